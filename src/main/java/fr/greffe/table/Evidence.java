package fr.greffe.table;

import fr.greffe.pdf.Word;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether rows in columns are a table, by their figures, their filling and their length. */
final class Evidence {

  /** A column of figures has at least this share of them among its filled cells. */
  private static final double FIGURES = 0.6;

  /** Words per cell above which a column reads as text set in columns. */
  private static final double PROSE_CELL = 7;

  /** A figure and the word for what it counts: « 12 logements », « $14.5 billion ». */
  private static final Pattern WITH_UNIT =
      Pattern.compile("[-+−–(]?[$£€]?\\d[\\d., \u00A0\u202F]*\\s?\\p{L}+\\.?");

  /** A month or a day and its year, in French or English. */
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,2}(er)? )?\\p{L}{3,9}\\.?,? (\\d{1,2}, )?(19|20)\\d\\d");

  /** A table of texts has so many columns and rows under a bold header … */
  private static final int TEXT_COLUMNS = 3;

  private static final int TEXT_ROWS = 3;

  /** … and nearly all its cells are filled. */
  private static final double TEXT_FILLING = 0.85;

  /** The numbering of headings: « 2.1 », « IV. », « Annexe 3 ». */
  private static final Pattern HEADING =
      Pattern.compile(
          "(\\d{1,2}\\.)+(\\d{1,2})?\\s|[IVX]{1,5}[.)]?\\s|(annexe|chapitre|titre|partie|article)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A figure with a unit of money, a decimal part or groups of thousands. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          ":?\\s*[-+−–]?[\\d\\s\u00A0\u202F]+([.,]\\d+|\\d{3}|\\s?[€%])[\\s€%]*(HT|TTC)?");

  /** A label, a colon and a count: « Présents : 23 (dont 2 suppléants) ». */
  private static final Pattern COUNT = Pattern.compile("\\p{L}[^:]*:\\s*\\d{1,3}(?![\\d.,€%]).*");

  private Evidence() {}

  /** A table without any rule: figures in a column after the first, or many short aligned cells. */
  static boolean isTable(PageTable table) {
    int body = table.rows() - table.headerRows();
    long figureColumns = figureColumns(table);
    if (body < 1 || table.rows() < 2 || counts(table)) {
      return false;
    }
    if (figureColumns >= 1) {
      return filling(table) >= 0.5 && !Axes.chart(table);
    }
    return isTextTable(table);
  }

  /** Short texts in columns under a header that is set apart by its weight. */
  private static boolean isTextTable(PageTable table) {
    boolean boldHeader =
        table.headerRows() > 0
            && table.cells().stream()
                .filter(c -> c.row() < table.headerRows() && !c.isEmpty())
                .allMatch(c -> c.words().stream().allMatch(Word::bold));
    long plain =
        table.cells().stream()
            .filter(c -> c.row() >= table.headerRows() && !c.isEmpty())
            .filter(c -> c.words().stream().noneMatch(Word::bold))
            .count();
    return boldHeader
        && plain * 3 >= table.cells().size() * 2L
        && table.columns() >= TEXT_COLUMNS
        && table.rows() - table.headerRows() >= TEXT_ROWS
        && filling(table) >= TEXT_FILLING
        && wordsPerCell(table) <= PROSE_CELL;
  }

  /** Labels each with its own count after a colon, side by side: who was there, not a table. */
  private static boolean counts(PageTable table) {
    return table.cells().stream()
        .filter(c -> !c.isEmpty())
        .allMatch(c -> COUNT.matcher(CellText.of(c.words()).replace('\n', ' ')).matches());
  }

  /** A table between rules: the rules are evidence already. */
  static boolean isRuledTable(PageTable table) {
    if (table.rows() < 2 || counts(table) || filling(table) < 0.35 || Axes.chart(table)) {
      return false;
    }
    return figureColumns(table) >= 1 || wordsPerCell(table) <= PROSE_CELL;
  }

  /** The columns after the first whose filled body cells are mostly figures. */
  static long figureColumns(PageTable table) {
    long count = 0;
    for (int c = 1; c < table.columns(); c++) {
      int column = c;
      List<String> texts =
          table.cells().stream()
              .filter(x -> x.row() >= table.headerRows() && x.column() == column)
              .filter(x -> x.columnSpan() == 1 && !x.isEmpty())
              .map(x -> CellText.of(x.words()))
              .toList();
      long figures =
          texts.stream()
              .filter(
                  t ->
                      CellNumbers.looksNumeric(t)
                          || CellNumbers.isBlankMark(t)
                          || WITH_UNIT.matcher(t).matches()
                          || DATE.matcher(t).matches())
              .count();
      if (!texts.isEmpty() && figures >= FIGURES * texts.size()) {
        count++;
      }
    }
    return count;
  }

  private static double filling(PageTable table) {
    long filled = table.cells().stream().filter(c -> !c.isEmpty()).count();
    return (double) filled / Math.max(1, table.cells().size());
  }

  private static double wordsPerCell(PageTable table) {
    return table.cells().stream()
        .filter(c -> !c.isEmpty())
        .mapToInt(c -> c.words().size())
        .average()
        .orElse(0);
  }

  /**
   * Small whole numbers that never decrease, led to by dots or standing beside numbered headings:
   * page numbers.
   */
  static boolean tableOfContents(PageTable table, List<TextRow> rows) {
    boolean dots = rows.stream().filter(TextRow::leader).count() * 2 >= rows.size();
    if (!dots && !numberedHeadings(table)) {
      return false;
    }
    int last = table.columns() - 1;
    int previous = 0;
    int seen = 0;
    for (GridCell cell : table.cells()) {
      if (cell.column() != last || cell.isEmpty() || cell.row() < table.headerRows()) {
        continue;
      }
      String text = CellText.of(cell.words()).strip();
      if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < previous) {
        return false;
      }
      previous = Integer.parseInt(text);
      seen++;
    }
    return seen >= 3 && table.columns() <= 3;
  }

  private static boolean numberedHeadings(PageTable table) {
    List<String> labels = texts(table, 0);
    long numbered = labels.stream().filter(t -> HEADING.matcher(t).lookingAt()).count();
    return labels.size() >= 3 && numbered * 3 >= labels.size() * 2L;
  }

  /**
   * A list of labels each followed by a colon and what it is, counts and dates among the values:
   * the head of an act, not a table. Where every value is an amount or a rate it is one.
   */
  static boolean labelledList(PageTable table) {
    if (table.columns() > 3) {
      return false;
    }
    List<String> labels = texts(table, 0);
    List<String> values = texts(table, table.columns() - 1);
    long colons =
        Math.max(
            labels.stream().filter(t -> t.endsWith(":")).count(),
            table.cells().stream()
                .filter(c -> c.column() > 0 && !c.isEmpty())
                .filter(c -> c.words().get(0).text().startsWith(":"))
                .count());
    long amounts = values.stream().filter(t -> AMOUNT.matcher(t).matches()).count();
    return colons * 3 >= table.rows() * 2L && amounts * 2 < values.size();
  }

  private static List<String> texts(PageTable table, int column) {
    return table.cells().stream()
        .filter(c -> c.column() == column && !c.isEmpty())
        .map(c -> CellText.of(c.words()).strip())
        .toList();
  }
}
