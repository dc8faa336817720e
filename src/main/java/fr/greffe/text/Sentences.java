package fr.greffe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Cuts prose into sentences with OpenNLP's French model, read from the class path. The model cuts
 * wrongly after abbreviations, initials and heading numbers; those cuts are undone.
 */
public final class Sentences {
  private static final String MODEL = "/opennlp-fr-ud-gsd-sentence-1.3-2.5.4.bin";
  private static final SentenceModel LOADED = load();
  private static final Set<String> ABBREVIATIONS =
      new HashSet<>(WordList.load(Sentences.class, "abbreviations.txt"));

  /** A piece that ends with an initial, a numbering or an ordinal dot is not finished. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "(?:(?:^|[\\s(-])\\p{Lu}\\.|(?:^|\\s)\\d{1,3}(?:\\.\\d{1,3})*\\.|\\bn°\\.?)$");

  private Sentences() {}

  /** The sentences of a text, in order, trimmed; together they hold all its words. */
  public static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    // A detector keeps state while it works: one for each call.
    for (Span span : new SentenceDetectorME(LOADED).sentPosDetect(text)) {
      String piece = text.substring(span.getStart(), span.getEnd()).strip();
      if (piece.isEmpty()) {
        continue;
      }
      if (pending.length() > 0 && !Character.isLowerCase(piece.charAt(0)) && isFinished(pending)) {
        sentences.add(pending.toString());
        pending.setLength(0);
      }
      pending.append(pending.length() == 0 ? "" : " ").append(piece);
    }
    if (pending.length() > 0) {
      sentences.add(pending.toString());
    }
    return List.copyOf(sentences);
  }

  private static boolean isFinished(CharSequence piece) {
    String text = piece.toString();
    if (UNFINISHED.matcher(text).find()) {
      return false;
    }
    int space = text.lastIndexOf(' ');
    String last = Fold.fold(text.substring(space + 1)).replaceFirst("^[(\"]*(?:[a-z]{1,2}')?", "");
    return !ABBREVIATIONS.contains(last);
  }

  private static SentenceModel load() {
    try (InputStream in = Sentences.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("missing sentence model " + MODEL);
      }
      return new SentenceModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
