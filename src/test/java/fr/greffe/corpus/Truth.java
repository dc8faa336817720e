package fr.greffe.corpus;

import fr.greffe.corpus.Typesetter.Places;
import fr.greffe.evaluate.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Derives a document's truth from the same facts that it is typeset from. */
final class Truth {
  private final Doc doc;
  private final Function<String, Optional<Integer>> firstPage;
  private final Function<String, Optional<Integer>> lastPage;
  private final Map<String, Figure> figures;

  private Truth(
      Doc doc,
      Function<String, Optional<Integer>> firstPage,
      Function<String, Optional<Integer>> lastPage) {
    this.doc = doc;
    this.firstPage = firstPage;
    this.lastPage = lastPage;
    this.figures = doc.allFigures();
  }

  /** The truth of a document that was set. */
  static Facts of(Doc doc, Places places, int pages) {
    return new Truth(doc, places::page, places::lastPage).facts(pages);
  }

  /** The truth of a document that was not set: every page is 1. */
  static Facts unset(Doc doc) {
    return new Truth(doc, id -> Optional.of(1), id -> Optional.of(1)).facts(1);
  }

  private Facts facts(int pages) {
    List<Facts.PlantedFacts> planted = doc.planted().stream().map(this::planted).toList();
    Set<Integer> spoiled = new HashSet<>();
    planted.forEach(p -> spoiled.add(p.page()));
    return new Facts(
        doc.name() + ".pdf",
        doc.family(),
        doc.layout(),
        pages,
        pages - spoiled.size(),
        doc.sittings().values().stream().map(s -> sitting(s.id(), s.toFacts())).toList(),
        doc.acts().stream().map(this::act).toList(),
        doc.actions().stream().map(this::action).toList(),
        doc.budgets().stream().map(this::budget).toList(),
        doc.indicators().stream().map(this::indicator).toList(),
        doc.unscored().contains("entries")
            ? null
            : doc.entries().stream().map(this::entry).toList(),
        doc.grids().values().stream().map(this::table).toList(),
        relations(),
        planted,
        doc.unscored().isEmpty() ? null : doc.unscored(),
        null);
  }

  private Facts.SittingFacts sitting(String id, Facts.SittingFacts s) {
    return new Facts.SittingFacts(
        text(s.collectivity()),
        s.assembly(),
        s.date(),
        text(s.place()),
        s.president(),
        s.secretary(),
        printed(id + "-office", s.membersInOffice()),
        printed(id + "-present", s.presentCount()),
        printed(id + "-proxies", s.proxyCount()),
        s.absentCount(),
        s.present(),
        s.excused(),
        s.absent(),
        s.proxies(),
        text(s.quorum()),
        s.changes());
  }

  /** A count as the figure of that name prints it, which planting may have altered. */
  private Integer printed(String figure, Integer count) {
    return count == null || !figures.containsKey(figure)
        ? count
        : Integer.valueOf(figures.get(figure).text());
  }

  /** An act's number as the first figure that prints it says. */
  private String number(Doc.Act act) {
    Figure figure = figures.get(act.anchor() + "-number");
    return act.facts().number() == null || figure == null
        ? text(act.facts().number())
        : figure.text();
  }

  private Facts.ActFacts act(Doc.Act act) {
    Facts.ActFacts f = act.facts();
    return new Facts.ActFacts(
        f.kind(),
        number(act),
        text(f.subject()),
        anchored(act.anchor()),
        anchored(act.lastAnchor()),
        f.matiereCode(),
        texts(f.visas()),
        texts(f.recitals()),
        texts(f.articles()),
        f.rapporteur(),
        texts(f.commissions()),
        f.signatory(),
        receipt(f.receipt()),
        f.publication(),
        act.ballots().stream().map(id -> doc.ballots().get(id).facts()).toList());
  }

  private Facts.ReceiptFacts receipt(Facts.ReceiptFacts r) {
    return r == null
        ? null
        : new Facts.ReceiptFacts(
            text(r.identifier()), iso(r.transmission()), iso(r.reception()), iso(r.publication()));
  }

  /** « 24/06/2024 » or « 2024-06-24(GMT+1) », as a stamp prints it. */
  private String iso(String figure) {
    if (figure == null) {
      return null;
    }
    String printed = text(figure);
    if (printed.indexOf('/') < 0) {
      return printed.substring(0, printed.indexOf('('));
    }
    String[] parts = printed.split("/");
    return parts[2] + "-" + parts[1] + "-" + parts[0];
  }

  private Facts.ActionFacts action(Doc.Action action) {
    Facts.ActionFacts f = action.facts();
    return new Facts.ActionFacts(
        f.kind(),
        text(f.reference()),
        text(f.title()),
        text(f.theme()),
        text(f.measure()),
        text(f.objective()),
        anchored(action.anchor()),
        f.fields().stream()
            .map(x -> new Facts.FieldFacts(text(x.label()), x.canonical(), text(x.text())))
            .toList());
  }

  private Facts.BudgetFacts budget(Doc.Budget line) {
    Facts.BudgetFacts f = line.facts();
    return new Facts.BudgetFacts(
        f.action(),
        f.kind(),
        f.period(),
        f.funder(),
        f.label(),
        value(line.figure()),
        f.total(),
        page(line.figure()));
  }

  private Facts.IndicatorFacts indicator(Doc.Indicator line) {
    Facts.IndicatorFacts f = line.facts();
    String printed = figures.get(line.figure()).text();
    return new Facts.IndicatorFacts(
        f.action(),
        f.label(),
        f.period(),
        printed.isEmpty() || printed.equals(f.label()) ? null : printed,
        f.target(),
        f.unit(),
        page(line.figure()));
  }

  private Facts.BudgetEntryFacts entry(Doc.Entry line) {
    Facts.BudgetEntryFacts f = line.facts();
    return new Facts.BudgetEntryFacts(
        f.section(),
        f.side(),
        f.code(),
        f.label(),
        f.column(),
        value(line.figure()),
        f.total(),
        page(line.figure()));
  }

  private BigDecimal value(String figure) {
    return figures.get(figure).value().orElseThrow(() -> new IllegalStateException(figure));
  }

  private Facts.TableFacts table(Grid grid) {
    List<Facts.CellFacts> cells = new ArrayList<>();
    Set<Integer> pages = new TreeSet<>();
    int start = start(grid);
    for (Grid.Cell cell : grid.cells()) {
      String id = GridWriter.id(grid.id(), cell);
      boolean header = cell.row() < grid.headerRows();
      int page =
          header
              ? start
              : firstPage.apply(id).orElseThrow(() -> new IllegalStateException("no " + id));
      if (!cell.text().isEmpty()) {
        pages.add(page);
        if (!header) {
          lastPage.apply(id).ifPresent(pages::add);
        }
        cells.add(
            new Facts.CellFacts(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                text(cell.text()),
                page));
      }
    }
    return new Facts.TableFacts(
        grid.id(),
        grid.title().isEmpty() ? null : text(grid.title()),
        List.copyOf(pages),
        grid.ruling().name(),
        grid.headerRows(),
        grid.rows(),
        grid.columns(),
        cells);
  }

  /**
   * The page of the first body row: a repeated header's own boxes stand where it was last drawn.
   */
  private int start(Grid grid) {
    return grid.cells().stream()
        .filter(c -> c.row() == grid.headerRows())
        .mapToInt(c -> firstPage.apply(GridWriter.id(grid.id(), c)).orElseThrow())
        .min()
        .orElseThrow();
  }

  private List<Facts.RelationFacts> relations() {
    List<Facts.RelationFacts> all = new ArrayList<>();
    for (Link link : doc.links()) {
      if (link.complete(figures)) {
        all.add(
            new Facts.RelationFacts(
                link.id(),
                link.kind(),
                link.grid().isEmpty() ? null : link.grid(),
                link.values(figures),
                value(link.stated()),
                link.holds(figures),
                page(link.stated())));
      }
    }
    for (Doc.Act act : doc.acts()) {
      act.ballots().forEach(id -> counts(doc.ballots().get(id), anchored("vote-" + id), all));
    }
    return all;
  }

  private static void counts(Ballot ballot, Integer page, List<Facts.RelationFacts> all) {
    ballot
        .tallies()
        .forEach(
            (choice, tally) -> {
              if (tally.count().isPresent() && tally.members() != null) {
                int listed = tally.members().size();
                int stated = tally.count().get();
                all.add(
                    new Facts.RelationFacts(
                        ballot.id() + "-" + choice.name(),
                        "count",
                        null,
                        List.of(BigDecimal.valueOf(listed)),
                        BigDecimal.valueOf(stated),
                        listed == stated,
                        page));
              }
            });
  }

  private Facts.PlantedFacts planted(Doc.Planted planted) {
    Facts.PlantedFacts f = planted.facts();
    return new Facts.PlantedFacts(
        f.id(),
        f.kind(),
        page(planted.figure()),
        f.printed(),
        f.expected(),
        f.revealable(),
        f.note());
  }

  /** The page of a figure, of a cell, or of an anchor (« @name »); « #7 » is a page itself. */
  private Integer page(String figure) {
    if (figure.startsWith("@")) {
      return anchored(figure.substring(1));
    }
    if (figure.startsWith("#")) {
      return Integer.valueOf(figure.substring(1));
    }
    int mark = figure.indexOf('!');
    String id =
        mark < 0
            ? "fig." + figure
            : "cell."
                + figure.substring(0, mark)
                + "."
                + figure.substring(mark + 1).replace(',', '.');
    return firstPage
        .apply(id)
        .or(() -> stamped("{{" + figure + "}}"))
        .orElseThrow(() -> new IllegalStateException("no page of " + id));
  }

  /** The first page of the stamp that prints a figure. */
  private Optional<Integer> stamped(String place) {
    return doc.stamps().stream()
        .filter(s -> s.lines().stream().anyMatch(l -> l.contains(place)))
        .map(s -> s.pages().isEmpty() ? anchored(s.anchor()) : s.pages().get(0))
        .findFirst();
  }

  private Integer anchored(String anchor) {
    return firstPage
        .apply("anc." + anchor)
        .orElseThrow(() -> new IllegalStateException("no anchor " + anchor));
  }

  private String text(String raw) {
    return raw == null ? null : HtmlWriter.plain(doc, raw);
  }

  private List<String> texts(List<String> raw) {
    return raw == null ? null : raw.stream().map(this::text).toList();
  }
}
