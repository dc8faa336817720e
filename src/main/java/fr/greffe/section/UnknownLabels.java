package fr.greffe.section;

import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** A label that opens a bold line is shorter, in characters. */
  private static final int LONGEST_BOLD_LABEL = 40;

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
    addUnknownBoldLines(marks);
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

  /**
   * « Intitulé : Le coup de pouce licence », all of it bold, is a label with its content where the
   * words before the colon come back under several fiches and what follows differs.
   */
  private void addUnknownBoldLines(Map<Integer, Mark> marks) {
    if (typography.bold()) {
      return;
    }
    Map<Integer, Integer> found = new TreeMap<>();
    Map<String, Set<String>> contents = new HashMap<>();
    Map<String, Set<Integer>> fiches = new HashMap<>();
    int fiche = -1;
    for (int i = 0; i < items.size(); i++) {
      Mark mark = marks.get(i);
      fiche = mark != null && mark.kind() == Mark.Kind.FICHE ? i : fiche;
      int colon = mark == null && fiche >= 0 ? boldColon(items.get(i)) : -1;
      if (colon > 0) {
        Item.Text text = (Item.Text) items.get(i);
        found.put(i, colon);
        String label = labelText(text, colon);
        contents
            .computeIfAbsent(label, l -> new HashSet<>())
            .add(Fold.fold(text.text().substring(colon)));
        fiches.computeIfAbsent(label, l -> new HashSet<>()).add(fiche);
      }
    }
    found.forEach(
        (i, content) -> {
          String label = labelText((Item.Text) items.get(i), content);
          if (fiches.get(label).size() >= ENOUGH_REPEATED && contents.get(label).size() > 1) {
            marks.put(i, Mark.label("", content, i + 1));
          }
        });
  }

  /** Where the content starts after the colon of a line that is bold throughout; -1 for none. */
  private static int boldColon(Item item) {
    if (!(item instanceof Item.Text text) || !text.first() || !text.line().bold()) {
      return -1;
    }
    String line = text.text();
    int colon = line.indexOf(':');
    boolean words = colon > 0 && colon < LONGEST_BOLD_LABEL && colon + 2 < line.length();
    boolean throughout = text.line().words().stream().allMatch(Word::bold);
    return words
            && throughout
            && isLabelText(line.substring(0, colon).strip())
            && isProse(line, colon)
        ? colon + 1
        : -1;
  }

  /** An amount after the colon makes the line one of a budget. */
  private static boolean isProse(String line, int colon) {
    return line.substring(colon + 1).chars().anyMatch(Character::isLetter)
        && !Character.isDigit(line.substring(colon + 1).strip().charAt(0));
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
              .or(() -> title(i, mark, marks))
              .map(name -> Mark.label(name, mark.contentStart(), mark.end()))
              .orElse(mark);
        });
  }

  /** The first label under a fiche's heading without words, with its content beside it. */
  private static Optional<String> title(int i, Mark mark, Map<Integer, Mark> marks) {
    boolean under =
        mark.contentStart() >= 0
            && Optional.ofNullable(marks.get(i - 1))
                .filter(m -> m.kind() == Mark.Kind.FICHE && m.title().isEmpty())
                .isPresent();
    return under ? Optional.of("title") : Optional.empty();
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
