package fr.greffe.export.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code index.html}: every document of a run with its counts, sortable and filterable, and a
 * search over acts, people and amounts that needs no server.
 */
public final class IndexPage {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<IndexEntry> entries;
  private final Wording wording;
  private final Markup html = new Markup();

  private IndexPage(List<IndexEntry> entries, Wording wording) {
    this.entries = entries;
    this.wording = wording;
  }

  /** The page for these documents, in the given order. */
  public static String of(List<IndexEntry> entries, Locale locale) {
    return new IndexPage(entries, Wording.of(locale)).page();
  }

  private String page() {
    html.raw("<header class=\"top\"><p class=\"brand\">Greffe</p>");
    html.element("h1", wording.say("index.heading")).raw("</header>\n");
    html.raw("<main id=\"main\" tabindex=\"-1\">");
    search();
    filters();
    table();
    html.raw("<p class=\"caution\">").text(wording.say("caution")).raw("</p></main>\n");
    data();
    return PageFrame.of(wording, wording.say("index.title"), "index.js", html);
  }

  private void search() {
    html.raw("<section class=\"filters\"><div><label for=\"search\">")
        .text(wording.say("index.search"))
        .raw("</label><input type=\"search\" id=\"search\" size=\"40\" autocomplete=\"off\"></div>")
        .raw("</section><p id=\"found\" role=\"status\"")
        .attribute("data-pattern", wording.say("index.results"))
        .attribute("data-many", wording.say("index.toomany"))
        .raw("></p><ul id=\"results\"></ul>");
  }

  private void filters() {
    html.raw("<section class=\"filters\"><div><label for=\"filter\">")
        .text(wording.say("index.filter"))
        .raw("</label><input type=\"search\" id=\"filter\" size=\"30\" autocomplete=\"off\"></div>")
        .raw("<div><label for=\"status\">")
        .text(wording.say("index.status"))
        .raw("</label><select id=\"status\"><option value=\"\">")
        .text(wording.say("index.all"))
        .raw("</option>");
    for (Status status : Status.values()) {
      html.raw("<option").attribute("value", status.name()).raw(">");
      html.text(wording.say("status." + status)).raw("</option>");
    }
    html.raw("</select></div></section>");
  }

  private void table() {
    String title = wording.say("index.table");
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\"").attribute("aria-label", title);
    html.raw("><table id=\"documents\"><caption>").text(title).raw("</caption><thead><tr>");
    List<String> columns =
        List.of(
            wording.say("index.document"),
            wording.say("count.status"),
            wording.say("count.pages"),
            wording.say("count.acts"),
            wording.say("count.votes"),
            wording.say("count.sheets"),
            wording.say("count.tables"),
            wording.say("index.errors"),
            wording.say("index.warnings"),
            wording.say("index.notes"),
            wording.say("index.verified"),
            wording.say("index.contradicted"));
    for (String column : columns) {
      html.raw("<th scope=\"col\"><button type=\"button\"")
          .attribute("aria-label", wording.say("index.sort", column))
          .raw(">")
          .text(column)
          .raw("</button></th>");
    }
    html.raw("</tr></thead><tbody>");
    entries.forEach(this::row);
    html.raw("</tbody></table></div>");
  }

  private void row(IndexEntry entry) {
    String file = entry.document().file();
    html.raw("<tr").attribute("data-status", entry.document().status().name());
    html.raw("><th scope=\"row\">");
    if (entry.folder().isEmpty()) {
      html.text(file);
      entry
          .document()
          .reasons()
          .forEach(reason -> html.raw("<br>").element("span", "muted", wording.reason(reason)));
    } else {
      html.raw("<a").attribute("href", report(entry)).raw(">").text(file).raw("</a>");
    }
    html.raw("</th><td>").text(wording.say("status." + entry.document().status())).raw("</td>");
    int[] numbers = {
      entry.document().pageCount(),
      entry.acts(),
      entry.votes(),
      entry.sheets(),
      entry.tables(),
      entry.errors(),
      entry.warnings(),
      entry.notes()
    };
    for (int number : numbers) {
      number(number, Integer.toString(number));
    }
    share(entry.account().verified(), entry.account().total());
    share(entry.account().contradicted(), entry.account().total());
    html.raw("</tr>");
  }

  /** A document without amounts has no share of them: a dash, never 0 %. */
  private void share(int part, int total) {
    long key = total == 0 ? -1 : Math.round(1000.0 * part / total);
    number(key, total == 0 ? "–" : wording.share(part, total));
  }

  private void number(long sortKey, String shown) {
    html.raw("<td class=\"number\"").attribute("data-key", Long.toString(sortKey));
    html.raw(">").text(shown).raw("</td>");
  }

  private static String report(IndexEntry entry) {
    return Links.path(entry.folder()) + "/report.html";
  }

  /** The search index as data the script reads; « < » is written as an escape inside it. */
  private void data() {
    List<Object> documents = new ArrayList<>();
    List<Object> terms = new ArrayList<>();
    for (IndexEntry entry : entries) {
      if (entry.folder().isEmpty()) {
        continue;
      }
      for (IndexEntry.Term term : entry.terms()) {
        terms.add(List.of(documents.size(), term.kind(), term.text(), term.page(), term.anchor()));
      }
      documents.add(List.of(entry.document().file(), report(entry)));
    }
    List<String> kinds = new ArrayList<>();
    for (String kind : new String[] {"act", "person", "amount"}) {
      kinds.add(kind + "=" + wording.say("index.kind." + kind));
    }
    try {
      String json = JSON.writeValueAsString(List.of(documents, terms, kinds));
      html.raw("<script type=\"application/json\" id=\"data\">")
          .raw(
              json.replace("<", "\\u003c")
                  .replace("\u2028", "\\u2028")
                  .replace("\u2029", "\\u2029"))
          .raw("</script>\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of texts and numbers are always JSON", e);
    }
  }
}
