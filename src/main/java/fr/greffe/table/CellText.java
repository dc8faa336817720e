package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a cell as lines of text, whatever the direction they are written in. */
final class CellText {

  /** Share of the lower word's height that must overlap for two words to stand on one line. */
  private static final double SAME_LINE = 0.5;

  /** Dots that lead from a label to the next column. */
  private static final Pattern LEADER = Pattern.compile("(?<=[^.…_\\s]) ?(\\.{4,}|…{2,}|_{4,})$");

  private CellText() {}

  /** The lines of a cell joined with {@code \n}; empty without words. */
  static String of(List<Word> words) {
    return lines(words).stream()
        .map(line -> line.stream().map(Word::text).collect(Collectors.joining(" ")))
        .map(text -> LEADER.matcher(text).replaceFirst(""))
        .collect(Collectors.joining("\n"));
  }

  /** The words grouped in lines, in the order they are read. */
  static List<List<Word>> lines(List<Word> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    int direction = words.get(0).direction();
    List<Upright> upright =
        words.stream()
            .map(w -> new Upright(w, turn(w.box(), direction)))
            .sorted(Comparator.comparingDouble((Upright u) -> u.box().centerY()))
            .toList();
    List<List<Upright>> lines = new ArrayList<>();
    for (Upright word : upright) {
      List<Upright> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (!last.isEmpty() && sameLine(last, word.box())) {
        last.add(word);
      } else {
        lines.add(new ArrayList<>(List.of(word)));
      }
    }
    return lines.stream()
        .map(
            line ->
                line.stream()
                    .sorted(Comparator.comparingDouble(u -> u.box().left()))
                    .map(Upright::word)
                    .toList())
        .toList();
  }

  private static boolean sameLine(List<Upright> line, Box box) {
    Box reference = line.get(0).box();
    double overlap = reference.verticalOverlap(box);
    return overlap >= SAME_LINE * Math.min(reference.height(), box.height());
  }

  /** A box turned so that text written in this direction reads left to right, top to bottom. */
  private static Box turn(Box b, int direction) {
    return switch (direction) {
      case 90 -> new Box(-b.bottom(), b.left(), -b.top(), b.right());
      case 180 -> new Box(-b.right(), -b.bottom(), -b.left(), -b.top());
      case 270 -> new Box(b.top(), -b.right(), b.bottom(), -b.left());
      default -> b;
    };
  }

  private record Upright(Word word, Box box) {}
}
