package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rulings of a page made ready for grids: collinear pieces joined, underlines and specks left
 * out.
 *
 * @param horizontals by position, top to bottom
 * @param verticals by position, left to right
 */
record Rules(List<Ruling> horizontals, List<Ruling> verticals) {

  /** Pieces whose positions differ by less are one line drawn twice, in points. */
  private static final double COLLINEAR = 1.0;

  /** A gap this small between collinear pieces is a dash or a corner left open, in points. */
  private static final double DASH_GAP = 3.5;

  /** Shorter lines are dots, hatching and logos, in points. */
  private static final double SHORTEST = 4.0;

  /** An underline ends where its words end, to this tolerance in points. */
  private static final double UNDERLINE_END = 2.0;

  /** An underline runs in the lowest part of its words' box: from this share of the height down. */
  private static final double UNDERLINE_FROM = 0.65;

  /** … and at most this far under the box, in points. */
  private static final double UNDERLINE_BELOW = 1.5;

  Rules {
    horizontals = List.copyOf(horizontals);
    verticals = List.copyOf(verticals);
  }

  /** The clean rulings of a page. */
  static Rules of(PdfPage page) {
    List<Ruling> verticals = joined(page.rulings().stream().filter(r -> !r.horizontal()));
    List<Ruling> horizontals = joined(page.rulings().stream().filter(Ruling::horizontal));
    Rules drawn = new Rules(withoutUnderlines(horizontals, verticals, page.words()), verticals);
    List<Ruling> shaded = ShadedGrid.rulings(page.fills(), drawn);
    return shaded.isEmpty() ? drawn : drawn.with(shaded);
  }

  private Rules with(List<Ruling> more) {
    return new Rules(
        joined(Stream.concat(horizontals.stream(), more.stream().filter(Ruling::horizontal))),
        joined(Stream.concat(verticals.stream(), more.stream().filter(r -> !r.horizontal()))));
  }

  /** Joins collinear pieces that touch or nearly touch. */
  private static List<Ruling> joined(Stream<Ruling> pieces) {
    List<Ruling> sorted =
        pieces
            .sorted(
                Comparator.comparingDouble(Ruling::position)
                    .thenComparingDouble(Ruling::start)
                    .thenComparingDouble(Ruling::end))
            .toList();
    List<Ruling> out = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int to = from + 1;
      while (to < sorted.size()
          && sorted.get(to).position() - sorted.get(from).position() <= COLLINEAR) {
        to++;
      }
      joinCollinear(sorted.subList(from, to), out);
      from = to;
    }
    out.removeIf(r -> r.length() < SHORTEST);
    return out;
  }

  private static void joinCollinear(List<Ruling> collinear, List<Ruling> out) {
    List<Ruling> byStart =
        collinear.stream()
            .sorted(Comparator.comparingDouble(Ruling::start).thenComparingDouble(Ruling::position))
            .toList();
    Ruling current = byStart.get(0);
    for (Ruling next : byStart.subList(1, byStart.size())) {
      if (next.start() <= current.end() + DASH_GAP) {
        Ruling longer = next.length() > current.length() ? next : current;
        current =
            new Ruling(
                current.horizontal(),
                longer.position(),
                current.start(),
                Math.max(current.end(), next.end()),
                Math.max(current.thickness(), next.thickness()));
      } else {
        out.add(current);
        current = next;
      }
    }
    out.add(current);
  }

  private static List<Ruling> withoutUnderlines(
      List<Ruling> horizontals, List<Ruling> verticals, List<Word> words) {
    SortedBoxes index = SortedBoxes.ofWords(words);
    return horizontals.stream()
        .filter(h -> !isUnderline(h, index) || touches(h, verticals))
        .toList();
  }

  private static boolean isUnderline(Ruling h, SortedBoxes words) {
    Box near = new Box(h.start() - 1, h.position() - 2, h.end() + 1, h.position() + 1);
    boolean starts = false;
    boolean ends = false;
    for (Box word : words.overlapping(near.top(), near.bottom())) {
      boolean under =
          h.position() >= word.top() + UNDERLINE_FROM * word.height()
              && h.position() <= word.bottom() + UNDERLINE_BELOW;
      if (under && word.right() > h.start() - 1 && word.left() < h.end() + 1) {
        starts |= Math.abs(word.left() - h.start()) <= UNDERLINE_END;
        ends |= Math.abs(word.right() - h.end()) <= UNDERLINE_END;
      }
    }
    return starts && ends;
  }

  private static boolean touches(Ruling h, List<Ruling> verticals) {
    return verticals.stream().anyMatch(v -> Crossings.cross(h, v));
  }
}
