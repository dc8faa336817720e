package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A figure said in a text and printed again, in a table or in another text that speaks of the same
 * thing: each proves the other. It never raises an alarm: a figure that stands nowhere else may be
 * right.
 */
final class SameFigure implements Rule {

  /** Digits of a figure, final zeros left out, that no two things share by chance. */
  private static final int DIGITS = 5;

  /** Letters of a word that says something. */
  private static final int WORD = 5;

  /** Characters around an amount whose words say what it is of. */
  private static final int AROUND = 120;

  private static final Pattern SEPARATORS = Pattern.compile("[^a-z]+");
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A figure already printed, with the words that say what it is of: few are ever asked for.
   *
   * @param source where it stands
   */
  private record Printed(Optional<Source> source, Supplier<Term> term, Supplier<String> words) {}

  @Override
  public String id() {
    return "T33";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    Map<BigDecimal, List<Printed>> printed = new HashMap<>();
    context.grids().forEach(g -> add(g, printed));
    for (Prose prose : context.prose()) {
      // Numbers are read only where a text prints amounts: reading costs more than judging.
      List<NumberMatch> figures =
          prose.read().money().isEmpty() ? List.of() : prose.read().numbers();
      for (NumberMatch money : figures) {
        if (money.value().abs().compareTo(HUNDRED) > 0 && !isShareOrYear(money)) {
          judge(context, prose, money, printed).ifPresent(judgements::add);
        }
      }
    }
    return judgements;
  }

  private static void add(Grid grid, Map<BigDecimal, List<Printed>> printed) {
    for (Cell cell : grid.table().cells()) {
      cell.amount()
          .filter(a -> !a.unit().equals(Amount.PERCENT))
          .ifPresent(
              a ->
                  printed
                      .computeIfAbsent(plain(a.value()), k -> new ArrayList<>())
                      .add(
                          new Printed(
                              Optional.of(a.source()),
                              () -> term(grid, cell, a),
                              () -> words(grid, cell))));
    }
  }

  private static Term term(Grid grid, Cell cell, Amount amount) {
    String row = row(grid, cell);
    return new Term(
        TablePlace.cut(row.isEmpty() ? grid.table().title().orElse("") : row),
        BigDecimal.ONE,
        amount.value(),
        amount.precision(),
        Optional.of(amount.source()));
  }

  private static String words(Grid grid, Cell cell) {
    String head = String.join(" ", grid.columnPath(cell.column()));
    return row(grid, cell) + " " + head + " " + grid.table().title().orElse("");
  }

  private static String row(Grid grid, Cell cell) {
    return String.join(" ", grid.rowLabels(cell.row(), 0, grid.table().columns()));
  }

  private Optional<Judgement> judge(
      CheckContext context,
      Prose prose,
      NumberMatch money,
      Map<BigDecimal, List<Printed>> printed) {
    String words = around(prose, money);
    Term stated = context.term(prose, money, "texte");
    List<Printed> same = printed.computeIfAbsent(plain(money.value()), k -> new ArrayList<>());
    Optional<Printed> twin =
        same.stream()
            .filter(p -> !p.source().equals(stated.source()))
            .filter(p -> isLong(money.value()) || akin(words, p.words().get()))
            .findFirst();
    same.add(new Printed(stated.source(), () -> stated, () -> words));
    return twin.map(
        t ->
            Judgement.of(
                this,
                prose.place(),
                Reckoning.equality(t.term().get(), stated),
                money.unit(),
                List.of("printed twice")));
  }

  private static boolean isShareOrYear(NumberMatch number) {
    boolean year =
        number.unit().isEmpty()
            && number.value().scale() <= 0
            && number.value().compareTo(FIRST_YEAR) >= 0
            && number.value().compareTo(LAST_YEAR) <= 0;
    return year || number.unit().equals(Amount.PERCENT);
  }

  private static boolean isLong(BigDecimal value) {
    return value.stripTrailingZeros().precision() >= DIGITS;
  }

  private static String around(Prose prose, NumberMatch money) {
    int from = Math.max(0, money.start() - AROUND);
    int to = Math.min(prose.text().length(), money.end() + AROUND);
    return prose.text().substring(from, to);
  }

  private static boolean akin(String one, String other) {
    Set<String> words = words(one);
    return words(other).stream().anyMatch(words::contains);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : SEPARATORS.split(Fold.fold(text))) {
      if (word.length() >= WORD) {
        words.add(word);
      }
    }
    return words;
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.stripTrailingZeros();
  }
}
