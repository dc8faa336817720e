package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
              + " ?\\.\\.\\.)\\)?");

  /** A sheet mark has at most so many words. */
  private static final int MARK_WORDS = 4;

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
        PageTable table = tables.get(t);
        boolean goesOn =
            t == 0
                && !open.isEmpty()
                && openPage.number() == page.number() - 1
                && continues(open, openPage, table, page);
        if (goesOn) {
          open.add(table);
        } else {
          open = new ArrayList<>(List.of(table));
          chains.add(open);
        }
      }
      openPage = page;
      if (tables.isEmpty() || !isLast(open.get(open.size() - 1), page)) {
        open = List.of();
      }
    }
    return chains.stream().map(PartJoin::of).toList();
  }

  private static boolean isLast(PageTable table, PdfPage page) {
    double bottom = table.area().bottom();
    String below =
        page.words().stream()
            .filter(w -> w.box().top() > bottom - 1)
            .limit(MARK_WORDS + 1L)
            .map(Word::text)
            .collect(Collectors.joining(" "));
    return below.isEmpty() || SHEET_MARK.matcher(Fold.fold(below)).matches();
  }

  private static boolean isFirst(PageTable table, PdfPage page) {
    double top = table.area().top();
    return page.words().stream().noneMatch(w -> w.box().bottom() < top + 1);
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
      double room = before.height() - last.area().bottom();
      return room < ROOM_LEFT * before.height() && sameLinesAbove(first, next, before, page);
    }
    return next.headerRows() == 0 && isFirst(next, page) && last.rows() > 1;
  }

  /** True when what stands above the second part is nothing, or what stood above the first. */
  private static boolean sameLinesAbove(
      PageTable first, PageTable next, PdfPage before, PdfPage page) {
    String above = textAbove(next, page);
    return above.isEmpty()
        || first.page() == before.number() && textAbove(first, before).endsWith(above);
  }

  private static String textAbove(PageTable table, PdfPage page) {
    StringBuilder out = new StringBuilder();
    for (Word word : page.words()) {
      if (word.box().bottom() < table.area().top() + 1) {
        out.append(Fold.fold(word.text()));
      }
    }
    return out.toString();
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
