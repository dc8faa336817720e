package fr.greffe.table;

import fr.greffe.pdf.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a figure from the words that follow it in the next column, where no more than a space lies
 * between: amounts set to the right against words set to the left, codes before labels.
 * Spreadsheets leave two points between their cells. Two columns show in that the words begin at
 * one place in several rows while the figures differ in width, which prose does not do; the figures
 * end at one place, or each where its width takes it.
 */
final class Seams {

  /** Edges that differ by less are one, in points. */
  private static final double SAME_EDGE = 0.7;

  /** Figures whose left edges differ by more are set to the right, in points. */
  private static final double RAGGED = 1.5;

  /** Rows farther apart than this many rows show no seam together. */
  private static final int NEAR_ROWS = 24;

  /** What numbers a list is no figure of a column: « 1. », « 2) », « 3° ». */
  private static final Pattern NUMBERING = Pattern.compile(".*[.)°:]");

  private Seams() {}

  /** Where the words of one chunk, or of two, may belong to two columns. */
  private record Seam(int row, int chunk, int words, double left, double from, double to) {}

  /** The rows, figures parted from the words of the next column. */
  static List<TextRow> cut(List<TextRow> rows) {
    List<Seam> seams = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      seams(r, rows.get(r), seams);
    }
    List<Seam> inside = seams.stream().filter(s -> s.words() > 0).toList();
    if (inside.isEmpty()) {
      return rows;
    }
    List<Seam> sorted = new ArrayList<>(seams);
    sorted.sort(Comparator.comparingDouble(Seam::to));
    List<TextRow> out = new ArrayList<>(rows);
    for (int i = inside.size() - 1; i >= 0; i--) {
      Seam seam = inside.get(i);
      if (proved(seam, sorted)) {
        out.set(seam.row(), cut(out.get(seam.row()), seam));
      }
    }
    return out;
  }

  private static TextRow cut(TextRow row, Seam seam) {
    List<Chunk> chunks = new ArrayList<>(row.chunks());
    List<Word> words = chunks.get(seam.chunk()).words();
    chunks.set(seam.chunk(), Chunk.of(words.subList(0, seam.words())));
    chunks.add(seam.chunk() + 1, Chunk.of(words.subList(seam.words(), words.size())));
    return TextRow.of(chunks, row.leader());
  }

  private static boolean proved(Seam seam, List<Seam> sorted) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).to() < seam.to() - SAME_EDGE) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < sorted.size() && sorted.get(i).to() <= seam.to() + SAME_EDGE; i++) {
      Seam other = sorted.get(i);
      boolean near = Math.abs(other.row() - seam.row()) <= NEAR_ROWS;
      boolean sameEnd = Math.abs(other.from() - seam.from()) <= SAME_EDGE;
      boolean otherStart = Math.abs(other.left() - seam.left()) > RAGGED;
      boolean otherEnd = Math.abs(other.from() - seam.from()) > RAGGED;
      if (near && (sameEnd ? otherStart : otherEnd)) {
        return true;
      }
    }
    return false;
  }

  /** The places of a row where words follow a figure. */
  private static void seams(int at, TextRow row, List<Seam> out) {
    List<Chunk> chunks = row.chunks();
    for (int c = 0; c < chunks.size(); c++) {
      Chunk chunk = chunks.get(c);
      int figures = chunk.numeric() ? chunk.words().size() : leadingFigures(chunk.words());
      if (figures == 0 || NUMBERING.matcher(chunk.words().get(figures - 1).text()).matches()) {
        continue;
      }
      boolean inside = figures < chunk.words().size();
      if (!inside && c + 1 == chunks.size()) {
        continue;
      }
      Word next = inside ? chunk.words().get(figures) : chunks.get(c + 1).words().get(0);
      if (Character.isLetter(next.text().codePointAt(0))) {
        double from = chunk.words().get(figures - 1).box().right();
        double left = chunk.box().left();
        out.add(new Seam(at, c, inside ? figures : 0, left, from, next.box().left()));
      }
    }
  }

  /** How many words from the first make a figure. */
  private static int leadingFigures(List<Word> words) {
    int count = 0;
    while (count < words.size()) {
      String word = words.get(count).text();
      boolean figure = CellNumbers.looksNumeric(word) || word.equals("€") || word.equals("%");
      boolean mark = count == 0 && CellNumbers.isBlankMark(word);
      if (!figure && !mark || Character.isLetter(word.codePointAt(0))) {
        break;
      }
      count++;
    }
    return count;
  }
}
