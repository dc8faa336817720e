package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page carries over (« À reporter ») is what the next one begins with (« Report »), as
 * registers of mandats and long budget tables print it. On one page the two are of two years.
 */
final class CarriedForward implements Rule {

  private static final Pattern CARRIED = Pattern.compile("(?:total )?a reporter\\b.{0,30}");
  private static final Pattern BROUGHT =
      Pattern.compile("(?:reports?|total reporte|a nouveau)\\b.{0,30}");

  @Override
  public String id() {
    return "T36";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Grid grid : context.grids()) {
      for (Axis axis : grid.rowAxes()) {
        for (int line = 0; line + 1 < axis.lines(); line++) {
          if (is(CARRIED, axis, line) && is(BROUGHT, axis, line + 1)) {
            judge(axis, line, judgements);
          }
        }
      }
    }
    return judgements;
  }

  private static boolean is(Pattern label, Axis axis, int line) {
    return label.matcher(Fold.fold(axis.name(line))).matches();
  }

  private void judge(Axis axis, int carried, List<Judgement> judgements) {
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Slot one = axis.slot(carried, lane);
      Slot next = axis.slot(carried + 1, lane);
      int page = page(one);
      if (one.isNumber() && next.isNumber() && page < page(next)) {
        Reckoning reckoning =
            Reckoning.equality(
                one.term(axis.name(carried), 1), next.term(axis.name(carried + 1), 1));
        Phrase place = TablePlace.of(axis, carried + 1, lane);
        judgements.add(
            Judgement.of(this, place, reckoning, next.unit(), List.of("carried over a page"))
                .alertIfFailing(Severity.ERROR, Map.of("page", page)));
      }
    }
  }

  private static int page(Slot slot) {
    return slot.source().map(Source::page).orElse(0);
  }
}
