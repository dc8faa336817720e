package fr.greffe.text;

import java.text.Normalizer;

/**
 * Text as it is compared: lower case, without accents, with one kind of quote, dash and space. Two
 * spellings of the same words fold to the same string.
 */
public final class Fold {
  /** Characters below this code point are folded through a table, the rest one by one. */
  private static final int TABLE_SIZE = 0x250;

  private static final char FIRST_LIGATURE = 'Æ';

  /** From here to the last currency sign nothing is composed: « ’ », « – », « € » are frequent. */
  private static final char FIRST_PUNCTUATION = '\u2002';

  private static final char LAST_CURRENCY = '\u20CF';

  /** Nor among the bullets of symbol fonts, nor « fi » in one piece. */
  private static final char FIRST_PRIVATE = '\uE000';

  private static final char LAST_PRIVATE = '\uF8FF';
  private static final char FIRST_LATIN_LIGATURE = '\uFB00';
  private static final char LAST_LATIN_LIGATURE = '\uFB06';

  private static final char FIRST_COMBINING = '\u0300';

  private static final char[] TABLE = table();

  private Fold() {}

  /**
   * Lower case, no accents, typographic quotes, dashes, ligatures and spaces replaced by plain
   * ones, runs of spaces and line breaks reduced to one space, ends trimmed.
   */
  public static String fold(String text) {
    String composed = compose(text);
    StringBuilder out = new StringBuilder(composed.length() + 4);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      String ligature = c < FIRST_LIGATURE ? "" : ligature(c);
      if (!ligature.isEmpty()) {
        out.append(ligature);
        continue;
      }
      char f = foldChar(c);
      if (f != ' ') {
        out.append(f);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /**
   * Below the combining marks every letter is composed already: the usual text is left as it is.
   */
  private static boolean mayCompose(char c) {
    return c >= FIRST_COMBINING
        && (c < FIRST_PUNCTUATION || c > LAST_CURRENCY)
        && (c < FIRST_PRIVATE || c > LAST_PRIVATE)
        && (c < FIRST_LATIN_LIGATURE || c > LAST_LATIN_LIGATURE);
  }

  private static String compose(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (mayCompose(text.charAt(i))) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /**
   * The same folding, character for character: the result has the length of the text, so that
   * positions found in it are positions in the text. Ligatures stay, line breaks become spaces,
   * runs of spaces stay.
   */
  public static String aligned(String text) {
    char[] out = new char[text.length()];
    for (int i = 0; i < out.length; i++) {
      out[i] = foldChar(text.charAt(i));
    }
    return new String(out);
  }

  private static String ligature(char c) {
    return switch (c) {
      case 'œ', 'Œ' -> "oe";
      case 'æ', 'Æ' -> "ae";
      case 'ﬀ' -> "ff";
      case 'ﬁ' -> "fi";
      case 'ﬂ' -> "fl";
      case 'ﬃ' -> "ffi";
      case 'ﬄ' -> "ffl";
      default -> "";
    };
  }

  private static char foldChar(char c) {
    if (c < TABLE_SIZE) {
      return TABLE[c];
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u201A', '\u201B', '\u2032', '\u02BC' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' -> '-';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : slow(c);
    };
  }

  private static char slow(char c) {
    return Character.toLowerCase(c);
  }

  private static char[] table() {
    char[] table = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      table[c] = plain(c);
    }
    return table;
  }

  private static char plain(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '`', '´' -> '\'';
      case '«', '»' -> '"';
      case 'º' -> '°';
      case 'œ', 'Œ' -> 'œ';
      case 'æ', 'Æ' -> 'æ';
      default -> {
        String base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        yield Character.isLetter(c) ? Character.toLowerCase(base.charAt(0)) : c;
      }
    };
  }
}
