package fr.greffe.export.report;

import fr.greffe.record.Diagnosis;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Relation;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The findings, most serious first, each cause followed by what it explains. */
final class FindingsSection {
  /** Terms shown one by one; a longer sum shows the first and the last ones. */
  private static final int MOST_TERMS = 60;

  private final Extraction extraction;
  private final Wording wording;
  private final PageFigure figure;
  private final Map<String, Relation> relations;
  private final FindingsList list;

  FindingsSection(Extraction extraction, Wording wording, PageFigure figure) {
    this.extraction = extraction;
    this.wording = wording;
    this.figure = figure;
    this.relations =
        extraction.relations().stream()
            .collect(Collectors.toMap(Relation::id, Function.identity(), (a, b) -> a));
    this.list = new FindingsList(wording, relations);
  }

  void write(Markup html) {
    html.raw("<section id=\"findings\" aria-labelledby=\"findings-h\">");
    html.raw("<h2 id=\"findings-h\">").text(wording.say("findings.title")).raw("</h2>");
    if (extraction.findings().isEmpty()) {
      html.element("p", wording.say("findings.none")).raw("</section>\n");
      return;
    }
    List<Finding> ordered = ordered();
    FindingsTools tools = new FindingsTools(wording, list);
    tools.keeping(html);
    if (ordered.size() > 1) {
      tools.filters(html, ordered);
      list.write(html, ordered);
    }
    tools.steps(html);
    ordered.forEach(finding -> finding(html, finding));
    html.raw("</section>\n");
  }

  /** Causes by severity, then page; each followed by the findings it explains. */
  private List<Finding> ordered() {
    Map<String, List<Finding>> effects = new LinkedHashMap<>();
    for (Finding finding : extraction.findings()) {
      effects.computeIfAbsent(finding.causedBy(), c -> new ArrayList<>()).add(finding);
    }
    List<Finding> result = new ArrayList<>();
    List<Finding> causes = new ArrayList<>(effects.getOrDefault("", List.of()));
    causes.sort(
        Comparator.comparing(Finding::severity).reversed().thenComparing(FindingsSection::page));
    for (Finding cause : causes) {
      result.add(cause);
      result.addAll(effects.getOrDefault(cause.id(), List.of()));
    }
    for (Finding finding : extraction.findings()) {
      if (!result.contains(finding)) {
        result.add(finding);
      }
    }
    return result;
  }

  private static String pages(Finding finding) {
    return finding.evidence().stream()
        .map(source -> Integer.toString(source.page()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static int page(Finding finding) {
    return finding.evidence().isEmpty() ? 0 : finding.evidence().get(0).page();
  }

  private void finding(Markup html, Finding finding) {
    Optional<Relation> relation = Optional.ofNullable(relations.get(finding.relationId()));
    String message =
        wording.isFrench() ? wording.unbroken(finding.messageFr()) : finding.messageEn();
    html.raw("<article tabindex=\"-1\"")
        .attribute("id", "f-" + finding.id())
        .attribute(
            "class",
            "finding "
                + finding.severity().name().toLowerCase(java.util.Locale.ROOT)
                + (finding.causedBy().isEmpty() ? "" : " effect"))
        .attribute("data-finding", finding.id())
        .attribute("data-document", extraction.document().file())
        .attribute("data-rule", finding.ruleId())
        .attribute("data-severity", finding.severity().name())
        .attribute("data-page", Integer.toString(page(finding)))
        .attribute("data-pages", pages(finding))
        .attribute("aria-labelledby", "t-" + finding.id())
        .raw("><header><span class=\"severity\">")
        .text(wording.say("severity." + finding.severity()))
        .raw("</span> <span class=\"muted\">")
        .text((finding.ruleId() + " " + list.title(finding.ruleId())).strip())
        .raw("</span><h3")
        .attribute("id", "t-" + finding.id())
        .raw(">")
        .text(message)
        .raw("</h3>");
    if (!finding.causedBy().isEmpty()) {
      html.raw("<p><a").attribute("href", "#f-" + finding.causedBy()).raw(">");
      html.text(wording.say("finding.effect")).raw("</a></p>");
    }
    html.raw("</header><div class=\"split\"><div>");
    List<PageFigure.Marked> boxes = new ArrayList<>();
    relation
        .filter(FindingsSection::isSum)
        .ifPresent(r -> sum(html, finding, r, message.contains(wording.place(r.where())), boxes));
    if (boxes.isEmpty()) {
      evidence(html, finding, boxes);
    }
    diagnoses(html, finding);
    decision(html, finding);
    html.raw("</div>");
    figure.figures(html, boxes);
    html.raw("</div></article>\n");
  }

  /** Some relations only compare what is printed in several places: they have no sum to lay out. */
  private static boolean isSum(Relation relation) {
    return !relation.terms().isEmpty() || relation.stated().isPresent();
  }

  private void sum(
      Markup html,
      Finding finding,
      Relation relation,
      boolean placed,
      List<PageFigure.Marked> boxes) {
    if (!placed) {
      html.element("p", "where", wording.place(relation.where()));
    }
    String caption = wording.say("sum.caption");
    html.raw("<table class=\"sum stack\" role=\"table\"><caption>").text(caption);
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    for (String column : new String[] {"key", "term", "amount", "page"}) {
      html.raw("<th scope=\"col\" role=\"columnheader\">");
      html.text(wording.say("sum." + column)).raw("</th>");
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">");
    int index = 0;
    int count = relation.terms().size();
    for (Term term : relation.terms()) {
      index++;
      if (count > MOST_TERMS && index > MOST_TERMS / 2 && index <= count - MOST_TERMS / 2) {
        if (index == MOST_TERMS / 2 + 1) {
          html.raw("<tr role=\"row\"><td role=\"cell\" colspan=\"4\">");
          html.text(wording.say("sum.more", count - MOST_TERMS));
          html.raw("</td></tr>");
        }
        continue;
      }
      row(html, Integer.toString(index), signed(term), term, "term", boxes);
    }
    relation.stated().ifPresent(s -> row(html, "=", wording.number(s.value()), s, "stated", boxes));
    html.raw("</tbody><tfoot role=\"rowgroup\">");
    relation.computed().ifPresent(c -> foot(html, "sum.computed", c));
    finding.difference().ifPresent(d -> foot(html, "sum.difference", d));
    html.raw("</tfoot></table>");
    if (!relation.cues().isEmpty()) {
      html.raw("<p class=\"muted\">").text(wording.say("sum.cues")).text(" ");
      String separator = wording.isFrench() ? "\u00A0; " : "; ";
      html.text(relation.cues().stream().map(wording::cue).collect(Collectors.joining(separator)))
          .raw("</p>");
    }
  }

  private String signed(Term term) {
    String number = wording.number(term.value());
    if (term.coefficient().compareTo(BigDecimal.ONE) == 0) {
      return number;
    }
    if (term.coefficient().compareTo(BigDecimal.ONE.negate()) == 0) {
      return "− " + number;
    }
    return wording.number(term.coefficient()) + " × " + number;
  }

  private void row(
      Markup html,
      String key,
      String amount,
      Term term,
      String kind,
      List<PageFigure.Marked> boxes) {
    html.raw("<tr role=\"row\"").attribute("class", kind).raw("><td role=\"cell\">").text(key);
    html.raw("</td><th scope=\"row\" role=\"rowheader\">").text(term.label());
    html.raw("</th><td class=\"number\" role=\"cell\">");
    if (term.source().isPresent()) {
      Source source = term.source().get();
      boxes.add(new PageFigure.Marked(source, key, kind));
      figure.link(html, amount, List.of(source));
      html.raw("</td><td class=\"number\" role=\"cell\"");
      html.attribute("data-label", wording.say("label", wording.say("sum.page")));
      html.raw(">").text(Integer.toString(source.page()));
    } else {
      html.text(amount).raw("</td><td role=\"cell\">");
    }
    html.raw("</td></tr>");
  }

  private void foot(Markup html, String key, BigDecimal value) {
    html.raw("<tr role=\"row\"><td role=\"cell\"></td><th scope=\"row\" role=\"rowheader\">");
    html.text(wording.say(key)).raw("</th><td class=\"number\" role=\"cell\">");
    html.text(wording.number(value)).raw("</td><td role=\"cell\"></td></tr>");
  }

  private void evidence(Markup html, Finding finding, List<PageFigure.Marked> boxes) {
    html.raw("<ul class=\"evidence\">");
    int index = 0;
    for (Source source : finding.evidence()) {
      index++;
      boxes.add(
          new PageFigure.Marked(source, Integer.toString(index), index == 1 ? "stated" : "term"));
      html.raw("<li>");
      figure.link(html, index + ". " + source.text(), List.of(source));
      html.text(" ").element("span", "muted", wording.say("page.short", source.page()));
      html.raw("</li>");
    }
    html.raw("</ul>");
  }

  private void diagnoses(Markup html, Finding finding) {
    if (finding.diagnoses().isEmpty()) {
      return;
    }
    html.element("h4", wording.say("diagnosis.title")).raw("<ol class=\"diagnoses\">");
    for (Diagnosis diagnosis : finding.diagnoses()) {
      html.raw("<li>");
      figure.link(
          html,
          wording.isFrench() ? wording.unbroken(diagnosis.messageFr()) : diagnosis.messageEn(),
          diagnosis.evidence());
      html.raw("</li>");
    }
    html.raw("</ol>");
  }

  private void decision(Markup html, Finding finding) {
    String comment = "c-" + finding.id();
    html.raw("<div class=\"decision\" role=\"group\"")
        .attribute("aria-label", wording.say("decide.label"))
        .raw("><button type=\"button\" data-decide=\"accepted\" aria-pressed=\"false\">")
        .text(wording.say("decide.accept"))
        .raw("</button><button type=\"button\" data-decide=\"rejected\" aria-pressed=\"false\">")
        .text(wording.say("decide.reject"))
        .raw("</button><label")
        .attribute("for", comment)
        .raw(">")
        .text(wording.say("decide.comment"))
        .raw("</label><textarea rows=\"2\"")
        .attribute("id", comment)
        .raw("></textarea></div>");
  }
}
