package fr.greffe.export.report;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Stamp;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;
import java.util.Locale;

/** A page drawn as SVG from the words, rulings and fills that were read from it. */
final class PageDrawing {
  /** Lighter fills keep the text over them legible. */
  private static final int LIGHTEST_DARK = 0x60;

  private PageDrawing() {}

  static String of(PdfPage page) {
    Markup svg = new Markup();
    svg.raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .attribute("viewBox", "0 0 " + number(page.width()) + " " + number(page.height()))
        .attribute("width", number(page.width()))
        .attribute("height", number(page.height()))
        .raw("><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    page.fills().forEach(fill -> fill(svg, fill));
    page.rulings().forEach(ruling -> ruling(svg, ruling));
    svg.raw("<g font-family=\"Arial,Helvetica,sans-serif\" fill=\"#111\">");
    page.lines().forEach(line -> words(svg, line.words()));
    for (List<Line> lines : List.of(page.headers(), page.footers())) {
      lines.forEach(line -> words(svg, line.words()));
    }
    for (Stamp stamp : page.stamps()) {
      stamp.lines().forEach(line -> words(svg, line.words()));
    }
    return svg.raw("</g></svg>\n").toString();
  }

  private static void fill(Markup svg, Fill fill) {
    Box box = fill.box();
    int color = fill.color();
    boolean dark =
        ((color >> 16) & 0xFF) + ((color >> 8) & 0xFF) + (color & 0xFF) < 3 * LIGHTEST_DARK;
    svg.raw("<rect")
        .attribute("x", number(box.left()))
        .attribute("y", number(box.top()))
        .attribute("width", number(box.width()))
        .attribute("height", number(box.height()))
        .attribute("fill", dark ? "#ccc" : String.format(Locale.ROOT, "#%06x", color & 0xFFFFFF))
        .raw("/>");
  }

  private static void ruling(Markup svg, Ruling ruling) {
    Box box = ruling.box();
    svg.raw("<line")
        .attribute("x1", number(box.left()))
        .attribute("y1", number(box.top()))
        .attribute("x2", number(box.right()))
        .attribute("y2", number(box.bottom()))
        .attribute("stroke", "#555")
        .attribute("stroke-width", number(Math.max(0.4, Math.min(3, ruling.thickness()))))
        .raw("/>");
  }

  private static void words(Markup svg, List<Word> words) {
    for (Word word : words) {
      Box box = word.box();
      boolean upright = word.direction() == 0;
      double x = upright ? box.left() : word.direction() == 90 ? box.right() : box.left();
      double y = upright ? box.bottom() - 0.22 * box.height() : box.bottom();
      svg.raw("<text")
          .attribute("x", number(x))
          .attribute("y", number(y))
          .attribute("font-size", number(word.size()));
      if (upright && box.width() > 0) {
        svg.attribute("textLength", number(box.width()))
            .attribute("lengthAdjust", "spacingAndGlyphs");
      } else if (!upright) {
        svg.attribute(
            "transform", "rotate(" + (-word.direction()) + " " + number(x) + " " + number(y) + ")");
      }
      if (word.bold()) {
        svg.raw(" font-weight=\"700\"");
      }
      svg.raw(">").text(word.text()).raw("</text>");
    }
  }

  private static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
