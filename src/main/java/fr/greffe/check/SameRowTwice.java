package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Two tables that print the same rows under the same heads, as a recap printed again in another act
 * or annexe, print the same figures. They are held to be the same table when at least three figures
 * agree for each that does not; many tables share labels and speak of different budgets.
 */
final class SameRowTwice implements Rule {

  /** Figures that must agree for each that does not. */
  private static final int AGREEING = 3;

  /** Digits of a figure, final zeros left out, whose agreement is no chance. */
  private static final int DIGITS = 3;

  /** Letters a row's label must have to name something. */
  private static final int LETTERS = 5;

  /**
   * A head that says of which year or state its figures are; without one the titles of the tables
   * must be the same, for what was planned and what was spent stand in tables alike.
   */
  private static final Pattern SAYS_WHEN =
      Pattern.compile(
          "\\b(?:19|20)\\d{2}\\b.*\\b(?:prev|vot|realis|execut|mandat|engag|budget|credit|propos|bp|ca|cfu)"
              + "|\\b(?:prev|vot|realis|execut|mandat|engag|budget|credit|propos|bp|ca|cfu)\\w*.*\\b(?:19|20)\\d{2}\\b");

  /** A figure with the table and the place it stands in. */
  private record Place(int table, Axis axis, int line, int lane) {
    Slot slot() {
      return axis.slot(line, lane);
    }
  }

  @Override
  public String id() {
    return "T34";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    Map<String, List<Place>> places = new LinkedHashMap<>();
    List<Grid> grids = context.grids();
    if (grids.size() < 2) {
      return List.of();
    }
    for (int i = 0; i < grids.size(); i++) {
      for (Axis axis : grids.get(i).rowAxes()) {
        add(i, axis, places);
      }
    }
    Map<List<Integer>, List<List<Place>>> pairs = new LinkedHashMap<>();
    for (List<Place> same : places.values()) {
      for (int i = 0; i < same.size(); i++) {
        for (int j = i + 1; j < Math.min(same.size(), i + TABLES_AHEAD); j++) {
          List<Integer> key = List.of(same.get(i).table(), same.get(j).table());
          pairs.computeIfAbsent(key, k -> new ArrayList<>()).add(List.of(same.get(i), same.get(j)));
        }
      }
    }
    List<Judgement> judgements = new ArrayList<>();
    pairs.values().forEach(p -> judge(p, judgements));
    return judgements;
  }

  /** Tables compared with one: a form printed for each of a hundred actions is no recap. */
  private static final int TABLES_AHEAD = 12;

  private static void add(int table, Axis axis, Map<String, List<Place>> places) {
    String title = Fold.fold(axis.table().title().orElse(""));
    List<String> heads = new ArrayList<>();
    for (int lane = 0; lane < axis.lanes(); lane++) {
      String head = Fold.fold(axis.laneLabel(lane));
      boolean when = SAYS_WHEN.matcher(head).find();
      heads.add(when ? head + "|" : title.isEmpty() ? "" : head + "|" + title);
    }
    Map<String, Place> own = new LinkedHashMap<>();
    for (int line = 0; line < axis.lines(); line++) {
      String row = Fold.fold(axis.path(line));
      boolean names = row.chars().filter(Character::isLetter).count() >= LETTERS;
      for (int lane = 0; names && lane < axis.lanes(); lane++) {
        if (!heads.get(lane).isEmpty() && axis.slot(line, lane).isNumber()) {
          String key = row + "|" + heads.get(lane);
          own.merge(key, new Place(table, axis, line, lane), (one, other) -> TWICE);
        }
      }
    }
    own.forEach(
        (key, place) -> {
          if (place != TWICE) {
            places.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
          }
        });
  }

  private static final Place TWICE = new Place(-1, null, -1, -1);

  private void judge(List<List<Place>> pairs, List<Judgement> judgements) {
    List<Judgement> told = new ArrayList<>();
    int agreeing = 0;
    int apart = 0;
    for (List<Place> pair : pairs) {
      Slot one = pair.get(0).slot();
      Slot two = pair.get(1).slot();
      boolean comparable =
          one.unit().equals(two.unit()) && !one.isPercent() && !one.source().equals(two.source());
      if (comparable && one.value().signum() != 0 && two.value().signum() != 0) {
        Judgement judgement = judgement(pair.get(0), pair.get(1));
        told.add(judgement);
        if (judgement.fails()) {
          apart++;
        } else if (digits(one.value()) >= DIGITS) {
          agreeing++;
        }
      }
    }
    if (agreeing >= AGREEING && agreeing >= AGREEING * apart) {
      told.stream().map(SameRowTwice::alert).forEach(judgements::add);
    }
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  private Judgement judgement(Place one, Place two) {
    String label = TablePlace.cut(one.axis().name(one.line()));
    Reckoning reckoning = Reckoning.equality(one.slot().term(label, 1), two.slot().term(label, 1));
    return Judgement.of(
        this,
        TablePlace.of(two.axis(), two.line(), two.lane()),
        reckoning,
        two.slot().unit(),
        List.of("same row and head", "other figures of both tables"));
  }

  private static Judgement alert(Judgement judgement) {
    int page = judgement.reckoning().terms().get(0).source().map(Source::page).orElse(0);
    return judgement.alertIfFailing(Severity.WARNING, Map.of("page", page));
  }
}
