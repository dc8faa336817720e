package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Mention;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An amount of a sentence that no table prints, while a table near it prints the same digits with
 * two neighbours swapped, in a row that speaks of the same thing.
 */
final class SwappedTwins implements Rule {

  /** Pages between the sentence and the table. */
  private static final int NEAR = 3;

  /** Digits a figure must have, final zeros left out, for a swap not to be chance. */
  private static final int DIGITS = 4;

  /** Letters of a word that says something. */
  private static final int WORD = 5;

  private static final Pattern SEPARATORS = Pattern.compile("[^a-z]+");

  /** A figure of a table with the words of its row. */
  private record Figure(Amount amount, String label, String heads) {
    Set<String> words() {
      return SwappedTwins.words(label + " " + heads);
    }
  }

  @Override
  public String id() {
    return "T21";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    if (context.records().mentions().isEmpty()) {
      return judgements;
    }
    Map<BigDecimal, List<Figure>> figures = figures(context);
    for (Mention mention : context.records().mentions()) {
      BigDecimal value = mention.amount().value().stripTrailingZeros();
      if (mention.amount().isMoney()
          && value.precision() >= DIGITS
          && !figures.containsKey(value)) {
        twin(mention, value, figures).ifPresent(f -> judgements.add(judge(mention, f)));
      }
    }
    return judgements;
  }

  private static Map<BigDecimal, List<Figure>> figures(CheckContext context) {
    Map<BigDecimal, List<Figure>> figures = new LinkedHashMap<>();
    for (Grid grid : context.grids()) {
      String title = grid.table().title().orElse("");
      Map<Integer, String> labels = new HashMap<>();
      for (Cell cell : grid.table().cells()) {
        if (cell.amount().isPresent()) {
          String label =
              labels.computeIfAbsent(
                  cell.row(), r -> String.join(" ", grid.rowLabels(r, 0, grid.table().columns())));
          Amount amount = cell.amount().get();
          String heads = String.join(" ", grid.columnPath(cell.column()));
          figures
              .computeIfAbsent(amount.value().stripTrailingZeros(), k -> new ArrayList<>())
              .add(new Figure(amount, label, heads + " " + title));
        }
      }
    }
    return figures;
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

  /** The only near figure that is this one with two neighbouring digits swapped. */
  private static Optional<Figure> twin(
      Mention mention, BigDecimal value, Map<BigDecimal, List<Figure>> figures) {
    List<Figure> found = new ArrayList<>();
    String digits = value.unscaledValue().abs().toString();
    for (int i = 0; i + 1 < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(i + 1)) {
        String other =
            digits.substring(0, i)
                + digits.charAt(i + 1)
                + digits.charAt(i)
                + digits.substring(i + 2);
        BigDecimal positive = new BigDecimal(new BigInteger(other), value.scale());
        BigDecimal swapped = value.signum() < 0 ? positive.negate() : positive;
        for (Figure figure : figures.getOrDefault(swapped.stripTrailingZeros(), List.of())) {
          int apart = figure.amount().source().page() - mention.amount().source().page();
          if (Math.abs(apart) <= NEAR && related(mention, figure)) {
            found.add(figure);
          }
        }
      }
    }
    return found.stream().findFirst();
  }

  private static boolean related(Mention mention, Figure figure) {
    Set<String> said = words(mention.context());
    return figure.words().stream().anyMatch(said::contains);
  }

  private Judgement judge(Mention mention, Figure figure) {
    Amount amount = mention.amount();
    Term said = term("texte", amount);
    Reckoning reckoning = Reckoning.equality(term(figure.label(), figure.amount()), said);
    int one = amount.source().page();
    int other = figure.amount().source().page();
    Phrase place =
        one == other
            ? new Phrase("page " + one, "page " + one)
            : new Phrase("pages " + one + " et " + other, "pages " + one + " and " + other);
    return Judgement.of(this, place, reckoning, Amount.EURO, List.of("same words", "same digits"))
        .alertIfFailing(Severity.WARNING, Map.of("label", TablePlace.cut(figure.label())));
  }

  private static Term term(String label, Amount amount) {
    return new Term(
        label, BigDecimal.ONE, amount.value(), amount.precision(), Optional.of(amount.source()));
  }
}
