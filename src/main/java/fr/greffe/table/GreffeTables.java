package fr.greffe.table;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Greffe's own finder. On each page: grids drawn by crossing rulings, then tables shown by
 * horizontal rules or by alignment alone in what is left; then tables that continue over pages are
 * joined.
 */
final class GreffeTables implements TableFinder {

  @Override
  public List<Table> find(PdfDocument document) {
    List<List<PageTable>> found = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      found.add(PageTables.on(page));
    }
    return TableRecords.of(document, PageJoin.join(document.pages(), found));
  }
}
