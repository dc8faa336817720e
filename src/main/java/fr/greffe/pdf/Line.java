package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.record.Source;
import java.util.List;

/**
 * Words on one baseline that are read together, left to right. Columns far apart on the same
 * baseline are different lines only where the page is set in columns.
 *
 * @param page 1-based page number
 * @param words never empty
 * @param box the union of the words' boxes
 */
public record Line(int page, List<Word> words, Box box) {

  public Line {
    words = List.copyOf(words);
  }

  /** A line made of these words, which must not be empty. */
  public static Line of(int page, List<Word> words) {
    return new Line(page, words, words.stream().map(Word::box).reduce(Box::union).orElseThrow());
  }

  /** The words with single spaces between. */
  public String text() {
    if (words.size() == 1) {
      return words.get(0).text();
    }
    StringBuilder text = new StringBuilder(8 * words.size());
    for (Word word : words) {
      text.append(text.length() == 0 ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  /** The median font size of the words, in points. */
  public double size() {
    return words.stream()
        .mapToDouble(Word::size)
        .sorted()
        .skip((words.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }

  public boolean bold() {
    return words.stream().allMatch(Word::bold);
  }

  public boolean italic() {
    return words.stream().allMatch(Word::italic);
  }

  /** This line as a source in the given file. */
  public Source source(String file) {
    return new Source(file, page, box, text());
  }
}
