package fr.greffe.reading;

import fr.greffe.reading.IndicatorWords.Role;
import fr.greffe.record.Cell;
import fr.greffe.record.Indicator;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.TableGrid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of indicators: a label, sometimes under merged groups, then columns of values by period,
 * of targets and of comments. A table without heads takes those of the table it continues.
 */
final class IndicatorTable {
  /** A header row's cells are at most this long, in characters. */
  private static final int LONGEST_HEAD = 120;

  /**
   * What a column holds.
   *
   * @param head its heads, outermost first, joined with spaces
   * @param period the period of a column of values; empty when it has none
   */
  record Column(Role role, String head, String period) {}

  private final TableGrid grid;
  private final List<Column> columns;
  private final int headerRows;
  private final IndicatorWords words = IndicatorWords.standard();

  IndicatorTable(Table table) {
    this(table, List.of());
  }

  /** A table that may go on with another's columns. */
  IndicatorTable(Table table, List<Column> inherited) {
    this.grid = new TableGrid(table);
    int heads = headerRows();
    this.headerRows = heads;
    this.columns = heads == 0 && inherited.size() == table.columns() ? inherited : columns(heads);
  }

  List<Column> columns() {
    return columns;
  }

  boolean hasHeads() {
    return headerRows > 0;
  }

  /** True when a head says « indicateur ». */
  boolean saysIndicator() {
    return columns.stream()
        .anyMatch(
            c ->
                c.role() == Role.LABEL
                    && WordTokens.of(c.head()).words().stream()
                        .anyMatch(w -> w.startsWith("indicateur")));
  }

  /** True when most labels start as indicators do. */
  boolean looksLikeIndicators() {
    int label = labelColumn();
    int rows = 0;
    int known = 0;
    for (int r = headerRows; r < grid.rows(); r++) {
      String text = grid.text(r, label);
      if (!text.isEmpty() && grid.startsAt(r, label)) {
        rows++;
        known += words.startsLabel(text) ? 1 : 0;
      }
    }
    return rows > 0 && known * 2 > rows;
  }

  private int headerRows() {
    int rows = 0;
    int most = Math.min(grid.rows() - 1, Math.max(1, grid.table().headerRows()));
    while (rows < most && isHeader(rows)) {
      rows++;
    }
    return rows;
  }

  private boolean isHeader(int row) {
    List<Cell> cells = grid.row(row);
    if (cells.size() == 1 && grid.columns() > 1) {
      return false;
    }
    boolean said = false;
    for (Cell cell : cells) {
      String text = TableGrid.flat(cell);
      if (text.length() > LONGEST_HEAD || startsLabel(cell) && !cell.bold()) {
        return false;
      }
      boolean number = cell.amount().isPresent() && !Periods.isPeriod(text);
      if (number) {
        return false;
      }
      said |= !text.isEmpty() && (Periods.isPeriod(text) || words.role(text).isPresent());
    }
    return said && !labelBelowIsMerged(row);
  }

  /** « Évolution 2024-2025 » after the years says how they compare: a head, not a label. */
  private boolean startsLabel(Cell cell) {
    String text = TableGrid.flat(cell);
    boolean compares =
        cell.column() > 0
            && words.role(text).filter(r -> r == Role.COMMENT).isPresent()
            && WordTokens.of(Periods.without(text)).words().stream().allMatch(words::isStock);
    return words.startsLabel(text) && !compares;
  }

  /** A first cell merged downwards over rows of labels is a group, not a head. */
  private boolean labelBelowIsMerged(int row) {
    return grid.cell(row, 0).filter(c -> c.rowSpan() > 2 && c.row() == row).isPresent();
  }

  private List<Column> columns(int heads) {
    List<Column> found = new ArrayList<>();
    boolean values = false;
    for (int c = 0; c < grid.columns(); c++) {
      String head = head(c, heads);
      Column column = new Column(role(c, head, heads, values), head, Periods.first(head));
      values |= column.role() == Role.VALUE || column.role() == Role.TARGET;
      found.add(column);
    }
    return keepOneLabel(found);
  }

  private String head(int column, int heads) {
    StringBuilder head = new StringBuilder();
    Cell before = null;
    for (int r = 0; r < heads; r++) {
      Optional<Cell> cell = grid.cell(r, column);
      if (cell.isPresent() && cell.get() != before) {
        head.append(head.length() == 0 ? "" : " ").append(TableGrid.flat(cell.get()));
      }
      before = cell.orElse(null);
    }
    return head.toString().strip();
  }

  private Role role(int column, String head, int heads, boolean values) {
    Optional<Role> said = words.role(head);
    boolean period = !Periods.first(head).isEmpty();
    if (said.isPresent() && said.get() != Role.PERIOD && !(period && said.get() == Role.LABEL)) {
      boolean measured = said.get() == Role.GROUP || said.get() == Role.LABEL;
      return measured && values ? Role.COMMENT : said.get();
    }
    if (said.isPresent() && said.get() == Role.PERIOD && !period) {
      return Role.PERIOD;
    }
    if (period) {
      return Role.VALUE;
    }
    boolean text = mostlyWords(column, heads);
    if (text) {
      return values ? Role.COMMENT : Role.LABEL;
    }
    return column == 0 ? Role.LABEL : Role.VALUE;
  }

  private boolean mostlyWords(int column, int heads) {
    int texts = 0;
    int others = 0;
    for (int r = heads; r < grid.rows(); r++) {
      Optional<Cell> cell = grid.cell(r, column).filter(c -> !c.text().isBlank());
      if (cell.isPresent()) {
        boolean figure =
            Readings.of(cell.get().text(), cell.get().sources())
                .value()
                .filter(v -> v.number().isPresent())
                .isPresent();
        texts += figure ? 0 : 1;
        others += figure ? 1 : 0;
      }
    }
    return texts > others;
  }

  /** Of several columns of labels before the values, the last is the label, the others groups. */
  private static List<Column> keepOneLabel(List<Column> found) {
    List<Column> result = new ArrayList<>(found);
    int last = -1;
    for (int c = 0; c < found.size(); c++) {
      Role role = found.get(c).role();
      if (role == Role.VALUE || role == Role.TARGET) {
        break;
      }
      if (role == Role.LABEL) {
        last = c;
      }
    }
    if (last < 0) {
      last = 0;
    }
    for (int c = 0; c < found.size(); c++) {
      Column column = found.get(c);
      if (c == last) {
        result.set(c, new Column(Role.LABEL, column.head(), column.period()));
      } else if (column.role() == Role.LABEL) {
        result.set(c, new Column(Role.GROUP, column.head(), column.period()));
      }
    }
    return result;
  }

  private int labelColumn() {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).role() == Role.LABEL) {
        return c;
      }
    }
    return 0;
  }

  /**
   * A row of the table as indicators.
   *
   * @param group the labels merged over it, outermost first, joined with « / »
   */
  record Row(String group, List<Indicator> indicators) {}

  /**
   * The rows with a label; a row merged over all columns is a group of the rows below it.
   *
   * @param reference the action's reference; empty when not attached
   * @param period the period where the table gives none
   * @param prefix put before every label, to tell apart tables with the same labels
   */
  List<Row> rows(String reference, String period, String prefix) {
    List<Row> rows = new ArrayList<>();
    String section = "";
    int label = labelColumn();
    for (int r = headerRows; r < grid.rows(); r++) {
      Optional<Cell> cell = grid.cell(r, label);
      if (cell.isEmpty() || cell.get().row() != r || cell.get().text().isBlank()) {
        continue;
      }
      boolean wide = cell.get().columnSpan() > 1 && coversValues(cell.get());
      if (wide) {
        section = TableGrid.flat(cell.get());
        continue;
      }
      rows.add(
          new Row(group(r, label, section), indicators(r, cell.get(), reference, period, prefix)));
    }
    return rows;
  }

  private boolean coversValues(Cell cell) {
    for (int c = cell.column(); c < cell.column() + cell.columnSpan() && c < columns.size(); c++) {
      if (columns.get(c).role() == Role.VALUE || columns.get(c).role() == Role.TARGET) {
        return true;
      }
    }
    return cell.columnSpan() >= grid.columns();
  }

  private String group(int row, int label, String section) {
    StringBuilder group = new StringBuilder(section);
    for (int c = 0; c < label; c++) {
      String text = columns.get(c).role() == Role.GROUP ? grid.text(row, c) : "";
      if (!text.isEmpty()) {
        group.append(group.length() == 0 ? "" : " / ").append(text);
      }
    }
    return group.toString();
  }

  private List<Indicator> indicators(
      int row, Cell labelCell, String reference, String period, String prefix) {
    Value<String> target = target(row);
    String rowPeriod = rowPeriod(row, period);
    List<Indicator> found = new ArrayList<>();
    Set<Cell> taken = new HashSet<>();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      Optional<Cell> cell = grid.cell(row, c);
      if (column.role() != Role.VALUE || cell.isEmpty() || !taken.add(cell.get())) {
        continue;
      }
      if (isRemark(cell.get()) && cell.get().row() < row) {
        continue;
      }
      String name = prefix + measure(column) + TableGrid.flat(labelCell);
      found.add(indicator(reference, name, column, cell.get(), rowPeriod, target, labelCell));
    }
    if (found.isEmpty()) {
      String name = prefix + TableGrid.flat(labelCell);
      Source source = labelCell.sources().get(0);
      found.add(new Indicator(reference, name, rowPeriod, Value.absent(), target, "", source));
    }
    return found;
  }

  /**
   * « Pas de données au titre de 2022 » over several rows: a remark, kept with the first of them.
   */
  private static boolean isRemark(Cell cell) {
    return cell.rowSpan() > 1
        && WordTokens.of(cell.text()).size() > 1
        && Readings.of(cell.text(), cell.sources())
            .value()
            .filter(v -> v.number().isEmpty())
            .isPresent();
  }

  private Indicator indicator(
      String reference,
      String name,
      Column column,
      Cell cell,
      String rowPeriod,
      Value<String> target,
      Cell labelCell) {
    String text = TableGrid.flat(cell);
    String period = column.period().isEmpty() ? rowPeriod : column.period();
    String own = ownPeriod(cell);
    if (!own.isEmpty()) {
      period = Periods.first(own);
      text = text.substring(own.length()).strip();
    }
    Value<Indicator.Reading> value = Readings.of(text, cell.sources());
    String unit = Readings.unit(value).isEmpty() ? unit(cell.row()) : Readings.unit(value);
    return new Indicator(reference, name, period, value, target, unit, labelCell.sources().get(0));
  }

  /** The unit that a column of its own gives the row; empty when there is none. */
  private String unit(int row) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).role() == Role.UNIT) {
        return grid.text(row, c);
      }
    }
    return "";
  }

  /** The first lines of a cell, when they are a period and a value follows. */
  private static String ownPeriod(Cell cell) {
    String[] lines = cell.text().strip().split("\n");
    StringBuilder start = new StringBuilder();
    String longest = "";
    for (int i = 0; i + 1 < lines.length; i++) {
      boolean cut = start.length() > 0 && start.charAt(start.length() - 1) == '-';
      start.append(start.length() == 0 || cut ? "" : " ").append(lines[i].strip());
      longest = Periods.isPeriod(start.toString()) ? start.toString() : longest;
    }
    return longest;
  }

  /** What a head measures, when the labels are places or structures and not indicators. */
  private String measure(Column column) {
    boolean indicators = columns.get(labelColumn()).head().isEmpty() || saysIndicator();
    if (indicators || looksLikeIndicators()) {
      return "";
    }
    String rest = Periods.without(column.head()).replaceAll("[\\s:/–—-]+(?:[àÀ]|au|en)?\\s*$", "");
    boolean says =
        WordTokens.of(rest).words().stream().anyMatch(w -> !words.isStock(w) && w.length() > 2);
    return says ? rest.strip() + " – " : "";
  }

  private Value<String> target(int row) {
    for (int c = 0; c < columns.size(); c++) {
      Optional<Cell> cell = grid.cell(row, c).filter(k -> !k.text().isBlank());
      if (columns.get(c).role() == Role.TARGET && cell.isPresent()) {
        return Value.printed(TableGrid.flat(cell.get()), cell.get().sources());
      }
    }
    return Value.absent();
  }

  private String rowPeriod(int row, String otherwise) {
    for (int c = 0; c < columns.size(); c++) {
      String text = columns.get(c).role() == Role.PERIOD ? grid.text(row, c) : "";
      if (!text.isEmpty()) {
        String period = Periods.first(text);
        return period.isEmpty() ? text : period;
      }
    }
    return otherwise;
  }
}
