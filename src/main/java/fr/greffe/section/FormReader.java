package fr.greffe.section;

import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.text.Fold;
import fr.greffe.text.Hyphenation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a sheet laid out as a form: labels in one column, contents beside or below them. A form
 * that goes on over a page starts with the rest of a content under an empty label.
 */
final class FormReader {
  /** Columns of a form at most: a recap's rows may begin with words that are labels elsewhere. */
  private static final int MOST_COLUMNS = 10;

  /** Rows with a known label that make a table a form by themselves. */
  private static final int ENOUGH_LABELS = 3;

  /** The least share of rows with a known label, for fewer labels than that. */
  private static final double ENOUGH_SHARE = 0.5;

  /** A label cell is short, in characters; longer cells are contents. */
  private static final int LONGEST_LABEL = 110;

  /** Fields a table of figures may have as row labels: they alone do not make a form. */
  private static final Set<String> FIGURES =
      Set.of(
          "budget",
          "planned_budget",
          "executed_budget",
          "carried_over",
          "duration",
          "results",
          "status",
          "remarks",
          "territory",
          "contact",
          "end_date",
          "means");

  /** … and those of them that figures answer. */
  private static final Set<String> MONEY =
      Set.of("budget", "planned_budget", "executed_budget", "carried_over");

  /** So many figures beside a label are measures from year to year. */
  private static final int ENOUGH_FIGURES = 2;

  /** What recaps and annexes have in their first column: alone they make no form. */
  private static final Set<String> RANKS =
      Set.of("theme", "measure", "objective", "objectives", "reference", "title", "indicators");

  /** Columns at most of the end of a form cut by a page break after its first lines. */
  private static final int MOST_COLUMNS_OF_RANKS = 3;

  private static final Pattern COLON = Pattern.compile("^[^:]{0,40}?:\\s*");
  private static final Pattern DASH =
      Pattern.compile("^\\s*(?:n\\s?°\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4})?\\s*[–—-]\\s+");

  private final FieldLabels labels;
  private final LabelNamer namer = LabelNamer.standard();
  private final CellLines lines;

  FormReader(FieldLabels labels, CellLines lines) {
    this.labels = labels;
    this.lines = lines;
  }

  /**
   * The sheets' parts in a table, when the table is a form.
   *
   * @param open true when a sheet goes on: one label is then enough
   */
  List<FormSegment> read(Table table, boolean open) {
    TableGrid grid = new TableGrid(table);
    return isForm(grid, open) ? new Walk(grid).segments() : List.of();
  }

  /**
   * The parts of a table right under a fiche's heading: two columns, the first of short bold or
   * shaded cells, are a form whatever its labels say.
   */
  List<FormSegment> readUnderHeading(Table table) {
    TableGrid grid = new TableGrid(table);
    return isForm(grid, true) || looksLikeForm(grid) ? new Walk(grid).segments() : List.of();
  }

  private static boolean looksLikeForm(TableGrid grid) {
    int rows = 0;
    int labels = 0;
    for (int r = 0; r < grid.rows(); r++) {
      List<Cell> cells = starting(grid, r);
      if (!cells.isEmpty() && cells.get(0).column() == 0) {
        Cell first = cells.get(0);
        boolean contentPlain = cells.stream().skip(1).noneMatch(c -> c.bold() || c.shaded());
        rows++;
        labels +=
            (first.bold() || first.shaded())
                    && contentPlain
                    && cells.size() == 2
                    && TableGrid.flat(first).length() <= LONGEST_LABEL
                ? 1
                : 0;
      }
    }
    return grid.columns() == 2 && labels >= ENOUGH_LABELS && labels * 2 > rows;
  }

  private boolean isForm(TableGrid grid, boolean open) {
    if (grid.columns() < 2 && !grid.table().method().equals("form")) {
      return false;
    }
    if (grid.columns() > MOST_COLUMNS) {
      return false;
    }
    Set<String> known = new HashSet<>();
    int rows = 0;
    int labelled = 0;
    for (int r = 0; r < grid.rows(); r++) {
      List<Cell> cells = starting(grid, r);
      if (cells.isEmpty() || cells.get(0).column() > 0) {
        continue;
      }
      rows++;
      Optional<LabelMatch> match = wholeLabel(cells.get(0)).or(() -> inlineLabel(firstLine(cells)));
      if (match.filter(m -> !isMeasured(m, cells)).isPresent()) {
        labelled++;
        known.add(match.get().canonical());
      }
    }
    boolean recap = grid.columns() > MOST_COLUMNS_OF_RANKS || !open;
    if (recap && RANKS.containsAll(known) && !known.isEmpty()) {
      return false;
    }
    if (known.isEmpty() || FIGURES.containsAll(known)) {
      return labelled > 0 && open && grid.table().method().equals("form");
    }
    return labelled >= ENOUGH_LABELS && known.size() > 1 && labelled >= rows * ENOUGH_SHARE / 2
        || grid.table().method().equals("form")
        || (open || labelled > 1) && labelled >= rows * ENOUGH_SHARE;
  }

  /** « Durée moyenne d'occupation | 8,5 | 9,2 »: a row of a table of figures, whatever it is of. */
  private static boolean isMeasured(LabelMatch match, List<Cell> cells) {
    long figures =
        cells.stream()
            .skip(1)
            .filter(c -> c.type() == CellType.AMOUNT || c.type() == CellType.PERCENT)
            .count();
    return FIGURES.contains(match.canonical())
        && !MONEY.contains(match.canonical())
        && figures >= ENOUGH_FIGURES;
  }

  private static String firstLine(List<Cell> cells) {
    return cells.get(0).text().strip().lines().findFirst().orElse("");
  }

  /** The non-empty cells that start on the row. */
  private static List<Cell> starting(TableGrid grid, int row) {
    return grid.row(row).stream().filter(c -> c.row() == row && !c.text().isBlank()).toList();
  }

  /** A label that fills its cell. */
  private Optional<LabelMatch> wholeLabel(Cell cell) {
    String text = TableGrid.flat(cell);
    if (text.length() > LONGEST_LABEL || text.endsWith(".")) {
      return Optional.empty();
    }
    Optional<LabelMatch> match = labels.match(text);
    if (match.isEmpty() || !Character.isUpperCase(text.charAt(match.get().start()))) {
      return Optional.empty();
    }
    String rest = text.substring(match.get().end());
    boolean onlyLabel = COLON.matcher(rest).replaceFirst("").isBlank() || !rest.contains(":");
    boolean tail = match.get().words() > 1 || cell.bold() || words(rest) <= 2;
    return onlyLabel && tail ? match : Optional.empty();
  }

  /** A label and its content in one line: « Porteur : … », « Axe 2 – … ». */
  private Optional<LabelMatch> inlineLabel(String line) {
    return labels
        .match(line)
        .filter(m -> Character.isUpperCase(line.charAt(m.start())))
        .filter(m -> contentStart(line, m) > 0);
  }

  private static int contentStart(String line, LabelMatch match) {
    String rest = line.substring(match.end());
    Matcher colon = COLON.matcher(rest);
    if (colon.find()) {
      return match.end() + colon.end();
    }
    Matcher dash = DASH.matcher(rest);
    return dash.find() ? match.end() + dash.end() : -1;
  }

  private static long words(String text) {
    return Fold.fold(text).chars().filter(c -> c == ' ').count() + (text.isBlank() ? 0 : 1);
  }

  /** One pass down the rows. */
  private final class Walk {
    private final TableGrid grid;
    private final List<FormSegment> segments = new ArrayList<>();
    private Optional<SheetHeading> heading = Optional.empty();
    private final List<FoundField> fields = new ArrayList<>();
    private final List<Piece> leading = new ArrayList<>();
    private String label = "";
    private String canonical = "";
    private List<Source> labelSources = List.of();
    private boolean open;
    private int wideRanks;
    private FormContent content;

    Walk(TableGrid grid) {
      this.grid = grid;
      this.content = new FormContent(grid, lines);
    }

    List<FormSegment> segments() {
      for (int r = 0; r < grid.rows(); r++) {
        List<Cell> cells = starting(grid, r);
        if (!cells.isEmpty()) {
          row(r, cells);
        }
      }
      closeSegment();
      return List.copyOf(segments);
    }

    private void row(int r, List<Cell> cells) {
      Optional<SheetHeading> fiche = cells.size() <= 2 ? heading(cells.get(0)) : Optional.empty();
      int at = 0;
      if (fiche.isEmpty() && cells.size() > 1) {
        String reference = Fold.fold(TableGrid.flat(cells.get(0)));
        fiche = heading(cells.get(1)).filter(h -> Fold.fold(h.number()).equals(reference));
        at = 1;
      }
      if (fiche.isPresent()) {
        closeField();
        List<FoundField> above = takeRanks();
        closeSegment();
        fields.addAll(above);
        heading = fiche;
        cells.stream().skip(at + 1L).forEach(c -> inline(c, true));
        return;
      }
      Cell first = cells.get(0);
      boolean alone = cells.size() == 1 && first.column() == 0;
      boolean wide = alone && first.columnSpan() == grid.columns();
      Optional<LabelMatch> whole = first.column() == 0 ? wholeLabel(first) : Optional.empty();
      boolean rank =
          wide
              && whole.filter(m -> RANKS.contains(m.canonical())).isPresent()
              && inlineLabel(firstLine(cells)).isPresent();
      if (whole.isPresent() && !rank) {
        openField(first, whole.get().canonical());
        beside(r, cells);
        wideRanks = 0;
      } else if (first.column() == 0 && inlineLabel(firstLine(cells)).isPresent()) {
        wideRanks = wide ? wideRanks + 1 : 0;
        cells.forEach(c -> inline(c, true));
      } else if (first.column() == 0 && !wide && cells.size() > 1 && unknownLabel(first)) {
        String label = TableGrid.flat(first);
        openField(first, namer.name(label, LabelLook.ofCell(label, first.bold())).orElse(""));
        beside(r, cells);
        wideRanks = 0;
      } else {
        wideRanks = 0;
        content.add(r, first.column(), grid.columns());
      }
    }

    private boolean unknownLabel(Cell cell) {
      boolean merged = grid.row(cell.row()).size() == 2;
      return TableGrid.flat(cell).length() <= LONGEST_LABEL
          && cell.amount().isEmpty()
          && merged
          && (cell.bold() || cell.shaded() || grid.table().method().equals("form"));
    }

    /** The contents to the right of a label, cut where another label starts. */
    private void beside(int r, List<Cell> cells) {
      int from = cells.get(0).column() + cells.get(0).columnSpan();
      for (int k = 1; k < cells.size(); k++) {
        Cell cell = cells.get(k);
        Optional<LabelMatch> next = wholeLabel(cell).filter(m -> cell.bold() || cell.shaded());
        if (next.isPresent() && cell.column() > from) {
          content.addText(r, from, cell.column());
          openField(cell, next.get().canonical());
          from = cell.column() + cell.columnSpan();
        }
      }
      if (from < grid.columns() && alone(r, cells.get(0))) {
        content.addText(r, from, grid.columns());
      } else if (from < grid.columns()) {
        content.add(r, from, grid.columns());
      }
    }

    /** True when a label has one row of content: the next row has a label of its own. */
    private boolean alone(int row, Cell label) {
      boolean last = row + 1 >= grid.rows();
      boolean next =
          last
              || grid.cell(row + 1, 0)
                  .filter(c -> c.row() == row + 1 && !c.text().isBlank())
                  .isPresent();
      return label.rowSpan() == 1 && next;
    }

    /** The rows « AXE 1 – … » right above a fiche's heading are the first fields of that fiche. */
    private List<FoundField> takeRanks() {
      List<FoundField> tail = fields.subList(Math.max(0, fields.size() - wideRanks), fields.size());
      List<FoundField> above = List.copyOf(tail);
      tail.clear();
      wideRanks = 0;
      return above;
    }

    /** A cell whose lines carry their own labels; other lines go on with the field. */
    private void inline(Cell cell, boolean atStart) {
      boolean start = atStart;
      for (String line : cell.text().strip().split("\n")) {
        Optional<LabelMatch> match = inlineLabel(line);
        Source source = cell.sources().get(0);
        if (match.isPresent()) {
          int at = contentStart(line, match.get());
          closeField();
          label = line.substring(0, at).strip();
          canonical = match.get().canonical();
          labelSources = List.of(source);
          open = true;
          if (at < line.length()) {
            content.text(line.substring(at), source, true);
          }
        } else {
          content.text(line, source, start);
        }
        start = false;
      }
    }

    private void openField(Cell cell, String name) {
      closeField();
      label = Hyphenation.join(List.of(cell.text().split("\n")));
      canonical = name;
      labelSources = cell.sources();
      open = true;
    }

    private void closeField() {
      List<Piece> pieces = content.pieces();
      content = new FormContent(grid, lines);
      if (open) {
        fields.add(new FoundField(label, canonical, labelSources, pieces));
      } else {
        leading.addAll(pieces);
      }
      open = false;
    }

    private void closeSegment() {
      closeField();
      if (heading.isPresent() || !fields.isEmpty() || !leading.isEmpty()) {
        segments.add(new FormSegment(heading, leading, fields));
      }
      heading = Optional.empty();
      fields.clear();
      leading.clear();
    }

    private Optional<SheetHeading> heading(Cell cell) {
      String text = cell.text().strip();
      String line = text.lines().findFirst().orElse("");
      return SheetHeadings.fiche(line)
          .filter(f -> SheetHeadings.saysFiche(line) || cell.bold())
          .map(
              f -> {
                String rest = text.substring(line.length()).replace('\n', ' ').strip();
                String title = (f.title() + " " + rest).strip();
                return new SheetHeading(f.number(), title, text.replace('\n', ' '), cell.sources());
              });
    }
  }
}
