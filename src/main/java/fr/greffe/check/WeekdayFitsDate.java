package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.text.DateMatch;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A weekday printed with a date is the weekday of that date. */
final class WeekdayFitsDate implements Rule {

  private static final List<Phrase> DAYS =
      List.of(
          new Phrase("lundi", "Monday"),
          new Phrase("mardi", "Tuesday"),
          new Phrase("mercredi", "Wednesday"),
          new Phrase("jeudi", "Thursday"),
          new Phrase("vendredi", "Friday"),
          new Phrase("samedi", "Saturday"),
          new Phrase("dimanche", "Sunday"));

  private static final List<String> WEEKDAYS = DAYS.stream().map(Phrase::fr).toList();

  @Override
  public String id() {
    return "A06";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Sitting sitting : context.records().sittings()) {
      Phrase place = new Phrase("date de la séance", "date of the sitting");
      List<Source> sources = new ArrayList<>(sitting.date().sources());
      sources.addAll(sitting.convocation().sources());
      sources.forEach(s -> judge(place, new ReadText(s.text()), List.of(s), judgements));
    }
    for (Prose prose : context.prose()) {
      judge(prose.place(), prose.read(), prose.sources(), judgements);
    }
    return judgements;
  }

  private void judge(
      Phrase place, ReadText text, List<Source> sources, List<Judgement> judgements) {
    if (!text.says(WEEKDAYS)) {
      return;
    }
    for (DateMatch match : text.dates()) {
      if (match.weekday().isPresent()) {
        DayOfWeek printed = match.weekday().get();
        DayOfWeek right = match.date().getDayOfWeek();
        Judgement judgement =
            Judgement.of(
                this,
                place,
                Reckoning.agreement("equality", printed == right),
                "",
                List.of("weekday printed"));
        judgements.add(
            printed == right
                ? judgement
                : judgement.alert(
                    Severity.WARNING,
                    "message",
                    Map.of(
                        "printed", text.text().substring(match.start(), match.end()),
                        "day", DAYS.get(right.getValue() - 1)),
                    sources));
      }
    }
  }
}
