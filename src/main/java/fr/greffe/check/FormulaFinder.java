package fr.greffe.check;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the formulas some tables print in their labels: « A+B+C+D+E », « (1)-(2) », « III = I + II
 * ». A letter or number names the line whose own label begins with it or holds it in parentheses.
 */
final class FormulaFinder {

  private static final String KEY = "\\(?(?:[a-z]|[ivx]{1,4}|\\d{1,2})\\)?";

  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<![\\w%€])(?:" + KEY + " ?= ?)?(" + KEY + "(?: ?[+–−-] ?" + KEY + ")+)(?![\\w%€])");

  private static final Pattern OPERAND = Pattern.compile("([+–−-]?) ?(" + KEY + ")");

  /** « A Crédits … », « A - Crédits », « (A) Crédits », « F Budget global ». */
  private static final Pattern LEADING =
      Pattern.compile("^\\(?([a-z]|[ivx]{1,4}|\\d{1,2})\\)?(?:[ .:)=-]|$)");

  private static final Pattern PARENTHESISED = Pattern.compile("\\(([a-z]|[ivx]{1,4}|\\d{1,2})\\)");

  private FormulaFinder() {}

  /** The formulas of an axis, in line order. */
  static List<Tie> find(Axis axis) {
    Map<String, Integer> keys = new HashMap<>();
    for (int line = 0; line < axis.lines(); line++) {
      key(axis, line, keys);
    }
    List<Tie> found = new ArrayList<>();
    if (keys.size() < 2) {
      return found;
    }
    for (int line = 0; line < axis.lines(); line++) {
      formula(axis, line, keys).ifPresent(found::add);
    }
    return found;
  }

  private static void key(Axis axis, int line, Map<String, Integer> keys) {
    String label = Fold.fold(axis.label(line));
    Matcher leading = LEADING.matcher(label);
    if (leading.find()) {
      keys.putIfAbsent(leading.group(1), line);
    }
    Matcher inside = PARENTHESISED.matcher(label);
    if (inside.find()) {
      keys.putIfAbsent(inside.group(1), line);
    }
  }

  private static Optional<Tie> formula(Axis axis, int line, Map<String, Integer> keys) {
    Matcher matcher = FORMULA.matcher(Fold.fold(axis.label(line)));
    while (matcher.find()) {
      List<Tie.Signed> terms = terms(matcher.group(1), line, keys);
      if (terms.size() >= 2) {
        String cue = "formula: " + matcher.group(1);
        return Optional.of(
            new Tie(line, terms, "formula", true, true, Score.NOTHING, List.of(cue)).scored(axis));
      }
    }
    return Optional.empty();
  }

  private static List<Tie.Signed> terms(String formula, int line, Map<String, Integer> keys) {
    List<Tie.Signed> terms = new ArrayList<>();
    Matcher operand = OPERAND.matcher(formula);
    while (operand.find()) {
      Integer at = keys.get(operand.group(2).replaceAll("[()]", ""));
      if (at == null || at == line) {
        return List.of();
      }
      boolean minus = !operand.group(1).isEmpty() && !operand.group(1).equals("+");
      terms.add(new Tie.Signed(at, minus ? -1 : 1));
    }
    return terms;
  }
}
