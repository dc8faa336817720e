package fr.greffe.pdf;

import java.text.Normalizer;

/** The text of single glyphs: ligatures opened, spaces told, invisible characters dropped. */
final class GlyphText {
  /** Stands for a glyph whose meaning the file does not tell. */
  static final String UNREADABLE = "\uFFFD";

  private GlyphText() {}

  /** True when the text is made of spaces of any kind, no-break ones included. */
  static boolean isSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || c == '\u00A0'
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= '\u2000' && c <= '\u200A'
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }

  static boolean isUnreadable(String text) {
    return text.equals(UNREADABLE);
  }

  /** The glyph's text without what shows nothing; empty when nothing is left. */
  static String clean(String text) {
    if (text.length() == 1) {
      char c = text.charAt(0);
      return c > ' ' && c < '\u007F' || c > '\u00AE' && c < '\u0300' ? text : cleanChar(c);
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            cp -> {
              if (cp < 0x10000) {
                out.append(cleanChar((char) cp));
              } else {
                out.appendCodePoint(cp);
              }
            });
    return out.toString();
  }

  private static String cleanChar(char c) {
    if (isSpace(c) || Character.isISOControl(c)) {
      return "";
    }
    return switch (c) {
      // Zero-width characters and marks of direction.
      case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> "";
      // A soft hyphen that is drawn is a hyphen; some fonts also map their hyphen to it.
      case '\u00AD', '\u2010', '\u2011' -> "-";
      // Symbol and Wingdings bullets, which Word maps to the private use area.
      case '\uF0B7', '\uF09F' -> "•";
      case '\uF0A7', '\uF06E' -> "▪";
      case '\uF0D8', '\uF0F0' -> "➢";
      case '\uF0E8', '\uF0E0' -> "→";
      case '\uF0FC' -> "✓";
      case '\uF0FE', '\uF052' -> "☑";
      case '\uF06F', '\uF0A8' -> "☐";
      case '\uF076' -> "❖";
      case '\uFB00', '\uFB01', '\uFB02', '\uFB03', '\uFB04', '\uFB05', '\uFB06' ->
          Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      default -> String.valueOf(c);
    };
  }
}
