package fr.greffe.reading;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Matiere;
import fr.greffe.record.Origin;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Part;
import fr.greffe.record.Passage;
import fr.greffe.record.Receipt;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.section.ActHeading;
import fr.greffe.section.Block;
import fr.greffe.section.EndNumbers;
import fr.greffe.section.FootNumbers;
import fr.greffe.section.Section;
import fr.greffe.section.SectionKind;
import fr.greffe.text.Fold;
import fr.greffe.text.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an act's section into a délibération, or several when one point prints several. */
final class ActReader {
  private static final Literals CLASSIFIED =
      Literals.of("nomenclature", "matiere", "classification", "domaine", "code");
  private static final Pattern MATIERE =
      Pattern.compile(
          "(?:nomenclature|matiere|classification|domaine|code"
              + " acte)[^0-9]{0,30}(\\d\\.\\d{1,2}(?:\\.\\d{1,2})*)");
  private final PdfDocument document;
  private final ReceiptReader receipts;
  private final Units paragraphs;

  ActReader(PdfDocument document, Units paragraphs) {
    this.paragraphs = paragraphs;
    this.document = document;
    this.receipts = new ReceiptReader(document);
  }

  /** The délibérations of a section; the ids count from the given rank. */
  List<Deliberation> read(Section section, int rank, String sittingId) {
    List<Unit> units = paragraphs.of(section);
    if (units.isEmpty()) {
      return List.of();
    }
    List<Scrutin> scrutins = scrutins(section, units);
    Optional<ActHeading> heading = opening(units.get(0));
    boolean numbered = heading.isPresent();
    Deliberation.Kind kind = kind(heading, scrutins);
    if (!numbered && scrutins.size() > 1 && scrutins.stream().noneMatch(ActReader::isPart)) {
      List<Deliberation> several = new ArrayList<>();
      for (int i = 0; i < scrutins.size(); i++) {
        String id = "acte-" + (rank + i);
        Deliberation whole = act(section, units, List.of(scrutins.get(i)), id, sittingId, kind);
        several.add(withSubject(whole, scrutins.get(i)));
      }
      return several;
    }
    return List.of(act(section, units, scrutins, "acte-" + rank, sittingId, kind));
  }

  /** The number that opens the title of an act, or ends it. */
  private static Optional<ActHeading> opening(Unit heading) {
    return ActHeading.of(heading.text()).or(() -> EndNumbers.of(heading.lines()));
  }

  /** What a vote adopts is the assembly's, whatever it is called. */
  private static Deliberation.Kind kind(Optional<ActHeading> heading, List<Scrutin> scrutins) {
    if (!scrutins.isEmpty() || heading.isEmpty()) {
      return Deliberation.Kind.DELIBERATION;
    }
    return ActKinds.of(heading.get());
  }

  /** The act in another sitting, or in none when the id is empty. */
  static Deliberation withSitting(Deliberation d, String sittingId) {
    return revised(d, sittingId, d.number(), d.numbersSeen(), d.subject(), d.votes());
  }

  /** The act with a number found elsewhere than in its heading. */
  static Deliberation withNumber(Deliberation d, Value<String> number) {
    List<Value<String>> seen = new ArrayList<>(d.numbersSeen());
    seen.add(number);
    return revised(d, d.sittingId(), number, seen, d.subject(), d.votes());
  }

  /** The act with one vote in place of those its text tells. */
  static Deliberation withVote(Deliberation d, Vote vote) {
    return revised(d, d.sittingId(), d.number(), d.numbersSeen(), d.subject(), List.of(vote));
  }

  /** The act with another subject; what only proposes a matière is left as it was. */
  static Deliberation withSubject(Deliberation d, Value<String> subject) {
    return revised(d, d.sittingId(), d.number(), d.numbersSeen(), subject, d.votes());
  }

  private static Deliberation revised(
      Deliberation d,
      String sittingId,
      Value<String> number,
      List<Value<String>> numbersSeen,
      Value<String> subject,
      List<Vote> votes) {
    return new Deliberation(
        d.id(),
        sittingId,
        d.kind(),
        number,
        numbersSeen,
        subject,
        d.matiere(),
        d.visas(),
        d.recitals(),
        d.articles(),
        d.rapporteur(),
        d.commissions(),
        d.signatory(),
        d.receipt(),
        d.publication(),
        votes,
        d.parts(),
        d.pages(),
        d.heading());
  }

  /** A vote on a part of the act, or one whose object is not printed on its line. */
  private static boolean isPart(Scrutin scrutin) {
    return scrutin.isPart()
        || scrutin.lead().isEmpty()
        || VoteObject.isPart(Fold.fold(scrutin.lead()));
  }

  /** One point with several votes: each vote's own words are its act's subject. */
  private static Deliberation withSubject(Deliberation d, Scrutin scrutin) {
    Vote vote = d.votes().get(0);
    Value<String> subject = Value.printed(scrutin.lead(), vote.sources());
    return new Deliberation(
        d.id(),
        d.sittingId(),
        d.kind(),
        d.number(),
        d.numbersSeen(),
        subject,
        d.matiere().origin() == Origin.PRINTED ? d.matiere() : proposed(subject, d.visas()),
        d.visas(),
        d.recitals(),
        d.articles(),
        d.rapporteur(),
        d.commissions(),
        d.signatory(),
        d.receipt(),
        d.publication(),
        d.votes(),
        d.parts(),
        d.pages(),
        vote.sources().get(0));
  }

  private List<Scrutin> scrutins(Section section, List<Unit> units) {
    VoteReader votes = new VoteReader(document.file());
    List<Scrutin> scrutins = new ArrayList<>(votes.read(unnumbered(units)));
    Unit heading = units.get(0);
    boolean told =
        ActHeading.of(heading.text()).filter(h -> h.result() < h.rest().length()).isPresent();
    if (scrutins.isEmpty() && (told || heading.lines().size() > 1)) {
      scrutins.addAll(votes.read(List.of(heading)));
    }
    for (Table table : tables(section)) {
      List<Scrutin> rows = VoteRows.read(table);
      if (VoteRows.sumsUp(table)) {
        continue;
      }
      if (rows.isEmpty()) {
        VoteTables.read(document.file(), table).ifPresent(s -> merge(scrutins, s));
      } else {
        scrutins.removeIf(s -> !s.hasResult() && !s.hasCounts());
        scrutins.addAll(rows);
      }
    }
    for (Section child : section.children()) {
      if (child.kind() == SectionKind.VOTE_PAGE) {
        votes.page(paragraphs.of(child)).ifPresent(s -> merge(scrutins, s));
        for (Table table : tables(child)) {
          VoteTables.read(document.file(), table).ifPresent(s -> merge(scrutins, s));
        }
      }
    }
    Elections.into(scrutins, section, document.file());
    return scrutins;
  }

  /** What stands under the heading, its last line without the number that ends the act. */
  private static List<Unit> unnumbered(List<Unit> units) {
    List<Unit> body = new ArrayList<>(units.subList(1, units.size()));
    numberUnder(body)
        .ifPresent(
            foot -> {
              String rest = ActHeading.of(foot.text()).orElseThrow().rest();
              int from = foot.text().indexOf(rest);
              body.set(body.indexOf(foot), foot.part(Math.max(0, from), foot.text().length()));
            });
    body.removeIf(u -> u.text().isEmpty());
    return body;
  }

  private static void merge(List<Scrutin> scrutins, Scrutin page) {
    for (Scrutin scrutin : scrutins) {
      if (scrutin.accepts(page)) {
        scrutin.absorb(page);
        return;
      }
    }
    scrutins.add(page);
  }

  /** The tables that stand in a section itself. */
  static List<Table> tables(Section section) {
    return section.blocks().stream()
        .filter(b -> b instanceof Block.TableBlock)
        .map(b -> ((Block.TableBlock) b).table())
        .toList();
  }

  /** « Délibération n° 2025-22 VOTE : Pour 11 » under an act: the number that ends it. */
  private static Optional<Unit> numberUnder(List<Unit> body) {
    int at = body.size() - 1;
    while (at > 0 && body.get(at).text().length() < RESULT_LENGTH && !mayEnd(body.get(at))) {
      at--;
    }
    return at < 0 ? Optional.empty() : Optional.of(body.get(at)).filter(ActReader::mayEnd);
  }

  /** « ADOPTÉ » under the line of the number, or who signs, is shorter than this. */
  private static final int RESULT_LENGTH = 40;

  private static boolean mayEnd(Unit unit) {
    return ActHeading.of(unit.text()).filter(FootNumbers::mayEnd).isPresent();
  }

  private Deliberation act(
      Section section,
      List<Unit> units,
      List<Scrutin> scrutins,
      String id,
      String sittingId,
      Deliberation.Kind kind) {
    Unit heading = units.get(0);
    Optional<ActHeading> opening = opening(heading);
    List<Unit> body = units.subList(1, units.size());
    Optional<Unit> foot = opening.isPresent() ? Optional.empty() : numberUnder(body);
    Optional<ActHeading> number = opening.or(() -> foot.flatMap(f -> ActHeading.of(f.text())));
    Unit numbered = foot.orElse(heading);
    Value<String> subject = Subjects.of(heading, opening, scrutins, body);
    ActText text = ActText.of(body);
    PageSpan pages = receipts.withReceiptPages(ownSpan(section));
    Optional<Receipt> receipt =
        receipts.read(
            receipts.withReceiptPages(span(section)),
            body,
            number.map(ActHeading::number),
            heading.source());
    List<Unit> everything = new ArrayList<>(units);
    section.children().stream()
        .filter(c -> c.kind() == SectionKind.VOTE_PAGE)
        .forEach(c -> everything.addAll(paragraphs.of(c)));
    return new Deliberation(
        id,
        sittingId,
        kind,
        number
            .map(n -> Value.printed(n.number(), numbered.sourceOf(n.number())))
            .orElse(Value.absent()),
        numbers(number, numbered, section),
        subject,
        matiere(units, receipt, subject, text.visas()),
        text.visas(),
        text.recitals(),
        text.articles(),
        Presenters.rapporteur(body),
        Presenters.commissions(body),
        Signatures.last(everything),
        receipt,
        Publications.date(document, pages, body),
        votes(scrutins, id),
        parts(section),
        pages,
        heading.source());
  }

  private static List<Vote> votes(List<Scrutin> scrutins, String id) {
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < scrutins.size(); i++) {
      String lead = scrutins.size() > 1 ? scrutins.get(i).lead() : "";
      String scope = VoteObject.isWhole(Fold.fold(lead)) ? "" : lead;
      votes.add(scrutins.get(i).build(id + "-vote-" + (i + 1), id, scope));
    }
    votes.sort((a, b) -> Boolean.compare(!a.scope().isEmpty(), !b.scope().isEmpty()));
    return votes;
  }

  private List<Value<String>> numbers(Optional<ActHeading> number, Unit heading, Section section) {
    List<Value<String>> seen = new ArrayList<>();
    number.ifPresent(n -> seen.add(Value.printed(n.number(), heading.sourceOf(n.number()))));
    for (Section child : section.children()) {
      if (child.kind() == SectionKind.VOTE_PAGE) {
        for (Unit unit : paragraphs.of(child)) {
          for (fr.greffe.pdf.Line line : unit.lines()) {
            ActHeading.of(line.text())
                .filter(
                    h ->
                        h.form() == ActHeading.Form.DELIBERATION
                            || h.form() == ActHeading.Form.NUMERO)
                .ifPresent(h -> seen.add(Value.printed(h.number(), line.source(document.file()))));
          }
        }
      }
    }
    return seen;
  }

  private static Value<Matiere> matiere(
      List<Unit> units, Optional<Receipt> receipt, Value<String> subject, List<Passage> visas) {
    for (Unit unit : units) {
      Matcher m = MATIERE.matcher(unit.folded());
      if (unit.text().length() < Subjects.LONGEST_TITLE
          && CLASSIFIED.in(unit.folded())
          && m.find()) {
        return Value.printed(Matieres.of(m.group(1)), unit.sources());
      }
    }
    Optional<Value<String>> stamped = receipt.map(Receipt::matiere).filter(Value::isPresent);
    if (stamped.isPresent()) {
      Matcher code =
          Pattern.compile("\\d\\.\\d{1,2}(?:\\.\\d{1,2})*").matcher(stamped.get().orElse(""));
      if (code.find()) {
        return Value.printed(Matieres.of(code.group()), stamped.get().sources());
      }
    }
    return proposed(subject, visas);
  }

  /** Where no matière is printed the words of the subject and the visas suggest one. */
  private static Value<Matiere> proposed(Value<String> subject, List<Passage> visas) {
    List<String> cited = visas.stream().map(Passage::text).toList();
    return subject
        .value()
        .map(words -> MatiereProposer.shared().propose(words, cited, subject.sources()))
        .orElse(Value.absent());
  }

  private List<Part> parts(Section section) {
    List<Part> parts = new ArrayList<>();
    for (Section child : section.children()) {
      Optional<Part.Kind> kind = partKind(child.kind());
      List<Unit> units = paragraphs.of(child);
      if (kind.isPresent() && !units.isEmpty()) {
        parts.add(new Part(kind.get(), child.title(), span(child), units.get(0).source()));
      }
    }
    return parts;
  }

  private static Optional<Part.Kind> partKind(SectionKind kind) {
    return switch (kind) {
      case VOTE_PAGE -> Optional.of(Part.Kind.VOTE_PAGE);
      case REPORT -> Optional.of(Part.Kind.RAPPORT);
      case CONVENTION -> Optional.of(Part.Kind.CONVENTION);
      case ANNEX -> Optional.of(Part.Kind.ANNEXE);
      default -> Optional.empty();
    };
  }

  /** The pages of the act itself, attendance and vote pages included, annexes not. */
  private static PageSpan ownSpan(Section section) {
    List<Section> own =
        section.children().stream()
            .filter(c -> c.kind() == SectionKind.VOTE_PAGE || c.kind() == SectionKind.ATTENDANCE)
            .toList();
    return span(new Section(section.kind(), section.title(), section.blocks(), own));
  }

  /** The pages a section and its children cover. */
  static PageSpan span(Section section) {
    int[] span = {Integer.MAX_VALUE, 0};
    extend(section, span);
    return new PageSpan(span[0], span[1]);
  }

  private static void extend(Section section, int[] span) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        paragraph.lines().forEach(l -> widen(span, l.page()));
      } else if (block instanceof Block.TableBlock table) {
        table.table().pages().forEach(p -> widen(span, p));
      }
    }
    section.children().forEach(c -> extend(c, span));
  }

  private static void widen(int[] span, int page) {
    span[0] = Math.min(span[0], page);
    span[1] = Math.max(span[1], page);
  }
}
