package fr.greffe.check;

import fr.greffe.record.Assembly;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Passage;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The articles of the CGCT an act's visas cite are those of its kind of body. Only the book that
 * rules the assembly itself tells: a commune may cite the rules of intercommunality, and everybody
 * the common ones. The books stand in {@code cgct-books.tsv}.
 */
final class CitedCode implements Rule {

  private static final Pattern ARTICLE = Pattern.compile("\\bl\\.? ?(\\d{4})[- ]?\\d");
  private static final Pattern CODE = Pattern.compile("code general des collectivites|\\bcgct\\b");

  private record Book(String prefix, Assembly assembly, Phrase body) {}

  private static final List<Book> BOOKS =
      Resources.lines("cgct-books.tsv").stream()
          .map(l -> l.split("\t"))
          .map(p -> new Book(p[0], Assembly.valueOf(p[1]), new Phrase(p[2], p[3])))
          .toList();

  @Override
  public String id() {
    return "C01";
  }

  @Override
  public Subject subject() {
    return Subject.ACTS;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Deliberation act : context.records().deliberations()) {
      Optional<Assembly> assembly =
          context.sittingOf(act).map(Sitting::assembly).flatMap(a -> a.value());
      boolean known = BOOKS.stream().anyMatch(b -> assembly.equals(Optional.of(b.assembly())));
      if (known) {
        act.visas().forEach(v -> judge(act, v, assembly.orElseThrow(), judgements));
      }
    }
    return judgements;
  }

  private void judge(
      Deliberation act, Passage visa, Assembly assembly, List<Judgement> judgements) {
    String folded = Fold.fold(visa.text());
    if (!CODE.matcher(folded).find()) {
      return;
    }
    Matcher article = ARTICLE.matcher(folded);
    while (article.find()) {
      String number = article.group(1);
      BOOKS.stream()
          .filter(b -> number.startsWith(b.prefix()))
          .findFirst()
          .ifPresent(b -> judgements.add(judge(act, visa, assembly, number, b)));
    }
  }

  private Judgement judge(
      Deliberation act, Passage visa, Assembly assembly, String number, Book book) {
    boolean own = book.assembly() == assembly;
    Judgement judgement =
        Judgement.of(
            this,
            CheckContext.name(act),
            Reckoning.agreement("kind", own),
            "",
            List.of("article of the code cited"));
    return own
        ? judgement
        : judgement.alert(
            Severity.NOTE,
            "message",
            Map.of("article", "L" + number, "body", book.body()),
            visa.sources());
  }
}
