package fr.greffe.export.csv;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How values are spelled in a CSV file: RFC 4180 with line feeds, no byte order mark. Text from a
 * PDF that a spreadsheet would take for a formula is preceded by an apostrophe (OWASP, « CSV
 * injection »); numbers are not text and keep their sign.
 */
public final class CsvText {
  private static final Pattern LINE_BREAK = Pattern.compile("[ \\t]*\\R[ \\t]*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";
  private static final String APOSTROPHE = "'";

  private CsvText() {}

  /** Text on one line, made harmless to spreadsheets. */
  public static String text(String value) {
    boolean dangerous = startsFormula(value) || startsFormula(value.stripLeading());
    String oneLine = LINE_BREAK.matcher(value).replaceAll(" ");
    String clean = CONTROL.matcher(oneLine).replaceAll("");
    return dangerous || startsFormula(clean.stripLeading()) ? APOSTROPHE + clean : clean;
  }

  private static boolean startsFormula(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
  }

  /** Writes a row of already spelled values. */
  public static void writeRow(List<String> values, Appendable out) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      out.append(quoted(values.get(i)));
    }
    out.append('\n');
  }

  private static String quoted(String value) {
    boolean plain = true;
    for (int i = 0; i < value.length() && plain; i++) {
      char c = value.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r';
    }
    boolean spaced = !value.isEmpty() && !value.equals(value.strip());
    return plain && !spaced ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
