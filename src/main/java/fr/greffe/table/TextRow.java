package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;

/**
 * What stands on one baseline over the width looked at.
 *
 * @param chunks left to right, never empty
 * @param box their union
 * @param leader true when dots lead from one piece to the next
 */
record TextRow(List<Chunk> chunks, Box box, boolean leader) {

  /** A gap of this share of the font size is wider than any space of justified prose. */
  static final double WIDE_GAP = 1.25;

  /** Figures this far apart, as a share of the font size, are in two columns. */
  private static final double FIGURE_GAP = 0.8;

  /** Two figures that are not one stand apart by this share of the font size at least. */
  private static final double BETWEEN_FIGURES = 0.12;

  /** A line of as many words in one piece is a sentence. */
  private static final int PROSE_WORDS = 8;

  TextRow {
    chunks = List.copyOf(chunks);
  }

  static TextRow of(List<Chunk> chunks) {
    return of(chunks, false);
  }

  static TextRow of(List<Chunk> chunks, boolean leader) {
    Box box = chunks.stream().map(Chunk::box).reduce(Box::union).orElseThrow();
    return new TextRow(chunks, box, leader);
  }

  /** True when its pieces stand apart as cells do. */
  boolean tabular() {
    for (int i = 1; i < chunks.size(); i++) {
      if (wide(i)) {
        return true;
      }
    }
    return false;
  }

  /** True when the gap before chunk i is wider than spaces are. */
  boolean wide(int i) {
    Chunk a = chunks.get(i - 1);
    Chunk b = chunks.get(i);
    double gap = b.box().left() - a.box().right();
    double em = Math.max(a.size(), b.size());
    if (a.numeric() && b.numeric()) {
      return gap >= BETWEEN_FIGURES * em;
    }
    boolean amongFigures = b.numeric() && i + 1 < chunks.size() && chunks.get(i + 1).numeric();
    return gap >= WIDE_GAP * em
        || gap >= FIGURE_GAP * em && b.numeric()
        || gap >= BETWEEN_FIGURES * em && amongFigures;
  }

  /** True when it reads like a line of a paragraph. */
  boolean prose() {
    return !tabular() && wordCount() >= PROSE_WORDS;
  }

  int wordCount() {
    return chunks.stream().mapToInt(c -> c.words().size()).sum();
  }

  /** The figures after the first piece. */
  long figures() {
    return chunks.stream().skip(1).filter(Chunk::numeric).count();
  }

  double size() {
    return chunks.stream().mapToDouble(Chunk::size).max().orElse(0);
  }

  boolean bold() {
    return chunks.stream().allMatch(Chunk::bold);
  }

  List<Word> words() {
    return chunks.stream().flatMap(c -> c.words().stream()).toList();
  }
}
