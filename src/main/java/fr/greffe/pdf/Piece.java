package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Neighbouring words of one line in one style: the unit stamps are made of, because a stamp can be
 * printed across a sentence.
 *
 * @param frame the box in the frame of the writing direction, so that « under » means the next line
 */
record Piece(List<Word> words, Box box, Box frame, Style style) {
  /** Words of one style further apart than this, in em, are different pieces. */
  private static final double MAX_GAP = 2.0;

  /** How a piece is printed; bold and italic are left out, since stamps mix them. */
  record Style(String family, double size, int color, int direction) {
    static Style of(Word word) {
      int end = word.font().length();
      for (int i = 0; i < word.font().length(); i++) {
        char c = word.font().charAt(i);
        if (c == '-' || c == ',') {
          end = i;
          break;
        }
      }
      double size = Math.round(word.size() * 2) / 2.0;
      return new Style(word.font().substring(0, end), size, word.color(), word.direction());
    }
  }

  String folded() {
    StringBuilder text = new StringBuilder();
    for (Word word : words) {
      text.append(text.length() == 0 ? "" : " ").append(word.text());
    }
    return Fold.fold(text.toString());
  }

  /** The pieces of one line, left to right within each style. */
  static List<Piece> of(Line line) {
    Map<Style, List<Word>> byStyle = new LinkedHashMap<>();
    for (Word word : line.words()) {
      byStyle.computeIfAbsent(Style.of(word), s -> new ArrayList<>()).add(word);
    }
    List<Piece> pieces = new ArrayList<>();
    byStyle.forEach((style, words) -> cut(style, words, pieces));
    return pieces;
  }

  private static void cut(Style style, List<Word> words, List<Piece> out) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(w -> frame(w.box(), style.direction()).left()));
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || gap(sorted.get(i - 1), sorted.get(i)) > MAX_GAP * style.size()) {
        out.add(of(sorted.subList(from, i), style));
        from = i;
      }
    }
  }

  private static Piece of(List<Word> words, Style style) {
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    return new Piece(List.copyOf(words), box, frame(box, style.direction()), style);
  }

  private static double gap(Word left, Word right) {
    return frame(right.box(), right.direction()).left()
        - frame(left.box(), left.direction()).right();
  }

  /** A box of the page turned so that text of the given direction runs left to right. */
  static Box frame(Box box, int direction) {
    return switch (direction) {
      case 90 -> new Box(-box.bottom(), box.left(), -box.top(), box.right());
      case 180 -> new Box(-box.right(), -box.bottom(), -box.left(), -box.top());
      case 270 -> new Box(box.top(), -box.right(), box.bottom(), -box.left());
      default -> box;
    };
  }
}
