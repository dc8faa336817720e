package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A document ready to be typeset: its text with places, and what stands at those places. Planting
 * an inconsistency gives another Doc; typesetting gives the PDF and its truth.
 *
 * @param html the body: <code>{{figure}}</code>, <code>{{grid:id}}</code>, <code>{{vote:id}}
 *     </code>, <code>{{sitting:id}}</code>, and <code>{{@anchor}}</code> for a place whose page the
 *     truth needs
 * @param stylesheet the name of a style sheet of {@code corpus/styles}
 * @param header running header, empty for none
 * @param footer running footer, empty for none; {@code #} stands for the page number and {@code ##}
 *     for the number of pages
 * @param unscored see {@link Facts#unscored()}
 */
record Doc(
    String name,
    String family,
    List<String> layout,
    String stylesheet,
    String header,
    String footer,
    String html,
    Map<String, Figure> figures,
    Map<String, Grid> grids,
    Map<String, Ballot> ballots,
    Map<String, Sitting> sittings,
    List<Act> acts,
    List<Action> actions,
    List<Budget> budgets,
    List<Indicator> indicators,
    List<Entry> entries,
    List<Link> links,
    List<Stamp> stamps,
    Finish finish,
    List<Planted> planted,
    List<String> unscored) {

  Doc {
    layout = List.copyOf(layout);
    acts = List.copyOf(acts);
    links = List.copyOf(links);
    planted = List.copyOf(planted);
  }

  /**
   * An act and where it starts and ends.
   *
   * @param anchor the anchor of its first line
   * @param lastAnchor the anchor of its last line
   * @param ballots ids of its votes
   */
  record Act(Facts.ActFacts facts, String anchor, String lastAnchor, List<String> ballots) {}

  /** An action sheet and where it starts. */
  record Action(Facts.ActionFacts facts, String anchor) {}

  /** A budget line: its facts, the amount and the page being those of a figure. */
  record Budget(Facts.BudgetFacts facts, String figure) {}

  /** An indicator: its facts, the value and the page being those of a figure. */
  record Indicator(Facts.IndicatorFacts facts, String figure) {}

  /** A budget entry: its facts, the amount and the page being those of a figure. */
  record Entry(Facts.BudgetEntryFacts facts, String figure) {}

  /** A planted inconsistency: its facts, the page being that of a figure, cell or anchor. */
  record Planted(Facts.PlantedFacts facts, String figure) {}

  /**
   * What is done to the pages once they are set.
   *
   * @param rotateLandscape landscape pages become portrait pages shown turned by /Rotate 90
   * @param outlined the anchor whose page's text is turned into outlines; empty for none
   * @param scan whether and how the pages become pictures
   * @param folio page numbers drawn by a later hand than the author's, as a binder's
   */
  record Finish(boolean rotateLandscape, String outlined, Scan scan, Folio folio) {
    static final Finish NONE = new Finish(false, "", Scan.NONE, Folio.NONE);
  }

  /**
   * Page numbers drawn at the foot of the finished pages.
   *
   * @param words with {@code #} for the number and {@code ##} for the last one; empty for none
   * @param gapAfter the page after which one is missing; 0 when all are there
   */
  record Folio(String words, int gapAfter) {
    static final Folio NONE = new Folio("", 0);

    /** What the foot of a page says. */
    String of(int page, int pages) {
      int number = gapAfter > 0 && page > gapAfter ? page + 1 : page;
      int last = gapAfter > 0 ? pages + 1 : pages;
      return words.replace("##", String.valueOf(last)).replace("#", String.valueOf(number));
    }
  }

  /** How pages are scanned. */
  enum Scan {
    NONE,
    /** Pictures only. */
    IMAGE,
    /** Pictures with a hidden layer of recognised text. */
    OCR_LAYER
  }

  /** Every figure, the cells of tables included. */
  Map<String, Figure> allFigures() {
    Map<String, Figure> all = new HashMap<>(figures);
    for (Grid grid : grids.values()) {
      for (Grid.Cell cell : grid.cells()) {
        String id = Grid.figure(grid.id(), cell.row(), cell.column());
        all.put(id, new Figure(id, cell.text(), cell.value(), cell.style()));
      }
    }
    return all;
  }

  Doc withFigure(Figure figure) {
    return withFigures(replaced(figures, figure.id(), figure));
  }

  Doc withGrid(Grid grid) {
    return withGrids(replaced(grids, grid.id(), grid));
  }

  Doc withBallot(Ballot ballot) {
    return with(copy -> copy.ballots = replaced(ballots, ballot.id(), ballot));
  }

  Doc withSitting(Sitting sitting) {
    return with(copy -> copy.sittings = replaced(sittings, sitting.id(), sitting));
  }

  Doc withPlanted(Planted more) {
    List<Planted> all = new ArrayList<>(planted);
    all.add(more);
    return with(copy -> copy.planted = all);
  }

  Doc withPlantedOnly(List<Planted> others) {
    return with(copy -> copy.planted = others);
  }

  /** Forgets the tables, their entries and relations that the text no longer prints. */
  Doc withoutUnprinted() {
    Map<String, Grid> printed = new LinkedHashMap<>(grids);
    printed.keySet().removeIf(id -> !html.contains("{{grid:" + id + "}}"));
    Map<String, Figure> kept = new LinkedHashMap<>(figures);
    kept.keySet().removeIf(id -> !html.contains("{{" + id + "}}") && !stamped(id));
    UnaryOperator<String> move =
        id -> {
          int mark = id.indexOf('!');
          boolean there =
              mark < 0 ? kept.containsKey(id) : printed.containsKey(id.substring(0, mark));
          return there ? id : null;
        };
    return withGrids(printed)
        .withFigures(kept)
        .withoutFigures(move)
        .withLinks(
            links.stream()
                .filter(
                    l ->
                        move.apply(l.stated()) != null
                            && l.terms().stream().allMatch(t -> move.apply(t.figure()) != null))
                .toList())
        .withStamps(stamps.stream().filter(s -> html.contains("{{@" + s.anchor() + "}}")).toList());
  }

  private boolean stamped(String figure) {
    return stamps.stream()
        .anyMatch(s -> s.lines().stream().anyMatch(l -> l.contains("{{" + figure + "}}")));
  }

  Doc withLinks(List<Link> others) {
    return with(copy -> copy.links = others);
  }

  Doc withoutFigures(UnaryOperator<String> move) {
    return with(
        copy -> {
          copy.budgets =
              budgets.stream()
                  .filter(b -> move.apply(b.figure()) != null)
                  .map(b -> new Budget(b.facts(), move.apply(b.figure())))
                  .toList();
          copy.indicators =
              indicators.stream()
                  .filter(i -> move.apply(i.figure()) != null)
                  .map(i -> new Indicator(i.facts(), move.apply(i.figure())))
                  .toList();
          copy.entries =
              entries.stream()
                  .filter(e -> move.apply(e.figure()) != null)
                  .map(e -> new Entry(e.facts(), move.apply(e.figure())))
                  .toList();
        });
  }

  /** One page less than its page numbers say. */
  Doc withGapAfter(int page) {
    return with(
        copy ->
            copy.finish =
                new Finish(
                    finish.rotateLandscape(),
                    finish.outlined(),
                    finish.scan(),
                    new Folio(finish.folio().words(), page)));
  }

  Doc withHtml(String other) {
    return with(copy -> copy.html = other);
  }

  Doc withActs(List<Act> others) {
    return with(copy -> copy.acts = others);
  }

  Doc withStamps(List<Stamp> others) {
    return with(copy -> copy.stamps = others);
  }

  private Doc withFigures(Map<String, Figure> others) {
    return with(copy -> copy.figures = others);
  }

  private Doc withGrids(Map<String, Grid> others) {
    return with(copy -> copy.grids = others);
  }

  private static <T> Map<String, T> replaced(Map<String, T> map, String id, T value) {
    if (!map.containsKey(id)) {
      throw new IllegalArgumentException("no " + id + " in " + map.keySet());
    }
    Map<String, T> others = new LinkedHashMap<>(map);
    others.put(id, value);
    return others;
  }

  /** This document but for what the change sets. */
  private Doc with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.doc();
  }

  /** The parts of a document on their way into another one. */
  private static final class Copy {
    private String name;
    private String family;
    private List<String> layout;
    private String stylesheet;
    private String header;
    private String footer;
    private String html;
    private Map<String, Figure> figures;
    private Map<String, Grid> grids;
    private Map<String, Ballot> ballots;
    private Map<String, Sitting> sittings;
    private List<Act> acts;
    private List<Action> actions;
    private List<Budget> budgets;
    private List<Indicator> indicators;
    private List<Entry> entries;
    private List<Link> links;
    private List<Stamp> stamps;
    private Finish finish;
    private List<Planted> planted;
    private List<String> unscored;

    Copy(Doc doc) {
      name = doc.name;
      family = doc.family;
      layout = doc.layout;
      stylesheet = doc.stylesheet;
      header = doc.header;
      footer = doc.footer;
      html = doc.html;
      figures = doc.figures;
      grids = doc.grids;
      ballots = doc.ballots;
      sittings = doc.sittings;
      acts = doc.acts;
      actions = doc.actions;
      budgets = doc.budgets;
      indicators = doc.indicators;
      entries = doc.entries;
      links = doc.links;
      stamps = doc.stamps;
      finish = doc.finish;
      planted = doc.planted;
      unscored = doc.unscored;
    }

    Doc doc() {
      return new Doc(
          name,
          family,
          layout,
          stylesheet,
          header,
          footer,
          html,
          figures,
          grids,
          ballots,
          sittings,
          acts,
          actions,
          budgets,
          indicators,
          entries,
          links,
          stamps,
          finish,
          planted,
          unscored);
    }
  }
}
