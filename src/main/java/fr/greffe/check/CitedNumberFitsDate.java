package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.text.DateMatch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A délibération cited by a number that holds its date (« D-2018/06/15-7/01 … du 25 juin 2018 ») is
 * of that date.
 */
final class CitedNumberFitsDate implements Rule {

  private static final Pattern DATED_NUMBER =
      Pattern.compile(
          "(?<![\\d/])(20\\d{2})[-/._](0[1-9]|1[0-2])[-/._](0[1-9]|[12]\\d|3[01])(?=[-/_ .]\\d)");

  /** What such a number begins with: looking for it first is much quicker. */
  private static final String CENTURY = "20";

  /** Between the number and its date stand at most « en date », « du Conseil départemental ». */
  private static final int BETWEEN = 80;

  private static final Pattern OTHER_ACT =
      Pattern.compile("(?i)\\b(?:délibération|arrêté|décret|loi|convention|décision)\\b|[;:]");

  @Override
  public String id() {
    return "A08";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      String text = prose.text();
      Matcher number = DATED_NUMBER.matcher(text).useTransparentBounds(true);
      for (int i = text.indexOf(CENTURY); i >= 0; i = text.indexOf(CENTURY, i + 1)) {
        if (number.region(i, text.length()).lookingAt()) {
          judge(prose, number, judgements);
        }
      }
    }
    return judgements;
  }

  private void judge(Prose prose, Matcher number, List<Judgement> judgements) {
    List<DateMatch> dates = prose.read().dates();
    for (DateMatch date : dates) {
      if (date.start() > number.end() && date.start() - number.end() < BETWEEN) {
        String between = prose.text().substring(number.end(), date.start());
        if (between.strip().endsWith("du") && !OTHER_ACT.matcher(between).find()) {
          judgements.add(judge(prose, number, date));
        }
        break;
      }
    }
  }

  private Judgement judge(Prose prose, Matcher number, DateMatch date) {
    boolean agrees = date.date().equals(dated(number));
    Judgement judgement =
        Judgement.of(
            this,
            prose.place(),
            Reckoning.agreement("equality", agrees),
            "",
            List.of("date inside the number"));
    return agrees
        ? judgement
        : judgement.alert(
            Severity.WARNING,
            "message",
            Map.of(
                "number", number.group(),
                "date", prose.text().substring(date.start(), date.end())),
            prose.sources());
  }

  private static LocalDate dated(Matcher number) {
    try {
      return LocalDate.of(
          Integer.parseInt(number.group(1)),
          Integer.parseInt(number.group(2)),
          Integer.parseInt(number.group(3)));
    } catch (DateTimeException e) {
      return LocalDate.MIN;
    }
  }
}
