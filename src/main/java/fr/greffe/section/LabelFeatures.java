package fr.greffe.section;

import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the model of labels looks at: a line's first words and its look. */
public final class LabelFeatures {
  /** A label is told by this many of its first words. */
  private static final int FIRST_WORDS = 8;

  /** Words with the same first letters have the same root, mostly. */
  private static final int ROOT = 5;

  /** Words this short say nothing, in letters. */
  private static final int SHORTEST = 3;

  /** Lengths are told apart in steps of this many characters, up to so many steps. */
  private static final int LENGTH_STEP = 20;

  private static final int LENGTH_STEPS = 5;

  private LabelFeatures() {}

  /** The features of a wording alone, as the lexicon has it. */
  public static String[] of(String text) {
    return words(text).toArray(String[]::new);
  }

  /** The features of a line. */
  public static String[] of(String text, LabelLook look) {
    List<String> features = words(text);
    features.add("bold=" + look.bold());
    features.add("larger=" + look.larger());
    features.add("prefix=" + look.prefixed());
    features.add("colon=" + look.colon());
    features.add("caps=" + look.caps());
    features.add("cell=" + look.cell());
    features.add("length=" + Math.min(LENGTH_STEPS, text.length() / LENGTH_STEP));
    features.add("ends=" + (".;,".indexOf(text.charAt(text.length() - 1)) >= 0));
    return features.toArray(String[]::new);
  }

  private static List<String> words(String text) {
    String label = Fold.fold(text.substring(FieldLabels.prefixLength(text)));
    List<String> words =
        Arrays.stream(label.split("[^\\p{L}\\p{N}]+"))
            .filter(w -> w.length() >= SHORTEST)
            .limit(FIRST_WORDS)
            .map(LabelFeatures::plain)
            .toList();
    List<String> features = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      features.add("w=" + words.get(i));
      features.add("r=" + words.get(i).substring(0, Math.min(ROOT, words.get(i).length())));
      if (i > 0) {
        features.add("b=" + words.get(i - 1) + "_" + words.get(i));
      }
    }
    if (!words.isEmpty()) {
      features.add("f=" + words.get(0));
    }
    return features;
  }

  private static String plain(String word) {
    if (word.matches("\\d+")) {
      return "#";
    }
    return word.length() > SHORTEST + 1 && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
