package fr.greffe.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks where long French words may be cut: between a vowel and a consonant before a vowel. */
final class Hyphens {
  private static final Pattern LONG_WORD =
      Pattern.compile("(?<!\\{)\\b\\p{L}{9,}\\b(?![^{]*\\}\\})");
  private static final Pattern SYLLABLE =
      Pattern.compile("(?<=[aeiouyàâéèêëîïôùûœ])(?=[bcdfgjklmnprstvz][aeiouyàâéèêëîïôùûœ])");

  private Hyphens() {}

  static String insert(String text) {
    Matcher words = LONG_WORD.matcher(text);
    return words.replaceAll(m -> Matcher.quoteReplacement(cut(m.group())));
  }

  private static String cut(String word) {
    String head = word.substring(0, 2);
    String tail = word.substring(word.length() - 3);
    String middle = word.substring(2, word.length() - 3);
    return head + SYLLABLE.matcher(middle).replaceAll("\u00ad") + tail;
  }
}
