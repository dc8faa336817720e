package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts figures of two columns that are drawn without any space between: « 2 125 547,73108 515,65 »
 * is two amounts, as no amount goes on after its cents nor has groups of four digits.
 */
final class GluedFigures {

  /** An amount's end with its cents, then the first group of another. */
  private static final Pattern AFTER_CENTS = Pattern.compile("(\\d{1,3}[.,]\\d{2})(\\d{1,3})");

  /** A group of three, then the first group of another figure. */
  private static final Pattern AFTER_GROUP = Pattern.compile("(\\d{3})(\\d{1,3})");

  private static final Pattern GROUP = Pattern.compile("\\d{3}([.,]\\d{2})?[%€]?(\\d{1,3})?");
  private static final Pattern OPEN = Pattern.compile("[-+−–]?\\d{1,3}");

  /** A decimal point is this share of a digit's width. */
  private static final double POINT = 0.5;

  /** The white on each side of a digit, as a share of the font size. */
  private static final double BEARING = 0.07;

  private GluedFigures() {}

  /** The words in the same order, glued figures parted. */
  static List<Word> parted(List<Word> words) {
    List<Word> out = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean before = i > 0 && near(words.get(i - 1), word);
      boolean after = i + 1 < words.size() && near(word, words.get(i + 1));
      boolean nextGroup = after && GROUP.matcher(words.get(i + 1).text()).matches();
      Matcher cents = AFTER_CENTS.matcher(word.text());
      Matcher group = AFTER_GROUP.matcher(word.text());
      if (nextGroup && cents.matches()) {
        cut(word, cents.group(1).length(), out);
      } else if (nextGroup
          && group.matches()
          && before
          && OPEN.matcher(words.get(i - 1).text()).matches()) {
        cut(word, group.group(1).length(), out);
      } else {
        out.add(word);
      }
    }
    return out;
  }

  /** True when two words of one line stand no farther apart than the groups of a figure. */
  private static boolean near(Word a, Word b) {
    double gap = b.box().left() - a.box().right();
    return gap >= 0
        && gap <= 0.5 * b.size()
        && a.box().verticalOverlap(b.box()) > b.box().height() / 2;
  }

  private static void cut(Word word, int at, List<Word> out) {
    Box b = word.box();
    double x = b.left() + b.width() * width(word.text().substring(0, at)) / width(word.text());
    double bearing = BEARING * word.size();
    Box left = new Box(b.left(), b.top(), x - bearing, b.bottom());
    Box right = new Box(x + bearing, b.top(), b.right(), b.bottom());
    out.add(with(word, word.text().substring(0, at), left));
    out.add(with(word, word.text().substring(at), right));
  }

  /** Digits are all of one width. */
  private static double width(String text) {
    return text.chars().mapToDouble(ch -> Character.isDigit(ch) ? 1 : POINT).sum();
  }

  private static Word with(Word word, String text, Box box) {
    return new Word(
        text,
        box,
        word.font(),
        word.size(),
        word.bold(),
        word.italic(),
        word.color(),
        word.direction(),
        word.order());
  }
}
