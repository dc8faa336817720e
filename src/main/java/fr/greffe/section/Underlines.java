package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rulings that underline text. */
final class Underlines {
  /** A ruling this far below a line's box, or this far inside it, in points, underlines it. */
  private static final double BELOW = 3;

  private static final double INSIDE = 4;

  /** The ruling covers at least this share of the line's width. */
  private static final double COVER = 0.6;

  /** A ruling that sticks out by more than this, in points, is a frame or a table rule. */
  private static final double OVERHANG = 12;

  private final Map<Integer, List<Ruling>> byPage = new HashMap<>();

  Underlines(PdfDocument document) {
    for (PdfPage page : document.pages()) {
      byPage.put(page.number(), page.rulings().stream().filter(Ruling::horizontal).toList());
    }
  }

  boolean under(Line line) {
    for (Ruling ruling : byPage.getOrDefault(line.page(), List.of())) {
      double distance = ruling.position() - line.box().bottom();
      if (distance <= BELOW && distance >= -INSIDE && fits(ruling, line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(Ruling ruling, Line line) {
    double from = Math.max(ruling.start(), line.box().left());
    double to = Math.min(ruling.end(), line.box().right());
    return to - from >= COVER * line.box().width()
        && ruling.start() >= line.box().left() - OVERHANG
        && ruling.end() <= line.box().right() + OVERHANG;
  }
}
