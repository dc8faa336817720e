package fr.greffe.export.report;

import fr.greffe.check.Language;
import fr.greffe.check.RuleDoc;
import fr.greffe.record.Finding;
import fr.greffe.record.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All findings at a glance, one row each, before they are laid out one by one: what, where, by how
 * much, and whether it is decided.
 */
final class FindingsList {
  private final Wording wording;
  private final Map<String, Relation> relations;
  private final Map<String, String> titles;

  FindingsList(Wording wording, Map<String, Relation> relations) {
    this.wording = wording;
    this.relations = relations;
    this.titles =
        RuleDoc.all(wording.isFrench() ? Language.FR : Language.EN).stream()
            .collect(Collectors.toMap(RuleDoc::id, RuleDoc::title, (a, b) -> a));
  }

  /** What a rule checks, in a few words; empty when it is not known any more. */
  String title(String ruleId) {
    return titles.getOrDefault(ruleId, "");
  }

  /** The rows, in the order of the findings below, with the page each begins on. */
  void write(Markup html, List<Finding> findings) {
    String caption = wording.say("list.caption");
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\"").attribute("aria-label", caption);
    html.raw("><table class=\"list\"><caption>").text(caption).raw("</caption><thead><tr>");
    for (String column : List.of("severity", "what", "page", "difference", "decision")) {
      html.raw("<th scope=\"col\">").text(wording.say("list." + column)).raw("</th>");
    }
    html.raw("</tr></thead><tbody>");
    findings.forEach(finding -> row(html, finding));
    html.raw("</tbody></table></div>");
  }

  private void row(Markup html, Finding finding) {
    boolean effect = !finding.causedBy().isEmpty();
    html.raw("<tr")
        .attribute(
            "class", finding.severity().name().toLowerCase(Locale.ROOT) + (effect ? " effect" : ""))
        .raw("><td><span class=\"severity\">")
        .text(wording.say("severity." + finding.severity()))
        .raw("</span></td><th scope=\"row\"><a")
        .attribute("href", "#f-" + finding.id())
        .raw(">")
        .text(wording.unbroken(what(finding)))
        .raw("</a>");
    String title = title(finding.ruleId());
    if (!title.isEmpty() && !title.equals(what(finding))) {
      html.raw("<br>").element("span", "muted", title);
    }
    if (effect) {
      html.text(" ").element("span", "muted", wording.say("list.effect"));
    }
    html.raw("</th><td class=\"number\">");
    if (!finding.evidence().isEmpty()) {
      html.text(Integer.toString(finding.evidence().get(0).page()));
    }
    html.raw("</td><td class=\"number\">");
    finding.difference().ifPresent(d -> html.text(wording.number(d)));
    html.raw("</td><td")
        .attribute("data-decided", finding.id())
        .attribute("data-accepted", wording.say("list.accepted"))
        .attribute("data-rejected", wording.say("list.rejected"))
        .raw("></td></tr>");
  }

  /** The place of the sum; without one, the rule's title. */
  private String what(Finding finding) {
    Relation relation = relations.get(finding.relationId());
    if (relation != null && !relation.where().isBlank()) {
      return relation.where();
    }
    String title = title(finding.ruleId());
    return title.isEmpty() ? finding.ruleId() : title;
  }
}
