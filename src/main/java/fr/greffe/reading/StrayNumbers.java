package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.section.ActHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an act that does not open with it: « N° de délibération : 2022/34 » under the
 * objet, « Date de convocation : … Délibération n° 2025/007 » in the head of an extract; else the
 * internal number of the receipt stamped on it.
 */
final class StrayNumbers {
  private static final String ID =
      "((?:[A-Za-z]{1,6}[-_ ]?)?\\d[0-9A-Za-z]*(?:[-_./][0-9A-Za-z]+)*)";

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)(?:d[ée]lib[ée]ration|\\bacte|\\bDCM|\\bDEL)\\s*(?:n\\s?[°º]|num[ée]ro)\\s*:?\\s*"
              + ID
              + "\\s*$|(?:\\bn\\s?[°º]|num[ée]ro)\\s*(?:de\\s+(?:la\\s+)?d[ée]lib[ée]ration|d['’]ordre|d['’]acte|de\\s+l['’]acte|registre)\\s*:?\\s*"
              + ID
              + "\\s*$");

  /** « Séance du jeudi 5 décembre 2024 – 2024-068 ». */
  private static final Pattern AT_END =
      Pattern.compile(
          "[–—|]\\s*((?:[A-Z]{1,6}[-_ ]?)?(?:19|20)\\d{2}[-_/.]\\d{1,4}(?:[-_/.]\\d{1,4})?)\\s*$");

  /** The number stands among this many lines under the heading at most. */
  private static final int LINES_UNDER = 4;

  private StrayNumbers() {}

  /** The acts, those without a number given the one their page prints, when it is surely theirs. */
  static List<Deliberation> find(PdfDocument document, List<Deliberation> acts) {
    List<Deliberation> found = new ArrayList<>();
    for (Deliberation act : acts) {
      boolean alone =
          acts.stream().filter(a -> a.pages().contains(act.heading().page())).count() == 1;
      boolean wanted = !act.number().isPresent() && act.kind() == Deliberation.Kind.DELIBERATION;
      Value<String> number = Value.absent();
      Optional<Matcher> titled = act.subject().value().flatMap(StrayNumbers::titled);
      if (wanted && titled.isPresent()) {
        found.add(
            ActReader.withNumber(withoutNumber(act, titled.get()), numberIn(act, titled.get())));
        continue;
      }
      if (wanted && alone) {
        number = printed(document, act);
      }
      if (wanted && !number.isPresent()) {
        number = stamped(act);
      }
      found.add(number.isPresent() ? ActReader.withNumber(act, number) : act);
    }
    return found;
  }

  /** « Compte de gestion 2022 (délibération n° 2023-07) ». */
  private static Optional<Matcher> titled(String subject) {
    Matcher m = TITLED.matcher(subject);
    return m.find() ? Optional.of(m) : Optional.empty();
  }

  private static final Pattern TITLED =
      Pattern.compile(
          "(?iu)\\s*[(–—-]\\s*(?:d[ée]lib(?:[ée]ration|\\.)?|DCM|DEL)\\s*(?:n\\s?[°º])?\\s*:?\\s*(?=\\S*\\d)"
              + ID
              + "\\s*\\)?\\s*$");

  private static Value<String> numberIn(Deliberation act, Matcher titled) {
    return Value.printed(titled.group(1), act.subject().sources());
  }

  private static Deliberation withoutNumber(Deliberation act, Matcher titled) {
    String subject = act.subject().orElse("").substring(0, titled.start()).strip();
    return ActReader.withSubject(act, Value.printed(subject, act.subject().sources()));
  }

  private static Value<String> printed(PdfDocument document, Deliberation act) {
    Source heading = act.heading();
    List<Line> lines =
        document.pages().stream()
            .filter(p -> p.number() == heading.page())
            .flatMap(p -> p.lines().stream())
            .toList();
    int under = 0;
    for (Line line : lines) {
      under += line.box().top() > heading.box().bottom() ? 1 : 0;
      if (under > LINES_UNDER) {
        break;
      }
      Optional<String> number = number(line.text());
      if (number.isPresent()) {
        return Value.printed(number.get(), line.source(document.file()));
      }
    }
    return Value.absent();
  }

  static Optional<String> number(String line) {
    Matcher m = LABELLED.matcher(line);
    if (m.find()) {
      return Optional.of(m.group(1) != null ? m.group(1) : m.group(2));
    }
    Matcher end = AT_END.matcher(line);
    return end.find() && ActHeading.of(end.group(1)).isPresent()
        ? Optional.of(end.group(1))
        : Optional.empty();
  }

  /** The collectivité's own number inside the identifier of the receipt. */
  private static Value<String> stamped(Deliberation act) {
    return act.receipt()
        .flatMap(r -> r.identifier().value().map(i -> i.number()))
        .map(
            n ->
                Value.derived(
                    n,
                    act.receipt().get().identifier().sources(),
                    "numéro interne de l'identifiant de l'acte"))
        .orElse(Value.absent());
  }
}
