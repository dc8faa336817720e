package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tables drawn with lines in both directions: each group of crossing rulings is a grid. */
final class RuledTables {

  /** Rows thinner than this that hold no text are the two lines of a double rule, in points. */
  private static final double THIN_ROW = 5.0;

  /** Columns thinner than this that hold no text are the two lines of a double rule, in points. */
  private static final double THIN_COLUMN = 8.0;

  static final String METHOD = "lattice";

  /** How a single row of cells is marked until it is known whether a table goes on with it. */
  static final String FRAGMENT = "fragment";

  private RuledTables() {}

  /**
   * What the crossing rulings of a page draw.
   *
   * @param tables the grids that hold a table's text
   * @param drawings the areas of charts and other drawings, whose labels are no table
   * @param fragments single rows of cells: no table alone, but one may begin or end a page
   */
  record Found(List<PageTable> tables, List<Box> drawings, List<PageTable> fragments) {}

  /** The grids and the drawings of a page. */
  static Found find(PdfPage page, Rules rules) {
    List<PageTable> tables = new ArrayList<>();
    List<Box> drawings = new ArrayList<>();
    List<PageTable> fragments = new ArrayList<>();
    List<Lattice> lattices =
        Crossings.groups(rules).stream().flatMap(g -> Lattice.of(g).stream()).toList();
    for (Lattice lattice : lattices) {
      Optional<PageTable> drawn = drawn(page, lattice);
      List<PageTable> framed =
          drawn.map(t -> FramedForms.parts(t, lattices)).orElse(List.of()).stream()
              .map(UnruledParts::split)
              .filter(RuledTables::isTable)
              .toList();
      if (!framed.isEmpty()) {
        tables.addAll(framed);
        continue;
      }
      Optional<PageTable> grid = drawn.map(UnruledParts::split);
      if (grid.filter(RuledTables::isTable).isPresent()) {
        tables.add(grid.get());
      } else if (grid.filter(RuledTables::isFragment).isPresent()) {
        fragments.add(grid.get().withMethod(FRAGMENT));
      } else if (Drawings.is(lattice.area(), grid, page)) {
        drawings.add(lattice.area());
      }
    }
    return new Found(withoutNested(tables), drawings, fragments);
  }

  /** The cells a lattice draws and what stands in them. */
  private static Optional<PageTable> drawn(PdfPage page, Lattice lattice) {
    if (lattice.rows() * lattice.columns() < 2) {
      return Optional.empty();
    }
    Map<Integer, List<Word>> words = CellWords.in(lattice, page.words());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<GridCell> cells = new ArrayList<>();
    for (Regions.Region region : Regions.of(lattice)) {
      cells.add(cell(region, lattice, words));
    }
    PageTable raw =
        new PageTable(
            page.number(),
            lattice.area(),
            lattice.rows(),
            lattice.columns(),
            cells,
            RulingKind.FULL,
            0,
            METHOD,
            List.of());
    return Optional.of(raw)
        .map(t -> GridEdits.withOpenCells(t, lattice))
        .map(t -> GridEdits.withoutThinLines(t, lattice, THIN_ROW, THIN_COLUMN));
  }

  private static GridCell cell(
      Regions.Region region, Lattice lattice, Map<Integer, List<Word>> words) {
    List<Word> own = new ArrayList<>();
    for (int r = region.top(); r <= region.bottom(); r++) {
      for (int c = region.left(); c <= region.right(); c++) {
        own.addAll(words.getOrDefault(r * lattice.columns() + c, List.of()));
      }
    }
    Box box =
        new Box(
            lattice.xs()[region.left()],
            lattice.ys()[region.top()],
            lattice.xs()[region.right() + 1],
            lattice.ys()[region.bottom() + 1]);
    return new GridCell(
        region.top(),
        region.left(),
        region.bottom() - region.top() + 1,
        region.right() - region.left() + 1,
        box,
        CellText.lines(own).stream().flatMap(List::stream).toList());
  }

  /** Two columns and two filled cells at least; a frame round a paragraph has one. */
  static boolean isTable(PageTable table) {
    if (table.columns() < 2 || table.rows() < 2 && table.columns() < 3) {
      return false;
    }
    if (UnruledParts.holdsSeveral(table) || Axes.chart(table) || Drawings.mostlyEmpty(table)) {
      return false;
    }
    List<GridCell> filled = table.cells().stream().filter(c -> !c.isEmpty()).toList();
    long columns = filled.stream().mapToInt(GridCell::column).distinct().count();
    long rows = filled.stream().mapToInt(GridCell::row).distinct().count();
    boolean spread = columns >= 2 && (rows >= 2 || table.rows() == 1);
    boolean blankForm = columns == 1 && rows == table.rows() && rows >= 3;
    return blankForm || spread && (filled.size() >= 3 || table.rows() == 2);
  }

  private static boolean isFragment(PageTable table) {
    return table.rows() == 1
        && table.columns() >= 2
        && table.cells().stream().anyMatch(c -> !c.isEmpty());
  }

  /** A grid inside a cell of another is that cell's content, not a second table. */
  private static List<PageTable> withoutNested(List<PageTable> tables) {
    return tables.stream()
        .filter(
            t ->
                tables.stream()
                    .noneMatch(
                        o ->
                            o != t
                                && o.area().grow(1).contains(t.area().left(), t.area().top())
                                && o.area().grow(1).contains(t.area().right(), t.area().bottom())
                                && o.area().area() > t.area().area()))
        .sorted(
            Comparator.comparingDouble((PageTable t) -> t.area().top())
                .thenComparingDouble(t -> t.area().left()))
        .toList();
  }
}
