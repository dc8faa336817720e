package fr.greffe.reading;

import fr.greffe.record.LabelledField;
import fr.greffe.record.Value;
import fr.greffe.section.FoundField;
import fr.greffe.section.FoundSheet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fields of a sheet are once they are seen together: « Objectif » is the theme where «
 * Engagement 1.1 » stands under « Objectif 1 ».
 */
final class FieldRanks {
  /** Fields that place an action in a plan. */
  private static final Set<String> RANKS = Set.of("theme", "measure", "objective", "objectives");

  /** « Engagement 1.1 – … »: the level's name and its rank. */
  private static final Pattern RANKED =
      Pattern.compile("(\\p{L}+)\\s+(?:n\\s?°\\s?)?(\\d{1,2}(?:\\.\\d{1,2})?)(?!\\d)\\s*[–—:.-]");

  private final Map<FoundField, String> ranked = new HashMap<>();
  private Optional<Value<String>> theme = Optional.empty();
  private Optional<Value<String>> measure = Optional.empty();

  FieldRanks(FoundSheet sheet) {
    Optional<FoundField> outer = rank(sheet, 1);
    Optional<FoundField> inner = rank(sheet, 2);
    if (outer.isPresent() && inner.isPresent()) {
      theme = outer.map(FieldRanks::value);
      measure = inner.map(FieldRanks::value);
      ranked.put(outer.get(), "theme");
      ranked.put(inner.get(), "measure");
    }
  }

  /**
   * The theme where the sheet's ranks say that one level holds another, whatever words the
   * collectivité has for them; empty when they do not say.
   */
  Optional<Value<String>> theme() {
    return theme;
  }

  Optional<Value<String>> measure() {
    return measure;
  }

  /** A field as a record, under the name that its label or its place in the sheet gives it. */
  LabelledField of(FoundField field) {
    LabelledField read = ActionSheetReader.labelled(field);
    String name = ranked.getOrDefault(field, field.canonical());
    return new LabelledField(read.label(), name, read.text(), read.sources());
  }

  /** The first field whose content bears a rank of so many numbers. */
  private static Optional<FoundField> rank(FoundSheet sheet, int depth) {
    return sheet.fields().stream()
        .filter(f -> RANKS.contains(f.canonical()))
        .filter(
            f -> {
              Matcher rank = RANKED.matcher(ActionSheetReader.labelled(f).text());
              return rank.lookingAt() && rank.group(2).split("\\.").length == depth;
            })
        .findFirst();
  }

  private static Value<String> value(FoundField field) {
    LabelledField read = ActionSheetReader.labelled(field);
    return Value.printed(read.text().replace('\n', ' '), read.sources());
  }
}
