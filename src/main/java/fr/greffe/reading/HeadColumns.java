package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of an extract may be set in two columns: counts and dates in a narrow one on the left,
 * the sitting and its lists on the right. Lines that share a baseline are read together; here they
 * are parted again.
 */
final class HeadColumns {
  /** A column is told by this many lines that start at its edge. */
  private static final int MIN_LINES = 4;

  /** Left edges within this, in points, are one edge. */
  private static final double EDGE = 2.5;

  /** The narrowest gutter, in points. */
  private static final double GUTTER = 6;

  /** The left column is narrower than this share of the text. */
  private static final double NARROW = 0.45;

  /** A paragraph of a column starts after a gap of this share of a line's height. */
  private static final double GAP = 0.6;

  /** What the left column counts and dates. */
  private static final Pattern COUNTS =
      Pattern.compile("en exercice|presents?|votants?|convocation|affichage|suffrages|afferents");

  private HeadColumns() {}

  /** The units of a head, those of two columns in the order of the columns: right, then left. */
  static List<Unit> arrange(String file, List<Unit> units) {
    if (units.isEmpty()) {
      return units;
    }
    int page = units.get(0).page();
    List<Line> lines =
        units.stream()
            .flatMap(u -> u.lines().stream())
            .filter(l -> l.page() == page)
            .sorted(Comparator.comparingDouble(l -> l.box().top()))
            .toList();
    for (double edge : edges(lines)) {
      List<Line> zone = zone(lines, edge);
      if (isHead(zone, edge, lines)) {
        return parted(file, units, zone, edge);
      }
    }
    return units;
  }

  /** Left edges of words after a gutter that several lines share, the most shared first. */
  private static List<Double> edges(List<Line> lines) {
    List<Double> starts = new ArrayList<>();
    List<Double> alone = new ArrayList<>();
    for (Line line : lines) {
      alone.add(line.box().left());
      Word before = null;
      for (Word word : line.words()) {
        if (before != null && word.box().left() - before.box().right() > GUTTER) {
          starts.add(word.box().left());
        }
        before = word;
      }
    }
    return starts.stream()
        .distinct()
        .filter(x -> near(starts, x) >= 1 && near(starts, x) + near(alone, x) >= MIN_LINES)
        .sorted(Comparator.comparingLong(x -> -near(starts, x) - near(alone, x)))
        .toList();
  }

  private static long near(List<Double> edges, double x) {
    return edges.stream().filter(e -> Math.abs(e - x) <= EDGE).count();
  }

  /** The longest run of lines that leave the gutter before the edge free. */
  private static List<Line> zone(List<Line> lines, double edge) {
    List<Line> best = List.of();
    List<Line> run = new ArrayList<>();
    for (Line line : lines) {
      if (isFree(line, edge)) {
        run.add(line);
        best = run.size() > best.size() ? List.copyOf(run) : best;
      } else {
        run.clear();
      }
    }
    return between(best, edge);
  }

  /** From the first line that has a word at the edge to the last. */
  private static List<Line> between(List<Line> run, double edge) {
    int first = run.size();
    int last = -1;
    for (int i = 0; i < run.size(); i++) {
      boolean at = run.get(i).words().stream().anyMatch(w -> near(w, edge));
      first = at ? Math.min(first, i) : first;
      last = at ? i : last;
    }
    return last < first ? List.of() : run.subList(first, last + 1);
  }

  private static boolean near(Word word, double edge) {
    return Math.abs(word.box().left() - edge) <= EDGE;
  }

  private static boolean isFree(Line line, double edge) {
    return line.words().stream()
        .allMatch(w -> w.box().right() < edge - GUTTER || near(w, edge) || w.box().left() > edge);
  }

  private static boolean isHead(List<Line> zone, double edge, List<Line> all) {
    double left = all.stream().mapToDouble(l -> l.box().left()).min().orElse(0);
    double right = all.stream().mapToDouble(l -> l.box().right()).max().orElse(0);
    List<Line> lefts = side(zone, edge, true);
    List<Line> rights = side(zone, edge, false);
    String counted = text(lefts);
    boolean lists = rights.stream().map(l -> Fold.fold(l.text())).anyMatch(HeadColumns::opensList);
    return edge - left < (right - left) * NARROW
        && lefts.size() >= MIN_LINES
        && rights.size() >= MIN_LINES
        && counted.chars().anyMatch(Character::isDigit)
        && COUNTS.matcher(counted).results().count() >= 2
        && lists;
  }

  private static boolean opensList(String folded) {
    return Label.PRESENT.opens(folded)
        || Label.PROXY.opens(folded)
        || Label.EXCUSED.opens(folded)
        || Label.ABSENT.opens(folded);
  }

  private static String text(List<Line> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> text.append(Fold.fold(l.text())).append('\n'));
    return text.toString();
  }

  private static List<Line> side(List<Line> lines, double edge, boolean left) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      List<Word> words =
          line.words().stream().filter(w -> w.box().left() < edge - EDGE == left).toList();
      if (!words.isEmpty()) {
        found.add(Line.of(line.page(), words));
      }
    }
    return found;
  }

  private static List<Unit> parted(String file, List<Unit> units, List<Line> zone, double edge) {
    List<Unit> arranged = new ArrayList<>();
    boolean placed = false;
    for (Unit unit : units) {
      List<Line> outside = unit.lines().stream().filter(l -> !zone.contains(l)).toList();
      if (!placed && outside.size() < unit.lines().size()) {
        arranged.addAll(paragraphs(file, side(zone, edge, false)));
        arranged.add(Unit.of(file, side(zone, edge, true)));
        placed = true;
      }
      if (!outside.isEmpty()) {
        arranged.add(outside.size() == unit.lines().size() ? unit : Unit.of(file, outside));
      }
    }
    return arranged;
  }

  /** The paragraphs of a column: a label or a wider gap starts one. */
  private static List<Unit> paragraphs(String file, List<Line> lines) {
    List<Unit> units = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (Line line : lines) {
      if (!pending.isEmpty()) {
        Line before = pending.get(pending.size() - 1);
        double gap = line.box().top() - before.box().bottom();
        String folded = Fold.fold(line.text());
        if (gap > GAP * line.box().height() || opensList(folded) || Label.SECRETARY.opens(folded)) {
          units.add(Unit.of(file, pending));
          pending.clear();
        }
      }
      pending.add(line);
    }
    if (!pending.isEmpty()) {
      units.add(Unit.of(file, pending));
    }
    return units;
  }
}
