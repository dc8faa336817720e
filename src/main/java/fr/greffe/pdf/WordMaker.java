package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes words of runs, and rows of words: one list per baseline, in the order of reading. */
final class WordMaker {
  /** Two runs with the same text this close, in em, are one drawn twice. */
  private static final double DRAWN_TWICE = 0.15;

  /** Baselines that differ by up to this, in em, can be one row. */
  private static final double ROW_TOLERANCE = 0.3;

  /** Baselines closer than this, in em, are the same. */
  private static final double ONE_BASELINE = 0.05;

  /** A gap from this on, in em, separates words. */
  private static final double WORD_GAP = 0.15;

  /** Runs that overlap by more than this, in em, are different words drawn over each other. */
  private static final double OVERLAP = 0.3;

  /** Runs smaller than this share of their neighbour can be superscripts or subscripts. */
  private static final double SCRIPT_SIZE = 0.85;

  /** Longest script: « ème », « bis », « (12) ». */
  private static final int SCRIPT_LENGTH = 5;

  /** A script is set in the family of its neighbour: the first letters of their fonts agree. */
  private static final int FAMILY_LETTERS = 3;

  /** How far, in em of the neighbour, a script's baseline can be from the row's. */
  private static final double SCRIPT_SHIFT = 0.65;

  /** Nearest distance, in em of the neighbour, of a script from what it belongs to. */
  private static final double SCRIPT_GAP = 0.25;

  private static final Comparator<Run> BY_BASELINE =
      Comparator.<Run>comparingDouble(r -> r.baseline)
          .thenComparingDouble(r -> r.start)
          .thenComparingInt(r -> r.order);

  private static final Comparator<Run> BY_START =
      Comparator.<Run>comparingDouble(r -> r.start).thenComparingInt(r -> r.order);

  private WordMaker() {}

  /** The rows of runs that share one direction of writing, top to bottom in that direction. */
  static List<List<Word>> rows(List<Run> runs) {
    List<Run> sorted = withoutDoubles(runs);
    sorted.sort(BY_BASELINE);
    List<List<Run>> rows = cluster(sorted);
    attachScripts(rows);
    List<List<Word>> out = new ArrayList<>(rows.size());
    for (List<Run> row : rows) {
      if (!row.isEmpty()) {
        row.sort(BY_START);
        out.add(words(row));
      }
    }
    return out;
  }

  private static List<Run> withoutDoubles(List<Run> runs) {
    Map<String, List<Run>> seen = new HashMap<>();
    List<Run> kept = new ArrayList<>(runs.size());
    for (Run run : runs) {
      List<Run> same = seen.computeIfAbsent(run.text.toString(), t -> new ArrayList<>(2));
      Run twin = twin(run, same);
      if (twin == null) {
        same.add(run);
        kept.add(run);
      } else {
        twin.bold = true;
        twin.spaceAfter |= run.spaceAfter;
        twin.spaceBefore |= run.spaceBefore;
      }
    }
    return kept;
  }

  private static Run twin(Run run, List<Run> same) {
    double near = DRAWN_TWICE * run.size;
    for (Run other : same) {
      if (Math.abs(other.start - run.start) < near
          && Math.abs(other.baseline - run.baseline) < near) {
        return other;
      }
    }
    return null;
  }

  /** Rows: runs on one baseline, and those on nearly the same one that stand beside them. */
  private static List<List<Run>> cluster(List<Run> sorted) {
    List<List<Run>> rows = new ArrayList<>();
    List<Run> row = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i < sorted.size() && isOneBaseline(sorted.get(i - 1), sorted.get(i))) {
        continue;
      }
      List<Run> level = sorted.subList(from, i);
      if (row.isEmpty() || !joins(row, level)) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.addAll(level);
      from = i;
    }
    return rows;
  }

  private static boolean isOneBaseline(Run above, Run below) {
    return below.baseline - above.baseline < ONE_BASELINE * Math.min(above.size, below.size);
  }

  private static boolean joins(List<Run> row, List<Run> level) {
    double step = level.get(0).baseline - row.get(0).baseline;
    for (Run run : level) {
      for (Run other : row) {
        double shared = Math.min(other.end, run.end) - Math.max(other.start, run.start);
        double size = Math.min(other.size, run.size);
        if (step > ROW_TOLERANCE * size || shared > 0.2 * size) {
          return false;
        }
      }
    }
    return true;
  }

  /** Moves superscripts and subscripts to the row of the run they touch. */
  private static void attachScripts(List<List<Run>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<Run> row = rows.get(i);
      for (int k = row.size() - 1; k >= 0; k--) {
        Run run = row.get(k);
        List<Run> home = i + 1 < rows.size() ? host(run, rows.get(i + 1)) : null;
        if (home == null && i > 0) {
          home = host(run, rows.get(i - 1));
        }
        if (home != null) {
          row.remove(k);
          home.add(run);
        }
      }
    }
  }

  private static List<Run> host(Run script, List<Run> row) {
    if (script.text.length() > SCRIPT_LENGTH) {
      return null;
    }
    for (Run run : row) {
      if (script.size < SCRIPT_SIZE * run.size
          && script.color == run.color
          && script.font.name.regionMatches(0, run.font.name, 0, FAMILY_LETTERS)
          && Math.abs(script.baseline - run.baseline) < SCRIPT_SHIFT * run.size
          && touches(script, run)) {
        return row;
      }
    }
    return null;
  }

  private static boolean touches(Run script, Run run) {
    double after = script.start - run.end;
    double before = run.start - script.end;
    double gap = Math.max(after, before);
    return gap > -SCRIPT_GAP * run.size && gap < SCRIPT_GAP * run.size;
  }

  private static List<Word> words(List<Run> row) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= row.size(); i++) {
      if (i == row.size() || separate(row.get(i - 1), row.get(i))) {
        words.add(word(row.subList(from, i)));
        from = i;
      }
    }
    return words;
  }

  private static boolean separate(Run left, Run right) {
    if (left.spaceAfter || right.spaceBefore) {
      return true;
    }
    double gap = left.gapTo(right.start);
    double em = Math.max(left.size, right.size);
    if (gap > WORD_GAP * em || gap < -OVERLAP * em) {
      return true;
    }
    return isNote(left, right) || isNoteBefore(left, right);
  }

  /** A raised number after a word is a footnote's mark, not part of the word, save in « m2 ». */
  private static boolean isNote(Run left, Run right) {
    boolean raised =
        right.size < SCRIPT_SIZE * left.size && left.baseline - right.baseline > 0.15 * left.size;
    if (!raised || !Character.isDigit(right.text.charAt(0))) {
      return false;
    }
    int length = left.text.length();
    return left.text.charAt(length - 1) != 'm' || length > 2;
  }

  /** A raised number before a word is the footnote's own mark. */
  private static boolean isNoteBefore(Run left, Run right) {
    return left.size < SCRIPT_SIZE * right.size
        && right.baseline - left.baseline > 0.15 * right.size
        && Character.isDigit(left.text.charAt(left.text.length() - 1))
        && Character.isLetterOrDigit(right.text.charAt(0));
  }

  private static Word word(List<Run> runs) {
    Run main = runs.get(0);
    int order = main.order;
    Box box = main.box();
    StringBuilder text = new StringBuilder(main.text);
    for (Run run : runs.subList(1, runs.size())) {
      text.append(run.text);
      box = box.union(run.box());
      order = Math.min(order, run.order);
      if (run.text.length() > main.text.length()) {
        main = run;
      }
    }
    return new Word(
        Normalizer.normalize(text, Normalizer.Form.NFC),
        box,
        main.font.name,
        Math.round(main.size * 100) / 100.0,
        main.bold,
        main.slanted,
        main.color,
        Math.max(0, main.direction()),
        order);
  }
}
