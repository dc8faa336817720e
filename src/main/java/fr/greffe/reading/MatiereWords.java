package fr.greffe.reading;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a subject that speak of its matière: folded, cut to their stem, in order. */
final class MatiereWords {
  /** Letters kept of a word: French endings of number, gender and tense fall off behind them. */
  private static final int STEM = 7;

  private static final Pattern BREAK = Pattern.compile("[^a-z0-9]+");

  private static final Set<String> EMPTY =
      Set.of(
          "au",
          "aux",
          "avec",
          "ce",
          "ces",
          "d",
          "dans",
          "de",
          "des",
          "du",
          "en",
          "entre",
          "et",
          "l",
          "la",
          "le",
          "les",
          "n",
          "ou",
          "par",
          "pour",
          "sa",
          "ses",
          "son",
          "sur",
          "un",
          "une",
          "a",
          "s",
          "qu",
          "que",
          "qui",
          "no",
          "annee",
          "exercice",
          "commune");

  private MatiereWords() {}

  static String[] of(String subject) {
    List<String> words = new ArrayList<>();
    for (String word : BREAK.split(Fold.fold(subject))) {
      if (word.length() > 1 && !EMPTY.contains(word) && !Character.isDigit(word.charAt(0))) {
        words.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
    List<String> features = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      features.add(words.get(i - 1) + "_" + words.get(i));
    }
    return features.toArray(String[]::new);
  }
}
