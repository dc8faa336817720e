package fr.greffe.section;

import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Labels that no lexicon knows, told by being set as the known ones of their document are. */
final class UnknownLabels {
  /** Labels that look alike this many times make their look a cue for unknown ones. */
  private static final int ENOUGH_ALIKE = 4;

  /** A bold line without bullet comes back this many times to be a label. */
  private static final int ENOUGH_REPEATED = 3;

  /** An unknown label is short, in characters. */
  private static final int LONGEST_UNKNOWN_LABEL = 90;

  private static final Pattern CAPTION =
      Pattern.compile(
          "\\b(?:depenses?|recettes?|charges|produits|emplois|ressources|total|dont)\\b");

  /** How a label is set: its bullet or numbering, weight, slope and size. */
  private record Look(String prefix, boolean italic, double size) {}

  private final List<Item> items;
  private final Typography typography;
  private final LabelNamer namer = LabelNamer.standard();

  UnknownLabels(List<Item> items, Typography typography) {
    this.items = items;
    this.typography = typography;
  }

  /** Adds what is set as a label, then names what the model is sure of. */
  void addTo(Map<Integer, Mark> marks) {
    addUnknownLabels(marks);
    addUnknownInline(marks);
    nameUnknown(marks);
  }

  /**
   * A short bold line set as the known labels are is a label too, though no lexicon knows it. Where
   * labels have neither bullet nor number it must come back, as the labels of several sheets do.
   */
  private void addUnknownLabels(Map<Integer, Mark> marks) {
    Map<Look, Integer> looks = new HashMap<>();
    marks.forEach(
        (i, mark) -> {
          if (mark.kind() == Mark.Kind.LABEL) {
            look((Item.Text) items.get(i)).ifPresent(l -> looks.merge(l, 1, Integer::sum));
          }
        });
    Map<Integer, Look> unknown = new TreeMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Text text
          && !marks.containsKey(i)
          && text.first()
          && text.text().length() <= LONGEST_UNKNOWN_LABEL) {
        Optional<Look> look = look(text);
        if (look.filter(l -> looks.getOrDefault(l, 0) >= ENOUGH_ALIKE).isPresent()) {
          unknown.put(i, look.get());
          repeated.merge(Fold.fold(text.text()), 1, Integer::sum);
        }
      }
    }
    unknown.forEach(
        (i, look) -> {
          String text = ((Item.Text) items.get(i)).text();
          boolean label =
              !look.prefix().isEmpty()
                  || repeated.get(Fold.fold(text)) >= ENOUGH_REPEATED && isLabelText(text);
          if (label) {
            marks.put(i, Mark.label("", -1, i + 1));
          }
        });
  }

  /**
   * « Quartiers concernés : … » in bold, before its content on the line, is a label where the known
   * labels are set so and it comes back.
   */
  private void addUnknownInline(Map<Integer, Mark> marks) {
    if (typography.bold()) {
      return;
    }
    long alike =
        marks.entrySet().stream()
            .filter(e -> e.getValue().kind() == Mark.Kind.LABEL)
            .filter(e -> inline((Item.Text) items.get(e.getKey())).isPresent())
            .count();
    if (alike < ENOUGH_ALIKE) {
      return;
    }
    Map<Integer, Integer> found = new TreeMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Text text && !marks.containsKey(i)) {
        Optional<Integer> content = inline(text);
        if (content.isPresent()) {
          found.put(i, content.get());
          repeated.merge(labelText(text, content.get()), 1, Integer::sum);
        }
      }
    }
    found.forEach(
        (i, content) -> {
          if (repeated.get(labelText((Item.Text) items.get(i), content)) >= ENOUGH_REPEATED) {
            marks.put(i, Mark.label("", content, i + 1));
          }
        });
  }

  private static String labelText(Item.Text text, int content) {
    return Fold.fold(text.text().substring(0, content));
  }

  /** Where the content starts after bold words that a colon or a column ends; empty for none. */
  private Optional<Integer> inline(Item.Text text) {
    List<Word> words = text.line().words();
    int bold = 0;
    int end = 0;
    while (bold < words.size() && words.get(bold).bold()) {
      end += words.get(bold).text().length() + 1;
      bold++;
    }
    if (bold == 0 || bold == words.size() || end > LONGEST_UNKNOWN_LABEL) {
      return Optional.empty();
    }
    boolean colon = words.get(bold - 1).text().endsWith(":");
    boolean column = Marker.gaps(text.line()).equals(List.of(bold));
    boolean upper = Character.isUpperCase(text.text().charAt(0));
    return upper && (colon || column) ? Optional.of(end) : Optional.empty();
  }

  /** What is known as a label by its looks alone gets a name where the model is sure of one. */
  private void nameUnknown(Map<Integer, Mark> marks) {
    marks.replaceAll(
        (i, mark) -> {
          if (mark.kind() != Mark.Kind.LABEL || !mark.canonical().isEmpty()) {
            return mark;
          }
          Item.Text text = (Item.Text) items.get(i);
          String label =
              mark.contentStart() < 0
                  ? text.text()
                  : text.text().substring(0, mark.contentStart()).strip();
          return namer
              .name(label, LabelLook.of(text.line(), typography.size()))
              .map(name -> Mark.label(name, mark.contentStart(), mark.end()))
              .orElse(mark);
        });
  }

  /** « Dépenses », « Total » over a table are its caption, not a field. */
  private static boolean isLabelText(String text) {
    String folded = Fold.fold(text);
    return Character.isUpperCase(text.charAt(0))
        && ".;,".indexOf(text.charAt(text.length() - 1)) < 0
        && !CAPTION.matcher(folded).find();
  }

  private Optional<Look> look(Item.Text text) {
    if (typography.bold() || !text.line().bold()) {
      return Optional.empty();
    }
    int prefix = FieldLabels.prefixLength(text.text());
    String kind = text.text().substring(0, prefix).strip().replaceAll("[\\d.]+", "1");
    return Optional.of(
        new Look(kind, text.line().italic(), Typography.rounded(text.line().size())));
  }
}
