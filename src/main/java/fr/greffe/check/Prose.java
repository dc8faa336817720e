package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Deliberation;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Passage;
import fr.greffe.record.Records;
import fr.greffe.record.Source;
import fr.greffe.record.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of running text with what it belongs to.
 *
 * @param ownerId the act or the action sheet
 * @param canonical the field's key; {@code visa}, {@code recital}, {@code article} or {@code
 *     statement} for an act
 * @param read the words, and what is read in them
 * @param sources where it stands, one per page
 */
record Prose(String ownerId, Phrase place, String canonical, ReadText read, List<Source> sources) {

  Prose {
    sources = List.copyOf(sources);
  }

  /** Every stretch of the document, acts first. */
  static List<Prose> all(Records records) {
    List<Prose> all = new ArrayList<>();
    for (Deliberation act : records.deliberations()) {
      Phrase place = CheckContext.name(act);
      add(act.id(), place, "visa", act.visas(), all);
      add(act.id(), place, "recital", act.recitals(), all);
      add(act.id(), place, "article", act.articles(), all);
    }
    for (ActionSheet sheet : records.actionSheets()) {
      Phrase place = name(sheet);
      for (LabelledField field : sheet.fields()) {
        all.add(
            new Prose(
                sheet.id(), place, field.canonical(), new ReadText(field.text()), field.sources()));
      }
    }
    for (Statement statement : records.statements()) {
      Phrase place = statementPlace(records, statement);
      all.add(
          new Prose(
              statement.ownerId(),
              place,
              "statement",
              new ReadText(statement.text()),
              statement.sources()));
    }
    return all;
  }

  private static Phrase statementPlace(Records records, Statement statement) {
    int page = statement.sources().stream().findFirst().map(Source::page).orElse(0);
    Phrase where = new Phrase("page " + page, "page " + page);
    return records.deliberations().stream()
        .filter(a -> a.id().equals(statement.ownerId()))
        .map(CheckContext::name)
        .map(n -> new Phrase(n.fr() + ", " + where.fr(), n.en() + ", " + where.en()))
        .findFirst()
        .orElse(where);
  }

  /** A name a reader recognises an action by. */
  static Phrase name(ActionSheet sheet) {
    String reference = sheet.reference().value().orElse("");
    String title = TablePlace.cut(sheet.title().value().orElse(""));
    String name = (reference + " " + (title.isEmpty() ? "" : "« " + title + " »")).strip();
    return name.isEmpty()
        ? new Phrase(
            "action de la page " + sheet.pages().first(), "action on page " + sheet.pages().first())
        : new Phrase("action " + name, "action " + name);
  }

  private static void add(
      String owner, Phrase place, String kind, List<Passage> passages, List<Prose> all) {
    for (Passage passage : passages) {
      all.add(new Prose(owner, place, kind, new ReadText(passage.text()), passage.sources()));
    }
  }

  String text() {
    return read.text();
  }

  /** The place to show for a finding in this text; a text has at least one in practice. */
  Optional<Source> source() {
    return sources.stream().findFirst();
  }
}
