package fr.greffe.check;

import fr.greffe.record.Announced;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the document announces (acts, fiches, votes, pages) is found in it. */
final class AnnouncedIsThere implements Rule {

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
        judgements.add(judge(announced));
      }
    }
    return judgements;
  }

  private Judgement judge(Announced a) {
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
    String missing = a.missing().isEmpty() ? "" : " (" + String.join(", ", a.missing()) + ")";
    return judgement.fails()
        ? judgement.alert(
            Severity.WARNING, "message", Map.of("what", what, "missing", missing), a.sources())
        : judgement;
  }
}
