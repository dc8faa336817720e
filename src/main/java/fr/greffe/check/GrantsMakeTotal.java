package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Cell;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Passage;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The grants an act lists one a line, or in a table without a total, make the total it votes; above
 * 23,000 € to an association (law 2000-321 art. 10, décret 2001-495) an agreement is concluded, so
 * the act that mentions none is noted. A total that differs is told only where one slip, or a grant
 * left out or counted twice, explains it.
 */
final class GrantsMakeTotal implements Rule {

  private static final BigDecimal AGREEMENT_ABOVE = BigDecimal.valueOf(23_000);

  private static final Pattern GRANTS = Pattern.compile("\\bsubventions?\\b|\\bconcours financier");

  private static final Pattern CONCLUDES =
      Pattern.compile(
          "(?:\\btota(?:l|ux)\\w*|\\bsoit|\\bmontant global|\\benveloppe)" + "[^.;\\d]{0,40}$");

  /** The head of what is voted, among what was given before and what is asked for. */
  private static final Pattern VOTED =
      Pattern.compile("\\b(?:propos|vot|attribu|accord|montant|subvention)");

  private static final Pattern BEFORE =
      Pattern.compile("\\b(?:demand|sollicit|rappel|anterieur|precedent|vers[ée]e?s? en|n-1)");

  private static final Pattern ASSOCIATION =
      Pattern.compile("\\b(?:associations?|amicales?|clubs?|union sportive|comites? des fetes)\\b");

  private static final Pattern OWN_BODY =
      Pattern.compile(
          "\\b(?:ccas|cias|centre communal|caisse des ecoles|budget annexe|commune)\\b");

  /** Fewer grants are no list. */
  private static final int LIST = 3;

  private record Told(Prose prose, NumberMatch money) {}

  @Override
  public String id() {
    return "S01";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (ActTexts act : context.acts()) {
      String subject = Fold.fold(act.act().subject().orElse(""));
      if (GRANTS.matcher(subject).find()) {
        lines(context, act, judgements);
        tables(context, act, judgements);
        agreement(act, subject, judgements);
      }
    }
    return judgements;
  }

  /** Paragraphs of one amount each, then one that concludes. */
  private void lines(CheckContext context, ActTexts act, List<Judgement> judgements) {
    List<Told> list = new ArrayList<>();
    for (Prose prose : act.prose()) {
      List<NumberMatch> money = prose.read().money();
      if (money.size() != 1) {
        list.clear();
        continue;
      }
      Told told = new Told(prose, money.get(0));
      if (list.size() >= LIST && concludes(told)) {
        judgements.add(judge(context, list, told));
        list.clear();
      } else {
        list.add(told);
      }
    }
  }

  private static boolean concludes(Told told) {
    String before = told.prose().read().folded().substring(0, told.money().start());
    return CONCLUDES.matcher(before).find();
  }

  private Judgement judge(CheckContext context, List<Told> list, Told total) {
    Term stated = context.term(total.prose(), total.money(), "total");
    for (int from = 0; from <= list.size() - LIST; from++) {
      Reckoning some = sum(context, list.subList(from, list.size()), stated);
      if (some.verdict() == Verdict.HOLDS) {
        return judgement(total.prose().place(), some);
      }
    }
    return explained(judgement(total.prose().place(), sum(context, list, stated)));
  }

  private static Reckoning sum(CheckContext context, List<Told> list, Term stated) {
    return Reckoning.sum(
        list.stream().map(t -> context.term(t.prose(), t.money(), label(t))).toList(), stated);
  }

  private static String label(Told told) {
    return TablePlace.cut(told.prose().text().substring(0, told.money().start()));
  }

  /** A table that prints no total, and the total the text says. */
  private void tables(CheckContext context, ActTexts act, List<Judgement> judgements) {
    List<Told> totals =
        act.prose().stream()
            .flatMap(p -> p.read().money().stream().map(m -> new Told(p, m)))
            .filter(GrantsMakeTotal::concludes)
            .toList();
    if (totals.size() != 1 || act.grids().size() != 1) {
      return;
    }
    for (Axis axis : act.grids().get(0).rowAxes()) {
      List<Integer> voted = new ArrayList<>();
      for (int lane = 0; lane < axis.lanes(); lane++) {
        String head = Fold.fold(axis.laneLabel(lane));
        if (VOTED.matcher(head).find() && !BEFORE.matcher(head).find()) {
          voted.add(lane);
        }
      }
      if (voted.size() == 1) {
        List<Term> terms = grants(axis, voted.get(0));
        Term stated = context.term(totals.get(0).prose(), totals.get(0).money(), "total");
        if (terms.size() >= LIST) {
          Phrase place = totals.get(0).prose().place();
          judgements.add(explained(judgement(place, Reckoning.sum(terms, stated))));
        }
      }
    }
  }

  /** The amounts of a list; none when it prints a total, which other rules look at. */
  private static List<Term> grants(Axis axis, int lane) {
    List<Term> terms = new ArrayList<>();
    for (int line = 0; line < axis.lines(); line++) {
      Slot slot = axis.slot(line, lane);
      if (axis.cue(line) != Cue.NONE || slot.state() == Slot.State.TEXT) {
        return List.of();
      }
      if (slot.isNumber() && !slot.isPercent()) {
        terms.add(slot.term(axis.name(line), 1));
      }
    }
    return terms;
  }

  private Judgement judgement(Phrase place, Reckoning reckoning) {
    return Judgement.of(
        this, place, reckoning, Amount.EURO, List.of("grants in the subject", "words of a total"));
  }

  private static Judgement explained(Judgement judgement) {
    return !judgement.fails() || !Diagnostician.hypotheses(judgement).isEmpty()
        ? judgement.alertIfFailing(Severity.WARNING, Map.of())
        : judgement.undecided("the list may not be whole");
  }

  /** A grant above the threshold to an association, in an act that names no agreement. */
  private void agreement(ActTexts act, String subject, List<Judgement> judgements) {
    boolean named =
        texts(act).anyMatch(t -> t.contains("convention")) || subject.contains("convention");
    boolean associations = ASSOCIATION.matcher(subject).find();
    for (Grid grid : act.grids()) {
      for (Axis axis : grid.rowAxes()) {
        for (int line = 0; line < axis.lines(); line++) {
          String label = Fold.fold(axis.path(line));
          boolean granted = associations || ASSOCIATION.matcher(label).find();
          if (granted && axis.cue(line) == Cue.NONE && !OWN_BODY.matcher(label).find()) {
            String name = axis.name(line);
            above(axis, line).ifPresent(s -> judgements.add(note(act.act(), name, s, named)));
          }
        }
      }
    }
  }

  private static Stream<String> texts(ActTexts act) {
    return Stream.concat(
        Stream.concat(
            act.prose().stream().map(p -> p.read().folded()),
            Stream.of(act.act().visas(), act.act().recitals(), act.act().articles())
                .flatMap(List::stream)
                .map(Passage::text)
                .map(Fold::fold)),
        act.grids().stream()
            .flatMap(g -> g.table().cells().stream())
            .map(Cell::text)
            .map(Fold::fold));
  }

  private static Optional<Slot> above(Axis axis, int line) {
    for (int lane = 0; lane < axis.lanes(); lane++) {
      String head = Fold.fold(axis.laneLabel(lane));
      Slot slot = axis.slot(line, lane);
      boolean voted = VOTED.matcher(head).find() && !BEFORE.matcher(head).find();
      boolean money = slot.isNumber() && !slot.isPercent() && !slot.isCounted();
      if (voted && money && slot.value().compareTo(AGREEMENT_ABOVE) > 0) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  private Judgement note(Deliberation act, String label, Slot slot, boolean named) {
    Judgement judgement =
        Judgement.of(
            this,
            CheckContext.name(act),
            Reckoning.agreement("presence", named),
            Amount.EURO,
            List.of("above 23 000 €"));
    List<Source> where = slot.source().stream().toList();
    return named
        ? judgement
        : judgement.alert(
            Severity.NOTE,
            "agreement",
            Map.of(
                "label", TablePlace.cut(label), "amount", new Quantity(slot.value(), Amount.EURO)),
            where);
  }
}
