package fr.greffe.export.report;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Account;
import fr.greffe.record.Announced;
import fr.greffe.record.Extraction;
import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Unread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reviewer's page of one document, {@code report.html}: what was read and what was not, the
 * findings with the sum laid out beside the page, then every record with links to its place.
 */
public final class ReportPage {
  private final Extraction extraction;
  private final Wording wording;
  private final String root;
  private final PageFigure figure;
  private final Markup html = new Markup();

  private ReportPage(Extraction extraction, Wording wording, String root, PageFiles pages) {
    this.extraction = extraction;
    this.wording = wording;
    this.root = root;
    this.figure = new PageFigure(pages, wording);
  }

  /**
   * Writes {@code report.html} and its {@code pages/} into a folder.
   *
   * @param pdf the file, to render the pages that findings point to; empty when it is not at hand
   * @param folder the document's output folder, which must exist
   * @param root the way from that folder to the run's folder, such as {@code ../}
   */
  public static void write(
      Extraction extraction,
      PdfDocument document,
      Optional<Path> pdf,
      Path folder,
      String root,
      Locale locale)
      throws IOException {
    Wording wording = Wording.of(locale);
    PageFiles pages = PageFiles.write(extraction, document, pdf, folder);
    String page = new ReportPage(extraction, wording, root, pages).page();
    Files.writeString(folder.resolve("report.html"), page, StandardCharsets.UTF_8);
  }

  private String page() {
    String file = extraction.document().file();
    head(file);
    html.raw("<main id=\"main\" tabindex=\"-1\">\n");
    summary();
    unread();
    new FindingsSection(extraction, wording, figure).write(html);
    new RecordsSection(extraction, wording, figure).write(html);
    new TablesSection(extraction, wording, figure).write(html);
    html.raw("</main>\n");
    viewer();
    return PageFrame.of(wording, wording.say("report.title", file), "report.js", html);
  }

  private void head(String file) {
    html.raw("<header class=\"top\"").attribute("data-root", root);
    html.raw("><p class=\"brand\"><a").attribute("href", root + "index.html");
    html.raw(">Greffe</a></p>");
    html.element("h1", file);
    sittings();
    html.raw("<nav").attribute("aria-label", wording.say("nav.label")).raw("><ul>");
    html.raw("<li><a").attribute("href", root + "index.html").raw(">");
    html.text(wording.say("nav.all")).raw("</a></li>");
    for (String part : parts()) {
      html.raw("<li><a").attribute("href", "#" + part).raw(">");
      html.text(wording.say("nav." + part)).raw("</a></li>");
    }
    html.raw("</ul></nav></header>\n");
  }

  /** The parts this report has: one that would be empty is left out, its count says zero. */
  private List<String> parts() {
    Records records = extraction.records();
    List<String> parts = new ArrayList<>(List.of("findings"));
    if (!records.sittings().isEmpty() || !records.deliberations().isEmpty()) {
      parts.add("acts");
    }
    if (!records.actionSheets().isEmpty()) {
      parts.add("sheets");
    }
    if (!records.budgetLines().isEmpty() || !records.indicators().isEmpty()) {
      parts.add("budgets");
    }
    if (!records.tables().isEmpty()) {
      parts.add("tables");
    }
    return parts;
  }

  /** Whose sitting it is and of when, as far as it is read. */
  private void sittings() {
    for (Sitting sitting : extraction.records().sittings()) {
      String said =
          Stream.of(sitting.collectivity().value(), sitting.date().value().map(wording::date))
              .flatMap(Optional::stream)
              .collect(Collectors.joining(" – "));
      if (!said.isEmpty()) {
        html.element("p", "session", said);
      }
    }
  }

  private void summary() {
    Records records = extraction.records();
    html.raw("<section id=\"summary\" aria-labelledby=\"summary-h\">");
    html.raw("<h2 id=\"summary-h\">").text(wording.say("summary.title")).raw("</h2>");
    lead();
    html.raw("<dl class=\"counts serious\">");
    for (Severity severity : new Severity[] {Severity.ERROR, Severity.WARNING, Severity.NOTE}) {
      html.raw("<div>").element("dt", wording.say("count.findings." + severity));
      html.element("dd", wording.say("count.number", findings(severity)));
      html.element("dd", "hint", wording.say("hint.findings." + severity)).raw("</div>");
    }
    html.raw("</dl><dl class=\"counts\">");
    count("status", wording.say("status." + extraction.document().status()));
    count("pages", wording.say("count.number", extraction.document().pageCount()));
    count("acts", wording.say("count.number", records.deliberations().size()));
    count(
        "votes",
        wording.say(
            "count.number",
            records.deliberations().stream().mapToInt(d -> d.votes().size()).sum()));
    count("sheets", wording.say("count.number", records.actionSheets().size()));
    count("tables", wording.say("count.number", records.tables().size()));
    html.raw("</dl>");
    account(extraction.account());
    announced();
    html.raw("<p class=\"caution\">").text(wording.say("caution")).raw("</p></section>\n");
  }

  /** What there is to do, before any figure. */
  private void lead() {
    html.raw("<p class=\"lead\">");
    if (extraction.findings().isEmpty()) {
      html.text(wording.say("lead.none"));
    } else {
      html.raw("<a href=\"#findings\">");
      html.text(wording.count("lead.findings", extraction.findings().size())).raw("</a>");
    }
    html.raw("</p>");
  }

  private void count(String key, String value) {
    html.raw("<div>").element("dt", wording.say("count." + key)).element("dd", value).raw("</div>");
  }

  private int findings(Severity severity) {
    return (int) extraction.findings().stream().filter(f -> f.severity() == severity).count();
  }

  /** The share of proved amounts as a bar, and as words for who cannot see it. */
  private void account(Account account) {
    html.raw("<div class=\"account\">").element("h3", wording.say("account.title"));
    if (account.total() == 0) {
      html.element("p", wording.say("account.none")).raw("</div>");
      return;
    }
    html.raw("<svg viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    int[] parts = {account.verified(), account.contradicted(), account.unchecked()};
    String[] classes = {"verified", "contradicted", "unchecked"};
    double x = 0;
    for (int i = 0; i < parts.length; i++) {
      double width = 1000.0 * parts[i] / account.total();
      html.raw("<rect y=\"0\" height=\"24\"")
          .attribute("class", classes[i])
          .attribute("x", Long.toString(Math.round(x)))
          .attribute("width", Long.toString(Math.round(x + width) - Math.round(x)))
          .raw("/>");
      x += width;
    }
    html.raw("</svg><ul class=\"legend\">");
    for (int i = 0; i < parts.length; i++) {
      html.raw("<li><span").attribute("class", "key " + classes[i]).raw("></span>");
      html.text(wording.count("account." + classes[i], parts[i]));
      html.text(" ").element("span", "muted", wording.share(parts[i], account.total()));
      html.element("span", "hint", wording.say("hint.account." + classes[i])).raw("</li>");
    }
    html.raw("</ul></div>");
  }

  private void announced() {
    if (extraction.records().announced().isEmpty()) {
      return;
    }
    html.element("h3", wording.say("announced.title")).raw("<ul>");
    for (Announced a : extraction.records().announced()) {
      html.raw("<li>");
      String sentence =
          wording.say(
              "announced.line", wording.say("announced." + a.what()), a.announced(), a.found());
      figure.link(html, sentence, a.sources());
      if (!a.missing().isEmpty()) {
        html.text(" " + wording.say("announced.missing", String.join(" ; ", a.missing())));
      }
      html.raw("</li>");
    }
    html.raw("</ul>");
  }

  private void unread() {
    if (extraction.records().unread().isEmpty() && extraction.document().reasons().isEmpty()) {
      return;
    }
    html.raw("<section aria-labelledby=\"unread-h\"><h2 id=\"unread-h\">");
    html.text(wording.say("unread.title")).raw("</h2><ul>");
    extraction.document().reasons().forEach(reason -> html.element("li", wording.reason(reason)));
    for (Unread item : extraction.records().unread()) {
      html.raw("<li>");
      figure.link(html, wording.reason(item.reason()), item.sources());
      html.raw("</li>");
    }
    html.raw("</ul></section>\n");
  }

  /** The place where a linked value is shown on its page; filled by the script. */
  private void viewer() {
    html.raw("<dialog id=\"viewer\" aria-labelledby=\"viewer-h\"><div class=\"bar\">")
        .raw("<h2 id=\"viewer-h\"")
        .attribute("data-pattern", wording.say("page.pattern"))
        .attribute("data-sizes", figure.sizes())
        .raw("></h2><span class=\"zoom\"><button type=\"button\" data-zoom=\"out\"")
        .attribute("aria-label", wording.say("zoom.out"))
        .raw(">−</button><button type=\"button\" data-zoom=\"in\"")
        .attribute("aria-label", wording.say("zoom.in"))
        .raw(">+</button></span><button type=\"button\" id=\"viewer-close\">")
        .text(wording.say("close"))
        .raw("</button></div><div class=\"sheet\" tabindex=\"0\" role=\"group\"")
        .attribute("aria-label", wording.say("viewer.scroll"))
        .raw("><div class=\"paper\"></div></div></dialog>\n");
  }
}
