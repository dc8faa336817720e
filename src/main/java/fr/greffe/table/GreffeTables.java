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
    List<LongTable> tables = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      PageTables.on(page).forEach(t -> tables.add(LongTable.of(t)));
    }
    return TableRecords.of(document, tables);
  }
}
