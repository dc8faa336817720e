package fr.greffe.reading;

import fr.greffe.record.Indicator;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.section.FieldLabels;
import fr.greffe.section.FoundField;
import fr.greffe.section.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the indicators of a sheet's fields: tables, lists of labels, labels with a value. */
final class IndicatorReader {
  private static final Set<String> LIKELY =
      Set.of("objectives", "evaluation", "results", "assessment", "objective");

  /** A caption above a table is at most this long, in characters. */
  private static final int LONGEST_CAPTION = 60;

  /** A line this much shorter than the longest of its list ends its item. */
  private static final double SHORT_LINE = 0.7;

  /** « Nombre d'entrées : 885 »: the colon that parts label and value. */
  private static final Pattern LABEL_VALUE = Pattern.compile("^(.{4,}?)\\s*[:=]\\s*(\\S.*)$");

  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s+(?=\\S)");

  private static final Pattern TARGET =
      Pattern.compile("(?i)^(?:objectif|cible|valeur cible|attendu)\\b\\s*:?\\s*(.*)$");

  /** « 38 % en 2021 ; objectif 60 % »: a value, then what it should become. */
  private static final Pattern AIMED =
      Pattern.compile(
          "(?i)^(.+?)\\s*[;,(–-]\\s*(?:objectif|cible|valeur"
              + " cible|attendu)\\b\\s*:?\\s*([^)]+)\\)?$");

  private final IndicatorWords words = IndicatorWords.standard();

  /** True for a field whose tables are looked at already. */
  static boolean readsTables(FoundField field) {
    return field.canonical().isEmpty()
        || field.canonical().equals("indicators")
        || LIKELY.contains(field.canonical());
  }

  /** The indicators of a field, in printed order. */
  List<Indicator> read(FoundField field, String reference) {
    boolean unnamed = field.canonical().isEmpty();
    boolean own =
        field.canonical().equals("indicators")
            || unnamed && listsIndicators(field.pieces(), 2)
            || field.canonical().equals("evaluation") && listsIndicators(field.pieces(), 1);
    if (!own && !unnamed && !LIKELY.contains(field.canonical())) {
      return List.of();
    }
    String period = Periods.first(field.label());
    List<Indicator> found = new ArrayList<>(tables(field, reference, period, own));
    if (own) {
      found.addAll(lists(field.pieces(), reference, period));
    }
    return found;
  }

  private List<Indicator> tables(FoundField field, String reference, String period, boolean own) {
    List<Indicator> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String caption = "";
    List<IndicatorTable.Column> before = List.of();
    boolean repeats = repeatedLabels(field);
    for (Piece piece : field.pieces()) {
      if (piece instanceof Piece.Text text) {
        caption = text.text().length() <= LONGEST_CAPTION ? text.text().strip() : "";
        continue;
      }
      IndicatorTable table = new IndicatorTable(((Piece.Grid) piece).table(), before);
      if (own || table.saysIndicator() || table.looksLikeIndicators()) {
        before = table.columns();
        String prefix = repeats && !caption.isEmpty() ? caption + " – " : "";
        table.rows(reference, period, prefix).forEach(r -> found.addAll(r.indicators()));
        seen.add(caption);
      }
      caption = "";
    }
    return found;
  }

  /** True when two tables of a field have the same labels: only their captions tell them apart. */
  private static boolean repeatedLabels(FoundField field) {
    Set<String> labels = new HashSet<>();
    for (Piece piece : field.pieces()) {
      if (piece instanceof Piece.Grid grid) {
        Set<String> own = new HashSet<>();
        for (IndicatorTable.Row row : new IndicatorTable(grid.table()).rows("", "", "")) {
          row.indicators().forEach(i -> own.add(i.label()));
        }
        if (own.stream().anyMatch(labels::contains)) {
          return true;
        }
        labels.addAll(own);
      }
    }
    return false;
  }

  /**
   * A field whose label no lexicon knows, or speaks of evaluation, lists indicators when it has so
   * many items and each begins as one.
   */
  private boolean listsIndicators(List<Piece> pieces, int least) {
    List<String> items =
        items(pieces).stream()
            .flatMap(item -> enumerated(new SourcedText(item)).stream())
            .map(SourcedText::text)
            .toList();
    return items.size() >= least
        && items.stream()
            .allMatch(t -> words.startsLabel(t.substring(FieldLabels.prefixLength(t)).strip()));
  }

  private List<Indicator> lists(List<Piece> pieces, String reference, String period) {
    List<Indicator> found = new ArrayList<>();
    for (List<Piece.Text> item : items(pieces)) {
      for (SourcedText text : enumerated(new SourcedText(item))) {
        item(text, reference, period).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Lines gathered into items: a wrapped line goes on with the item above it. */
  private List<List<Piece.Text>> items(List<Piece> pieces) {
    List<List<Piece.Text>> items = new ArrayList<>();
    int longest =
        pieces.stream()
            .filter(p -> p instanceof Piece.Text)
            .mapToInt(p -> ((Piece.Text) p).text().length())
            .max()
            .orElse(0);
    Optional<String> last = Optional.empty();
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Text text)) {
        last = Optional.empty();
        continue;
      }
      if (last.isEmpty() || startsItem(text, last.get(), longest)) {
        items.add(new ArrayList<>());
      }
      items.get(items.size() - 1).add(text);
      last = Optional.of(text.text());
    }
    return items;
  }

  private boolean startsItem(Piece.Text text, String last, int longest) {
    String line = text.text();
    int prefix = FieldLabels.prefixLength(line);
    if (prefix > 0) {
      return true;
    }
    boolean upper = Character.isUpperCase(line.charAt(0));
    boolean ended =
        last.endsWith(".") || last.endsWith(";") || last.length() < longest * SHORT_LINE;
    return upper && (words.startsLabel(line) || ended)
        || text.startsParagraph() && (upper || words.startsLabel(line));
  }

  /** « Nombre de logements agréés ; nombre de logements livrés »: labels parted by semicolons. */
  private List<SourcedText> enumerated(SourcedText text) {
    List<SourcedText> parts = new ArrayList<>();
    int from = 0;
    Matcher semicolon = SEMICOLON.matcher(text.text());
    while (semicolon.find()) {
      if (words.startsLabel(text.text().substring(semicolon.end()))) {
        parts.add(text.part(from, semicolon.start()));
        from = semicolon.end();
      }
    }
    parts.add(text.part(from, text.text().length()));
    return parts;
  }

  private Optional<Indicator> item(SourcedText sourced, String reference, String period) {
    String text = sourced.text();
    int prefix = FieldLabels.prefixLength(text);
    String words = text.substring(prefix).strip();
    if (words.isEmpty() || this.words.saysNone(words)) {
      return Optional.empty();
    }
    boolean known = this.words.startsLabel(words);
    Matcher pair = LABEL_VALUE.matcher(words);
    boolean paired = pair.matches() && (known || prefix > 0 || hasFigure(pair.group(2)));
    if (!known && !paired && !(prefix > 0 && !words.endsWith("."))) {
      return Optional.empty();
    }
    if (!paired) {
      String label = words.replaceAll("[\\s;.:,]+$", "");
      Source source = sourced.source(0, text.length());
      return label.isEmpty() || isSentence(label, known)
          ? Optional.empty()
          : Optional.of(
              new Indicator(reference, label, period, Value.absent(), Value.absent(), "", source));
    }
    return Optional.of(valued(sourced, pair, reference, period));
  }

  private static Indicator valued(
      SourcedText sourced, Matcher pair, String reference, String period) {
    String label = pair.group(1).strip();
    String printed = pair.group(2).replaceAll("[\\s;.]+$", "");
    int at = sourced.text().lastIndexOf(printed);
    Source place = sourced.source(at, at + printed.length());
    Source source = sourced.source(0, sourced.text().length());
    String own = Periods.first(label);
    Matcher target = TARGET.matcher(printed);
    if (target.matches()) {
      Value<String> aim = Value.printed(target.group(1), place);
      return new Indicator(reference, label, period, Value.absent(), aim, "", source);
    }
    Matcher aimed = AIMED.matcher(printed);
    boolean both = aimed.matches() && hasFigure(aimed.group(1));
    String said = both ? aimed.group(1).strip() : printed;
    Value<String> aim = both ? Value.printed(aimed.group(2).strip(), place) : Value.absent();
    Value<Indicator.Reading> value = Readings.of(said, List.of(place));
    String dated = own.isEmpty() ? Periods.first(said) : own;
    return new Indicator(
        reference,
        label,
        dated.isEmpty() ? period : dated,
        value,
        aim,
        Readings.unit(value),
        source);
  }

  private static boolean hasFigure(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** A sentence of explanation, not a label. */
  private static boolean isSentence(String label, boolean known) {
    return !known && label.length() > 200;
  }
}
