package fr.greffe.reading;

import fr.greffe.record.Matiere;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;

/**
 * Proposes one of the 57 second-level codes of the @CTES classification from an act's subject. A
 * proposal is a hypothesis with its probability and the words that decided; it never stands for a
 * printed matière. Safe for use by several threads.
 */
public final class MatiereProposer {
  private static final String MODEL = "/fr/greffe/reading/matieres.bin";
  private static final String NAMES = "/fr/greffe/reading/matieres.tsv";

  /** Below this probability the words do not tell one matière from another. */
  static final double LEAST_PROBABILITY = 0.40;

  /** Words named as having decided. */
  private static final int DECIDING_WORDS = 3;

  private final DoccatModel model;
  private final Map<String, String> names;

  private MatiereProposer(DoccatModel model, Map<String, String> names) {
    this.model = model;
    this.names = names;
  }

  /** Read when the first act needs it and never again: a document without acts pays nothing. */
  private static final class Shared {
    static final MatiereProposer PROPOSER = load();

    private Shared() {}
  }

  /** The proposer every reading shares; it is immutable. */
  static MatiereProposer shared() {
    return Shared.PROPOSER;
  }

  /** The proposer with the model made when the project was built. */
  public static MatiereProposer load() {
    try (InputStream in = MatiereProposer.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the build did not make " + MODEL);
      }
      return new MatiereProposer(new DoccatModel(in), names());
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + MODEL, e);
    }
  }

  /** The SCDL name of a second-level code; empty for an unknown code. */
  public Optional<String> nameOf(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** A proposal for a subject alone; see {@link #propose(String, List, List)}. */
  public Value<Matiere> propose(String subject, List<Source> evidence) {
    return propose(subject, List.of(), evidence);
  }

  /**
   * A proposal for a subject.
   *
   * @param visas the act's visas as printed: the codes they cite speak for some matières
   * @param evidence where the subject is printed
   * @return a value of origin PROPOSED, or an absent one when no matière stands out
   */
  public Value<Matiere> propose(String subject, List<String> visas, List<Source> evidence) {
    String[] words = MatiereWords.of(subject);
    if (words.length == 0) {
      return Value.absent();
    }
    // a categorizer is not promised to be safe between threads, the model is only read
    var categorizer = new DocumentCategorizerME(model);
    String[] codes = new String[categorizer.getNumberOfCategories()];
    Arrays.setAll(codes, categorizer::getCategory);
    MatiereVisas cited = MatiereVisas.in(visas);
    double[] outcomes = cited.weigh(categorizer.categorize(words), codes);
    int best = strongest(outcomes);
    double probability = outcomes[best];
    if (probability < LEAST_PROBABILITY) {
      return Value.absent();
    }
    String code = codes[best];
    List<String> decided = new ArrayList<>(deciding(categorizer, words, best));
    decided.addAll(cited.speakingFor(code));
    String note =
        String.format(Locale.ROOT, "p=%.2f ; %s", probability, String.join(", ", decided));
    return Value.proposed(new Matiere(code, names.get(code), code), evidence, note);
  }

  private static int strongest(double[] outcomes) {
    int best = 0;
    for (int i = 1; i < outcomes.length; i++) {
      best = outcomes[i] > outcomes[best] ? i : best;
    }
    return best;
  }

  /** The words without which the probability falls most, the strongest first. */
  private List<String> deciding(DocumentCategorizerME categorizer, String[] words, int category) {
    record Weight(String word, double left) {}
    List<Weight> weights = new ArrayList<>();
    for (String word : List.of(words)) {
      String[] others =
          List.of(words).stream()
              .filter(w -> !List.of(w.split("_")).contains(word) && !w.equals(word))
              .toArray(String[]::new);
      if (!word.contains("_")) {
        double left = others.length == 0 ? 0 : categorizer.categorize(others)[category];
        weights.add(new Weight(word, left));
      }
    }
    return weights.stream()
        .sorted(Comparator.comparingDouble(Weight::left).thenComparing(Weight::word))
        .map(Weight::word)
        .distinct()
        .limit(DECIDING_WORDS)
        .toList();
  }

  private static Map<String, String> names() throws IOException {
    Map<String, String> names = new TreeMap<>();
    try (InputStream in = MatiereProposer.class.getResourceAsStream(NAMES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (!line.startsWith("#") && tab > 0) {
          names.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    return Map.copyOf(names);
  }
}
