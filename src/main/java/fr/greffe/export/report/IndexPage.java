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

  /** What a reviewer chooses by stands first. */
  private static final List<String> COLUMNS =
      List.of(
          "index.document",
          "count.status",
          "count.findings.ERROR",
          "count.findings.WARNING",
          "count.findings.NOTE",
          "index.open",
          "count.pages",
          "count.acts",
          "count.votes",
          "count.sheets",
          "count.tables",
          "index.verified",
          "index.contradicted");

  /** The columns of counts before and after the one of findings still to be decided. */
  private static final int FIRST_COUNT = 2;

  private static final int OPEN_COLUMN = 5;

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
    totals();
    search();
    filters();
    table();
    html.raw("<p class=\"caution\">").text(wording.say("caution")).raw("</p></main>\n");
    data();
    return PageFrame.of(wording, wording.say("index.title"), "index.js", html);
  }

  /** The run in one sentence. */
  private void totals() {
    int pages = entries.stream().mapToInt(e -> e.document().pageCount()).sum();
    html.raw("<p class=\"lead\">").text(wording.count("index.documents", entries.size()));
    html.text(", " + wording.count("index.pages", pages) + ", ");
    int findings = entries.stream().mapToInt(e -> e.findings().size()).sum();
    html.text(wording.count("index.findings", findings) + ".").raw("</p>");
  }

  private void search() {
    html.raw("<section class=\"filters\"><div><label for=\"search\">")
        .text(wording.say("index.search"))
        .raw("</label><input type=\"search\" id=\"search\" size=\"40\" autocomplete=\"off\"")
        .raw(" aria-describedby=\"search-help\"></div></section><p id=\"search-help\"")
        .raw(" class=\"muted\">")
        .text(wording.say("index.searchhelp"))
        .raw("</p><p id=\"found\" role=\"status\"")
        .attribute("data-none", wording.say("index.noresult"))
        .attribute("data-one", wording.count("index.results", 1))
        .attribute("data-pattern", wording.say("index.results.many"))
        .attribute("data-many", wording.say("index.toomany"))
        .attribute("data-hit", wording.say("index.hit"))
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
    html.raw("</select></div></section><p id=\"shown\" role=\"status\"")
        .attribute("data-pattern", wording.say("index.shown"))
        .raw("></p>");
  }

  private void table() {
    String title = wording.say("index.table");
    html.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\"").attribute("aria-label", title);
    html.raw("><table id=\"documents\" class=\"stack\" role=\"table\"><caption>").text(title);
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    for (String column : COLUMNS) {
      html.raw("<th scope=\"col\" role=\"columnheader\"><button type=\"button\"")
          .attribute("title", wording.say("index.sort", wording.say(column)))
          .raw(">")
          .text(wording.say(column))
          .raw("</button></th>");
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">");
    entries.forEach(this::row);
    html.raw("</tbody></table></div>");
  }

  private void row(IndexEntry entry) {
    String file = entry.document().file();
    html.raw("<tr role=\"row\"").attribute("data-status", entry.document().status().name());
    html.raw("><th scope=\"row\" role=\"rowheader\">");
    if (entry.folder().isEmpty()) {
      html.text(file);
      entry
          .document()
          .reasons()
          .forEach(reason -> html.raw("<br>").element("span", "muted", wording.reason(reason)));
    } else {
      html.raw("<a").attribute("href", report(entry)).raw(">").text(file).raw("</a>");
    }
    html.raw("</th><td role=\"cell\"").attribute("data-label", label("count.status")).raw(">");
    html.text(wording.say("status." + entry.document().status())).raw("</td>");
    count(FIRST_COUNT, entry.errors(), entry.warnings(), entry.notes());
    html.raw("<td role=\"cell\"")
        .attribute("class", entry.findings().isEmpty() ? "number zero" : "number")
        .attribute("data-label", label(COLUMNS.get(OPEN_COLUMN)))
        .attribute("data-document", file)
        .attribute("data-findings", String.join(" ", entry.findings()))
        .attribute("data-key", Integer.toString(entry.findings().size()))
        .raw(">")
        .text(wording.say("count.number", entry.findings().size()))
        .raw("</td>");
    count(
        OPEN_COLUMN + 1,
        entry.document().pageCount(),
        entry.acts(),
        entry.votes(),
        entry.sheets(),
        entry.tables());
    share("index.verified", entry.account().verified(), entry.account().total());
    share("index.contradicted", entry.account().contradicted(), entry.account().total());
    html.raw("</tr>");
  }

  private String label(String column) {
    return wording.say("label", wording.say(column));
  }

  private void count(int column, int... numbers) {
    for (int i = 0; i < numbers.length; i++) {
      number(COLUMNS.get(column + i), numbers[i], wording.say("count.number", numbers[i]));
    }
  }

  /** A document without amounts has no share of them: a dash, never 0 %. */
  private void share(String column, int part, int total) {
    long key = total == 0 ? -1 : Math.round(1000.0 * part / total);
    number(column, key, total == 0 ? "–" : wording.share(part, total));
  }

  private void number(String column, long sortKey, String shown) {
    html.raw("<td role=\"cell\"")
        .attribute("class", sortKey == 0 ? "number zero" : "number")
        .attribute("data-label", label(column))
        .attribute("data-key", Long.toString(sortKey))
        .raw(">")
        .text(shown)
        .raw("</td>");
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
