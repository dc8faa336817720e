package fr.greffe.export.report;

import fr.greffe.record.Finding;
import fr.greffe.record.Severity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a reviewer works with: filters, steps from finding to finding, keeping of decisions. */
final class FindingsTools {
  private final Wording wording;
  private final FindingsList list;

  FindingsTools(Wording wording, FindingsList list) {
    this.wording = wording;
    this.list = list;
  }

  /** How to decide, where decisions are kept, and the files they can be put into. */
  void keeping(Markup html) {
    html.element("p", wording.say("decide.help"));
    html.raw("<p id=\"kept\" class=\"muted\"")
        .attribute("data-served", wording.say("decide.served"))
        .attribute("data-here", wording.say("decide.here"))
        .raw("></p><div class=\"toolbar\" role=\"group\"")
        .attribute("aria-label", wording.say("decide.tools"))
        .raw(">");
    button(html, "export", "decide.export");
    button(html, "export-csv", "decide.csv");
    html.raw("<label class=\"button\"><input type=\"file\" id=\"import\"")
        .raw(" accept=\".jsonl,application/json\"> ")
        .text(wording.say("decide.import"))
        .raw("</label><label class=\"inline\"><input type=\"checkbox\" id=\"shortcuts\"")
        .raw(" aria-describedby=\"keys\"> ")
        .text(wording.say("decide.shortcuts"))
        .raw("</label><span id=\"keys\" class=\"muted\">")
        .text(wording.say("decide.keys"))
        .raw("</span></div>");
  }

  /** Narrow the list and what is laid out below it to what is still to be looked at. */
  void filters(Markup html, List<Finding> findings) {
    html.raw("<div id=\"filters\" class=\"filters\" role=\"group\"")
        .attribute("aria-label", wording.say("filter.label"))
        .raw(">");
    Map<String, String> decisions = new LinkedHashMap<>();
    for (String decision : List.of("open", "accepted", "rejected")) {
      decisions.put(decision, wording.say("filter." + decision));
    }
    select(html, "decision", decisions);
    Map<String, String> severities = new LinkedHashMap<>();
    findings.stream()
        .map(Finding::severity)
        .distinct()
        .sorted(Comparator.<Severity>naturalOrder().reversed())
        .forEach(s -> severities.put(s.name(), wording.say("severity." + s)));
    select(html, "severity", severities);
    Map<String, String> rules = new LinkedHashMap<>();
    findings.stream()
        .map(Finding::ruleId)
        .distinct()
        .sorted()
        .forEach(rule -> rules.put(rule, (rule + " " + list.title(rule)).strip()));
    select(html, "rule", rules);
    Map<String, String> pages = new LinkedHashMap<>();
    TreeSet<Integer> numbers = new TreeSet<>();
    findings.forEach(f -> f.evidence().forEach(source -> numbers.add(source.page())));
    numbers.forEach(page -> pages.put(Integer.toString(page), Integer.toString(page)));
    select(html, "page", pages);
    html.raw("</div><p id=\"shown\" role=\"status\"")
        .attribute("data-pattern", wording.say("filter.shown"))
        .attribute("data-none", wording.say("filter.none"))
        .raw("></p>");
  }

  private void select(Markup html, String name, Map<String, String> values) {
    String id = "by-" + name;
    html.raw("<div><label").attribute("for", id).raw(">").text(wording.say("filter." + name));
    html.raw("</label><select").attribute("id", id).raw("><option value=\"\">");
    html.text(wording.say("filter.all")).raw("</option>");
    values.forEach(
        (value, label) -> {
          html.raw("<option").attribute("value", value).raw(">");
          html.text(label).raw("</option>");
        });
    html.raw("</select></div>");
  }

  /** The bar that stays in sight: to the finding before and after, and how many are decided. */
  void steps(Markup html) {
    html.raw("<div class=\"toolbar steps\" role=\"group\"")
        .attribute("aria-label", wording.say("decide.steps"))
        .raw(">");
    button(html, "previous", "decide.previous");
    button(html, "next", "decide.next");
    html.raw("<p id=\"decided\" role=\"status\"")
        .attribute("data-pattern", wording.say("decide.progress"))
        .attribute("data-unsaved", wording.say("decide.unsaved"))
        .raw("></p></div>");
  }

  private void button(Markup html, String id, String key) {
    html.raw("<button type=\"button\"").attribute("id", id).raw(">");
    html.text(wording.say(key)).raw("</button>");
  }
}
