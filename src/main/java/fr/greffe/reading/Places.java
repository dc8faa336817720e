package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where a sitting was held. */
final class Places {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:reunie?s?|assemblee?s?|tenue?|s'est reuni|se sont reunis|siegea?nt?)(?:,? a huis"
              + " clos| en"
              + " (?:seance|session) [a-z]+\\b| au nombre prescrit[^,]*| ordinairement|"
              + " publiquement)*,? ?((?:a l'|dans l'|(?:a la|au|aux|en la|en|dans"
              + " (?:la|le)|salle|a)\\b)"
              + " ?(?:salle|mairie|siege|hotel|lieu|complexe|maison|espace|foyer|centre|ecole|theatre|gymnase|palais|domaine|grange|halle|chateau|batiment|amphitheatre|auditorium|pole|[a-z]+"
              + " ?)[^.;]*?)(?=,? sous la presidence|, sur (?:la |)convocation|, apres"
              + " convocation|,? (?:sur|apres) (?:la )?convocation|, legalement|,? en session|,? en seance|,? au nombre|, le conseil|, les membres|, la commission|, le"
              + " comite|,? a \\d{1,2} ?h|,? suite a|,?"
              + " pour |, conformement|, convoque|\\.|;|$)");

  private Places() {}

  static Value<String> of(List<Unit> units) {
    for (Unit unit : units) {
      String aligned = Fold.aligned(unit.text());
      Matcher m = PLACE.matcher(aligned);
      if (m.find()
          && m.end(1) - m.start(1) < PLACE_LENGTH
          && !unit.text().startsWith("a ", m.start(1))) {
        String place = unit.text().substring(m.start(1), m.end(1)).strip();
        return Value.printed(place, unit.sources());
      }
    }
    return placeAfterDate(units).isPresent() ? placeAfterDate(units) : placeUnderDate(units);
  }

  /** « séance du jeudi 1er février 2024, 20 h, salle du conseil ». */
  private static Value<String> placeAfterDate(List<Unit> units) {
    for (Unit unit : units) {
      Matcher m = AFTER_DATE.matcher(unit.text());
      if (!FrenchDates.find(unit.text()).isEmpty() && m.find()) {
        return Value.printed(m.group(1).strip(), unit.sources());
      }
    }
    return Value.absent();
  }

  private static final Pattern AFTER_DATE =
      Pattern.compile(
          "(?iu),\\s*((?:à la |à l['’]|au |en )?(?:salle|mairie|h[ôo]tel de|si[èe]ge|maison|espace|foyer|centre)\\b[^,.;]{0,60})$");

  /** On a title page the place stands alone on the line under the date. */
  private static Value<String> placeUnderDate(List<Unit> units) {
    boolean dated = false;
    for (Unit unit : units) {
      for (Line line : unit.lines()) {
        if (dated && PLACE_LINE.matcher(Fold.fold(line.text())).matches()) {
          return Value.printed(line.text().strip(), line.source(unit.file()));
        }
        dated = !FrenchDates.find(line.text()).isEmpty();
      }
    }
    return Value.absent();
  }

  private static final Pattern PLACE_LINE =
      Pattern.compile(
          "(?:salle|salon|hotel d|siege d|mairie|maison d|espace|foyer|centre|palais"
              + " d)[^.:;0-9]{0,60}");

  private static final int PLACE_LENGTH = 160;
}
