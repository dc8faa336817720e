package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list of names printed in columns whose entries go over several lines (« M. Hervé ROY a donné
 * pouvoir à » with the holder under it): the order to read it in is down each column.
 */
final class NameColumns {
  /** Points between the left edges of a column's entries, at most. */
  private static final double SAME_LEFT = 3;

  /** Entries a column has at least, and lines a list. */
  private static final int ENTRIES = 2;

  private static final int LINES = 3;

  /** An entry that its next line ends, and the next line of one. */
  private static final Pattern CUT =
      Pattern.compile(
          "(?:\\b(?:à|a|de|par|donn[ée]+|pouvoir|procuration|mandat)|\\()$|^(?:\\p{Ll}|\\().*");

  /** A piece of a line that stands in a column. */
  private record Piece(double left, String text) {}

  private NameColumns() {}

  /**
   * The entries' lines in the order to read them; empty when the lines stand in no columns, or no
   * entry is cut.
   *
   * @param gap widths of a word's font size between two columns, at least
   */
  static List<String> of(List<Line> lines, double gap) {
    List<List<Piece>> rows = lines.stream().map(l -> pieces(l, gap)).toList();
    List<Double> lefts = lefts(rows);
    boolean cut =
        rows.stream()
            .filter(r -> r.size() > 1)
            .flatMap(List::stream)
            .anyMatch(p -> CUT.matcher(p.text()).find());
    if (!cut || lines.size() < LINES || lefts.size() < 2) {
      return List.of();
    }
    List<String> ordered = new ArrayList<>();
    for (double left : lefts) {
      List<String> column =
          rows.stream()
              .flatMap(List::stream)
              .filter(p -> Math.abs(p.left() - left) <= SAME_LEFT)
              .map(Piece::text)
              .toList();
      if (column.size() < ENTRIES) {
        return List.of();
      }
      ordered.addAll(column);
    }
    return ordered;
  }

  private static List<Double> lefts(List<List<Piece>> rows) {
    List<Double> lefts = new ArrayList<>();
    for (double left :
        rows.stream()
            .flatMap(List::stream)
            .map(Piece::left)
            .sorted(Comparator.naturalOrder())
            .toList()) {
      if (lefts.isEmpty() || left - lefts.get(lefts.size() - 1) > SAME_LEFT) {
        lefts.add(left);
      }
    }
    return lefts;
  }

  private static List<Piece> pieces(Line line, double gap) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double left = 0;
    Word before = null;
    for (Word word : line.words()) {
      if (before == null || word.box().left() - before.box().right() > gap * word.size()) {
        if (!words.isEmpty()) {
          pieces.add(new Piece(left, String.join(" ", words)));
        }
        words.clear();
        left = word.box().left();
      }
      words.add(word.text());
      before = word;
    }
    pieces.add(new Piece(left, String.join(" ", words)));
    return pieces;
  }
}
