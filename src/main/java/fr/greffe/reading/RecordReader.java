package fr.greffe.reading;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Records;
import fr.greffe.record.Table;
import fr.greffe.section.Outline;
import java.util.List;

/** Turns the sections of a document into records. */
public final class RecordReader {
  private final Profile profile;

  public RecordReader(Profile profile) {
    this.profile = profile;
  }

  /** Everything the document prints that Greffe understands, and the list of what it does not. */
  public Records read(PdfDocument document, List<Table> tables, Outline outline) {
    ActionRecords actions =
        new ActionReading(document).read(Stretches.of(document, tables, outline), List.of());
    return new Records(
        List.of(),
        List.of(),
        actions.sheets(),
        actions.budgetLines(),
        actions.indicators(),
        actions.budgetEntries(),
        tables,
        actions.mentions(),
        actions.announced(),
        List.of());
  }
}
