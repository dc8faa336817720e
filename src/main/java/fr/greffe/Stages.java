package fr.greffe;

import fr.greffe.check.CheckOptions;
import fr.greffe.check.Checked;
import fr.greffe.check.Checker;
import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.reading.PageOwnership;
import fr.greffe.reading.Profile;
import fr.greffe.reading.RecordReader;
import fr.greffe.record.Account;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.PageInfo;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import fr.greffe.record.Status;
import fr.greffe.record.Table;
import fr.greffe.record.TextOrigin;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import fr.greffe.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The stages after the PDF is read, in order. One that fails on a document leaves what the earlier
 * ones found, and the document says so: it is read in part, not lost.
 */
final class Stages {
  private final Profile profile;
  private final CheckOptions checking;
  private final List<String> problems = new ArrayList<>();

  Stages(Profile profile, CheckOptions checking) {
    this.profile = profile;
    this.checking = checking;
  }

  Reading run(PdfDocument document) {
    problems.addAll(document.problems());
    if (problems.isEmpty()) {
      document.pages().stream()
          .filter(page -> page.origin() == TextOrigin.NONE)
          .forEach(page -> problems.add("page " + page.number() + ": no text could be read"));
    }
    List<Table> tables = stage("tables", List.of(), () -> Tables.finder().find(document));
    Outline outline =
        stage("sections", new Outline(List.of()), () -> new Segmenter().segment(document, tables));
    Records read =
        stage(
            "records",
            only(tables),
            () -> new RecordReader(profile).read(document, tables, outline));
    Checked checked =
        stage(
            "checks", unchecked(read), () -> new Checker(checking).check(read, scanned(document)));
    problems.addAll(checked.problems());
    List<PageInfo> pages = pages(document, checked.records(), outline);
    Extraction extraction =
        new Extraction(
            info(document),
            pages,
            checked.records(),
            checked.relations(),
            checked.findings(),
            checked.account());
    return new Reading(document, extraction);
  }

  private <T> T stage(String name, T otherwise, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError failure) {
      String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
      problems.add(
          name
              + " not read: "
              + failure.getClass().getSimpleName()
              + message.replaceAll("\\s+", " "));
      return otherwise;
    }
  }

  private static Set<Integer> scanned(PdfDocument document) {
    return document.pages().stream()
        .filter(p -> p.origin() == TextOrigin.OCR || p.origin() == TextOrigin.OCR_LAYER)
        .map(PdfPage::number)
        .collect(Collectors.toSet());
  }

  private static Records only(List<Table> tables) {
    return new Records(
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), tables, List.of(),
        List.of(), List.of());
  }

  private static Checked unchecked(Records records) {
    return new Checked(records, List.of(), List.of(), new Account(0, 0, 0), List.of(), List.of());
  }

  private DocumentInfo info(PdfDocument document) {
    return new DocumentInfo(
        document.file(),
        document.sha256(),
        document.bytes(),
        document.pageCount(),
        problems.isEmpty() ? Status.OK : Status.PARTIAL,
        problems);
  }

  private static List<PageInfo> pages(PdfDocument document, Records records, Outline outline) {
    Map<Integer, List<String>> owners = PageOwnership.of(document, records, outline);
    return document.pages().stream()
        .map(page -> describe(document.file(), page, owners.get(page.number())))
        .toList();
  }

  private static PageInfo describe(String file, PdfPage page, List<String> owners) {
    return new PageInfo(
        page.number(),
        hundredths(page.width()),
        hundredths(page.height()),
        page.rotation(),
        page.origin(),
        owners,
        sources(file, page.headers()),
        sources(file, page.footers()),
        page.printedNumber());
  }

  /** Page sizes are rounded as boxes are. */
  private static double hundredths(double points) {
    return Math.round(points * 100) / 100.0;
  }

  private static List<Source> sources(String file, List<Line> lines) {
    return lines.stream().map(line -> line.source(file)).toList();
  }
}
