package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * « 885 en 2022 contre 450 en 2021 »: when a table row has the first figure in the column of the
 * first year, it has the second in the column of the second.
 */
final class CitedEvolution implements Rule {

  private static final String NUMBER = "(\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d{2,})";

  private static final Pattern EVOLUTION =
      Pattern.compile(
          "(?<![\\d,.])"
              + NUMBER
              + "(?: \\p{L}+){0,2} en (20\\d\\d),? (?:contre|au lieu de|pour) "
              + NUMBER
              + "(?: \\p{L}+){0,2} en (20\\d\\d)");

  private static final Pattern LEADING = Pattern.compile("^" + NUMBER + "(?![,.]?\\d)");
  private static final Pattern NOT_DIGITS = Pattern.compile("\\D");

  /** A figure shared by chance is small. */
  private static final BigDecimal SMALLEST = BigDecimal.valueOf(100);

  @Override
  public String id() {
    return "T18";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      if (prose.text().contains(" en 20")) {
        Matcher matcher = EVOLUTION.matcher(prose.text());
        while (matcher.find()) {
          for (Grid grid : context.grids()) {
            compare(prose, matcher, grid, judgements);
          }
        }
      }
    }
    return judgements;
  }

  private void compare(Prose prose, Matcher matcher, Grid grid, List<Judgement> judgements) {
    Optional<Integer> first = column(grid, matcher.group(2));
    Optional<Integer> second = column(grid, matcher.group(4));
    BigDecimal known = number(matcher.group(1));
    if (first.isEmpty() || second.isEmpty() || known.compareTo(SMALLEST) < 0) {
      return;
    }
    for (int row = grid.firstBodyRow(); row < grid.rows(); row++) {
      boolean same =
          leading(grid.slot(row, first.get())).filter(n -> n.compareTo(known) == 0).isPresent();
      Optional<BigDecimal> other = leading(grid.slot(row, second.get()));
      if (same && other.isPresent()) {
        judgements.add(judge(prose, matcher, grid.slot(row, second.get()), other.get()));
      }
    }
  }

  /** The last column headed by the year: annual results come after partial ones. */
  private static Optional<Integer> column(Grid grid, String year) {
    Optional<Integer> found = Optional.empty();
    for (int c = 0; c < grid.table().columns(); c++) {
      if (String.join(" ", grid.columnPath(c)).contains(year)) {
        found = Optional.of(c);
      }
    }
    return found;
  }

  private static Optional<BigDecimal> leading(Slot slot) {
    Matcher matcher = LEADING.matcher(Grid.clean(slot.text()));
    return matcher.find() ? Optional.of(number(matcher.group(1))) : Optional.empty();
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(NOT_DIGITS.matcher(printed).replaceAll(""));
  }

  private Judgement judge(Prose prose, Matcher matcher, Slot cell, BigDecimal printed) {
    Optional<Source> inText =
        prose.source().map(s -> new Source(s.file(), s.page(), s.box(), matcher.group()));
    Optional<Source> inTable =
        cell.cell().map(Cell::sources).stream().flatMap(List::stream).findFirst();
    Term one =
        new Term(matcher.group(), BigDecimal.ONE, number(matcher.group(3)), BigDecimal.ONE, inText);
    Term two = new Term(matcher.group(4), BigDecimal.ONE, printed, BigDecimal.ONE, inTable);
    Reckoning reckoning = Reckoning.exact("equality", List.of(one), two);
    return Judgement.of(
            this, prose.place(), reckoning, "", List.of("same figure for " + matcher.group(2)))
        .alertIfFailing(
            Severity.WARNING, Map.of("words", matcher.group(), "year", matcher.group(4)));
  }
}
