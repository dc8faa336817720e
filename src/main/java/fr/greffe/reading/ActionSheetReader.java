package fr.greffe.reading;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Mention;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.section.FoundField;
import fr.greffe.section.FoundSheet;
import fr.greffe.section.Piece;
import fr.greffe.section.SheetHeading;
import fr.greffe.text.Hyphenation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Turns a found sheet into an {@link ActionSheet} with its budgets and indicators. */
final class ActionSheetReader {
  private final BudgetLineReader budgets = new BudgetLineReader();
  private final IndicatorReader indicators = new IndicatorReader();

  /** A sheet, and the amounts its prose mentions. */
  record Read(ActionSheet sheet, List<Mention> mentions) {

    Read {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * Reads a sheet.
   *
   * @param id the record's id
   * @param deliberationId the act it belongs to; empty when unknown
   */
  Read read(FoundSheet found, String id, String deliberationId) {
    Value<String> reference = reference(found);
    String printed = reference.orElse("");
    List<LabelledField> fields = new ArrayList<>();
    List<BudgetLine> lines = new ArrayList<>();
    List<Indicator> rows = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    FieldRanks ranks = new FieldRanks(found);
    for (FoundField field : found.fields()) {
      StatedAmounts.Found amounts = budgets.read(field, printed, id);
      fields.add(ranks.of(field));
      lines.addAll(amounts.lines());
      mentions.addAll(amounts.mentions());
      rows.addAll(indicators.read(field, printed));
      for (FoundField table : unlabelled(field)) {
        lines.addAll(budgets.read(table, printed, id).lines());
        rows.addAll(indicators.read(table, printed));
      }
    }
    ActionSheet sheet =
        new ActionSheet(
            id,
            deliberationId,
            found.kind(),
            reference,
            title(found),
            ranks.theme().or(() -> named(found, "theme")).orElseGet(() -> ancestor(found, 0)),
            ranks.measure().or(() -> named(found, "measure")).orElseGet(() -> ancestor(found, 1)),
            named(found, "objective").or(() -> onlyObjective(fields)).orElseGet(Value::absent),
            fields,
            lines,
            rows,
            found.pages(),
            headingSource(found));
    return new Read(sheet, mentions);
  }

  /**
   * Tables that follow a field of prose without a label of their own, as under a form: their heads
   * say whether they are budgets or indicators.
   */
  private static List<FoundField> unlabelled(FoundField field) {
    if (BudgetLineReader.isBudget(field) || IndicatorReader.readsTables(field)) {
      return List.of();
    }
    return field.pieces().stream()
        .filter(p -> p instanceof Piece.Grid)
        .map(p -> new FoundField("", "", field.labelSources(), List.of(p)))
        .toList();
  }

  private static Value<String> reference(FoundSheet found) {
    SheetHeading heading = found.heading();
    if (!heading.number().isEmpty()) {
      return Value.printed(heading.number(), heading.sources());
    }
    return named(found, "reference").orElseGet(Value::absent);
  }

  private static Value<String> title(FoundSheet found) {
    SheetHeading heading = found.heading();
    if (!heading.title().isEmpty()) {
      return Value.printed(heading.title(), heading.sources());
    }
    return named(found, "title").orElseGet(Value::absent);
  }

  /** The chapter at a depth above the sheet, the outermost at 0. */
  private static Value<String> ancestor(FoundSheet found, int depth) {
    if (found.ancestors().size() <= depth) {
      return Value.absent();
    }
    SheetHeading heading = found.ancestors().get(depth);
    return Value.printed(heading.text(), heading.sources());
  }

  /** « Objectif », where a sheet states one in the singular and in one paragraph. */
  private static Optional<Value<String>> onlyObjective(List<LabelledField> sheet) {
    List<LabelledField> fields =
        sheet.stream()
            .filter(f -> f.canonical().equals("objectives") && !f.text().isEmpty())
            .toList();
    return fields.stream()
        .filter(f -> fields.size() == 1)
        .filter(f -> WordTokens.of(f.label()).words().contains("objectif"))
        .filter(f -> f.text().indexOf('\n') < 0)
        .findFirst()
        .map(f -> Value.printed(f.text(), f.sources()));
  }

  private static Optional<Value<String>> named(FoundSheet found, String canonical) {
    return found.fields().stream()
        .filter(f -> f.canonical().equals(canonical))
        .map(ActionSheetReader::labelled)
        .filter(f -> !f.text().isEmpty())
        .findFirst()
        .map(f -> Value.printed(f.text().replace('\n', ' '), f.sources()));
  }

  private static Source headingSource(FoundSheet found) {
    if (!found.heading().sources().isEmpty()) {
      return found.heading().sources().get(0);
    }
    return found.fields().get(0).labelSources().get(0);
  }

  /** The field as a record: lines joined, hyphenation undone, tables left out. */
  static LabelledField labelled(FoundField field) {
    StringBuilder text = new StringBuilder();
    List<Source> sources = new ArrayList<>(field.labelSources());
    for (List<Piece.Text> paragraph : StatedAmounts.paragraphs(field.pieces())) {
      text.append(text.length() == 0 ? "" : "\n")
          .append(Hyphenation.join(paragraph.stream().map(Piece.Text::text).toList()));
      paragraph.forEach(p -> sources.add(p.source()));
    }
    return new LabelledField(field.label(), field.canonical(), text.toString(), perPage(sources));
  }

  /** One source per page: the union of the lines' boxes. */
  private static List<Source> perPage(List<Source> sources) {
    List<Source> pages = new ArrayList<>();
    for (Source source : new LinkedHashSet<>(sources)) {
      int last = pages.size() - 1;
      if (last >= 0 && pages.get(last).page() == source.page()) {
        Source before = pages.get(last);
        pages.set(
            last,
            new Source(
                before.file(),
                before.page(),
                before.box().union(source.box()),
                (before.text() + " " + source.text()).strip()));
      } else {
        pages.add(source);
      }
    }
    return pages;
  }
}
