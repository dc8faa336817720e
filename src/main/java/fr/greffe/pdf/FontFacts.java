package fr.greffe.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What reading needs to know of one font, worked out once; glyphs are added as they are met. */
final class FontFacts {
  private static final Pattern SUBSET_PREFIX = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|semibold|demi(?!r)|-bd|gras", Pattern.CASE_INSENSITIVE);
  private static final Pattern ITALIC =
      Pattern.compile("italic|oblique|kursiv|italique", Pattern.CASE_INSENSITIVE);

  /** CSS weight from which a descriptor's FontWeight means bold. */
  private static final float BOLD_WEIGHT = 600;

  /** Bounds for ascent and descent, in em: descriptors often hold 0 or the box of all accents. */
  private static final double MIN_ASCENT = 0.65;

  private static final double MAX_ASCENT = 0.95;
  private static final double DEFAULT_ASCENT = 0.75;
  private static final double MIN_DESCENT = 0.15;
  private static final double MAX_DESCENT = 0.3;
  private static final double DEFAULT_DESCENT = 0.22;

  /**
   * Glyphs remembered per font: more than any real page uses, less than a hostile font could ask.
   */
  private static final int MAX_GLYPHS = 20_000;

  private final PDFont font;
  private final boolean simple;
  private final boolean vertical;

  /** True for the usual encoding of embedded fonts: every code is two bytes. */
  private final boolean twoBytes;

  private final Glyph[] singleByte = new Glyph[256];
  private final Map<Integer, Glyph> glyphs = new HashMap<>();
  private final double unit;
  final String name;
  final boolean bold;
  final boolean italic;
  final double ascent;
  final double descent;

  /**
   * One glyph.
   *
   * @param text its Unicode text, cleaned; empty when it shows nothing readable
   * @param width its advance in em
   * @param space true when it only separates words
   * @param wordSpace true when word spacing applies: the one-byte code 32
   * @param unmapped true when the font does not tell what it means
   */
  record Glyph(
      String text,
      double width,
      double advanceY,
      boolean space,
      boolean wordSpace,
      boolean unmapped) {

    /** This glyph with the text the file gives in place of the font's. */
    Glyph standingFor(String actual) {
      return new Glyph(actual, width, advanceY, false, wordSpace, false);
    }
  }

  FontFacts(PDFont font) {
    this.font = font;
    this.simple = font instanceof PDSimpleFont;
    this.vertical = font.isVertical();
    COSBase encoding = font.getCOSObject().getDictionaryObject(COSName.ENCODING);
    this.twoBytes = font instanceof PDType0Font && COSName.IDENTITY_H.equals(encoding);
    this.unit =
        font instanceof PDType3Font type3 ? Math.abs(type3.getFontMatrix().getScaleX()) : 0.001;
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String full = font.getName() == null ? "" : font.getName();
    this.name = SUBSET_PREFIX.matcher(full).replaceFirst("");
    this.bold = BOLD.matcher(name).find() || descriptor != null && isBold(descriptor);
    this.italic = ITALIC.matcher(name).find() || descriptor != null && isItalic(descriptor);
    double up = descriptor == null ? 0 : descriptor.getAscent() / 1000.0;
    double down = descriptor == null ? 0 : Math.abs(descriptor.getDescent()) / 1000.0;
    this.ascent = up <= 0 ? DEFAULT_ASCENT : Math.max(MIN_ASCENT, Math.min(MAX_ASCENT, up));
    this.descent = down <= 0 ? DEFAULT_DESCENT : Math.max(MIN_DESCENT, Math.min(MAX_DESCENT, down));
  }

  private static boolean isBold(PDFontDescriptor descriptor) {
    return descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT;
  }

  private static boolean isItalic(PDFontDescriptor descriptor) {
    return descriptor.isItalic() || descriptor.getItalicAngle() != 0;
  }

  boolean vertical() {
    return vertical;
  }

  /** Calls the consumer for every glyph of a shown string. */
  void decode(byte[] string, GlyphConsumer consumer) throws IOException {
    if (simple) {
      for (byte b : string) {
        int code = b & 0xFF;
        Glyph glyph = singleByte[code];
        if (glyph == null) {
          glyph = glyph(code, 1);
          singleByte[code] = glyph;
        }
        consumer.glyph(glyph);
      }
      return;
    }
    if (twoBytes) {
      for (int i = 0; i + 1 < string.length; i += 2) {
        consumer.glyph(composite((string[i] & 0xFF) << 8 | string[i + 1] & 0xFF, 2));
      }
      return;
    }
    ByteArrayInputStream in = new ByteArrayInputStream(string);
    while (in.available() > 0) {
      int before = in.available();
      int code = font.readCode(in);
      int length = before - in.available();
      if (length == 0) {
        return;
      }
      consumer.glyph(composite(code, length));
    }
  }

  private Glyph composite(int code, int length) {
    int key = code << 3 | Math.min(length, 7);
    Glyph glyph = glyphs.get(key);
    if (glyph == null) {
      glyph = glyph(code, length);
      if (glyphs.size() < MAX_GLYPHS) {
        glyphs.put(key, glyph);
      }
    }
    return glyph;
  }

  private Glyph glyph(int code, int length) {
    double width = 0;
    double advanceY = 0;
    try {
      width = font.getWidth(code) * unit;
      if (vertical) {
        advanceY = font.getDisplacement(code).getY();
      }
    } catch (IOException | RuntimeException e) {
      width = 0.5;
    }
    String mapped = unicode(code);
    String text = mapped == null ? "" : GlyphText.clean(mapped);
    boolean wordSpace = length == 1 && code == 32;
    boolean space = mapped != null && !mapped.isEmpty() && GlyphText.isSpace(mapped);
    boolean unmapped = mapped == null && !wordSpace || GlyphText.isUnreadable(text);
    if (unmapped) {
      text = GlyphText.UNREADABLE;
    }
    return new Glyph(
        text, width, advanceY, space || wordSpace && text.isEmpty(), wordSpace, unmapped);
  }

  private String unicode(int code) {
    try {
      String mapped = font.toUnicode(code);
      return mapped == null && font instanceof PDSimpleFont named
          ? ofGlyphName(named, code)
          : mapped;
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** Reads composed glyph names such as {@code f_i}, each part by the Adobe glyph list. */
  private static String ofGlyphName(PDSimpleFont font, int code) {
    String name = font.getEncoding() == null ? null : font.getEncoding().getName(code);
    if (name == null || name.indexOf('_') <= 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (String part : name.split("\\.", 2)[0].split("_")) {
      String unicode = GlyphList.getAdobeGlyphList().toUnicode(part);
      if (unicode == null) {
        return null;
      }
      text.append(unicode);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Receives glyphs in drawing order. */
  @FunctionalInterface
  interface GlyphConsumer {
    void glyph(Glyph glyph);
  }
}
