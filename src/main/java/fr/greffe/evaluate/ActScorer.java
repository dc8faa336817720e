package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.ReceiptFacts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Acts: paired by number, then by subject and page; the votes of a pair are compared in turn. */
final class ActScorer implements RecordScorer<ActFacts> {

  /** Same number: stronger than any resemblance of subjects. */
  private static final double SAME_NUMBER = 10;

  /** Subjects less alike than this are of two acts, whatever the page. */
  private static final double UNLIKE = 0.25;

  /** Subjects less alike than this are of two acts when pages or numbers differ. */
  private static final double HARDLY_LIKE = 0.5;

  /** What opens a passage and may stand in its label as well as in its text. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:article (?:premier|unique|\\d+(?:er|e|eme)?)|vu|considerant(?: que| qu')?"
              + "|\\d+[ °).-]+|[a-z][).] )[ .:;,-]*");

  private final VoteScorer votes = new VoteScorer();

  @Override
  public RecordType type() {
    return RecordType.ACTS;
  }

  @Override
  public Object identity(ActFacts a) {
    return List.of(
        SameText.key(RecordScorer.orEmpty(a.number())),
        SameText.key(RecordScorer.orEmpty(a.subject())),
        Optional.ofNullable(a.page()));
  }

  @Override
  public double strength(ActFacts e, ActFacts f) {
    double alike =
        SameText.kinship(RecordScorer.orEmpty(e.subject()), RecordScorer.orEmpty(f.subject()));
    if (RecordScorer.sameKey(e.number(), f.number())) {
      return SAME_NUMBER + alike;
    }
    int apart = e.page() == null || f.page() == null ? 0 : Math.abs(e.page() - f.page());
    boolean twoNumbers = e.number() != null && f.number() != null;
    double least = twoNumbers || apart > 1 ? HARDLY_LIKE : UNLIKE;
    return alike < least ? 0 : alike + 1.0 / (1 + apart);
  }

  @Override
  public String label(ActFacts a) {
    return (RecordScorer.orEmpty(a.number()) + " " + RecordScorer.orEmpty(a.subject())).strip();
  }

  @Override
  public Integer page(ActFacts a) {
    return a.page();
  }

  @Override
  public List<ListField<ActFacts>> lists() {
    return List.of(
        new ListField<>(type(), "visas", ActFacts::visas),
        new ListField<>(type(), "recitals", ActFacts::recitals),
        new ListField<>(type(), "articles", ActFacts::articles),
        new ListField<>(type(), "commissions", ActFacts::commissions),
        new ListField<>(RecordType.VOTES, "vote", ActFacts::votes));
  }

  @Override
  public void fields(Comparison<ActFacts> c) {
    BiPredicate<String, String> samePassage = ActScorer::samePassage;
    c.exact("kind", ActFacts::kind)
        .key("number", ActFacts::number)
        .text("subject", ActFacts::subject)
        .exact("page", ActFacts::page)
        .exact("lastPage", ActFacts::lastPage)
        .key("matiereCode", ActFacts::matiereCode)
        .list("visas", ActFacts::visas, samePassage)
        .list("recitals", ActFacts::recitals, samePassage)
        .list("articles", ActFacts::articles, samePassage)
        .name("rapporteur", ActFacts::rapporteur)
        .list("commissions", ActFacts::commissions, SameText::same)
        .name("signatory", ActFacts::signatory)
        .key("receipt.identifier", receipt(ReceiptFacts::identifier))
        .exact("receipt.transmission", receipt(ReceiptFacts::transmission))
        .exact("receipt.reception", receipt(ReceiptFacts::reception))
        .exact("receipt.publication", receipt(ReceiptFacts::publication))
        .exact("publication", ActFacts::publication);
    votes.score(c);
  }

  private static Function<ActFacts, String> receipt(Function<ReceiptFacts, String> of) {
    return a -> a.receipt() == null ? null : of.apply(a.receipt());
  }

  /** True when both passages say the same after « VU », « CONSIDÉRANT », « Article 2 : ». */
  static boolean samePassage(String expected, String found) {
    return SameText.same(expected, found) || SameText.same(opened(expected), opened(found));
  }

  private static String opened(String passage) {
    return OPENING.matcher(SameText.fold(passage)).replaceFirst("");
  }
}
