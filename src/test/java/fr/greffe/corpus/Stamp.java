package fr.greffe.corpus;

import java.util.List;

/**
 * A receipt stamp, drawn over the finished pages.
 *
 * @param lines may hold <code>{{figures}}</code>
 * @param pages 1-based; empty for every page from {@code anchor}'s to {@code lastAnchor}'s
 * @param x distance of its left side from the left of the page as displayed, in points
 * @param y distance of its top from the top, in points
 * @param size of the letters, in points
 * @param boxed whether it has a frame
 * @param blue drawn in blue
 */
record Stamp(
    List<String> lines,
    List<Integer> pages,
    String anchor,
    String lastAnchor,
    double x,
    double y,
    double size,
    boolean boxed,
    boolean blue) {

  Stamp {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
  }

  /** On the pages of an act, top right. */
  static Stamp onAct(List<String> lines, String anchor, String lastAnchor) {
    return new Stamp(lines, List.of(), anchor, lastAnchor, 370, 18, 7, true, true);
  }

  Stamp at(double left, double top) {
    return new Stamp(lines, pages, anchor, lastAnchor, left, top, size, boxed, blue);
  }

  Stamp on(Integer... numbers) {
    return new Stamp(lines, List.of(numbers), anchor, lastAnchor, x, y, size, boxed, blue);
  }

  /** Cut after its first line, as some publications print it. */
  Stamp cut() {
    return new Stamp(lines.subList(0, 1), pages, anchor, lastAnchor, x, y, size, boxed, blue);
  }
}
