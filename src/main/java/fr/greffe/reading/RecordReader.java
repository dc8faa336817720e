package fr.greffe.reading;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Announced;
import fr.greffe.record.Box;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.TextOrigin;
import fr.greffe.record.Unread;
import fr.greffe.section.Outline;
import java.util.ArrayList;
import java.util.List;

/** Turns the sections of a document into records. */
public final class RecordReader {
  private final Profile profile;

  public RecordReader(Profile profile) {
    this.profile = profile;
  }

  /** Everything the document prints that Greffe understands, and the list of what it does not. */
  public Records read(PdfDocument document, List<Table> tables, Outline outline) {
    Units paragraphs = new Units(document.file());
    Sittings sittings = Sittings.read(document, tables, outline, profile, paragraphs);
    ActionRecords actions =
        new ActionReading(document)
            .read(Stretches.of(document, tables, outline), sittings.deliberations());
    List<Announced> announced =
        new ArrayList<>(Agenda.announced(paragraphs, outline, sittings.deliberations()));
    announced.addAll(actions.announced());
    announced.addAll(PageNumbers.announced(document));
    List<Unread> unread = new ArrayList<>(silentPages(document));
    unread.addAll(sittings.unread());
    return new Records(
        sittings.sittings(),
        sittings.deliberations().stream()
            .map(d -> UnanimousVoters.counted(d, sittings.sittings()))
            .toList(),
        actions.sheets(),
        actions.budgetLines(),
        actions.indicators(),
        actions.budgetEntries(),
        tables,
        actions.mentions(),
        announced,
        unread,
        Statements.outside(sittings.deliberations(), actions.statements()));
  }

  private static List<Unread> silentPages(PdfDocument document) {
    List<Unread> silent = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      if (page.origin() == TextOrigin.NONE) {
        Box whole = new Box(0, 0, page.width(), page.height());
        Source source = new Source(document.file(), page.number(), whole, "");
        silent.add(
            new Unread(
                "page", "the page shows something but no text could be read", List.of(source)));
      }
    }
    return silent;
  }
}
