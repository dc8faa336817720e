package fr.greffe.export.report;

/**
 * HTML under construction, in which text can only be added escaped. Markup is given as constants by
 * this package; whatever came from a document goes through {@link #text} or {@link #attribute}.
 */
final class Markup {
  /** Longest text shown for one value, in characters; the full value is in document.json. */
  private static final int LONGEST_TEXT = 4_000;

  private final StringBuilder html = new StringBuilder(64 * 1024);

  /** Adds markup written by the program. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Adds text, escaped. */
  Markup text(String text) {
    html.append(escape(text));
    return this;
  }

  /** Adds ` name="value"`, the value escaped. */
  Markup attribute(String name, String value) {
    html.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  /** Adds ` name="value"`, a length in points to a tenth: finer is not seen. */
  Markup attribute(String name, double points) {
    html.append(' ').append(name).append("=\"");
    return tenths(points).raw("\"");
  }

  /** Adds a length to a tenth; pages have tens of thousands, too many for a formatter. */
  Markup tenths(double value) {
    long tenths = Math.round(value * 10);
    if (tenths < 0) {
      html.append('-');
    }
    long size = Math.abs(tenths);
    html.append(size / 10);
    if (size % 10 != 0) {
      html.append('.').append(size % 10);
    }
    return this;
  }

  /** Adds an element without attributes that holds only text. */
  Markup element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  /** Adds an element with a class that holds only text. */
  Markup element(String name, String cssClass, String text) {
    raw("<").raw(name).attribute("class", cssClass).raw(">");
    return text(text).raw("</").raw(name).raw(">");
  }

  @Override
  public String toString() {
    return html.toString();
  }

  /**
   * The text with HTML's special characters as references, control characters dropped and direction
   * overrides shown as a sign, so that what a reader sees is what the document holds.
   */
  static String escape(String text) {
    int length = Math.min(text.length(), LONGEST_TEXT);
    StringBuilder out = new StringBuilder(length + 16);
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        default -> {
          if (isDirectionControl(c)) {
            out.append('\u2423');
          } else if (!Character.isISOControl(c) && !isBrokenSurrogate(text, i)) {
            out.append(c);
          }
        }
      }
    }
    if (text.length() > LONGEST_TEXT) {
      out.append('…');
    }
    return out.toString();
  }

  private static boolean isDirectionControl(char c) {
    return (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }

  private static boolean isBrokenSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
