package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import java.util.List;

/** The tables of one page, in reading order. */
final class PageTables {

  private PageTables() {}

  static List<PageTable> on(PdfPage page) {
    if (page.words().isEmpty()) {
      return List.of();
    }
    Rules rules = Rules.of(page);
    return RuledTables.find(page, rules);
  }
}
