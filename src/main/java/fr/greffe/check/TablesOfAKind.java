package fr.greffe.check;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a document's tables with the same columns prove of each other: the budgets of its sheets,
 * the results of its budgets. A total that adds up in two of them is meant to in the next; a
 * balance (« Résultat de clôture ») is, in each, that of the lines of the same names.
 */
final class TablesOfAKind {

  /** Tables in which something must hold for it to be so in another. */
  private static final int TABLES = 2;

  /** The cue of a relation that tables of the same kind prove. */
  static final String CUE = "tables of a kind";

  /** The pattern of a balance of which tables of the same kind print one line more. */
  static final String LINE_MISSING = "line missing";

  /** A line's label with its sign in a relation. */
  private record Part(String label, int sign) {}

  /** What the line of a label is made of. */
  private record Formula(String result, List<Part> parts) {}

  private final Map<String, Integer> totals = new HashMap<>();
  private final Map<String, Map<Formula, Integer>> balances = new TreeMap<>();
  private final Map<String, Set<Formula>> refuted = new HashMap<>();

  /**
   * @param all what the figures and labels of each table tie together
   */
  TablesOfAKind(List<Ties> all) {
    for (Ties ties : all) {
      Axis axis = ties.axis();
      for (Tie tie : ties.all()) {
        boolean proved = tie.strong() && tie.score().agrees() && tie.score().holds() > 0;
        if (proved) {
          totals.merge(kind(axis, tie), 1, Integer::sum);
        }
        if (axis.isVertical() && isBalance(tie)) {
          formula(axis, tie)
              .ifPresent(f -> add(columns(axis), f, proved, tie.score().holds() == 0));
        }
      }
    }
  }

  private void add(String columns, Formula formula, boolean proved, boolean failing) {
    if (proved) {
      balances.computeIfAbsent(columns, k -> new HashMap<>()).merge(formula, 1, Integer::sum);
    } else if (failing) {
      refuted.computeIfAbsent(columns, k -> new HashSet<>()).add(formula);
    }
  }

  /** True when other tables of the same kind prove what the tie supposes. */
  boolean proves(Axis axis, Tie tie) {
    return tie.cues().contains(CUE) || totals.getOrDefault(kind(axis, tie), 0) >= TABLES;
  }

  /**
   * The balances other tables prove and a table does not show, because its figures contradict them.
   * One line of them may be missing where it is added.
   */
  List<Tie> missingFrom(Ties ties) {
    Axis axis = ties.axis();
    List<Tie> missing = new ArrayList<>();
    if (!axis.isVertical() || !balances.containsKey(columns(axis))) {
      return missing;
    }
    Map<String, Integer> lines = lines(axis);
    Set<Integer> told = new HashSet<>();
    ties.all().stream().filter(Tie::isProved).forEach(t -> told.add(t.line()));
    Map<Integer, List<Tie>> found = new TreeMap<>();
    balances
        .get(columns(axis))
        .forEach(
            (formula, tables) -> {
              if (tables >= TABLES && !isRefuted(columns(axis), formula)) {
                tie(axis, formula, lines)
                    .filter(t -> !told.contains(t.line()))
                    .ifPresent(t -> found.computeIfAbsent(t.line(), k -> new ArrayList<>()).add(t));
              }
            });
    found.values().stream().filter(f -> f.size() == 1).forEach(missing::addAll);
    return missing;
  }

  private boolean isRefuted(String columns, Formula formula) {
    return refuted.getOrDefault(columns, Set.of()).contains(formula);
  }

  private static Optional<Tie> tie(Axis axis, Formula formula, Map<String, Integer> lines) {
    Integer result = lines.get(formula.result());
    List<Tie.Signed> terms = new ArrayList<>();
    for (Part part : formula.parts()) {
      Integer line = lines.get(part.label());
      if (line != null) {
        terms.add(new Tie.Signed(line, part.sign()));
      } else if (part.sign() < 0) {
        return Optional.empty();
      }
    }
    if (result == null || terms.isEmpty() || terms.size() + 1 < formula.parts().size()) {
      return Optional.empty();
    }
    List<String> cues = List.of("label: " + axis.name(result), CUE);
    boolean whole = terms.size() == formula.parts().size();
    String pattern = whole ? DifferenceFinder.PATTERN : LINE_MISSING;
    Tie tie = new Tie(result, terms, pattern, true, true, Score.NOTHING, cues);
    return Optional.of(tie.scored(axis));
  }

  private static boolean isBalance(Tie tie) {
    return tie.pattern().equals(DifferenceFinder.PATTERN);
  }

  private static Optional<Formula> formula(Axis axis, Tie tie) {
    Map<String, Integer> lines = lines(axis);
    List<Part> parts = new ArrayList<>();
    for (Tie.Signed term : tie.terms()) {
      String label = label(axis, term.line());
      if (!lines.containsKey(label)) {
        return Optional.empty();
      }
      parts.add(new Part(label, term.sign()));
    }
    String result = label(axis, tie.line());
    return lines.containsKey(result)
        ? Optional.of(new Formula(result, List.copyOf(parts)))
        : Optional.empty();
  }

  /** The lines whose label no other line of the table has. */
  private static Map<String, Integer> lines(Axis axis) {
    Map<String, Integer> lines = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int line = 0; line < axis.lines(); line++) {
      String label = label(axis, line);
      if (label.isBlank() || lines.put(label, line) != null) {
        twice.add(label);
      }
    }
    lines.keySet().removeAll(twice);
    return lines;
  }

  private static String label(Axis axis, int line) {
    return Fold.fold(axis.path(line));
  }

  private static String columns(Axis axis) {
    StringBuilder columns = new StringBuilder();
    for (int lane = 0; lane < axis.lanes(); lane++) {
      columns.append('|').append(Fold.fold(axis.laneLabel(lane)));
    }
    return columns.toString();
  }

  /** Tables with the same columns and the same total are of one kind. */
  private static String kind(Axis axis, Tie tie) {
    return Fold.fold(axis.name(tie.line())) + columns(axis);
  }
}
