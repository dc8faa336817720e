package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Mention;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The result carried forward (code 001 or 002) or set aside (1068) is decided in a sentence and
 * printed again in the budget table. The two are the same; a difference is only told when it is a
 * slip of the pen (digits swapped, one digit off), for a document may hold several budgets.
 */
final class CodePrintedTwice implements Rule {

  private static final Pattern CODE =
      Pattern.compile("\\b(?:article|compte|ligne|chapitre|art\\.?|r|d)? ?\\(?(001|002|1068)\\b");

  /** Characters before an amount in which its code stands. */
  private static final int SENTENCE = 90;

  /** A difference of cents only: the budget is voted in whole euros. */
  private static final BigDecimal EURO_ROUNDING = BigDecimal.ONE;

  @Override
  public String id() {
    return "T20";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  private record Printed(String code, Term term) {}

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    List<Printed> rows = new ArrayList<>();
    context.grids().forEach(g -> read(g, rows));
    if (rows.isEmpty()) {
      return judgements;
    }
    Set<Source> seen = new HashSet<>();
    for (Mention mention : context.records().mentions()) {
      Amount amount = mention.amount();
      if (amount.isMoney() && amount.value().signum() != 0 && seen.add(amount.source())) {
        code(mention.context(), amount.source().text())
            .ifPresent(c -> compare(new Printed(c, term(c, amount)), rows, judgements));
      }
    }
    for (Prose prose : context.prose()) {
      if (mayHoldCode(prose.text()) && CODE.matcher(Fold.fold(prose.text())).find()) {
        read(context, prose, seen, rows, judgements);
      }
    }
    return judgements;
  }

  private void read(
      CheckContext context,
      Prose prose,
      Set<Source> seen,
      List<Printed> rows,
      List<Judgement> judgements) {
    for (NumberMatch match : prose.read().numbers()) {
      if (match.unit().equals(Amount.EURO) && match.value().signum() != 0) {
        int from = Math.max(0, match.start() - SENTENCE);
        String before = prose.text().substring(from, match.start());
        Optional<String> code = code(before + "€", "€");
        Term term = context.term(prose, match, code.orElse(""));
        if (code.isPresent() && term.source().filter(seen::add).isPresent()) {
          compare(new Printed(code.get(), term), rows, judgements);
        }
      }
    }
  }

  private static Term term(String code, Amount amount) {
    return new Term(
        code, BigDecimal.ONE, amount.value(), amount.precision(), Optional.of(amount.source()));
  }

  private static void read(Grid grid, List<Printed> rows) {
    for (Axis axis : grid.rowAxes()) {
      for (int line = 0; line < axis.lines(); line++) {
        String name = axis.name(line);
        Matcher matcher = CODE.matcher(mayHoldCode(name) ? Fold.fold(name) : "");
        if (matcher.find()) {
          for (int lane = 0; lane < axis.lanes(); lane++) {
            Slot slot = axis.slot(line, lane);
            if (slot.isNumber() && slot.value().signum() != 0) {
              rows.add(new Printed(matcher.group(1), slot.term(axis.name(line), 1)));
            }
          }
        }
      }
    }
  }

  /** Most texts print none of the codes: folding them all costs more than judging the others. */
  private static boolean mayHoldCode(String text) {
    return text.contains("001") || text.contains("002") || text.contains("1068");
  }

  /** The code nearest before the amount in its sentence. */
  private static Optional<String> code(String context, String printed) {
    int at = context.indexOf(printed);
    String before = Fold.fold(at < 0 ? context : context.substring(0, at));
    Matcher matcher = CODE.matcher(before);
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(matcher.group(1));
    }
    return last;
  }

  private void compare(Printed said, List<Printed> rows, List<Judgement> judgements) {
    List<Term> same =
        rows.stream().filter(r -> r.code().equals(said.code())).map(Printed::term).toList();
    for (Term row : same) {
      BigDecimal apart = row.value().abs().subtract(said.term().value().abs()).abs();
      if (apart.compareTo(EURO_ROUNDING) < 0) {
        Reckoning rounded =
            Reckoning.compare("equality", List.of(said.term()), row, row.value(), EURO_ROUNDING);
        judgements.add(judgement(rounded, said.code()));
        return;
      }
    }
    for (Term row : same) {
      Judgement judgement = judgement(Reckoning.equality(said.term(), row), said.code());
      boolean slip =
          Diagnostician.hypotheses(judgement).stream().anyMatch(h -> h.repaired().isPresent());
      if (judgement.fails() && slip) {
        Map<String, Object> values = Map.of("code", said.code());
        judgements.add(judgement.alert(Severity.WARNING, "message", values, judgement.sources()));
        return;
      }
    }
  }

  private Judgement judgement(Reckoning reckoning, String code) {
    Phrase place = new Phrase("compte " + code, "account " + code);
    return Judgement.of(this, place, reckoning, Amount.EURO, List.of("same account code"));
  }
}
