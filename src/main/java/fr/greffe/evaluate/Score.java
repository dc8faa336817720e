package fr.greffe.evaluate;

/**
 * How many values were found right.
 *
 * @param correct values found that are in the truth
 * @param found values found
 * @param expected values in the truth
 */
public record Score(int correct, int found, int expected) {

  /** Nothing found, nothing expected. */
  public static final Score NONE = new Score(0, 0, 0);

  /** correct / found; 1 when nothing was found and nothing expected. */
  public double precision() {
    return found == 0 ? (expected == 0 ? 1 : 0) : (double) correct / found;
  }

  /** correct / expected; 1 when nothing was expected. */
  public double recall() {
    return expected == 0 ? 1 : (double) correct / expected;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    int sum = found + expected;
    return sum == 0 ? 1 : 2.0 * correct / sum;
  }

  /** True when there was nothing to find and nothing was found. */
  public boolean isEmpty() {
    return found == 0 && expected == 0;
  }

  /** Both counted together. */
  public Score plus(Score other) {
    return new Score(correct + other.correct, found + other.found, expected + other.expected);
  }
}
