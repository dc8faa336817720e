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
        .raw(" viewBox=\"0 0 ")
        .tenths(page.width())
        .raw(" ")
        .tenths(page.height())
        .raw("\"")
        .attribute("width", page.width())
        .attribute("height", page.height())
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
        .attribute("x", box.left())
        .attribute("y", box.top())
        .attribute("width", box.width())
        .attribute("height", box.height())
        .attribute("fill", dark ? "#ccc" : String.format(Locale.ROOT, "#%06x", color & 0xFFFFFF))
        .raw("/>");
  }

  private static void ruling(Markup svg, Ruling ruling) {
    Box box = ruling.box();
    svg.raw("<line")
        .attribute("x1", box.left())
        .attribute("y1", box.top())
        .attribute("x2", box.right())
        .attribute("y2", box.bottom())
        .attribute("stroke", "#555")
        .attribute("stroke-width", Math.max(0.4, Math.min(3, ruling.thickness())))
        .raw("/>");
  }

  /** Words of one size stand in one group: said once, the size costs a page half its bytes. */
  private static void words(Markup svg, List<Word> words) {
    double size = Double.NaN;
    for (Word word : words) {
      if (word.size() != size) {
        svg.raw(Double.isNaN(size) ? "<g" : "</g><g").attribute("font-size", word.size()).raw(">");
        size = word.size();
      }
      word(svg, word);
    }
    svg.raw(words.isEmpty() ? "" : "</g>");
  }

  private static void word(Markup svg, Word word) {
    Box box = word.box();
    boolean upright = word.direction() == 0;
    double x = word.direction() == 90 ? box.right() : box.left();
    double y = upright ? box.bottom() - 0.22 * box.height() : box.bottom();
    svg.raw("<text").attribute("x", x).attribute("y", y);
    if (upright && box.width() > 0) {
      svg.attribute("textLength", box.width());
    } else if (!upright) {
      svg.raw(" transform=\"rotate(" + (-word.direction()) + " ")
          .tenths(x)
          .raw(" ")
          .tenths(y)
          .raw(")\"");
    }
    if (word.bold()) {
      svg.raw(" font-weight=\"700\"");
    }
    svg.raw(">").text(word.text()).raw("</text>");
  }
}
