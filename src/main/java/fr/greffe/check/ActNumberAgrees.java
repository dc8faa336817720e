package fr.greffe.check;

import fr.greffe.record.Announced;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.text.ActNumbers;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An act's number is the same in its heading, on the vote page and in the stamp, however it is
 * spelt. Numbers of another make (an agenda's « 3 », an internal number) are not comparable.
 */
final class ActNumberAgrees implements Rule {

  private static final Pattern PIECE = Pattern.compile("\\d+|[A-Za-z]+");

  /** « D2024-23 – Dénomination de voies »: an entry of an agenda. */
  private static final Pattern ENTRY = Pattern.compile("(\\S*\\d\\S*)\\s*[–—:-]\\s*(\\p{L}.*)");

  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");

  @Override
  public String id() {
    return "A01";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      String number = act.number().value().orElse("");
      if (number.isEmpty()) {
        continue;
      }
      for (Value<String> seen : act.numbersSeen()) {
        seen.value()
            .filter(n -> !n.equals(number))
            .ifPresent(n -> judgements.add(judge(act, number, n, seen.sources())));
      }
      act.receipt()
          .ifPresent(
              r ->
                  r.identifier()
                      .value()
                      .ifPresent(
                          id ->
                              judgements.add(
                                  stamped(context, act, id.number(), r.identifier().sources()))));
    }
    context.records().announced().stream()
        .filter(a -> a.what().equals("acts"))
        .forEach(a -> announced(context, a, judgements));
    return judgements;
  }

  /**
   * Where two acts share a page, a stamp that bears the other's number, or stands between the
   * other's heading and this one's, may be the other's.
   */
  private Judgement stamped(
      CheckContext context, Deliberation act, String stamp, List<Source> where) {
    Judgement judgement = judge(act, act.number().orElse(""), stamp, where);
    boolean shared =
        judgement.fails()
            && context.records().deliberations().stream()
                .filter(other -> other != act && isSame(other.number().orElse(""), stamp))
                .anyMatch(other -> where.stream().anyMatch(s -> other.pages().contains(s.page())));
    boolean above =
        judgement.fails()
            && where.stream().anyMatch(s -> isAbove(s, act.heading()))
            && context.records().deliberations().stream()
                .filter(other -> other != act)
                .anyMatch(o -> where.stream().anyMatch(s -> isAbove(o.heading(), s)));
    return shared || above
        ? judgement.undecided("the stamp may be that of the act beside")
        : judgement;
  }

  private static boolean isAbove(Source one, Source other) {
    return one.page() == other.page() && one.box().top() < other.box().top();
  }

  /** An act announced under one number and printed, with the same title, under another. */
  private void announced(CheckContext context, Announced announced, List<Judgement> judgements) {
    for (String missing : announced.missing()) {
      Matcher entry = ENTRY.matcher(missing);
      if (entry.matches()) {
        String title = plain(entry.group(2));
        for (Deliberation act : context.records().deliberations()) {
          String number = act.number().value().orElse("");
          if (!number.isEmpty() && plain(act.subject().orElse("")).equals(title)) {
            List<Source> where =
                announced.sources().stream()
                    .filter(s -> s.text().contains(entry.group(1)))
                    .limit(1)
                    .toList();
            judgements.add(judge(act, number, entry.group(1), where));
          }
        }
      }
    }
  }

  private static String plain(String title) {
    return SEPARATORS.matcher(Fold.fold(title)).replaceAll(" ").strip();
  }

  private Judgement judge(Deliberation act, String number, String other, List<Source> where) {
    boolean same = isSame(number, other);
    Judgement judgement =
        Judgement.of(
            this,
            CheckContext.name(act),
            Reckoning.agreement("equality", same),
            "",
            List.of("number printed again"));
    if (same) {
      return judgement;
    }
    if (!comparable(number, other)) {
      return judgement.undecided("numbers of different makes");
    }
    List<Source> evidence = new ArrayList<>(where);
    evidence.addAll(act.number().sources());
    return judgement.alert(
        Severity.WARNING, "message", Map.of("number", number, "other", other), evidence);
  }

  private static boolean isSame(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    if (ActNumbers.sameButPrefix(one, other)) {
      return true;
    }
    String plain = SEPARATORS.matcher(one).replaceAll("").toLowerCase(Locale.ROOT);
    String second = SEPARATORS.matcher(other).replaceAll("").toLowerCase(Locale.ROOT);
    return plain.endsWith(second) || second.endsWith(plain);
  }

  /** The same pieces in the same order: letters, digits as many as digits. */
  private static boolean comparable(String one, String other) {
    return shape(one).equals(shape(other));
  }

  private static String shape(String number) {
    StringBuilder shape = new StringBuilder();
    PIECE
        .matcher(ActNumbers.key(number))
        .results()
        .forEach(m -> shape.append(Character.isDigit(m.group().charAt(0)) ? "9" : m.group()));
    return shape.toString();
  }
}
