package fr.greffe.corpus;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The font files on the class path: families that may be embedded, from two jars of fonts. */
final class Fonts {
  private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";
  private static final String LIBERATION = "liberation/";

  private static final List<Face> FACES =
      List.of(
          new Face("Liberation Sans", 400, false, LIBERATION + "LiberationSans-Regular.ttf"),
          new Face("Liberation Sans", 700, false, LIBERATION + "LiberationSans-Bold.ttf"),
          new Face("Liberation Sans", 400, true, LIBERATION + "LiberationSans-Italic.ttf"),
          new Face("Liberation Sans", 700, true, LIBERATION + "LiberationSans-BoldItalic.ttf"),
          new Face("Liberation Serif", 400, false, LIBERATION + "LiberationSerif-Regular.ttf"),
          new Face("Liberation Serif", 700, false, LIBERATION + "LiberationSerif-Bold.ttf"),
          new Face("Liberation Serif", 400, true, LIBERATION + "LiberationSerif-Italic.ttf"),
          new Face("Liberation Serif", 700, true, LIBERATION + "LiberationSerif-BoldItalic.ttf"),
          new Face("Liberation Mono", 400, false, LIBERATION + "LiberationMono-Regular.ttf"),
          new Face("Liberation Mono", 700, false, LIBERATION + "LiberationMono-Bold.ttf"),
          new Face("DejaVu Sans", 400, false, DEJAVU + "DejaVuSans.ttf"),
          new Face("DejaVu Sans", 700, false, DEJAVU + "DejaVuSans-Bold.ttf"),
          new Face("DejaVu Sans", 400, true, DEJAVU + "DejaVuSans-Oblique.ttf"),
          new Face("DejaVu Sans Condensed", 400, false, DEJAVU + "DejaVuSansCondensed.ttf"),
          new Face("DejaVu Sans Condensed", 700, false, DEJAVU + "DejaVuSansCondensed-Bold.ttf"),
          new Face("DejaVu Sans Condensed", 400, true, DEJAVU + "DejaVuSansCondensed-Oblique.ttf"),
          new Face("DejaVu Serif", 400, false, DEJAVU + "DejaVuSerif.ttf"),
          new Face("DejaVu Serif", 700, false, DEJAVU + "DejaVuSerif-Bold.ttf"),
          new Face("DejaVu Serif", 400, true, DEJAVU + "DejaVuSerif-Italic.ttf"),
          new Face("DejaVu Serif Condensed", 400, false, DEJAVU + "DejaVuSerifCondensed.ttf"),
          new Face("DejaVu Serif Condensed", 700, false, DEJAVU + "DejaVuSerifCondensed-Bold.ttf"),
          new Face(
              "DejaVu Serif Condensed", 400, true, DEJAVU + "DejaVuSerifCondensed-Italic.ttf"));

  private Fonts() {}

  private record Face(String family, int weight, boolean italic, String path) {}

  /** Declares the families that a style sheet names. */
  static void declare(PdfRendererBuilder builder, String css) {
    for (Face face : FACES) {
      if (css.contains("\"" + face.family() + "\"")) {
        builder.useFont(
            () -> open(face.path()),
            face.family(),
            face.weight(),
            face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
            true);
      }
    }
  }

  /** The upright file of a family. */
  static InputStream open(String family, boolean bold) {
    return FACES.stream()
        .filter(f -> f.family().equals(family) && !f.italic() && f.weight() == (bold ? 700 : 400))
        .findFirst()
        .map(f -> open(f.path()))
        .orElseThrow();
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(
        Fonts.class.getClassLoader().getResourceAsStream(path), "no font file " + path);
  }
}
