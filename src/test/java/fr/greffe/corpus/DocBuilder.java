package fr.greffe.corpus;

import fr.greffe.evaluate.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes a {@link Doc} from top to bottom. */
final class DocBuilder {
  private final String name;
  private final String family;
  private final TreeSet<String> layout = new TreeSet<>();
  private final StringBuilder html = new StringBuilder();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, Grid> grids = new LinkedHashMap<>();
  private final Map<String, Ballot> ballots = new LinkedHashMap<>();
  private final Map<String, Sitting> sittings = new LinkedHashMap<>();
  private final List<Doc.Act> acts = new ArrayList<>();
  private final List<Doc.Action> actions = new ArrayList<>();
  private final List<Doc.Budget> budgets = new ArrayList<>();
  private final List<Doc.Indicator> indicators = new ArrayList<>();
  private final List<Doc.Entry> entries = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Stamp> stamps = new ArrayList<>();
  private final List<String> unscored = new ArrayList<>();
  private String stylesheet = "mairie";
  private String header = "";
  private String footer = "";
  private Doc.Finish finish = Doc.Finish.NONE;
  private boolean hyphenated;

  DocBuilder(String name, String family) {
    this.name = name;
    this.family = family;
  }

  DocBuilder layout(String... features) {
    layout.addAll(List.of(features));
    return this;
  }

  DocBuilder stylesheet(String sheet) {
    stylesheet = sheet;
    return this;
  }

  DocBuilder running(String head, String foot) {
    header = head;
    footer = foot;
    if (!head.isEmpty()) {
      layout("running-headers");
    }
    return this;
  }

  DocBuilder finish(Doc.Finish how) {
    finish = how;
    return this;
  }

  /** From here on, long words of paragraphs may be hyphenated at line ends. */
  DocBuilder hyphenated(boolean on) {
    hyphenated = on;
    if (on) {
      layout("hyphenation");
    }
    return this;
  }

  DocBuilder unscored(String... fields) {
    unscored.addAll(List.of(fields));
    return this;
  }

  /** Markup as it is. */
  DocBuilder raw(String markup) {
    html.append(markup).append('\n');
    return this;
  }

  /** An element with a class around a text. */
  DocBuilder element(String tag, String css, String text) {
    return raw(
        "<"
            + tag
            + (css.isEmpty() ? "" : " class=\"" + css + "\"")
            + ">"
            + escape(text)
            + "</"
            + tag
            + ">");
  }

  DocBuilder h1(String text) {
    return element("h1", "", text);
  }

  DocBuilder h2(String text) {
    return element("h2", "", text);
  }

  DocBuilder h3(String text) {
    return element("h3", "", text);
  }

  DocBuilder p(String text) {
    return p("", text);
  }

  DocBuilder p(String css, String text) {
    return element("p", css, hyphenated ? Hyphens.insert(text) : text);
  }

  /** A paragraph whose first words are bold. */
  DocBuilder lead(String css, String bold, String rest) {
    return raw(
        "<p"
            + (css.isEmpty() ? "" : " class=\"" + css + "\"")
            + "><b>"
            + escape(bold)
            + "</b> "
            + escape(hyphenated ? Hyphens.insert(rest) : rest)
            + "</p>");
  }

  DocBuilder list(List<String> items) {
    return list("", items);
  }

  DocBuilder list(String css, List<String> items) {
    raw("<ul" + (css.isEmpty() ? "" : " class=\"" + css + "\"") + ">");
    items.forEach(i -> element("li", "", i));
    return raw("</ul>");
  }

  DocBuilder anchor(String id) {
    return raw("{{@" + id + "}}");
  }

  DocBuilder pageBreak() {
    return raw("<div class=\"break\"></div>");
  }

  /** A note at the foot of the page, called where this stands in a raw paragraph. */
  static String footnote(String text) {
    return "<span class=\"fn\">" + escape(text) + "</span>";
  }

  DocBuilder grid(GridBuilder builder) {
    return raw("{{grid:" + add(builder) + "}}");
  }

  /** Keeps a table and its relations without printing it; the template names it itself. */
  String add(GridBuilder builder) {
    Grid grid = builder.build();
    if (grids.put(grid.id(), grid) != null) {
      throw new IllegalArgumentException("two tables " + grid.id());
    }
    links.addAll(builder.links());
    return grid.id();
  }

  DocBuilder ballot(Ballot ballot) {
    ballots.put(ballot.id(), ballot);
    return raw("{{vote:" + ballot.id() + "}}");
  }

  /** A sitting of which the text prints no list of members; twice the same is once. */
  DocBuilder unprinted(Sitting sitting) {
    sittings.put(sitting.id(), sitting);
    return this;
  }

  DocBuilder sitting(Sitting sitting) {
    sittings.put(sitting.id(), sitting);
    return raw("{{sitting:" + sitting.id() + "}}");
  }

  /** An amount in a text; the result stands for it. */
  String figure(String id, BigDecimal value, NumberStyle style) {
    return figure(Figure.amount(id, value, style));
  }

  /** A text that may be altered; the result stands for it. */
  String figure(String id, String text) {
    return figure(Figure.text(id, text));
  }

  String figure(Figure figure) {
    if (figures.put(figure.id(), figure) != null) {
      throw new IllegalArgumentException("two figures " + figure.id());
    }
    return "{{" + figure.id() + "}}";
  }

  DocBuilder act(Doc.Act act) {
    acts.add(act);
    return this;
  }

  DocBuilder action(Doc.Action action) {
    actions.add(action);
    return this;
  }

  DocBuilder budget(Facts.BudgetFacts facts, String figure) {
    budgets.add(new Doc.Budget(facts, figure));
    return this;
  }

  DocBuilder indicator(Facts.IndicatorFacts facts, String figure) {
    indicators.add(new Doc.Indicator(facts, figure));
    return this;
  }

  DocBuilder entry(Facts.BudgetEntryFacts facts, String figure) {
    entries.add(new Doc.Entry(facts, figure));
    return this;
  }

  DocBuilder link(Link link) {
    links.add(link);
    return this;
  }

  DocBuilder stamp(Stamp stamp) {
    stamps.add(stamp);
    return layout("stamps");
  }

  Doc build() {
    return new Doc(
        name,
        family,
        List.copyOf(layout),
        stylesheet,
        header,
        footer,
        html.toString(),
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
        List.of(),
        unscored);
  }

  /** Markup characters written out. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
