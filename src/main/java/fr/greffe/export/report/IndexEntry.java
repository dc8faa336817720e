package fr.greffe.export.report;

import fr.greffe.record.Account;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Deliberation;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Member;
import fr.greffe.record.Mention;
import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the index says of one document: its counts, and what a reader can search for.
 *
 * @param folder the document's output folder, relative to the index; empty for a document that has
 *     none
 * @param findings the ids of its findings
 * @param terms what can be searched: acts, people, amounts
 */
public record IndexEntry(
    DocumentInfo document,
    String folder,
    int acts,
    int votes,
    int sheets,
    int tables,
    int errors,
    int warnings,
    int notes,
    Account account,
    List<String> findings,
    List<Term> terms) {

  /** Amounts of one document kept for the search, the largest first: some print ten thousand. */
  private static final int MOST_AMOUNTS = 3_000;

  public IndexEntry {
    findings = List.copyOf(findings);
    terms = List.copyOf(terms);
  }

  /**
   * Something to search for.
   *
   * @param kind {@code act}, {@code person} or {@code amount}
   * @param text what is matched and shown
   * @param page where it stands
   * @param anchor the record's place in the report, or {@code page-} with the page and its box in
   *     points, which the report opens
   */
  public record Term(String kind, String text, int page, String anchor) {}

  /** The entry of a document that was read. */
  public static IndexEntry of(Extraction extraction, String folder) {
    Records records = extraction.records();
    return new IndexEntry(
        extraction.document(),
        folder,
        records.deliberations().size(),
        records.deliberations().stream().mapToInt(d -> d.votes().size()).sum(),
        records.actionSheets().size(),
        records.tables().size(),
        count(extraction, Severity.ERROR),
        count(extraction, Severity.WARNING),
        count(extraction, Severity.NOTE),
        extraction.account(),
        extraction.findings().stream().map(Finding::id).toList(),
        terms(records));
  }

  /** The entry of a document that could not be read. */
  public static IndexEntry failed(DocumentInfo document) {
    return new IndexEntry(
        document, "", 0, 0, 0, 0, 0, 0, 0, new Account(0, 0, 0), List.of(), List.of());
  }

  private static int count(Extraction extraction, Severity severity) {
    return (int) extraction.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static List<Term> terms(Records records) {
    List<Term> terms = new ArrayList<>();
    for (Deliberation act : records.deliberations()) {
      String text = (act.number().orElse("") + " " + act.subject().orElse("")).strip();
      terms.add(new Term("act", text, act.pages().first(), act.id()));
    }
    for (ActionSheet sheet : records.actionSheets()) {
      String text = (sheet.reference().orElse("") + " " + sheet.title().orElse("")).strip();
      terms.add(new Term("act", text, sheet.pages().first(), sheet.id()));
    }
    people(records).forEach(terms::add);
    amounts(records).forEach(terms::add);
    return terms;
  }

  private static List<Term> people(Records records) {
    List<Member> members = new ArrayList<>();
    for (Sitting sitting : records.sittings()) {
      Stream.of(sitting.present(), sitting.excused(), sitting.absent()).forEach(members::addAll);
      sitting.proxies().forEach(p -> members.addAll(List.of(p.from(), p.to())));
    }
    for (Deliberation act : records.deliberations()) {
      for (Vote vote : act.votes()) {
        vote.tallies().stream().map(Tally::members).forEach(members::addAll);
      }
      act.signatory().value().ifPresent(members::add);
      act.rapporteur().value().ifPresent(members::add);
    }
    TreeSet<String> seen = new TreeSet<>();
    List<Term> terms = new ArrayList<>();
    for (Member member : members) {
      if (seen.add(member.fullName())) {
        terms.add(at("person", member.fullName(), member.source()));
      }
    }
    return terms;
  }

  private static List<Term> amounts(Records records) {
    List<Amount> found = new ArrayList<>();
    for (Table table : records.tables()) {
      table.cells().stream().map(Cell::amount).flatMap(Optional::stream).forEach(found::add);
    }
    records.mentions().stream().map(Mention::amount).forEach(found::add);
    return found.stream()
        .filter(a -> a.isMoney() && a.value().signum() != 0)
        .sorted((a, b) -> b.value().abs().compareTo(a.value().abs()))
        .map(a -> at("amount", a.value().toPlainString(), a.source()))
        .distinct()
        .limit(MOST_AMOUNTS)
        .toList();
  }

  private static Term at(String kind, String text, Source source) {
    Box box = source.box();
    String place =
        LongStream.of(
                source.page(),
                Math.round(box.left()),
                Math.round(box.top()),
                Math.round(box.right()),
                Math.round(box.bottom()))
            .mapToObj(Long::toString)
            .collect(Collectors.joining("-"));
    return new Term(kind, text, source.page(), "page-" + place);
  }
}
