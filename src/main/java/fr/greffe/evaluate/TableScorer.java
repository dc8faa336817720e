package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.LooseRowFacts;
import fr.greffe.evaluate.Facts.TableFacts;
import fr.greffe.evaluate.ScoreSheet.Subject;
import fr.greffe.evaluate.TableAlignment.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tables: paired by the texts they share on the pages they share, then aligned row by row and
 * column by column ({@link TableAlignment}). A cell is right when its text starts in the right row
 * and column; a cell that holds one number counts among the amounts too, by its value; a merged
 * cell is right when it covers the same rows and columns.
 *
 * <p>A truth of labels and amounts tells nothing of cells. Against it, figures printed in one cell
 * (« commune : 14.83 – CCPN : 4.98 ») count in the order they are printed, when they stand in the
 * right row; and a table without any amount, which such a truth does not record, is not held false.
 */
final class TableScorer {

  private static final RecordType TYPE = RecordType.TABLES;

  /** Tables that share less than this part of the smaller one's texts are two tables. */
  private static final double UNLIKE = 0.3;

  /** As {@link #UNLIKE}, of all texts of both, when the truth does not tell the page. */
  private static final double UNLIKE_ANYWHERE = 0.2;

  /** The misses of a table that are told one by one; more are told as one. */
  private static final int TOLD = 6;

  /** The cells that tell a reader which table is meant. */
  private static final int DESCRIBING = 6;

  /** Figures of one cell that are told apart; more are a sentence. */
  private static final int MOST_FIGURES = 8;

  private final ScoreSheet sheet;

  TableScorer(ScoreSheet sheet) {
    this.sheet = sheet;
  }

  /** Scores all tables of a document. */
  void score(List<TableFacts> expected, List<TableFacts> found) {
    boolean wholeCells = expected.stream().allMatch(t -> t.cells() != null);
    Map<TableFacts, List<String>> texts = new IdentityHashMap<>();
    expected.forEach(t -> texts.put(t, texts(t)));
    found.forEach(t -> texts.put(t, texts(t)));
    Pairing<TableFacts> pairing =
        Pairing.of(expected, found, (e, f) -> strength(e, f, texts.get(e), texts.get(f)));
    for (Pairing.Pair<TableFacts> pair : pairing.pairs()) {
      TableFacts e = pair.expected();
      Subject subject = subject(Optional.of(pair.found()), e);
      sheet.pair(subject);
      properties(subject, e, pair.found());
      if (e.cells() == null) {
        looseRows(subject, e, pair.found());
      } else {
        cells(subject, e, pair.found());
      }
    }
    for (TableFacts e : pairing.missing()) {
      count(e, true);
      sheet.missing(subject(Optional.empty(), e), described(e), () -> {});
    }
    for (TableFacts f : pairing.spurious()) {
      if (wholeCells) {
        count(f, false);
      } else if (!holdsAmount(f)) {
        continue;
      }
      sheet.spurious(subject(Optional.of(f), f), described(f), () -> {});
    }
    if (wholeCells) {
      sheet.add(new Field(TYPE, "adjacency"), Adjacency.score(grids(expected), grids(found)));
    }
  }

  /** The tables cut by page, for the measure that looks at pages. */
  static List<Adjacency.Grid> grids(List<TableFacts> tables) {
    List<Adjacency.Grid> grids = new ArrayList<>();
    for (TableFacts table : tables) {
      Map<Integer, List<Adjacency.GridCell>> byPage = new TreeMap<>();
      for (CellFacts c : table.cells() == null ? List.<CellFacts>of() : table.cells()) {
        Integer page = c.page() == null ? firstPage(table) : c.page();
        byPage
            .computeIfAbsent(page == null ? 0 : page, p -> new ArrayList<>())
            .add(
                new Adjacency.GridCell(
                    c.row(), c.column(), c.rowSpan(), c.columnSpan(), orEmpty(c.text())));
      }
      byPage.forEach(
          (page, cells) ->
              grids.add(
                  new Adjacency.Grid(page > 0 ? Optional.of(page) : Optional.empty(), cells)));
    }
    return grids;
  }

  private static double strength(
      TableFacts e, TableFacts f, List<String> textsE, List<String> textsF) {
    if (e.pages() != null
        && f.pages() != null
        && e.pages().stream().noneMatch(f.pages()::contains)) {
      return 0;
    }
    Map<String, Integer> counts = new HashMap<>();
    textsE.forEach(t -> counts.merge(t, 1, Integer::sum));
    int common = 0;
    for (String t : textsF) {
      common += counts.merge(t, -1, Integer::sum) >= 0 ? 1 : 0;
    }
    int smaller = Math.min(textsE.size(), textsF.size());
    double alike = 2.0 * common / Math.max(1, textsE.size() + textsF.size());
    boolean samePage = e.pages() != null && f.pages() != null;
    return common >= UNLIKE * smaller && (samePage || alike >= UNLIKE_ANYWHERE)
        ? common + alike
        : 0;
  }

  private void properties(Subject subject, TableFacts e, TableFacts f) {
    Comparison<TableFacts> c = new Comparison<>(sheet, subject, Optional.of(e), Optional.of(f));
    if (e.title() != null) {
      c.text("title", TableFacts::title);
    }
    if (e.ruling() != null) {
      c.exact("ruling", TableFacts::ruling);
    }
    if (e.headerRows() != null) {
      c.exact("headerRows", TableFacts::headerRows);
    }
    if (e.pages() != null && (e.pages().size() > 1 || f.pages().size() > 1)) {
      sheet.value(subject, "join", joined(e), joined(f), Object::equals);
    }
  }

  private static List<Integer> joined(TableFacts table) {
    return table.pages().size() > 1 ? table.pages() : null;
  }

  private void cells(Subject subject, TableFacts e, TableFacts f) {
    List<CellFacts> wanted = printed(e);
    List<CellFacts> got = printed(f);
    TableAlignment alignment = TableAlignment.of(items(wanted), items(got));
    Map<List<Integer>, CellFacts> byPlace = new HashMap<>();
    got.forEach(c -> byPlace.put(List.of(c.row(), c.column()), c));
    Tally cell = new Tally("cell");
    Tally amount = new Tally("amount");
    Tally span = new Tally("span");
    got.forEach(c -> countFound(c, cell, amount, span));
    for (CellFacts w : wanted) {
      int row = alignment.rows()[w.row()];
      int column = alignment.columns()[w.column()];
      CellFacts g = row < 0 || column < 0 ? null : byPlace.get(List.of(row, column));
      boolean sameText = g != null && IndicatorScorer.sameValue(w.text(), g.text());
      cell.expect(w, g, sameText);
      if (PrintedNumber.of(w.text()).isPresent()) {
        amount.expect(w, g, sameText);
      }
      if (isMerged(w)) {
        span.expect(w, g, sameText && sameSpan(w, g));
      }
    }
    cell.report(subject);
    amount.report(subject);
    span.report(subject);
  }

  private static void countFound(CellFacts c, Tally cell, Tally amount, Tally span) {
    cell.found++;
    amount.found += PrintedNumber.of(c.text()).isPresent() ? 1 : 0;
    span.found += isMerged(c) ? 1 : 0;
  }

  private void looseRows(Subject subject, TableFacts e, TableFacts f) {
    List<Item> wanted = new ArrayList<>();
    List<LooseRowFacts> rows = e.looseRows() == null ? List.of() : e.looseRows();
    for (int r = 0; r < rows.size(); r++) {
      List<BigDecimal> amounts = rows.get(r).amounts();
      for (int a = 0; a < amounts.size(); a++) {
        if (amounts.get(a) != null) {
          wanted.add(new Item(r, a, form(amounts.get(a))));
        }
      }
    }
    List<Item> got = figures(f);
    TableAlignment alignment = TableAlignment.of(wanted, got);
    Map<List<Integer>, Item> byPlace = new HashMap<>();
    got.forEach(i -> byPlace.put(List.of(i.row(), i.column()), i));
    Tally amount = new Tally("amount");
    int first = Arrays.stream(alignment.rows()).filter(r -> r >= 0).min().orElse(0);
    for (CellFacts c : printed(f)) {
      boolean alone = PrintedNumber.of(c.text()).isPresent();
      int column = c.column() * MOST_FIGURES;
      boolean inColumn = Arrays.stream(alignment.columns()).anyMatch(x -> x == column);
      amount.found += alone && inColumn && c.row() >= first ? 1 : 0;
    }
    for (Item w : wanted) {
      int row = alignment.rows()[w.row()];
      int column = alignment.columns()[w.column()];
      Item g = row < 0 || column < 0 ? null : byPlace.get(List.of(row, column));
      boolean same = g != null && g.text().equals(w.text());
      amount.found += same && !alone(f, row, column) ? 1 : 0;
      CellFacts shown = shown(w, rows.get(w.row()).label() + ": ");
      amount.expect(shown, g == null ? null : shown(g, ""), same);
    }
    amount.report(subject);
  }

  private static CellFacts shown(Item item, String label) {
    return new CellFacts(item.row(), item.column(), 1, 1, label + item.text(), null);
  }

  /** The figures of a table, those that share a cell in columns of their own. */
  private static List<Item> figures(TableFacts table) {
    List<Item> out = new ArrayList<>();
    for (CellFacts c : printed(table)) {
      List<BigDecimal> numbers =
          PrintedNumber.of(c.text()).map(List::of).orElseGet(() -> PrintedNumber.within(c.text()));
      for (int i = 0; i < Math.min(MOST_FIGURES, numbers.size()); i++) {
        out.add(new Item(c.row(), c.column() * MOST_FIGURES + i, form(numbers.get(i))));
      }
    }
    return out;
  }

  private static boolean alone(TableFacts table, int row, int column) {
    return printed(table).stream()
        .anyMatch(
            c ->
                c.row() == row
                    && c.column() * MOST_FIGURES == column
                    && PrintedNumber.of(c.text()).isPresent());
  }

  private static boolean holdsAmount(TableFacts table) {
    return printed(table).stream().anyMatch(c -> PrintedNumber.of(c.text()).isPresent());
  }

  /** The cells of a table without an answer. */
  private void count(TableFacts table, boolean expected) {
    Tally cell = new Tally("cell");
    Tally amount = new Tally("amount");
    Tally span = new Tally("span");
    printed(table).forEach(c -> countFound(c, cell, amount, span));
    if (table.cells() == null && table.looseRows() != null) {
      table
          .looseRows()
          .forEach(
              r -> amount.found += (int) r.amounts().stream().filter(Objects::nonNull).count());
    }
    for (Tally tally : List.of(cell, amount, span)) {
      sheet.add(
          new Field(TYPE, tally.field),
          expected ? new Score(0, 0, tally.found) : new Score(0, tally.found, 0));
    }
  }

  private final class Tally {
    private final String field;
    private final List<String> expectedTexts = new ArrayList<>();
    private final List<String> foundTexts = new ArrayList<>();
    private int found;
    private int correct;
    private int expected;

    Tally(String field) {
      this.field = field;
    }

    void expect(CellFacts wanted, CellFacts got, boolean right) {
      expected++;
      if (right) {
        correct++;
      } else {
        expectedTexts.add(place(wanted));
        foundTexts.add(got == null ? "" : place(got));
      }
    }

    void report(Subject subject) {
      Field key = new Field(TYPE, field);
      sheet.add(key, new Score(correct, found, expected));
      int wrong = expectedTexts.size();
      if (wrong == 0 && found > correct) {
        sheet.miss(
            subject, key, expected + " " + field + "s", found + " " + field + "s", found - correct);
      } else if (wrong > TOLD) {
        String first = String.join("; ", expectedTexts.subList(0, 3));
        sheet.miss(
            subject,
            key,
            wrong + " of " + expected + ": " + first,
            String.join("; ", foundTexts.subList(0, 3)),
            wrong);
      } else {
        for (int i = 0; i < wrong; i++) {
          sheet.miss(subject, key, expectedTexts.get(i), foundTexts.get(i), 1);
        }
      }
    }

    private String place(CellFacts c) {
      String span = isMerged(c) ? " " + c.rowSpan() + "×" + c.columnSpan() : "";
      return "[" + c.row() + "," + c.column() + span + "] " + c.text();
    }
  }

  private static List<CellFacts> printed(TableFacts table) {
    return table.cells() == null
        ? List.of()
        : table.cells().stream().filter(c -> c.text() != null && !c.text().isBlank()).toList();
  }

  private static List<Item> items(List<CellFacts> cells) {
    return cells.stream().map(c -> new Item(c.row(), c.column(), form(c.text()))).toList();
  }

  private static List<String> texts(TableFacts table) {
    if (table.cells() != null || table.looseRows() == null) {
      return printed(table).stream().map(c -> form(c.text())).toList();
    }
    List<String> texts = new ArrayList<>();
    table
        .looseRows()
        .forEach(
            r ->
                r.amounts().stream()
                    .filter(Objects::nonNull)
                    .map(TableScorer::form)
                    .forEach(texts::add));
    return texts;
  }

  /** The form in which cells are aligned: numbers by value, the rest by folded text. */
  private static String form(String text) {
    return PrintedNumber.of(text).map(TableScorer::form).orElseGet(() -> SameText.normal(text));
  }

  private static String form(BigDecimal number) {
    return "#" + (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  private static boolean isMerged(CellFacts c) {
    return c.rowSpan() > 1 || c.columnSpan() > 1;
  }

  private static boolean sameSpan(CellFacts a, CellFacts b) {
    return a.rowSpan() == b.rowSpan() && a.columnSpan() == b.columnSpan();
  }

  private static Integer firstPage(TableFacts table) {
    return table.pages() == null || table.pages().isEmpty() ? null : table.pages().get(0);
  }

  private static Subject subject(Optional<TableFacts> found, TableFacts named) {
    Integer page = firstPage(named);
    if (page == null && found.isPresent()) {
      page = firstPage(found.get());
    }
    return new Subject(TYPE, found, named.id(), page);
  }

  private static String described(TableFacts table) {
    List<String> texts =
        table.looseRows() == null
            ? printed(table).stream().limit(DESCRIBING).map(CellFacts::text).toList()
            : table.looseRows().stream()
                .limit(DESCRIBING)
                .map(r -> r.label() + " " + r.amounts())
                .toList();
    String size = table.rows() == null ? "" : table.rows() + "×" + table.columns() + " ";
    return (size + orEmpty(table.title()) + " : " + String.join(" | ", texts)).strip();
  }

  private static String orEmpty(String text) {
    return RecordScorer.orEmpty(text);
  }
}
