package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.record.TextOrigin;
import java.util.List;
import java.util.stream.Stream;

/** Which of a page's runs are its text: what is seen, or the hidden layer of a scan. */
record PageText(TextOrigin origin, List<Run> runs) {
  /** A page with fewer visible characters than this may get its text from elsewhere. */
  private static final int FEW_CHARACTERS = 60;

  /** A picture over this share of the page makes it a scan. */
  static final double SCAN = 0.5;

  /** Above this share of glyphs without a meaning, a page's text is not text. */
  private static final double UNREADABLE = 0.3;

  static PageText of(PageContent content) {
    if (content.glyphs() > 0 && content.unreadable() > UNREADABLE * content.glyphs()) {
      return new PageText(TextOrigin.NONE, List.of());
    }
    List<Run> visible =
        content.runs().stream().filter(r -> !r.hidden && !isWhiteOnWhite(r, content)).toList();
    List<Run> hidden = content.runs().stream().filter(r -> r.hidden).toList();
    int seen = characters(visible);
    boolean layer =
        !hidden.isEmpty() && (content.pictures().share() >= SCAN || seen < FEW_CHARACTERS);
    if (layer && characters(hidden) > seen) {
      return new PageText(TextOrigin.OCR_LAYER, withLayer(visible, hidden));
    }
    if (seen > 0) {
      return new PageText(TextOrigin.DIGITAL, layer ? withLayer(visible, hidden) : visible);
    }
    return new PageText(content.paints() ? TextOrigin.NONE : TextOrigin.BLANK, List.of());
  }

  private static List<Run> withLayer(List<Run> visible, List<Run> hidden) {
    return Stream.concat(visible.stream(), hidden.stream()).toList();
  }

  /** White text is seen only over something: a fill, a shape, a shading or a picture. */
  private static boolean isWhiteOnWhite(Run run, PageContent content) {
    if (!PathCollector.isWhite(run.color) || content.shaded()) {
      return false;
    }
    Box box = run.box();
    double x = box.centerX();
    double y = box.centerY();
    return !content.pictures().covers(x, y)
        && content.fills().stream().noneMatch(f -> f.box().contains(x, y))
        && content.shapes().stream().noneMatch(s -> s.contains(x, y));
  }

  private static int characters(List<Run> runs) {
    return runs.stream().mapToInt(r -> r.text.length()).sum();
  }
}
