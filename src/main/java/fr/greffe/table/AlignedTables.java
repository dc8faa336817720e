package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.SideColumn;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Tables without cell borders: those between horizontal rules, and those shown by alignment. */
final class AlignedTables {

  static final String RULES_METHOD = "horizontal-rules";
  static final String ALIGNED_METHOD = "alignment";

  /** Rules whose ends differ by less are drawn for one table, in points. */
  private static final double SAME_END = 4.0;

  /** A table's rule is at least this long, in points. */
  private static final double SHORTEST_RULE = 40.0;

  /** A rule that gathers columns is shorter than this share of the table. */
  private static final double SPAN_SHARE = 0.85;

  /** Rules stand this many line heights apart round a heading, and less round a row. */
  private static final double HEADING_ROOM = 2.3;

  /** … and more than round the usual row between rules of this group, by this share. */
  private static final double MORE_THAN_ROWS = 1.3;

  /** A header stands so many heights over the first row, with the rule between them. */
  private static final double RULED_ROOM = 1.6;

  /** So many bands between rules show what is usual. */
  private static final int FEWEST_BANDS = 4;

  /** A heading is set larger than rows by this much, in points. */
  private static final double LARGER = 0.5;

  /** Cells keep more than this from the table's side, in points; headings do not. */
  private static final double AT_MARGIN = 1.2;

  private AlignedTables() {}

  /** The tables outside the areas already taken; the lines of a column in the margin are none. */
  static List<PageTable> find(PdfPage page, Rules rules, RuledTables.Found ruled) {
    List<PageTable> taken = ruled.tables();
    Optional<SideColumn> margin = SideColumn.of(page.words(), page.rulings());
    List<Word> free =
        page.words().stream()
            .filter(w -> margin.filter(m -> m.holds(w.box())).isEmpty())
            .filter(w -> taken.stream().noneMatch(t -> t.area().holdsCenterOf(w.box())))
            .filter(w -> ruled.drawings().stream().noneMatch(f -> f.holdsCenterOf(w.box())))
            .toList();
    List<PageTable> out = new ArrayList<>();
    for (List<Word> column : TextColumns.besideRule(page, free)) {
      for (List<TextRow> part : TextColumns.of(TextRows.of(column), rules.horizontals())) {
        for (List<TextRow> alone : SideBySide.parts(Seams.cut(part), rules.horizontals())) {
          out.addAll(inPart(page, rules, CentredRows.joined(alone, rules.horizontals()), taken));
        }
      }
    }
    return out;
  }

  /** The tables of a part of the page whose rows are read together. */
  private static List<PageTable> inPart(
      PdfPage page, Rules rules, List<TextRow> rows, List<PageTable> taken) {
    List<PageTable> out = new ArrayList<>(betweenRules(page, rules, rows, taken));
    List<TextRow> rest =
        rows.stream()
            .filter(r -> out.stream().noneMatch(t -> t.area().holdsCenterOf(r.box())))
            .toList();
    List<Box> barriers = new ArrayList<>();
    taken.forEach(t -> barriers.add(t.area()));
    out.forEach(t -> barriers.add(t.area()));
    for (List<TextRow> block : AlignedBlocks.in(rest, barriers)) {
      AlignedBuilder.build(
              new AlignedBuilder.Area(
                  page.number(),
                  block,
                  new double[0],
                  rulesWithin(page, rules, block),
                  shades(page, block),
                  spansWithin(page, rules, block),
                  RulingKind.NONE,
                  ALIGNED_METHOD))
          .filter(Evidence::isTable)
          .filter(t -> !Evidence.tableOfContents(t, block) && !Evidence.labelledList(t))
          .ifPresent(out::add);
    }
    return out;
  }

  /** Rules shorter than the block, inside it, and the lower sides of shaded cells. */
  private static List<Ruling> spansWithin(PdfPage page, Rules rules, List<TextRow> block) {
    Box box = block.stream().map(TextRow::box).reduce(Box::union).orElseThrow();
    Stream<Ruling> shades =
        page.fills().stream()
            .map(f -> new Ruling(true, f.box().bottom(), f.box().left(), f.box().right(), 0));
    return Stream.concat(rules.horizontals().stream(), shades)
        .filter(h -> h.position() > box.top() && h.position() < box.bottom())
        .filter(h -> h.start() < box.right() && h.end() > box.left())
        .filter(h -> h.length() < SPAN_SHARE * box.width())
        .toList();
  }

  private static double[] shades(PdfPage page, List<TextRow> rows) {
    Box box = rows.stream().map(TextRow::box).reduce(Box::union).orElseThrow();
    return ShadedCells.edges(page.fills(), box);
  }

  private static double[] rulesWithin(PdfPage page, Rules rules, List<TextRow> block) {
    Box box = block.stream().map(TextRow::box).reduce(Box::union).orElseThrow();
    DoubleStream drawn =
        rules.horizontals().stream()
            .filter(h -> h.position() > box.top() && h.position() < box.bottom())
            .filter(h -> h.box().horizontalOverlap(box) > box.width() / 2)
            .mapToDouble(Ruling::position);
    return DoubleStream.concat(drawn, DoubleStream.of(ShadedCells.rowSides(page.fills(), box)))
        .toArray();
  }

  /** Tables whose rows stand between rules of the same length. */
  private static List<PageTable> betweenRules(
      PdfPage page, Rules rules, List<TextRow> rows, List<PageTable> taken) {
    List<PageTable> out = new ArrayList<>();
    for (List<Ruling> group : ruleGroups(rules, taken)) {
      for (List<Ruling> run : runs(group, rows, taken)) {
        double top = run.get(0).position();
        double bottom = run.get(run.size() - 1).position();
        double left = run.get(0).start() - SAME_END;
        double right = run.get(0).end() + SAME_END;
        List<TextRow> inside =
            withBand(
                page,
                rows,
                withOpenEnds(rows, within(rows, top, bottom, left, right), left, right),
                new Box(left, top, right, bottom));
        if (inside.size() < 2) {
          continue;
        }
        Box area = new Box(left, top, right, bottom);
        double[] ends = PartialRules.edges(rules.horizontals(), area);
        AlignedBuilder.build(
                new AlignedBuilder.Area(
                    page.number(),
                    inside,
                    DoubleStream.concat(DoubleStream.of(ends), verticals(rules, area))
                        .sorted()
                        .toArray(),
                    rowRules(rules, area),
                    ShadedCells.edges(page.fills(), area),
                    spansWithin(page, rules, inside),
                    RulingKind.HORIZONTAL,
                    RULES_METHOD))
            .filter(Evidence::isRuledTable)
            .map(t -> PartialRules.joined(t, PartialRules.within(rules.horizontals(), area), ends))
            .ifPresent(out::add);
      }
    }
    out.removeIf(t -> out.stream().anyMatch(o -> o != t && holds(o, t)));
    return out;
  }

  /** Vertical lines inside an area that part its columns. */
  private static DoubleStream verticals(Rules rules, Box area) {
    return rules.verticals().stream()
        .filter(v -> v.position() > area.left() + 2 * SAME_END)
        .filter(v -> v.position() < area.right() - 2 * SAME_END)
        .filter(v -> v.start() < area.bottom() && v.end() > area.top())
        .filter(v -> v.length() <= area.height() + SAME_END)
        .mapToDouble(Ruling::position);
  }

  /** The rules of an area that part rows, those that leave some columns open included. */
  private static double[] rowRules(Rules rules, Box area) {
    return PartialRules.within(rules.horizontals(), area).stream()
        .filter(h -> h.box().horizontalOverlap(area) > area.width() / 2)
        .mapToDouble(Ruling::position)
        .toArray();
  }

  /** Adds the rows just outside a missing first or last rule that are set like those inside. */
  private static List<TextRow> withOpenEnds(
      List<TextRow> rows, List<TextRow> inside, double left, double right) {
    if (inside.size() < 2) {
      return inside;
    }
    List<TextRow> out = new ArrayList<>(inside);
    int first = rows.indexOf(inside.get(0));
    int last = rows.indexOf(inside.get(inside.size() - 1));
    if (first > 0 && adjoins(rows.get(first - 1), inside.get(0), inside, left, right)) {
      out.add(0, rows.get(first - 1));
    }
    while (last + 1 < rows.size()
        && adjoins(rows.get(last), rows.get(last + 1), inside, left, right)) {
      last++;
      out.add(rows.get(last));
    }
    return out;
  }

  /** Adds the rows of a filled band that ends over the first row: a header without rules. */
  private static List<TextRow> withBand(
      PdfPage page, List<TextRow> rows, List<TextRow> inside, Box area) {
    if (inside.size() < 2) {
      return inside;
    }
    Box first = inside.get(0).box();
    List<Box> band =
        page.fills().stream()
            .map(Fill::box)
            .filter(b -> b.bottom() <= first.top() && first.top() - b.bottom() < first.height())
            .filter(b -> b.left() >= area.left() && b.right() <= area.right())
            .toList();
    double width = band.stream().mapToDouble(Box::width).max().orElse(0);
    List<TextRow> out = new ArrayList<>(inside);
    int above = rows.indexOf(out.get(0)) - 1;
    boolean wide = band.size() > 1 || width > area.width() / 2;
    while (wide && above >= 0 && isOnBand(rows.get(above), band)) {
      out.add(0, rows.get(above));
      above--;
    }
    return out;
  }

  /** Every piece of a row stands on a cell, or on the one stretch, of the band. */
  private static boolean isOnBand(TextRow row, List<Box> band) {
    return row.tabular()
        && row.chunks().stream()
            .allMatch(c -> band.stream().anyMatch(b -> b.holdsCenterOf(c.box())));
  }

  private static boolean adjoins(
      TextRow above, TextRow below, List<TextRow> inside, double left, double right) {
    TextRow outer = below == inside.get(0) ? above : below;
    long most = inside.stream().mapToInt(r -> r.chunks().size()).max().orElse(0);
    double room = below == inside.get(0) ? RULED_ROOM : 1;
    boolean near = below.box().top() - above.box().bottom() < room * outer.box().height();
    boolean within = outer.box().left() >= left && outer.box().right() <= right;
    return near && within && outer.tabular() && outer.chunks().size() * 2 > most && !outer.prose();
  }

  /** True when most of one table lies in a larger one: partial rules inside a table's own. */
  private static boolean holds(PageTable larger, PageTable table) {
    return larger.area().area() > table.area().area()
        && larger.area().overlapArea(table.area()) > table.area().area() / 2;
  }

  /** Rules of the same left and right end, top to bottom. */
  private static List<List<Ruling>> ruleGroups(Rules rules, List<PageTable> taken) {
    List<List<Ruling>> groups = new ArrayList<>();
    for (Ruling h : rules.horizontals()) {
      boolean inTable = taken.stream().anyMatch(t -> t.area().grow(2).holdsCenterOf(h.box()));
      if (h.length() < SHORTEST_RULE || inTable) {
        continue;
      }
      List<Ruling> home =
          groups.stream()
              .filter(
                  g ->
                      Math.abs(g.get(0).start() - h.start()) <= SAME_END
                          && Math.abs(g.get(0).end() - h.end()) <= SAME_END)
              .findFirst()
              .orElse(null);
      if (home == null) {
        groups.add(new ArrayList<>(List.of(h)));
      } else {
        home.add(h);
      }
    }
    groups.removeIf(g -> g.size() < 2);
    return groups;
  }

  /** Cuts a group where prose, or a table already found, stands between two rules. */
  private static List<List<Ruling>> runs(
      List<Ruling> group, List<TextRow> rows, List<PageTable> taken) {
    List<List<Ruling>> out = new ArrayList<>();
    List<Ruling> run = new ArrayList<>();
    double usual = usualBand(group);
    for (Ruling rule : group) {
      if (!run.isEmpty()) {
        Ruling last = run.get(run.size() - 1);
        List<TextRow> between =
            within(
                rows,
                last.position(),
                rule.position(),
                last.start() - SAME_END,
                last.end() + SAME_END);
        double height = rule.position() - last.position();
        boolean section = isSection(between, height, usual);
        if (tableBetween(taken, last, rule)
            || !isBand(between) && !section
            || proseBeyond(rows, last, rule)
            || isHeading(between, height, usual, last, rows)) {
          if (run.size() > 1) {
            out.add(run);
          }
          run = new ArrayList<>();
        }
      }
      run.add(rule);
    }
    if (run.size() > 1) {
      out.add(run);
    }
    return out;
  }

  private static boolean tableBetween(List<PageTable> taken, Ruling above, Ruling below) {
    return taken.stream()
        .map(PageTable::area)
        .filter(a -> a.top() >= above.position() - SAME_END)
        .filter(a -> a.bottom() <= below.position() + SAME_END)
        .anyMatch(a -> a.left() < above.end() && a.right() > above.start());
  }

  /**
   * True when a line of prose between two rules is wider than they are: two tables of one width.
   */
  private static boolean proseBeyond(List<TextRow> rows, Ruling above, Ruling below) {
    return rows.stream()
        .filter(r -> r.box().centerY() > above.position() && r.box().centerY() < below.position())
        .filter(r -> r.box().left() < above.end() && r.box().right() > above.start())
        .anyMatch(
            r ->
                r.prose()
                    && (r.box().right() > above.end() + SAME_END
                        || r.box().left() < above.start() - SAME_END));
  }

  /** A lone bold line in a band no higher than a row's names the rows under it, however long. */
  private static boolean isSection(List<TextRow> between, double height, double usual) {
    return between.size() == 1 && between.get(0).bold() && height <= MORE_THAN_ROWS * usual;
  }

  /**
   * A lone line between two tables' rules is the next one's heading when there is much room round
   * it, or when it is larger than a row and stands at the margin.
   */
  private static boolean isHeading(
      List<TextRow> between, double height, double usual, Ruling rule, List<TextRow> rows) {
    if (between.size() != 1 || between.get(0).tabular()) {
      return false;
    }
    TextRow line = between.get(0);
    int at = rows.indexOf(line);
    boolean larger = at > 0 && line.size() > rows.get(at - 1).size() + LARGER;
    boolean atMargin = line.box().left() < rule.start() + AT_MARGIN;
    boolean roomy = height > HEADING_ROOM * line.box().height() && height > MORE_THAN_ROWS * usual;
    return roomy || larger && atMargin;
  }

  /** The middle height between neighbouring rules; 0 when there are few. */
  private static double usualBand(List<Ruling> group) {
    double[] heights = new double[group.size() - 1];
    for (int i = 1; i < group.size(); i++) {
      heights[i - 1] = group.get(i).position() - group.get(i - 1).position();
    }
    return heights.length < FEWEST_BANDS
        ? 0
        : DoubleStream.of(heights).sorted().skip(heights.length / 2).findFirst().orElse(0);
  }

  /** True when rows between two rules may be a table's: mostly pieces in columns, no paragraph. */
  private static boolean isBand(List<TextRow> rows) {
    if (rows.isEmpty()) {
      return true;
    }
    long tabular = rows.stream().filter(TextRow::tabular).count();
    long prose = rows.stream().filter(TextRow::prose).count();
    return prose <= tabular / 3 && (tabular > 0 || rows.size() <= 2);
  }

  private static List<TextRow> within(
      List<TextRow> rows, double top, double bottom, double left, double right) {
    return rows.stream()
        .filter(r -> r.box().centerY() > top && r.box().centerY() < bottom)
        .filter(r -> r.box().left() >= left && r.box().right() <= right)
        .sorted(Comparator.comparingDouble(r -> r.box().centerY()))
        .toList();
  }
}
