package fr.greffe.reading;

import fr.greffe.record.Deliberation.Kind;
import fr.greffe.section.ActHeading;
import fr.greffe.text.WordList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What kind of act a heading opens: said in words (« Arrêté n° 112 ») or by the letters of its
 * number ({@code act-number-kinds.tsv}).
 */
final class ActKinds {
  private static final Map<String, Kind> BY_LETTERS =
      WordList.load(ActKinds.class, "act-number-kinds.tsv").stream()
          .map(row -> row.split("\t", 2))
          .collect(Collectors.toMap(cells -> cells[1], cells -> Kind.valueOf(cells[0])));

  private static final Pattern LETTERS = Pattern.compile("^(\\p{L}+)[-_. ]?\\d");

  private ActKinds() {}

  static Kind of(ActHeading heading) {
    return switch (heading.form()) {
      case DECISION -> Kind.DECISION;
      case ARRETE -> Kind.ARRETE;
      case BARE, NUMERO, TAIL -> byLetters(heading.number());
      case DELIBERATION, POINT -> Kind.DELIBERATION;
    };
  }

  private static Kind byLetters(String number) {
    Matcher m = LETTERS.matcher(number);
    return m.find()
        ? BY_LETTERS.getOrDefault(m.group(1).toUpperCase(Locale.ROOT), Kind.DELIBERATION)
        : Kind.DELIBERATION;
  }
}
