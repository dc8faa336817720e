package fr.greffe.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table-structure measure of the ICDAR 2013 competition (Göbel, Hassan, Oro, Orsi): the
 * relations between each cell and its nearest non-blank neighbour to the right and below, compared
 * as text. One found table answers one true table of the same page, chosen by common relations; a
 * table left over has all its relations wrong or missed. The number of blank cells between two
 * neighbours is not compared (the definition printed in the paper).
 */
public final class Adjacency {

  private Adjacency() {}

  /** A cell of a grid; positions are 0-based, spans at least 1. */
  public record GridCell(int row, int column, int rowSpan, int columnSpan, String text) {}

  /**
   * The part of a table that stands on one page.
   *
   * @param page 1-based; empty when not known, then it may answer a table of any page
   */
  public record Grid(Optional<Integer> page, List<GridCell> cells) {
    public Grid {
      cells = List.copyOf(cells);
    }
  }

  private enum Direction {
    RIGHT,
    DOWN
  }

  private record Relation(String from, String to, Direction direction) {}

  private record Place(int row, int column) {}

  private record Related(Optional<Integer> page, Map<Relation, Integer> relations, int size) {
    static Related of(Grid grid) {
      Map<Relation, Integer> relations = Adjacency.relations(grid.cells());
      return new Related(grid.page(), relations, total(relations.values()));
    }

    int common(Related other) {
      int common = 0;
      for (Map.Entry<Relation, Integer> e : relations.entrySet()) {
        common += Math.min(e.getValue(), other.relations.getOrDefault(e.getKey(), 0));
      }
      return common;
    }

    boolean mayAnswer(Related other) {
      return page.isEmpty() || other.page.isEmpty() || page.equals(other.page);
    }
  }

  private record Candidate(int common, int foundSize, int expected, int found) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate c) -> -c.common())
          .thenComparingInt(Candidate::foundSize)
          .thenComparingInt(Candidate::expected)
          .thenComparingInt(Candidate::found);

  /** The score of a document's tables: relations right, found and expected. */
  public static Score score(List<Grid> expected, List<Grid> found) {
    List<Related> wanted = expected.stream().map(Related::of).toList();
    List<Related> got = found.stream().map(Related::of).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < got.size(); j++) {
        int common = wanted.get(i).mayAnswer(got.get(j)) ? wanted.get(i).common(got.get(j)) : 0;
        if (common > 0) {
          candidates.add(new Candidate(common, got.get(j).size(), i, j));
        }
      }
    }
    candidates.sort(BEST_FIRST);
    Set<Integer> usedExpected = new HashSet<>();
    Set<Integer> usedFound = new HashSet<>();
    int correct = 0;
    for (Candidate c : candidates) {
      if (!usedExpected.contains(c.expected()) && !usedFound.contains(c.found())) {
        usedExpected.add(c.expected());
        usedFound.add(c.found());
        correct += c.common();
      }
    }
    return new Score(
        correct,
        got.stream().mapToInt(Related::size).sum(),
        wanted.stream().mapToInt(Related::size).sum());
  }

  private static Map<Relation, Integer> relations(List<GridCell> cells) {
    List<String> texts = new ArrayList<>();
    Map<Place, Integer> grid = new HashMap<>();
    for (GridCell cell : cells) {
      String text = normal(cell.text());
      if (!text.isEmpty()) {
        for (int r = cell.row(); r < cell.row() + Math.max(1, cell.rowSpan()); r++) {
          for (int c = cell.column(); c < cell.column() + Math.max(1, cell.columnSpan()); c++) {
            grid.put(new Place(r, c), texts.size());
          }
        }
        texts.add(text);
      }
    }
    Map<Integer, TreeMap<Integer, Integer>> rows = new TreeMap<>();
    Map<Integer, TreeMap<Integer, Integer>> columns = new TreeMap<>();
    grid.forEach(
        (place, cell) -> {
          rows.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), cell);
          columns.computeIfAbsent(place.column(), c -> new TreeMap<>()).put(place.row(), cell);
        });
    Map<Relation, Integer> relations = new HashMap<>();
    walk(rows.values(), Direction.RIGHT, texts, relations);
    walk(columns.values(), Direction.DOWN, texts, relations);
    return relations;
  }

  /** Counts each pair of neighbouring cells once, however many rows or columns they share. */
  private static void walk(
      Collection<TreeMap<Integer, Integer>> lines,
      Direction direction,
      List<String> texts,
      Map<Relation, Integer> relations) {
    Set<Long> seen = new HashSet<>();
    for (TreeMap<Integer, Integer> line : lines) {
      int last = -1;
      for (int cell : line.values()) {
        if (last >= 0 && cell != last && seen.add((long) last << Integer.SIZE | cell)) {
          relations.merge(
              new Relation(texts.get(last), texts.get(cell), direction), 1, Integer::sum);
        }
        last = cell;
      }
    }
  }

  /** The competition's form: no white space, upper case, an underscore for any other sign. */
  private static String normal(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !isBlank(c))
        .forEach(
            c -> out.append(isWordSign(c) ? Character.toString(c).toUpperCase(Locale.ROOT) : "_"));
    return out.toString();
  }

  private static boolean isBlank(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  private static boolean isWordSign(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static int total(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }
}
