package fr.greffe.table;

import java.util.List;

/**
 * Tells form-like fiches from data tables: a column of labels, and a column where each label is
 * answered in sentences. A form keeps its grid and carries the method {@code form}, so that a
 * reader of fiches can use it and a reader of figures can pass it by.
 */
final class Forms {

  static final String METHOD = "form";

  /** An answer of so many words is a sentence. */
  private static final int SENTENCE = 12;

  /** Labels are short: so many words at most. */
  private static final int LABEL = 10;

  private Forms() {}

  /** The table, marked when it is a form. */
  static PageTable marked(PageTable table) {
    return isForm(table) ? table.withMethod(METHOD) : table;
  }

  private static boolean isForm(PageTable table) {
    if (table.columns() != 2 || table.rows() < 3) {
      return false;
    }
    List<GridCell> labels = column(table, 0);
    List<GridCell> answers = column(table, 1);
    if (labels.size() < 3 || answers.isEmpty()) {
      return false;
    }
    boolean shortLabels =
        labels.stream().filter(c -> c.words().size() <= LABEL).count() * 4 >= labels.size() * 3L;
    long sentences = answers.stream().filter(c -> c.words().size() >= SENTENCE).count();
    long figures =
        answers.stream().filter(c -> CellNumbers.looksNumeric(CellText.of(c.words()))).count();
    return shortLabels && sentences * 3 >= answers.size() && figures * 3 < answers.size();
  }

  private static List<GridCell> column(PageTable table, int column) {
    return table.cells().stream()
        .filter(c -> c.column() == column && c.columnSpan() == 1 && !c.isEmpty())
        .toList();
  }
}
