package fr.greffe.evaluate;

import fr.greffe.record.Account;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scores of many documents, by family and in all.
 *
 * @param documents in the order of their names
 */
public record Report(List<DocumentScore> documents) {

  public Report {
    documents = documents.stream().sorted(Comparator.comparing(DocumentScore::document)).toList();
  }

  /**
   * A group of documents counted together (micro: all values weigh the same).
   *
   * @param adjacency the ICDAR measure averaged over documents, as the competition does; empty when
   *     no document has tables
   */
  public record Group(
      String name,
      int documents,
      int pages,
      Map<Field, Score> scores,
      Optional<Averages> adjacency,
      Account account,
      Map<String, Integer> verdicts) {

    /** The counts of a field; nothing when it was not scored. */
    public Score score(RecordType type, String field) {
      return scores.getOrDefault(new Field(type, field), Score.NONE);
    }

    /** All fields of a type together; of a type that may not be pooled, its records. */
    public Score score(RecordType type) {
      return scores.entrySet().stream()
          .filter(e -> e.getKey().type() == type)
          .filter(e -> type.isPooled() || e.getKey().name().equals(type.self()))
          .map(Map.Entry::getValue)
          .reduce(Score.NONE, Score::plus);
    }

    /** Values found that are in no truth, for each 100 pages. */
    public double falsePer100Pages(RecordType type) {
      Score score = score(type, type.self());
      return pages == 0 ? 0 : 100.0 * (score.found() - score.correct()) / pages;
    }
  }

  /** Means over documents, and the F1 of the two means. */
  public record Averages(double precision, double recall) {
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** All documents. */
  public Group total() {
    return group("total", documents);
  }

  /** One group for each family, in the order of their names. */
  public List<Group> families() {
    Map<String, List<DocumentScore>> byFamily = new TreeMap<>();
    for (DocumentScore d : documents) {
      byFamily.merge(
          d.family(), List.of(d), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return byFamily.entrySet().stream().map(e -> group(e.getKey(), e.getValue())).toList();
  }

  /** One group for each document. */
  public List<Group> each() {
    return documents.stream().map(d -> group(d.document(), List.of(d))).toList();
  }

  /** The misses of all documents, the worst first. */
  public List<Miss> misses() {
    return documents.stream().flatMap(d -> d.misses().stream()).sorted(Miss.WORST_FIRST).toList();
  }

  private static Group group(String name, List<DocumentScore> documents) {
    Map<Field, Score> scores = new TreeMap<>();
    Map<String, Integer> verdicts = new TreeMap<>();
    Account account = new Account(0, 0, 0);
    int pages = 0;
    for (DocumentScore d : documents) {
      d.scores().forEach((field, score) -> scores.merge(field, score, Score::plus));
      d.verdicts().forEach((verdict, count) -> verdicts.merge(verdict, count, Integer::sum));
      account = d.account().map(plus(account)).orElse(account);
      pages += d.pages();
    }
    return new Group(
        name,
        documents.size(),
        pages,
        Collections.unmodifiableMap(scores),
        averages(documents),
        account,
        Collections.unmodifiableMap(verdicts));
  }

  private static Function<Account, Account> plus(Account a) {
    return b ->
        new Account(
            a.verified() + b.verified(),
            a.contradicted() + b.contradicted(),
            a.unchecked() + b.unchecked());
  }

  private static Optional<Averages> averages(List<DocumentScore> documents) {
    Field field = new Field(RecordType.TABLES, "adjacency");
    List<Score> scores =
        documents.stream()
            .flatMap(d -> Optional.ofNullable(d.scores().get(field)).stream())
            .filter(s -> s.expected() > 0)
            .toList();
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Averages(
                scores.stream().mapToDouble(Score::precision).average().orElse(0),
                scores.stream().mapToDouble(Score::recall).average().orElse(0)));
  }
}
