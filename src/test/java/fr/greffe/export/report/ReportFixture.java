package fr.greffe.export.report;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Account;
import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Diagnosis;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Status;
import fr.greffe.record.Table;
import fr.greffe.record.Term;
import fr.greffe.record.TextOrigin;
import fr.greffe.record.Unread;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.record.Verification;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small run on disk: one document with two findings, its text as given. */
final class ReportFixture {
  static final String FOLDER = "budget";

  private static final BigDecimal ONE = BigDecimal.ONE;

  private ReportFixture() {}

  /** Writes {@code index.html} and the document's report, every text of the document being this. */
  static void write(Path run, String text) throws IOException {
    write(run, text, Locale.FRENCH);
  }

  /** The same in a language of the pages. */
  static void write(Path run, String text, Locale language) throws IOException {
    Extraction extraction = extraction(text);
    Path folder = Files.createDirectories(run.resolve(FOLDER));
    ReportPage.write(extraction, pages(text), Optional.empty(), folder, "../", language);
    Files.writeString(
        run.resolve("index.html"),
        IndexPage.of(List.of(IndexEntry.of(extraction, FOLDER)), language));
  }

  private static Source source(int page, double top, String text) {
    return new Source("budget.pdf", page, new Box(300, top, 380, top + 12), text);
  }

  private static Extraction extraction(String text) {
    Term first = term(text, "100", source(1, 100, "100"));
    Term second = term("Personnel", "250", source(1, 120, "250"));
    Term total = term("Total", "360", source(1, 140, "360"));
    Relation relation =
        new Relation(
            "r1",
            "T01",
            "sum",
            text,
            List.of(first, second),
            Optional.of(total),
            Optional.of(new BigDecimal("350")),
            ONE,
            Verdict.DISCREPANCY,
            List.of("« Total »"));
    Finding wrongTotal =
        new Finding(
            "t01-aaaa",
            "T01",
            Severity.ERROR,
            "Le total imprimé est 360, les lignes donnent 350. " + text,
            "The printed total is 360, the rows give 350. " + text,
            Optional.of(new BigDecimal("360")),
            Optional.of(new BigDecimal("350")),
            Optional.of(BigDecimal.TEN),
            List.of(
                new Diagnosis(
                    "digit-off",
                    "Un chiffre du total.",
                    "One digit of the total.",
                    List.of(source(1, 140, "360")))),
            List.of(source(1, 140, "360"), source(1, 100, "100")),
            "r1",
            "");
    Finding disagreement =
        new Finding(
            "t05-bbbb",
            "T05",
            Severity.WARNING,
            "Deux pages ne disent pas la même chose.",
            "Two pages disagree.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(source(1, 140, "360"), source(2, 100, text)),
            "",
            "");
    return new Extraction(
        new DocumentInfo("budget.pdf", "00", 1, 2, Status.OK, List.of()),
        List.of(),
        records(text),
        List.of(relation),
        List.of(wrongTotal, disagreement),
        new Account(2, 1, 3));
  }

  private static Term term(String label, String value, Source source) {
    return new Term(label, ONE, new BigDecimal(value), ONE, Optional.of(source));
  }

  private static Records records(String text) {
    Source at = source(1, 140, "360");
    Amount amount =
        Amount.of(new BigDecimal("360"), Amount.EURO, ONE, at).verified(Verification.CONTRADICTED);
    Table table =
        new Table(
            "table-1",
            Value.printed(text, at),
            List.of(1),
            RulingKind.FULL,
            1,
            2,
            2,
            List.of(
                cell(0, 0, text, at),
                cell(0, 1, "Montant", at),
                cell(1, 0, "Total", at),
                new Cell(
                    1,
                    1,
                    1,
                    1,
                    CellType.AMOUNT,
                    "360",
                    Optional.of(amount),
                    true,
                    false,
                    List.of(at))),
            List.of(new Source("budget.pdf", 1, new Box(50, 90, 400, 160), "")),
            "lattice",
            List.of());
    Records none = Records.EMPTY;
    return new Records(
        none.sittings(),
        none.deliberations(),
        none.actionSheets(),
        none.budgetLines(),
        none.indicators(),
        none.budgetEntries(),
        List.of(table),
        none.mentions(),
        none.announced(),
        List.of(new Unread("table", "Un tableau n’a pas été compris. " + text, List.of(at))));
  }

  private static Cell cell(int row, int column, String text, Source at) {
    return new Cell(
        row, column, 1, 1, CellType.TEXT, text, Optional.empty(), false, false, List.of(at));
  }

  static PdfDocument pages(String text) {
    return new PdfDocument(
        "budget.pdf", "00", 1, 2, List.of(page(1, text), page(2, text)), List.of());
  }

  private static PdfPage page(int number, String text) {
    Word word = new Word(text, new Box(300, 140, 380, 152), "Times", 10, false, false, 0, 0, 0);
    return new PdfPage(
        number,
        595,
        842,
        0,
        TextOrigin.DIGITAL,
        List.of(word),
        List.of(Line.of(number, List.of(word))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        0);
  }
}
