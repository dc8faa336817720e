package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

  /** True when the line is underlined, but for a word or two. */
  boolean under(Line line) {
    return near(line).anyMatch(ruling -> fits(ruling, line));
  }

  /** True when any part of the line is underlined. */
  boolean touch(Line line) {
    return near(line).findAny().isPresent();
  }

  private Stream<Ruling> near(Line line) {
    return byPage.getOrDefault(line.page(), List.of()).stream()
        .filter(
            ruling -> {
              double distance = ruling.position() - line.box().bottom();
              return distance <= BELOW
                  && distance >= -INSIDE
                  && ruling.start() < line.box().right()
                  && ruling.end() > line.box().left();
            });
  }

  private static boolean fits(Ruling ruling, Line line) {
    double from = Math.max(ruling.start(), line.box().left());
    double to = Math.min(ruling.end(), line.box().right());
    return to - from >= COVER * line.box().width()
        && ruling.start() >= line.box().left() - OVERHANG
        && ruling.end() <= line.box().right() + OVERHANG;
  }
}
