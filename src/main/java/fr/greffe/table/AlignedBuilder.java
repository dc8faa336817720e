package fr.greffe.table;

import fr.greffe.pdf.Ruling;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Builds a table from text rows that stand in columns, with or without horizontal rules. */
final class AlignedBuilder {

  /** A line this near to the side of a shaded cell is that side, in points. */
  private static final double SAME_SIDE = 5.0;

  /** Rows stand this share of their height apart at least; lines of one cell are nearer. */
  private static final double SET_APART = 0.3;

  /** So many plain rows show columns by themselves. */
  private static final int FEWEST_PLAIN = 4;

  private static final Pattern RATE_IN_BRACKETS =
      Pattern.compile("\\(\\d{1,3}([.,]\\d+)?[ \u00A0\u202F]?%\\)");

  private AlignedBuilder() {}

  /**
   * What is known of an area before its columns are looked for.
   *
   * @param rows the text rows, top to bottom
   * @param lines x positions that part columns
   * @param rules y positions that part rows
   * @param shades x of the sides of cells shaded side by side; empty when there are none
   * @param spans rules shorter than the table, which gather columns under a label
   */
  record Area(
      int page,
      List<TextRow> rows,
      double[] lines,
      double[] rules,
      double[] shades,
      List<Ruling> spans,
      RulingKind ruling,
      String method) {
    Area {
      rows = List.copyOf(rows);
      spans = List.copyOf(spans);
    }
  }

  /** The table of an area; empty when its text shows fewer than two columns. */
  static Optional<PageTable> build(Area area) {
    int bodyStart = bodyStart(area);
    List<TextRow> body = area.rows().subList(bodyStart, area.rows().size());
    List<TextRow> evidence = body.stream().filter(r -> r.chunks().size() > 1).toList();
    if (evidence.size() < 2) {
      evidence = area.rows().stream().filter(r -> r.chunks().size() > 1).toList();
    }
    if (evidence.isEmpty() && area.shades().length == 0) {
      return Optional.empty();
    }
    Columns columns =
        area.shades().length > 0
            ? Columns.between(withLines(area.shades(), area.lines()))
            : columns(evidence, area.lines());
    if (columns.count() < 2) {
      return Optional.empty();
    }
    if (area.shades().length == 0) {
      columns = HeaderOnlyColumns.added(columns, area.rows(), bodyStart);
    }
    List<GridRow> header = HeaderGrid.of(area.rows().subList(0, bodyStart), columns, area.spans());
    Columns all = columns;
    List<GridRow> lines = body.stream().map(r -> GridRow.of(r, all)).toList();
    List<GridRow> merged = RowMerger.merged(lines, area.rules());
    List<GridRow> rows = new ArrayList<>(header);
    rows.addAll(merged);
    PageTable table = ArithmeticChoice.settled(table(area, rows, header.size(), columns));
    return Optional.of(SpannedRows.joined(HeaderSpans.joined(table, area.spans())));
  }

  /**
   * The columns the rows show; where bold rows are few, those of the plain ones if they are as many
   * or more, and those that all rows keep: the labels of totals and sections write across columns
   * that all other rows keep.
   */
  private static Columns columns(List<TextRow> rows, double[] lines) {
    Columns all = Columns.of(rows, lines);
    List<TextRow> plain =
        rows.stream().filter(r -> r.chunks().stream().noneMatch(Chunk::bold)).toList();
    if (plain.size() < FEWEST_PLAIN
        || plain.size() == rows.size()
        || plain.size() * 2 < rows.size()) {
      return all;
    }
    Columns shown = Columns.of(plain, lines);
    Columns both = shown.count() >= all.count() ? shown.partedAsIn(all) : shown;
    return both.count() > all.count() ? both : all;
  }

  /** The sides of shaded cells, and the lines that part the columns they leave together. */
  private static double[] withLines(double[] shades, double[] lines) {
    double[] inner =
        DoubleStream.of(lines)
            .filter(x -> x > shades[0] && x < shades[shades.length - 1])
            .filter(x -> Math.abs(shades[Lattice.nearest(shades, x)] - x) > SAME_SIDE)
            .toArray();
    return DoubleStream.concat(DoubleStream.of(shades), DoubleStream.of(inner)).sorted().toArray();
  }

  /**
   * The first row of the body: the first with figures that are not years, or the first after the
   * header's rule.
   */
  private static int bodyStart(Area area) {
    List<TextRow> rows = area.rows();
    for (int i = 0; i < rows.size(); i++) {
      boolean figures = hasFigures(rows.get(i)) && !Years.only(rows.get(i));
      if (figures) {
        return Math.min(labelsBefore(rows, i), plainRowBefore(rows, i));
      }
    }
    for (int i = 1; i < rows.size(); i++) {
      for (double rule : area.rules()) {
        if (rule > rows.get(i - 1).box().centerY() && rule < rows.get(i).box().centerY()) {
          return i;
        }
      }
    }
    return rows.size() > 1 && rows.get(0).bold() && !rows.get(1).bold() ? 1 : 0;
  }

  /** « Autorisation 2026 (25 %) »: a rate in brackets belongs to the words before it. */
  private static boolean hasFigures(TextRow row) {
    return row.chunks().stream()
        .skip(1)
        .anyMatch(c -> c.numeric() && !RATE_IN_BRACKETS.matcher(c.text()).matches());
  }

  /**
   * The first row before the figures that is the body's by its look: it begins with a code as the
   * row of figures does, or is set plain under a bold header, at the margin.
   */
  private static int plainRowBefore(List<TextRow> rows, int figures) {
    double stub = rows.get(figures).box().left();
    boolean code = rows.get(figures).chunks().get(0).numeric();
    for (int i = 1; i < figures; i++) {
      TextRow row = rows.get(i);
      boolean coded = code && row.chunks().get(0).numeric() && !Years.only(row);
      boolean plain =
          rows.subList(0, i).stream().allMatch(TextRow::bold)
              && row.chunks().stream().noneMatch(Chunk::bold)
              && Math.abs(row.box().left() - stub) <= 2;
      if (coded || plain) {
        return i;
      }
    }
    return figures;
  }

  /** Labels at the margin just above the first figures are the body's, not the header's. */
  private static int labelsBefore(List<TextRow> rows, int figures) {
    double stub = rows.get(figures).box().left();
    int first = sectionBefore(rows, figures) ? figures - 1 : figures;
    while (first > 0
        && rows.get(first - 1).chunks().size() == 1
        && Math.abs(rows.get(first - 1).box().left() - stub) <= 2
        && rows.get(first - 1).box().right() < rows.get(figures).chunks().get(1).box().left()) {
      first--;
    }
    return first;
  }

  /** A lone label left of everything, set apart from the header above it, names the first rows. */
  private static boolean sectionBefore(List<TextRow> rows, int figures) {
    if (figures < 2) {
      return false;
    }
    TextRow label = rows.get(figures - 1);
    TextRow above = rows.get(figures - 2);
    double height = label.box().height();
    double left = rows.stream().mapToDouble(r -> r.box().left()).min().orElse(0);
    return label.chunks().size() == 1
        && above.chunks().size() > 2
        && label.box().left() < left + label.size()
        && label.box().right()
            < rows.get(figures).box().right() - rows.get(figures).box().width() / 2
        && label.box().top() - above.box().bottom() > SET_APART * height
        && rows.get(figures).box().top() - label.box().bottom() > SET_APART * height;
  }

  private static PageTable table(Area area, List<GridRow> rows, int headerRows, Columns columns) {
    double[] xs = columns.edges();
    Box whole = area.rows().stream().map(TextRow::box).reduce(Box::union).orElseThrow();
    double left = Math.min(whole.left(), xs[0]);
    double right = Math.max(whole.right(), xs[xs.length - 1]);
    xs[0] = left;
    xs[xs.length - 1] = right;
    List<GridCell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      GridRow row = rows.get(r);
      int c = 0;
      for (GridRow.Entry entry : row.entries()) {
        for (; c < entry.first(); c++) {
          cells.add(new GridCell(r, c, 1, 1, box(xs, c, c, row), List.of()));
        }
        cells.add(
            new GridCell(
                r,
                entry.first(),
                1,
                entry.last() - entry.first() + 1,
                box(xs, entry.first(), entry.last(), row),
                CellText.lines(entry.words()).stream().flatMap(List::stream).toList()));
        c = entry.last() + 1;
      }
      for (; c < columns.count(); c++) {
        cells.add(new GridCell(r, c, 1, 1, box(xs, c, c, row), List.of()));
      }
    }
    return new PageTable(
        area.page(),
        new Box(left, whole.top(), right, whole.bottom()),
        rows.size(),
        columns.count(),
        cells,
        area.ruling(),
        headerRows,
        area.method(),
        List.of());
  }

  private static Box box(double[] xs, int first, int last, GridRow row) {
    return new Box(xs[first], row.box().top(), xs[last + 1], row.box().bottom());
  }
}
