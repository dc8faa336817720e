package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Boxes sorted by their top, so that those of a horizontal band are found without a full scan. */
final class SortedBoxes {

  private final List<Box> byTop;
  private final double tallest;

  private SortedBoxes(List<Box> boxes) {
    byTop = boxes.stream().sorted(Comparator.comparingDouble(Box::top)).toList();
    tallest = byTop.stream().mapToDouble(Box::height).max().orElse(0);
  }

  static SortedBoxes ofWords(List<Word> words) {
    return new SortedBoxes(words.stream().map(Word::box).toList());
  }

  static SortedBoxes of(List<Box> boxes) {
    return new SortedBoxes(boxes);
  }

  /** The boxes that share some height with the band. */
  List<Box> overlapping(double top, double bottom) {
    List<Box> out = new ArrayList<>();
    for (int i = firstFrom(top - tallest); i < byTop.size() && byTop.get(i).top() <= bottom; i++) {
      if (byTop.get(i).bottom() >= top) {
        out.add(byTop.get(i));
      }
    }
    return out;
  }

  private int firstFrom(double top) {
    int low = 0;
    int high = byTop.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byTop.get(middle).top() < top) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
