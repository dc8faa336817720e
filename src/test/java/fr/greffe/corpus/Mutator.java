package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import fr.greffe.record.Choice;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes variants of a document with one seeded error each, and says of each whether any printed
 * relation can reveal it. The untouched document is the twin that must raise no alarm.
 */
final class Mutator {
  private Mutator() {}

  /**
   * A spoiled document.
   *
   * @param doc the document; its last planted inconsistency is the error
   * @param revealable true when a printed relation that held fails now
   * @param saidTwice true when the only relation is that a text says the same figure in two places:
   *     « sollicite 1 500 € », « attribue 1 500 € » may also differ rightly
   */
  record Mutant(Doc doc, Mutation mutation, boolean revealable, boolean saidTwice) {

    /** The facts as printed, every page being 1: enough to check without a PDF. */
    Facts facts() {
      return Truth.unset(doc);
    }
  }

  /** Up to {@code perKind} mutants of each kind that the document allows; the same for a seed. */
  static List<Mutant> mutants(Doc clean, int perKind, long seed) {
    List<Mutant> all = new ArrayList<>();
    for (Mutation mutation : Mutation.values()) {
      Random random = new Random(seed * 31 + mutation.ordinal());
      List<String> places = places(clean, mutation);
      Collections.shuffle(places, random);
      int made = 0;
      for (String place : places) {
        if (made == perKind) {
          break;
        }
        Optional<Mutant> mutant = mutate(clean, mutation, place, random);
        mutant.ifPresent(all::add);
        made += mutant.isPresent() ? 1 : 0;
      }
    }
    return all;
  }

  /** The places where a kind of error can be made: figures, {@code vote/CHOICE}, sittings. */
  private static List<String> places(Doc doc, Mutation mutation) {
    return switch (mutation) {
      case VOTE_COUNT ->
          doc.ballots().values().stream()
              .flatMap(
                  b ->
                      b.tallies().entrySet().stream()
                          .filter(e -> e.getValue().count().isPresent())
                          .map(e -> b.id() + "/" + e.getKey()))
              .collect(Collectors.toCollection(ArrayList::new));
      case PROXY ->
          doc.sittings().values().stream()
              .filter(s -> !s.proxies().isEmpty())
              .map(Sitting::id)
              .collect(Collectors.toCollection(ArrayList::new));
      case SUBTOTAL_TWICE ->
          doc.links().stream()
              .filter(l -> l.kind().equals("sum") && l.terms().size() > 1)
              .map(Link::stated)
              .distinct()
              .collect(Collectors.toCollection(ArrayList::new));
      default -> new ArrayList<>(linked(doc));
    };
  }

  /** Every printed number that some relation speaks of, and every other amount of a table. */
  private static Set<String> linked(Doc doc) {
    Map<String, Figure> figures = doc.allFigures();
    Set<String> ids = new TreeSet<>();
    for (Link link : doc.links()) {
      ids.add(link.stated());
      link.terms().forEach(t -> ids.add(t.figure()));
    }
    ids.removeIf(id -> !figures.containsKey(id) || figures.get(id).value().isEmpty());
    return ids;
  }

  /** A document with one error at one place; empty when that place does not allow it. */
  static Optional<Mutant> mutate(Doc doc, Mutation mutation, String place, Random random) {
    return switch (mutation) {
      case VOTE_COUNT -> voteCount(doc, place, random);
      case PROXY -> proxy(doc, place, random);
      case ROW_DROPPED -> dropRow(doc, place);
      case COLUMN_SHIFT -> shiftColumn(doc, place);
      case SUBTOTAL_TWICE -> twice(doc, place, random);
      default -> number(doc, mutation, place, random);
    };
  }

  private static Optional<Mutant> number(Doc doc, Mutation mutation, String place, Random random) {
    Figure figure = doc.allFigures().get(place);
    BigDecimal value = figure.value().orElseThrow();
    if (mutation == Mutation.SIGN && place.indexOf('!') < 0) {
      // A dash before a figure of a sentence is punctuation.
      return Optional.empty();
    }
    BigDecimal other =
        switch (mutation) {
          case DIGIT_OFF -> digitOff(value, random);
          case DIGITS_SWAPPED -> digitsSwapped(value, random);
          case SIGN -> value.negate();
          case MAGNITUDE ->
              random.nextBoolean() ? value.movePointRight(1) : value.movePointRight(3);
          default -> throw new IllegalArgumentException(mutation.kind());
        };
    return other.compareTo(value) == 0
        ? Optional.empty()
        : Optional.of(replaced(doc, mutation, figure, other));
  }

  private static Mutant replaced(Doc doc, Mutation mutation, Figure figure, BigDecimal other) {
    Doc spoiled = withNumber(doc, figure.id(), other);
    String printed = spoiled.allFigures().get(figure.id()).text();
    return mutant(doc, spoiled, mutation, figure.id(), printed, figure.text());
  }

  private static Mutant mutant(
      Doc clean, Doc spoiled, Mutation mutation, String place, String printed, String expected) {
    boolean revealable = failing(spoiled).size() > failing(clean).size();
    boolean saidTwice = revealable && failing(spoiled).stream().allMatch(Mutator::isSaidTwice);
    return new Mutant(
        spoiled.withPlanted(
            new Doc.Planted(
                new Facts.PlantedFacts(
                    "p" + (spoiled.planted().size() + 1),
                    mutation.kind(),
                    null,
                    printed,
                    expected,
                    revealable,
                    null),
                place)),
        mutation,
        revealable,
        saidTwice);
  }

  private static boolean isSaidTwice(Link link) {
    return link.kind().equals("equality")
        && link.stated().indexOf('!') < 0
        && link.terms().stream().allMatch(t -> t.figure().indexOf('!') < 0);
  }

  /** The relations that fail as printed. */
  static List<Link> failing(Doc doc) {
    Map<String, Figure> figures = doc.allFigures();
    return doc.links().stream().filter(l -> l.complete(figures) && !l.holds(figures)).toList();
  }

  /** The document with another number at the place of a figure or a cell. */
  static Doc withNumber(Doc doc, String id, BigDecimal value) {
    int mark = id.indexOf('!');
    if (mark < 0) {
      return doc.withFigure(doc.figures().get(id).with(value));
    }
    Grid grid = doc.grids().get(id.substring(0, mark));
    return doc.withGrid(grid.with(cell(grid, id).with(value)));
  }

  static Grid.Cell cell(Grid grid, String id) {
    String[] at = id.substring(id.indexOf('!') + 1).split(",");
    return grid.cell(Integer.parseInt(at[0]), Integer.parseInt(at[1])).orElseThrow();
  }

  /** One digit replaced by another; the first digit stays above zero. */
  private static BigDecimal digitOff(BigDecimal value, Random random) {
    String digits = value.abs().unscaledValue().toString();
    int at = random.nextInt(Math.max(1, digits.length() - value.scale()));
    int old = digits.charAt(at) - '0';
    int other = (old + 1 + random.nextInt(8)) % 10;
    if (at == 0 && other == 0) {
      other = old == 9 ? 8 : 9;
    }
    return ofDigits(value, digits.substring(0, at) + other + digits.substring(at + 1));
  }

  /** Two neighbouring unlike digits swapped; the value itself when there are none. */
  private static BigDecimal digitsSwapped(BigDecimal value, Random random) {
    String digits = value.abs().unscaledValue().toString();
    List<Integer> unlike = new ArrayList<>();
    for (int i = 0; i + 1 < digits.length() - Math.max(0, value.scale()); i++) {
      if (digits.charAt(i) != digits.charAt(i + 1) && (i > 0 || digits.charAt(1) != '0')) {
        unlike.add(i);
      }
    }
    if (unlike.isEmpty()) {
      return value;
    }
    int at = unlike.get(random.nextInt(unlike.size()));
    return ofDigits(
        value,
        digits.substring(0, at)
            + digits.charAt(at + 1)
            + digits.charAt(at)
            + digits.substring(at + 2));
  }

  private static BigDecimal ofDigits(BigDecimal like, String digits) {
    BigDecimal n = new BigDecimal(new java.math.BigInteger(digits), like.scale());
    return like.signum() < 0 ? n.negate() : n;
  }

  /** A sum that counts one of its terms twice. */
  private static Optional<Mutant> twice(Doc doc, String place, Random random) {
    Map<String, Figure> figures = doc.allFigures();
    Link link =
        doc.links().stream()
            .filter(l -> l.stated().equals(place) && l.kind().equals("sum"))
            .findFirst()
            .orElseThrow();
    Figure stated = figures.get(place);
    List<BigDecimal> terms = link.values(figures).stream().filter(v -> v.signum() != 0).toList();
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal more = terms.get(random.nextInt(terms.size()));
    return Optional.of(
        replaced(doc, Mutation.SUBTOTAL_TWICE, stated, stated.value().orElseThrow().add(more)));
  }

  /** An amount moved into a neighbouring column, empty or not: the two cells are exchanged. */
  private static Optional<Mutant> shiftColumn(Doc doc, String place) {
    if (place.indexOf('!') < 0) {
      return Optional.empty();
    }
    Grid grid = doc.grids().get(place.substring(0, place.indexOf('!')));
    Grid.Cell cell = cell(grid, place);
    for (int column : new int[] {cell.column() + 1, cell.column() - 1}) {
      Optional<Grid.Cell> next = grid.cell(cell.row(), column);
      if (next.isPresent() && exchangeable(cell, next.get(), grid)) {
        return Optional.of(exchanged(doc, grid, cell, next.get()));
      }
    }
    return Optional.empty();
  }

  private static boolean exchangeable(Grid.Cell cell, Grid.Cell next, Grid grid) {
    boolean single = cell.rowSpan() * cell.columnSpan() * next.rowSpan() * next.columnSpan() == 1;
    boolean numeric =
        next.value().isPresent()
            || (next.text().isEmpty()
                && grid.cells().stream()
                    .anyMatch(c -> c.column() == next.column() && c.value().isPresent()));
    boolean sameUnit = next.style() == null || next.style().suffix().equals(cell.style().suffix());
    return single && numeric && sameUnit && !cell.text().equals(next.text());
  }

  private static Mutant exchanged(Doc doc, Grid grid, Grid.Cell a, Grid.Cell b) {
    Set<String> right = new TreeSet<>(a.css());
    Grid.Cell first =
        new Grid.Cell(
            a.row(), a.column(), 1, 1, b.text(), b.value(), b.style(), new TreeSet<>(a.css()));
    Grid.Cell second =
        new Grid.Cell(b.row(), b.column(), 1, 1, a.text(), a.value(), a.style(), right);
    Doc spoiled = doc.withGrid(grid.with(first).with(second));
    boolean moved = b.text().isEmpty();
    List<Link> links =
        moved ? doc.links().stream().map(l -> shifted(l, grid, a, b)).toList() : doc.links();
    String from = Grid.figure(grid.id(), a.row(), a.column());
    String to = Grid.figure(grid.id(), b.row(), b.column());
    UnaryOperator<String> move = id -> moved && id.equals(from) ? to : id;
    return mutant(
        doc,
        spoiled.withLinks(links).withoutFigures(move),
        Mutation.COLUMN_SHIFT,
        Grid.figure(grid.id(), b.row(), b.column()),
        a.text(),
        b.text());
  }

  /** Sums over a column lose the term that left it and take the one that came. */
  private static Link shifted(Link link, Grid grid, Grid.Cell from, Grid.Cell to) {
    String left = Grid.figure(grid.id(), from.row(), from.column());
    String came = Grid.figure(grid.id(), to.row(), to.column());
    boolean down = link.stated().endsWith("," + from.column());
    boolean downNew = link.stated().endsWith("," + to.column());
    if (!link.grid().equals(grid.id()) || !link.kind().equals("sum")) {
      return link;
    }
    List<Link.Term> terms = new ArrayList<>(link.terms());
    boolean spans =
        terms.stream()
                .anyMatch(t -> t.figure().startsWith(grid.id() + "!" + (from.row() - 1) + ","))
            || terms.stream()
                .anyMatch(t -> t.figure().startsWith(grid.id() + "!" + (from.row() + 1) + ","));
    if (down) {
      terms.removeIf(t -> t.figure().equals(left));
    } else if (downNew && spans) {
      terms.add(Link.plus(came));
    }
    return new Link(link.id(), link.kind(), link.grid(), terms, link.stated());
  }

  /** A row of leaf amounts left out; everything below moves up. */
  private static Optional<Mutant> dropRow(Doc doc, String place) {
    if (place.indexOf('!') < 0) {
      return Optional.empty();
    }
    Grid grid = doc.grids().get(place.substring(0, place.indexOf('!')));
    int row = cell(grid, place).row();
    boolean total =
        doc.links().stream()
            .anyMatch(
                l ->
                    l.kind().equals("sum")
                        && l.stated().startsWith(grid.id() + "!" + row + ",")
                        && l.terms().stream()
                            .anyMatch(t -> !t.figure().startsWith(grid.id() + "!" + row + ",")));
    boolean spanned =
        grid.cells().stream()
            .anyMatch(c -> c.rowSpan() > 1 && c.row() <= row && row < c.row() + c.rowSpan());
    if (total || spanned || row < grid.headerRows() || grid.rows() - grid.headerRows() < 3) {
      return Optional.empty();
    }
    List<Grid.Cell> dropped = grid.cells().stream().filter(c -> c.row() == row).toList();
    List<Grid.Cell> kept =
        grid.cells().stream()
            .filter(c -> c.row() != row)
            .map(c -> c.row() > row ? c.at(c.row() - 1) : c)
            .toList();
    UnaryOperator<String> move = id -> moved(grid.id(), row, id);
    List<Link> links = new ArrayList<>();
    for (Link link : doc.links()) {
      if (move.apply(link.stated()) != null) {
        links.add(
            new Link(
                link.id(),
                link.kind(),
                link.grid(),
                link.terms().stream()
                    .filter(t -> move.apply(t.figure()) != null)
                    .map(t -> new Link.Term(t.sign(), move.apply(t.figure())))
                    .toList(),
                move.apply(link.stated())));
      }
    }
    links.removeIf(l -> l.terms().isEmpty() || (l.kind().equals("ratio") && l.terms().size() < 2));
    Doc spoiled =
        doc.withGrid(grid.with(kept, grid.rows() - 1)).withLinks(links).withoutFigures(move);
    String words = dropped.stream().map(Grid.Cell::text).collect(Collectors.joining(" ")).strip();
    int near = Math.min(row, grid.rows() - 2);
    Grid.Cell beside = kept.stream().filter(c -> c.row() == near).findFirst().orElse(kept.get(0));
    return Optional.of(
        mutant(
            doc,
            spoiled,
            Mutation.ROW_DROPPED,
            Grid.figure(grid.id(), beside.row(), beside.column()),
            null,
            words));
  }

  /** Where a figure stands once a row is gone; null for one that stood in it. */
  private static String moved(String grid, int row, String id) {
    if (!id.startsWith(grid + "!")) {
      return id;
    }
    String[] at = id.substring(grid.length() + 1).split(",");
    int r = Integer.parseInt(at[0]);
    return r == row ? null : r > row ? Grid.figure(grid, r - 1, Integer.parseInt(at[1])) : id;
  }

  private static Optional<Mutant> voteCount(Doc doc, String place, Random random) {
    Ballot ballot = doc.ballots().get(place.substring(0, place.lastIndexOf('/')));
    Choice choice = Choice.valueOf(place.substring(place.lastIndexOf('/') + 1));
    Ballot.Tally tally = ballot.tallies().get(choice);
    int count = tally.count().orElseThrow();
    int other = count + (count == 0 || random.nextBoolean() ? 1 : -1);
    Doc spoiled =
        doc.withBallot(
            ballot.with(
                choice, new Ballot.Tally(Optional.of(other), tally.members(), tally.proxies())));
    return Optional.of(
        vote(
            spoiled,
            ballot,
            Mutation.VOTE_COUNT,
            choice + " " + other,
            choice + " " + count,
            tally.members() != null
                || choice != Choice.ABSENT
                    && addsUpToTurnout(doc, ballot)
                    && (other > count || !isOnAccounts(doc, ballot))));
  }

  /**
   * A vote on the accounts of a year, for which the head of the executive leaves (CGCT L2121-14):
   * one voter fewer is what the law asks for.
   */
  private static boolean isOnAccounts(Doc doc, Ballot ballot) {
    return doc.acts().stream()
        .filter(a -> a.ballots().contains(ballot.id()))
        .map(a -> Fold.fold(a.facts().subject()))
        .anyMatch(s -> s.contains("compte administratif") || s.contains("compte financier unique"));
  }

  /** Where nobody comes or leaves, the counts of a vote add up to those present or represented. */
  private static boolean addsUpToTurnout(Doc doc, Ballot ballot) {
    if (doc.sittings().size() != 1) {
      return false;
    }
    Sitting sitting = doc.sittings().values().iterator().next();
    Integer present = sitting.facts().presentCount();
    int voters =
        ballot.tallies().entrySet().stream()
            .filter(e -> e.getKey() != Choice.ABSENT)
            .mapToInt(e -> e.getValue().count().orElse(0))
            .sum();
    return present != null
        && (sitting.facts().changes() == null || sitting.facts().changes().isEmpty())
        && voters == present + sitting.proxies().size();
  }

  private static Mutant vote(
      Doc spoiled,
      Ballot ballot,
      Mutation mutation,
      String printed,
      String expected,
      boolean revealable) {
    return new Mutant(
        spoiled.withPlanted(
            new Doc.Planted(
                new Facts.PlantedFacts(
                    "p" + (spoiled.planted().size() + 1),
                    mutation.kind(),
                    null,
                    printed,
                    expected,
                    revealable,
                    "in vote " + ballot.id()),
                "@vote-" + ballot.id())),
        mutation,
        revealable,
        false);
  }

  /** A pouvoir given to somebody who is away, or a second one to a member who holds one. */
  private static Optional<Mutant> proxy(Doc doc, String place, Random random) {
    Sitting sitting = doc.sittings().get(place);
    List<Person> away = new ArrayList<>(sitting.excused());
    away.addAll(sitting.absent());
    Sitting.Proxy first = sitting.proxies().get(0);
    Person holder;
    if (!away.isEmpty() && random.nextBoolean()) {
      holder = away.get(random.nextInt(away.size()));
    } else if (sitting.proxies().size() > 1) {
      holder = sitting.proxies().get(1).to();
    } else if (!away.isEmpty()) {
      holder = away.get(0);
    } else {
      return Optional.empty();
    }
    return Optional.of(withHolder(doc, sitting, first, holder));
  }

  static Mutant withHolder(Doc doc, Sitting sitting, Sitting.Proxy proxy, Person holder) {
    List<Sitting.Proxy> others = new ArrayList<>(sitting.proxies());
    others.set(others.indexOf(proxy), new Sitting.Proxy(proxy.from(), holder));
    Doc spoiled = doc.withSitting(sitting.withProxies(others));
    return new Mutant(
        spoiled.withPlanted(
            new Doc.Planted(
                new Facts.PlantedFacts(
                    "p" + (spoiled.planted().size() + 1),
                    Mutation.PROXY.kind(),
                    null,
                    holder.named(sitting.form()),
                    proxy.to().named(sitting.form()),
                    true,
                    "holder of the pouvoir of " + proxy.from().last()),
                "@sitting-" + sitting.id())),
        Mutation.PROXY,
        true,
        false);
  }
}
