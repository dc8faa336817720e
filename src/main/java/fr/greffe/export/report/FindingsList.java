package fr.greffe.export.report;

import fr.greffe.check.Language;
import fr.greffe.check.RuleDoc;
import fr.greffe.record.Finding;
import fr.greffe.record.Relation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All findings at a glance, one row each, before they are laid out one by one: what, where, by how
 * much, and whether it is decided. On a narrow screen each row is a block of its own; the roles are
 * written out because a table that is laid out otherwise may lose them.
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
    html.raw("<table class=\"list stack\" role=\"table\"><caption>").text(caption);
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    for (String column : List.of("severity", "what", "page", "difference", "decision")) {
      html.raw("<th scope=\"col\" role=\"columnheader\">");
      html.text(wording.say("list." + column)).raw("</th>");
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">");
    findings.forEach(finding -> row(html, finding));
    html.raw("</tbody></table>");
  }

  private void row(Markup html, Finding finding) {
    boolean effect = !finding.causedBy().isEmpty();
    html.raw("<tr role=\"row\"")
        .attribute("data-row", finding.id())
        .attribute(
            "class", finding.severity().name().toLowerCase(Locale.ROOT) + (effect ? " effect" : ""))
        .raw("><td role=\"cell\"><span class=\"severity\">")
        .text(wording.say("severity." + finding.severity()))
        .raw("</span></td><th scope=\"row\" role=\"rowheader\"><a")
        .attribute("href", "#f-" + finding.id())
        .raw(">")
        .text(what(finding))
        .raw("</a>");
    String title = title(finding.ruleId());
    if (!title.isEmpty() && !title.equals(what(finding))) {
      html.raw("<br>").element("span", "muted", title);
    }
    if (effect) {
      html.text(" ").element("span", "muted", wording.say("list.effect"));
    }
    html.raw("</th>");
    cell(html, "page", finding.evidence().stream().findFirst().map(e -> "" + e.page()));
    cell(html, "difference", finding.difference().map(wording::number));
    html.raw("<td role=\"cell\"")
        .attribute("data-decided", finding.id())
        .attribute("data-accepted", wording.say("list.accepted"))
        .attribute("data-rejected", wording.say("list.rejected"))
        .raw("></td></tr>");
  }

  private void cell(Markup html, String column, Optional<String> text) {
    html.raw("<td class=\"number\" role=\"cell\"");
    if (text.isPresent()) {
      html.attribute("data-label", wording.say("label", wording.say("list." + column)));
    }
    html.raw(">").text(text.orElse("")).raw("</td>");
  }

  /** The place of the sum; without one, the rule's title. */
  private String what(Finding finding) {
    Relation relation = relations.get(finding.relationId());
    if (relation != null && !relation.where().isBlank()) {
      return wording.place(relation.where());
    }
    String title = title(finding.ruleId());
    return title.isEmpty() ? finding.ruleId() : title;
  }
}
