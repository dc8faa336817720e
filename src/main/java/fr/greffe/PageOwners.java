package fr.greffe;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.PageInfo;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says for each page which records it belongs to, so that no page is silently lost. */
final class PageOwners {
  private static final String NOBODY = "other";

  private final PdfDocument document;
  private final Map<Integer, Set<String>> owners = new TreeMap<>();

  PageOwners(PdfDocument document, Records records) {
    this.document = document;
    records.sittings().forEach(sitting -> claim(sitting.pages(), sitting.id()));
    records.deliberations().forEach(act -> claim(act.pages(), act.id()));
    records.actionSheets().forEach(sheet -> claim(sheet.pages(), sheet.id()));
    records.tables().forEach(table -> table.pages().forEach(page -> claim(page, table.id())));
  }

  List<PageInfo> pages() {
    return document.pages().stream().map(this::describe).toList();
  }

  private void claim(PageSpan span, String owner) {
    for (int page = span.first(); page <= span.last(); page++) {
      claim(page, owner);
    }
  }

  private void claim(int page, String owner) {
    owners.computeIfAbsent(page, number -> new LinkedHashSet<>()).add(owner);
  }

  private PageInfo describe(PdfPage page) {
    return new PageInfo(
        page.number(),
        hundredths(page.width()),
        hundredths(page.height()),
        page.rotation(),
        page.origin(),
        List.copyOf(owners.getOrDefault(page.number(), Set.of(NOBODY))),
        sources(page.headers()),
        sources(page.footers()),
        page.printedNumber());
  }

  /** Page sizes are rounded as boxes are. */
  private static double hundredths(double points) {
    return Math.round(points * 100) / 100.0;
  }

  private List<Source> sources(List<Line> lines) {
    return lines.stream().map(line -> line.source(document.file())).toList();
  }
}
