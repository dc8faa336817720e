package fr.greffe.check;

import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Verdict;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part is not greater than its whole: « 675 dont 212 finalisés », a row « dont … » of a table.
 */
final class PartOfWhole implements Rule {

  private static final String NUMBER = "(\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d+)";

  /** « 675 dont 212 finalisés », « 675 personnes dont 212 … »; the part has a word after it. */
  private static final Pattern DONT =
      Pattern.compile(
          "(?<![\\d,./-])"
              + NUMBER
              + "(?: ?€)?(?: [\\p{L}’']+){0,3},? dont "
              + NUMBER
              + "(?![\\d,./-])(?: ?€| (\\p{L}+))?");

  /** After these a number is a date or a share of something else. */
  private static final Pattern NO_PART =
      Pattern.compile(
          "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|et|a|ou");

  /** « le budget 2023, dont 850 000 € »: a year is no whole. */
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final Pattern NOT_DIGITS = Pattern.compile("\\D");

  @Override
  public String id() {
    return "T16";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      read(prose.place(), prose.text(), prose.sources(), judgements);
    }
    for (Grid grid : context.grids()) {
      for (Cell cell : grid.table().cells()) {
        if (cell.amount().isEmpty() && cell.text().contains("dont")) {
          int page = cell.sources().stream().findFirst().map(Source::page).orElse(0);
          Phrase place = TablePlace.of(grid.table(), page);
          read(place, Grid.clean(cell.text()), cell.sources(), judgements);
        }
      }
      grid.rowAxes().forEach(a -> rows(a, judgements));
    }
    return judgements;
  }

  private void read(Phrase place, String text, List<Source> sources, List<Judgement> judgements) {
    if (!text.contains("dont")) {
      return;
    }
    Matcher matcher = DONT.matcher(text);
    while (matcher.find()) {
      String after = matcher.group(3) == null ? "" : Fold.fold(matcher.group(3));
      boolean euro = matcher.group().endsWith("€");
      if (!euro && (after.isEmpty() || NO_PART.matcher(after).matches())) {
        continue;
      }
      boolean wholeEuro = text.substring(matcher.end(1), matcher.start(2)).contains("€");
      if (euro && !wholeEuro || YEAR.matcher(matcher.group(1)).matches()) {
        continue;
      }
      Optional<Source> where =
          sources.stream()
              .findFirst()
              .map(s -> new Source(s.file(), s.page(), s.box(), matcher.group()));
      Term whole = term(matcher.group(1), where);
      Term part = term(matcher.group(2), where);
      Judgement judgement = judge(place, part, whole, matcher.group(), "");
      boolean other = judgement.fails() && hasOtherWhole(text, matcher.start(), part.value());
      judgements.add(
          other ? judgement.undecided("« dont » may speak of another number") : judgement);
    }
  }

  /**
   * « 31 enfants de 4 communes, dont 12 »: a number before in the sentence that can hold the part.
   */
  private static boolean hasOtherWhole(String text, int before, BigDecimal part) {
    int from = Math.max(text.lastIndexOf(". ", before), text.lastIndexOf('(', before));
    return FrenchNumbers.find(text.substring(Math.max(0, from), before)).stream()
        .anyMatch(n -> n.value().compareTo(part) >= 0);
  }

  private static Term term(String printed, Optional<Source> where) {
    String digits = NOT_DIGITS.matcher(printed).replaceAll("");
    return new Term(printed, BigDecimal.ONE, new BigDecimal(digits), BigDecimal.ONE, where);
  }

  private void rows(Axis axis, List<Judgement> judgements) {
    int whole = -1;
    for (int line = 0; line < axis.lines(); line++) {
      if (axis.cue(line) != Cue.OF_WHICH) {
        whole = line;
      } else if (whole >= 0) {
        lanes(axis, line, whole, judgements);
      }
    }
  }

  /** Held against a lane only when the other lanes agree: « dont » may speak of another line. */
  private void lanes(Axis axis, int part, int whole, List<Judgement> judgements) {
    List<Judgement> told = new ArrayList<>();
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Slot one = axis.slot(part, lane);
      Slot all = axis.slot(whole, lane);
      if (one.isNumber() && all.isNumber() && one.isPercent() == all.isPercent()) {
        String words = axis.name(part);
        told.add(
            judge(
                TablePlace.of(axis, part, lane),
                one.term(words, 1),
                all.term(axis.name(whole), 1),
                words,
                one.unit()));
      }
    }
    long holds = told.stream().filter(j -> !j.fails()).count();
    boolean convinced = holds >= 2 && told.size() - holds == 1;
    told.forEach(
        j -> judgements.add(j.fails() && !convinced ? j.undecided("no second evidence") : j));
  }

  private Judgement judge(Phrase place, Term part, Term whole, String words, String unit) {
    boolean holds = part.value().abs().compareTo(whole.value().abs()) <= 0;
    Reckoning reckoning =
        new Reckoning(
            "order",
            List.of(part),
            Optional.of(whole),
            Optional.of(part.value()),
            BigDecimal.ZERO,
            holds ? Verdict.HOLDS : Verdict.DISCREPANCY);
    return Judgement.of(this, place, reckoning, unit, List.of("dont"))
        .alertIfFailing(
            Severity.WARNING,
            Map.of(
                "words", TablePlace.cut(words),
                "part", new Quantity(part.value(), unit),
                "whole", new Quantity(whole.value(), unit)));
  }
}
