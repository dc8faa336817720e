package fr.greffe.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.export.SpecimenActs;
import fr.greffe.record.Account;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import fr.greffe.record.Severity;
import fr.greffe.record.Status;
import fr.greffe.record.Unread;
import fr.greffe.record.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
  @TempDir Path folder;

  private String report(Extraction extraction, Locale language) throws IOException {
    ReportPage.write(
        extraction, ReportFixture.pages(""), Optional.empty(), folder, "../", language);
    return Files.readString(folder.resolve("report.html"));
  }

  private static Extraction extraction(List<Unread> unread, List<Finding> findings) {
    Records none = Records.EMPTY;
    Records records =
        new Records(
            none.sittings(),
            none.deliberations(),
            none.actionSheets(),
            none.budgetLines(),
            none.indicators(),
            none.budgetEntries(),
            none.tables(),
            none.mentions(),
            none.announced(),
            unread);
    return new Extraction(
        new DocumentInfo("budget.pdf", "00", 1, 2, Status.OK, List.of()),
        List.of(),
        records,
        List.of(numbersOfAnAct()),
        findings,
        new Account(0, 0, 0));
  }

  /** A relation that compares what is printed in two places, without a sum. */
  private static Relation numbersOfAnAct() {
    return new Relation(
        "r1",
        "A01",
        "same",
        "vote de la délibération 12",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        BigDecimal.ONE,
        Verdict.DISCREPANCY,
        List.of());
  }

  private static Finding twoNumbers() {
    return new Finding(
        "a01-cccc",
        "A01",
        Severity.WARNING,
        "Deux numéros.",
        "Two numbers.",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(SpecimenActs.place()),
        "r1",
        "");
  }

  @Test
  void whatIsNotUnderstoodIsToldInTheReadersLanguage() throws IOException {
    Extraction unread =
        extraction(List.of(new Unread("vote", "a vote that follows no act", List.of())), List.of());
    assertTrue(report(unread, Locale.FRENCH).contains("un vote qui ne suit aucun acte"));
    assertTrue(report(unread, Locale.ENGLISH).contains("a vote that follows no act"));
  }

  @Test
  void theEnglishPageNamesPlacesInEnglish() throws IOException {
    Extraction found = extraction(List.of(), List.of(twoNumbers(), twoNumbers()));
    String page = report(found, Locale.ENGLISH);
    assertTrue(page.contains("vote on délibération 12"), page);
    assertFalse(page.contains("vote de la"), page);
  }

  @Test
  void aFindingWithoutASumShowsItsEvidenceAndNoEmptyTable() throws IOException {
    String page = report(extraction(List.of(), List.of(twoNumbers())), Locale.FRENCH);
    assertFalse(page.contains("Le calcul"), page);
    assertTrue(page.contains("<ul class=\"evidence\"><li>"), page);
  }

  @Test
  void partsWithNothingInThemAreLeftOutAndTheHeadSaysZero() throws IOException {
    String page = report(extraction(List.of(), List.of()), Locale.FRENCH);
    assertFalse(page.contains("id=\"sheets\"") || page.contains("href=\"#sheets\""), page);
    assertTrue(page.contains("<dt>Fiches actions</dt><dd>0</dd>"), page);
    assertTrue(page.contains("Aucun montant lu."), page);
  }

  @Test
  void aCountIsSaidInTheSingularOrThePlural() {
    Wording french = Wording.of(Locale.FRENCH);
    assertEquals("0 vérifié", french.count("account.verified", 0));
    assertEquals("2 vérifiés", french.count("account.verified", 2));
    assertEquals("0 results", Wording.of(Locale.ENGLISH).count("index.results", 0));
  }
}
