package fr.greffe.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/** The fonts of one document, the most recently used ones: a font holds its whole font program. */
final class FontCache {
  /** Fonts kept; a page rarely uses more than ten. */
  private static final int MAX_FONTS = 64;

  private final Map<COSDictionary, Optional<FontFacts>> fonts =
      new LinkedHashMap<>(MAX_FONTS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<COSDictionary, Optional<FontFacts>> eldest) {
          return size() > MAX_FONTS;
        }
      };

  /** The font an operand of {@code Tf} names; empty when it is missing or broken. */
  Optional<FontFacts> named(COSName name, COSDictionary resources) {
    COSDictionary all = resources.getCOSDictionary(COSName.FONT);
    COSBase base = all == null ? null : all.getDictionaryObject(name);
    return base instanceof COSDictionary dictionary ? of(dictionary) : Optional.empty();
  }

  Optional<FontFacts> of(COSDictionary dictionary) {
    Optional<FontFacts> known = fonts.get(dictionary);
    if (known == null) {
      known = load(dictionary);
      fonts.put(dictionary, known);
    }
    return known;
  }

  private static Optional<FontFacts> load(COSDictionary dictionary) {
    try {
      return Optional.of(new FontFacts(PDFontFactory.createFont(dictionary)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
