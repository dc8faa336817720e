package fr.greffe.reading;

import fr.greffe.record.Value;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the day of a sitting and that of its convocation from the other dates of its head. */
final class SittingDates {
  private static final Pattern DATE_OF_OTHER =
      Pattern.compile(
          "convocation|convoque|affichage|affiche|publie|publication|transmis|recu|precedente|prochaine|arrete|decret|loi"
              + " |vu |elections? municipales");
  private static final Pattern SITTING_DATE =
      Pattern.compile(
          "seance|reunion|reunie?s? |session|conseil|l'an |compte[- ]rendu|proces|assemblee|commission"
              + " permanente|bureau|comite|en date");

  /** « Session des 29 et 30 juin »: the last of several days is not told to be that of the acts. */
  private static final Pattern SEVERAL_DAYS =
      Pattern.compile("\\b\\d{1,2}(?:er)? ?(?:et|au|a|,|-)(?: le)? ?$");

  private static final Pattern CONVOCATION = Pattern.compile("convocation|convoque");

  /** The day of the sitting: as its head tells it, else its running headers, else a lone date. */
  static Value<LocalDate> of(List<Unit> units, List<Unit> furniture) {
    for (Unit unit : units) {
      Optional<Value<LocalDate>> found = told(unit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (Unit unit : furniture) {
      Optional<Value<LocalDate>> found = told(unit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (Unit unit : units) {
      List<DateMatch> dates = FrenchDates.find(unit.text());
      if (dates.size() == 1
          && unit.text().length() < LONE
          && !DATE_OF_OTHER.matcher(unit.folded()).find()) {
        return printed(unit, dates.get(0));
      }
    }
    return Value.absent();
  }

  /** A date alone on its line, under the title of a compte rendu, is shorter than this. */
  static final int LONE = 60;

  /** The date a unit states as that of a sitting. */
  static Optional<Value<LocalDate>> told(Unit unit) {
    int from = 0;
    for (DateMatch match : FrenchDates.find(unit.text())) {
      String before = Fold.fold(unit.text().substring(from, match.start()));
      String own = Fold.fold(unit.text().substring(match.start(), match.end()));
      from = match.end();
      if (DATE_OF_OTHER.matcher(before).find() || SEVERAL_DAYS.matcher(before).find()) {
        continue;
      }
      if (SITTING_DATE.matcher(before + " " + own).find() || own.startsWith("l'")) {
        return Optional.of(printed(unit, match));
      }
      boolean opens = match.start() < 5 && SITTING_DATE.matcher(unit.folded()).find();
      if (opens) {
        return Optional.of(printed(unit, match));
      }
    }
    return Optional.empty();
  }

  private SittingDates() {}

  private static Value<LocalDate> printed(Unit unit, DateMatch match) {
    return Value.printed(
        match.date(), unit.sourceOf(unit.text().substring(match.start(), match.end())));
  }

  /** The day of the convocation. */
  static Value<LocalDate> convocation(List<Unit> units) {
    for (Unit unit : units) {
      String text = unit.text();
      for (DateMatch match : FrenchDates.find(text)) {
        String before = Fold.fold(text.substring(Math.max(0, match.start() - 90), match.start()));
        Matcher m = CONVOCATION.matcher(before);
        if (m.find() && FrenchDates.find(before.substring(m.start())).isEmpty()) {
          return printed(unit, match);
        }
      }
    }
    return Value.absent();
  }
}
