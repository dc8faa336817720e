package fr.greffe.table;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins a table that continues on the next page: the same columns, nothing below the first part and
 * nothing above the second, with its header printed again or not.
 */
final class PageJoin {

  /** Column edges of one table differ by no more than this between pages, in points. */
  private static final double SAME_EDGE = 7.0;

  /** With its header repeated, a table goes on only if it left less than this share of the page. */
  private static final double ROOM_LEFT = 0.3;

  /** A sheet's own number, or the word that a table goes on, may stand under it. */
  private static final Pattern SHEET_MARK =
      Pattern.compile(
          "(page )?\\d+ ?(/|sur) ?\\d+|(page|- ?)?\\d+( ?-)?|\\(?(suite|a suivre|\\.\\.\\. ?/"
              + " ?\\.\\.\\.)\\)?|suite (de|du|des) .{0,30}(page|feuillet) suivante?\\.?");

  /** A sheet mark is one line. */
  private static final int MARK_LINES = 1;

  /** Lines repeated from page to page stand at the same height, to this many points. */
  private static final double SAME_PLACE = 4.0;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private PageJoin() {}

  /** The tables of all pages, in order, those that continue joined. */
  static List<LongTable> join(List<PdfPage> pages, List<List<PageTable>> found) {
    List<List<PageTable>> chains = new ArrayList<>();
    List<PageTable> open = List.of();
    PdfPage openPage = null;
    for (int i = 0; i < pages.size(); i++) {
      PdfPage page = pages.get(i);
      List<PageTable> tables = found.get(i);
      for (int t = 0; t < tables.size(); t++) {
        PageTable table =
            t == 0 && !open.isEmpty()
                ? recut(open.get(open.size() - 1), tables.get(t))
                : tables.get(t);
        boolean next = t == 0 && !open.isEmpty() && openPage.number() == page.number() - 1;
        List<PageTable> before = next ? inColumnsOf(table, open) : open;
        if (next && (CarriedRows.goOn(before, table) || continues(before, openPage, table, page))) {
          open.clear();
          open.addAll(before);
          open.add(table);
        } else {
          open = new ArrayList<>(List.of(table));
          chains.add(open);
        }
      }
      openPage = page;
      boolean more = i + 1 < pages.size() && !tables.isEmpty();
      if (!more || !isLast(open.get(open.size() - 1), page, pages.get(i + 1))) {
        open = more ? carriedOver(chains, page) : List.of();
      }
    }
    return chains.stream()
        .filter(c -> c.size() > 1 || !isFragment(c.get(0)))
        .map(PartJoin::of)
        .toList();
  }

  /** The table of a page that says its sum is carried over, whatever stands below it. */
  private static List<PageTable> carriedOver(List<List<PageTable>> chains, PdfPage page) {
    return chains.stream()
        .filter(c -> c.get(c.size() - 1).page() == page.number())
        .filter(c -> CarriedRows.carries(c.get(c.size() - 1)))
        .findFirst()
        .orElse(List.of());
  }

  /** The parts before one in its columns, where their merged cells hide some. */
  private static List<PageTable> inColumnsOf(PageTable next, List<PageTable> open) {
    List<PageTable> out = new ArrayList<>();
    for (PageTable part : open) {
      boolean both = ruled(part) && ruled(next) && sameWidth(part, next);
      Optional<PageTable> recut = Optional.of(next).filter(n -> both);
      recut.flatMap(n -> Recut.toColumnsOf(n, part, SAME_EDGE)).ifPresent(out::add);
    }
    return out.size() == open.size() ? out : List.copyOf(open);
  }

  private static boolean sameWidth(PageTable a, PageTable b) {
    return Math.abs(a.area().left() - b.area().left()) <= SAME_EDGE
        && Math.abs(a.area().right() - b.area().right()) <= SAME_EDGE;
  }

  /** The part in the columns of the one before it, where its merged cells hide some. */
  private static PageTable recut(PageTable last, PageTable next) {
    boolean both = ruled(last) && ruled(next);
    return both ? Recut.toColumnsOf(last, next, SAME_EDGE).orElse(next) : next;
  }

  /** True when nothing but a sheet mark or what the next page prints there too stands below. */
  private static boolean isLast(PageTable table, PdfPage page, PdfPage next) {
    double bottom = table.area().bottom();
    Set<String> repeated = places(next);
    String below =
        page.lines().stream()
            .filter(l -> l.box().top() > bottom - 1)
            .filter(l -> !repeated.contains(place(l)))
            .limit(MARK_LINES + 1L)
            .map(Line::text)
            .collect(Collectors.joining(" "));
    return below.isEmpty() || SHEET_MARK.matcher(Fold.fold(below)).matches();
  }

  private static boolean isFirst(PageTable table, PdfPage page, PdfPage before) {
    return textAbove(table, page, before).isEmpty();
  }

  /** What the lines of a page are and where they stand, page numbers aside. */
  private static Set<String> places(PdfPage page) {
    return page.lines().stream().map(PageJoin::place).collect(Collectors.toSet());
  }

  private static String place(Line line) {
    return Math.round(line.box().centerY() / SAME_PLACE)
        + " "
        + DIGITS.matcher(line.text()).replaceAll("#");
  }

  private static boolean continues(
      List<PageTable> open, PdfPage before, PageTable next, PdfPage page) {
    PageTable first = open.get(0);
    PageTable last = open.get(open.size() - 1);
    if (first.columns() != next.columns() || !sameColumns(last, next)) {
      return false;
    }
    boolean repeated = PartJoin.repeatedRows(first, next) > 0;
    if (repeated) {
      return !roomLeft(last, before) && sameLinesAbove(first, next, before, page);
    }
    boolean several = last.rows() > 1 || isFragment(last);
    if (titled(next) && titled(first) && roomLeft(last, before)) {
      return false;
    }
    return next.headerRows() == 0 && isFirst(next, page, before) && several;
  }

  private static boolean roomLeft(PageTable last, PdfPage page) {
    return page.height() - last.area().bottom() >= ROOM_LEFT * page.height();
  }

  /** True when its first row is one bold cell over all columns: the title of a sheet. */
  private static boolean titled(PageTable table) {
    List<GridCell> row = table.row(0);
    return table.columns() > 1
        && row.size() == 1
        && row.get(0).columnSpan() == table.columns()
        && !row.get(0).isEmpty()
        && row.get(0).words().stream().allMatch(Word::bold);
  }

  private static boolean isFragment(PageTable table) {
    return table.method().equals(RuledTables.FRAGMENT);
  }

  /** True when what stands above the second part is nothing, or what stood above the first. */
  private static boolean sameLinesAbove(
      PageTable first, PageTable next, PdfPage before, PdfPage page) {
    String above = textAbove(next, page, before);
    return above.isEmpty()
        || first.page() == before.number() && textAbove(first, before, before).endsWith(above);
  }

  /** What stands above a table and does not stand at the same place on the other page. */
  private static String textAbove(PageTable table, PdfPage page, PdfPage other) {
    Set<String> repeated = page == other ? Set.of() : places(other);
    return page.lines().stream()
        .filter(l -> l.box().bottom() < table.area().top() + 1)
        .filter(l -> !repeated.contains(place(l)))
        .map(l -> Fold.fold(l.text()))
        .collect(Collectors.joining(" "));
  }

  /** True when both have their columns at the same places, the margin aside. */
  private static boolean sameColumns(PageTable a, PageTable b) {
    if (Math.abs(a.area().width() - b.area().width()) > 2 * SAME_EDGE && ruled(a)) {
      return false;
    }
    double shift = b.area().left() - a.area().left();
    for (int c = 0; c < a.columns(); c++) {
      Optional<Box> x = columnBox(a, c);
      Optional<Box> y = columnBox(b, c);
      if (x.isPresent() && y.isPresent() && !same(x.get(), y.get(), shift, a)) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Box x, Box y, double shift, PageTable table) {
    if (ruled(table)) {
      return Math.abs(y.left() - x.left() - shift) <= SAME_EDGE
          && Math.abs(y.right() - x.right() - shift) <= SAME_EDGE;
    }
    return x.horizontalOverlap(y) > Math.min(x.width(), y.width()) / 2;
  }

  /** True when the columns are drawn, so that their edges can be compared. */
  private static boolean ruled(PageTable table) {
    return table.ruling() == RulingKind.FULL;
  }

  private static Optional<Box> columnBox(PageTable table, int column) {
    return table.cells().stream()
        .filter(c -> c.column() == column && c.columnSpan() == 1)
        .map(GridCell::box)
        .findFirst();
  }
}
