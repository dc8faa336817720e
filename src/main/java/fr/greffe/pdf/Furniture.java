package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.text.Fold;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells running headers, footers and page numbers from the body: lines in the margin zones that
 * come back at the same height on other pages, with the same words and numbers that count the
 * pages.
 */
final class Furniture {
  /** Share of the page's height where headers can be. */
  private static final double HEADER_ZONE = 0.13;

  /** Share of the page's height, from the bottom, where footers can be. */
  private static final double FOOTER_ZONE = 0.14;

  /** Lines looked at from each edge. */
  private static final int MAX_LINES = 6;

  /** Heights, in points, within which two lines are at the same place. */
  private static final double SAME_HEIGHT = 8;

  /** More repeated lines than this are not furniture but the letterhead of one-page acts. */
  private static final int MAX_FURNITURE = 4;

  /** In documents with more pages than this, furniture is seen on three pages at least. */
  private static final int SHORT_DOCUMENT = 3;

  /** Those three pages lie within this many pages of each other: chapters have their own. */
  private static final int REACH = 6;

  /** A page number that cannot be anything else is taken this close to the edge, as a share. */
  private static final double PAGE_NUMBER_EDGE = 0.09;

  /** Columns further apart than this, in em, make a line look like a table's row. */
  private static final double COLUMN_GAP = 1.5;

  /** A line of at least this many columns can be a table's head. */
  private static final int TABLE_COLUMNS = 3;

  /** A table's head is followed by a row within this many heights of a line. */
  private static final double TABLE_LEADING = 1.2;

  /** A line larger than the body by this factor is a heading, not furniture. */
  private static final double HEADING_SIZE = 1.25;

  /** Except this close to the edge, as a share of the page's height. */
  private static final double OUTER_EDGE = 0.06;

  /** What headings number: fiches, actions, annexes. */
  private static final Set<String> NUMBERED_THINGS =
      Set.copyOf(WordList.load(Furniture.class, "numbered-things.txt"));

  private final List<RawPage> pages;
  private final List<List<Candidate>> heads = new ArrayList<>();
  private final List<List<Candidate>> feet = new ArrayList<>();

  Furniture(List<RawPage> pages) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      heads.add(candidates(pages.get(i), i, true));
      feet.add(candidates(pages.get(i), i, false));
    }
  }

  /** The pages with their furniture set aside, in the order given. */
  List<PdfPage> setAside() {
    List<List<Line>> headers = select(heads, true);
    List<List<Line>> footers = select(feet, false);
    List<PdfPage> out = new ArrayList<>(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      out.add(page(pages.get(i), headers.get(i), footers.get(i)));
    }
    return out;
  }

  private static PdfPage page(RawPage raw, List<Line> headers, List<Line> footers) {
    List<Line> body =
        headers.isEmpty() && footers.isEmpty()
            ? raw.lines()
            : raw.lines().stream().filter(l -> !holds(headers, l) && !holds(footers, l)).toList();
    List<String> parts = new ArrayList<>();
    footers.forEach(l -> parts.addAll(columns(l)));
    headers.forEach(l -> parts.addAll(columns(l)));
    return new PdfPage(
        raw.number(),
        raw.width(),
        raw.height(),
        raw.rotation(),
        raw.origin(),
        body.stream().flatMap(l -> l.words().stream()).toList(),
        body,
        raw.rulings(),
        raw.fills(),
        Stream.concat(headers.stream(), raw.slanted().stream()).toList(),
        footers,
        raw.stamps(),
        PageNumbers.printed(parts),
        raw.pictureArea());
  }

  private static boolean holds(List<Line> lines, Line line) {
    for (Line other : lines) {
      if (other == line) {
        return true;
      }
    }
    return false;
  }

  /**
   * A line that could be furniture.
   *
   * @param page index of its page
   * @param distance from the page's edge, in points
   * @param inZone whether it stands where furniture can stand
   */
  private record Candidate(int page, Line line, double distance, String text, boolean inZone) {}

  private List<Candidate> candidates(RawPage page, int index, boolean top) {
    List<Line> lines =
        page.lines().stream().filter(l -> l.words().get(0).direction() == 0).toList();
    List<Candidate> out = new ArrayList<>();
    for (int i = 0; i < Math.min(MAX_LINES, lines.size()); i++) {
      Line line = lines.get(top ? i : lines.size() - 1 - i);
      Box box = line.box();
      boolean inZone =
          top
              ? box.bottom() <= HEADER_ZONE * page.height()
              : box.top() >= (1 - FOOTER_ZONE) * page.height();
      double distance = top ? box.top() : page.height() - box.bottom();
      out.add(new Candidate(index, line, distance, line.text(), inZone));
    }
    return out;
  }

  private List<List<Line>> select(List<List<Candidate>> all, boolean top) {
    List<List<Line>> chosen = new ArrayList<>();
    for (List<Candidate> onPage : all) {
      int repeated = 0;
      while (repeated < onPage.size() && comesBack(onPage.get(repeated), all)) {
        repeated++;
      }
      boolean letterhead = repeated > MAX_FURNITURE;
      List<Line> lines = new ArrayList<>();
      for (Candidate candidate : onPage) {
        if (!isFurniture(candidate, all, letterhead, top)) {
          break;
        }
        lines.add(top ? lines.size() : 0, candidate.line());
      }
      chosen.add(List.copyOf(lines));
    }
    return chosen;
  }

  private boolean isFurniture(
      Candidate candidate, List<List<Candidate>> all, boolean letterhead, boolean top) {
    RawPage page = pages.get(candidate.page());
    if (!candidate.inZone()
        || isInTable(candidate.line(), page)
        || isTableHead(candidate.line(), page, top)) {
      return false;
    }
    boolean back = comesBack(candidate, all);
    if (PageNumbers.isUnmistakable(candidate.text())) {
      return back || candidate.distance() < PAGE_NUMBER_EDGE * page.height();
    }
    if (letterhead && PageNumbers.alone(candidate.text()).isEmpty()) {
      return false;
    }
    return back && !isHeading(candidate, page);
  }

  /**
   * True when the next page has the line too, or, for left and right pages, the next but one while
   * the page between has another line that comes back in the same way.
   */
  private boolean comesBack(Candidate candidate, List<List<Candidate>> all) {
    int page = candidate.page();
    if (hasTwin(candidate, page - 1, all) || hasTwin(candidate, page + 1, all)) {
      return twins(candidate, all) >= (pages.size() > SHORT_DOCUMENT ? 2 : 1);
    }
    return alternates(candidate, page - 1, page - 2, all)
        || alternates(candidate, page + 1, page + 2, all);
  }

  private boolean alternates(
      Candidate candidate, int between, int beyond, List<List<Candidate>> all) {
    if (!hasTwin(candidate, beyond, all)) {
      return false;
    }
    for (Candidate other : all.get(between)) {
      if (Math.abs(other.distance() - candidate.distance()) <= SAME_HEIGHT
          && (hasTwin(other, between - 2, all) || hasTwin(other, between + 2, all))) {
        return true;
      }
    }
    return false;
  }

  private int twins(Candidate candidate, List<List<Candidate>> all) {
    int twins = 0;
    for (int page = candidate.page() - REACH; page <= candidate.page() + REACH; page++) {
      if (page != candidate.page() && hasTwin(candidate, page, all)) {
        twins++;
      }
    }
    return twins;
  }

  private boolean hasTwin(Candidate candidate, int page, List<List<Candidate>> all) {
    if (page < 0 || page >= all.size()) {
      return false;
    }
    for (Candidate other : all.get(page)) {
      if (isTwin(candidate, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTwin(Candidate a, Candidate b) {
    int pagesApart = pages.get(b.page()).number() - pages.get(a.page()).number();
    return Math.abs(a.distance() - b.distance()) <= SAME_HEIGHT
        && counts(a.line(), b.line(), pagesApart);
  }

  /** True when both lines say the same but for one number, which counts the pages. */
  private static boolean counts(Line a, Line b, int pagesApart) {
    if (a.words().size() != b.words().size()) {
      return a.text().equals(b.text());
    }
    boolean counted = false;
    for (int i = 0; i < a.words().size(); i++) {
      String left = a.words().get(i).text();
      String right = b.words().get(i).text();
      if (dashed(left).equals(dashed(right))) {
        continue;
      }
      boolean outer = i == 0 || i >= a.words().size() - 3;
      String before = i == 0 ? "" : a.words().get(i - 1).text();
      if (counted || !outer || numbersThings(before, left) || !isCount(left, right, pagesApart)) {
        return false;
      }
      counted = true;
    }
    return true;
  }

  /** OCR reads any dash as a hyphen. */
  private static String dashed(String word) {
    return DASHES.matcher(word).replaceAll("-");
  }

  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  /**
   * « FICHE ACTION N°2 » at the head of each page counts fiches, not pages: each is a heading.
   *
   * @param before the word before the number
   * @param word the number, with what is glued to it
   */
  private static boolean numbersThings(String before, String word) {
    String glued = Fold.fold(word).replaceAll("\\d.*", "");
    return NUMBERED_THINGS.contains(glued) || NUMBERED_THINGS.contains(Fold.fold(before));
  }

  /**
   * True when the first number of both words differs by the number of pages and nothing else does.
   */
  private static boolean isCount(String left, String right, int pagesApart) {
    int[] a = firstNumber(left);
    int[] b = firstNumber(right);
    if (a[1] == 0 || b[1] == 0 || a[1] - a[0] > 4 || b[1] - b[0] > 4) {
      return false;
    }
    int first = Integer.parseInt(left.substring(a[0], a[1]));
    int second = Integer.parseInt(right.substring(b[0], b[1]));
    return second - first == pagesApart
        && left.substring(0, a[0]).equals(right.substring(0, b[0]))
        && left.substring(a[1]).equals(right.substring(b[1]));
  }

  /** Start and end of the first run of digits; an end of 0 when there is none. */
  private static int[] firstNumber(String text) {
    int start = 0;
    while (start < text.length() && !isDigit(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return new int[] {start, end == start ? 0 : end};
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHeading(Candidate candidate, RawPage page) {
    double body = bodySize(page);
    return candidate.line().size() > HEADING_SIZE * body
        && candidate.distance() > OUTER_EDGE * page.height();
  }

  /** The median size of the page's lines, in points. */
  private static double bodySize(RawPage page) {
    double[] sizes = page.lines().stream().mapToDouble(Line::size).sorted().toArray();
    return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
  }

  /** True when a vertical ruling beside or in the line goes on into the body: a table's row. */
  private static boolean isInTable(Line line, RawPage page) {
    Box box = line.box();
    for (Ruling ruling : page.rulings()) {
      if (!ruling.horizontal()
          && ruling.start() <= box.centerY()
          && ruling.end() >= box.centerY()
          && ruling.length() > 4 * box.height()
          && !isPageBorder(ruling, page)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPageBorder(Ruling ruling, RawPage page) {
    boolean outside =
        ruling.position() < 0.08 * page.width() || ruling.position() > 0.92 * page.width();
    return outside && ruling.length() > 0.85 * page.height();
  }

  /** True when the line has columns and a row follows close below: a table's head without rules. */
  private static boolean isTableHead(Line line, RawPage page, boolean top) {
    if (!top || columns(line).size() < TABLE_COLUMNS) {
      return false;
    }
    double limit = line.box().bottom() + TABLE_LEADING * line.box().height();
    for (Line other : page.lines()) {
      if (other != line
          && other.box().top() > line.box().centerY()
          && other.box().top() < limit
          && columns(other).size() >= TABLE_COLUMNS) {
        return true;
      }
    }
    return false;
  }

  /** The parts of a line that wide gaps separate. */
  private static List<String> columns(Line line) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Word before = null;
    for (Word word : line.words()) {
      if (before != null && word.box().left() - before.box().right() > COLUMN_GAP * word.size()) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(part.length() == 0 ? "" : " ").append(word.text());
      before = word;
    }
    parts.add(part.toString());
    return parts;
  }
}
