package fr.greffe.check;

import fr.greffe.record.Announced;
import fr.greffe.record.Records;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the document announces (acts, fiches, votes, pages) is found in it. What is printed again,
 * outside the announcement, is there and was not read: that is not told.
 */
final class AnnouncedIsThere implements Rule {

  /** Characters of a number that is not found by chance in a text. */
  private static final int NUMBER = 5;

  private static final Map<String, Phrase> NAMES =
      Map.of(
          "acts", new Phrase("délibérations", "délibérations"),
          "action-sheets", new Phrase("fiches actions", "action sheets"),
          "votes", new Phrase("votes", "votes"),
          "pages", new Phrase("pages", "pages"));

  private final String id;
  private final boolean pages;

  /** A04 for what a table of contents or a sentence announces, A05 for page numbering. */
  AnnouncedIsThere(String id, boolean pages) {
    this.id = id;
    this.pages = pages;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Announced announced : context.records().announced()) {
      if (announced.what().equals("pages") == pages) {
        judgements.add(judge(context, announced));
      }
    }
    return judgements;
  }

  private Judgement judge(CheckContext context, Announced a) {
    Phrase what = NAMES.getOrDefault(a.what(), Phrase.same(a.what()));
    Term found = VoteSubject.count("trouvés", a.found(), Optional.empty());
    Term stated = VoteSubject.count(what.fr(), a.announced(), a.sources().stream().findFirst());
    Judgement judgement =
        Judgement.of(
            this,
            what,
            Reckoning.exact("count", List.of(found), stated),
            "",
            List.of("announced by the document"));
    if (judgement.fails() && isPrintedElsewhere(context.records(), a)) {
      return judgement.undecided("printed elsewhere, and not read as what it is");
    }
    String missing = a.missing().isEmpty() ? "" : " (" + String.join(", ", a.missing()) + ")";
    return judgement.fails()
        ? judgement.alert(
            Severity.WARNING, "message", Map.of("what", what, "missing", missing), a.sources())
        : judgement;
  }

  /** The numbers of what is missing stand in texts that are not the announcement. */
  private static boolean isPrintedElsewhere(Records records, Announced a) {
    List<String> numbers = a.missing().stream().map(AnnouncedIsThere::number).toList();
    return !numbers.isEmpty()
        && numbers.stream()
            .allMatch(
                n ->
                    n.length() >= NUMBER
                        && records.statements().stream()
                            .filter(s -> s.text().contains(n))
                            .anyMatch(s -> s.sources().stream().noneMatch(p -> isOf(a, p))));
  }

  private static String number(String item) {
    String first = item.strip().split("[\\s:]", 2)[0];
    return first.chars().anyMatch(Character::isDigit) ? first : "";
  }

  private static boolean isOf(Announced a, Source place) {
    return a.sources().stream()
        .anyMatch(s -> s.page() == place.page() && s.box().intersects(place.box()));
  }
}
