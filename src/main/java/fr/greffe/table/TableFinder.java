package fr.greffe.table;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Table;
import java.util.List;

/** Finds the tables of a document, in reading order, joined over pages. */
public interface TableFinder {

  /** The document's tables; empty when it has none. Never fails on a readable document. */
  List<Table> find(PdfDocument document);
}
