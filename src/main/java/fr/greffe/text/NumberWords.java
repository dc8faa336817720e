package fr.greffe.text;

import fr.greffe.record.Amount;
import fr.greffe.record.TaxBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written in French words: « quatre cent quinze mille euros », « quatre-vingt-dix-sept »,
 * regional « septante » included.
 */
public final class NumberWords {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("deux", 2),
          Map.entry("trois", 3),
          Map.entry("quatre", 4),
          Map.entry("cinq", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("huit", 8),
          Map.entry("neuf", 9),
          Map.entry("dix", 10),
          Map.entry("onze", 11),
          Map.entry("douze", 12),
          Map.entry("treize", 13),
          Map.entry("quatorze", 14),
          Map.entry("quinze", 15),
          Map.entry("seize", 16));
  private static final Map<String, Integer> TENS =
      Map.of(
          "vingt",
          20,
          "vingts",
          20,
          "trente",
          30,
          "quarante",
          40,
          "cinquante",
          50,
          "soixante",
          60,
          "septante",
          70,
          "huitante",
          80,
          "octante",
          80,
          "nonante",
          90);
  private static final Map<String, Long> SCALES =
      Map.of(
          "mille",
          1_000L,
          "mil",
          1_000L,
          "milles",
          1_000L,
          "million",
          1_000_000L,
          "millions",
          1_000_000L,
          "milliard",
          1_000_000_000L,
          "milliards",
          1_000_000_000L);

  private static final Pattern WORD = Pattern.compile("\\G[- ]*([a-z]+)");
  private static final Pattern EURO = Pattern.compile("\\G *(?:d')?euros?(?![a-z])");
  private static final Pattern CENTIMES = Pattern.compile("\\G *(?:centimes?|cts?)(?![a-z])");
  private static final Pattern START =
      Pattern.compile(
          "(?<![a-z0-9'-])(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
              + "|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante"
              + "|octante|nonante|cent|mille)(?![a-z])");

  private NumberWords() {}

  /**
   * A number read from a position on.
   *
   * @param end index after its last word
   */
  record Run(BigDecimal value, int end) {}

  /** The number that the whole text spells, « et » and hyphens included, without a unit. */
  public static Optional<BigDecimal> parse(String text) {
    String folded = Fold.fold(text);
    return longest(folded, 0).filter(r -> r.end() == folded.length()).map(Run::value);
  }

  /**
   * The amounts of money in words, « euros » required: a bare « deux » in prose is rarely a figure.
   */
  public static List<NumberMatch> find(String text) {
    String folded = Fold.aligned(text);
    List<NumberMatch> found = new ArrayList<>();
    if (!folded.contains("euro")) {
      return found;
    }
    Matcher start = START.matcher(folded);
    int from = 0;
    while (start.find(from)) {
      from = start.end();
      Optional<Run> run = longest(folded, start.start());
      if (run.isEmpty()) {
        continue;
      }
      Matcher euro = EURO.matcher(folded);
      if (euro.find(run.get().end())) {
        NumberMatch match = withCentimes(folded, start.start(), run.get().value(), euro.end());
        found.add(match);
        from = match.end();
      } else {
        from = run.get().end();
      }
    }
    return List.copyOf(found);
  }

  private static NumberMatch withCentimes(String folded, int start, BigDecimal euros, int end) {
    int after = end;
    if (folded.startsWith(" et ", after)) {
      after += 3;
    }
    Optional<Run> cents = longest(folded, after);
    if (cents.isPresent() && cents.get().value().intValue() < 100) {
      Matcher unit = CENTIMES.matcher(folded);
      if (unit.find(cents.get().end())) {
        BigDecimal value = euros.add(cents.get().value().movePointLeft(2));
        return money(start, unit.end(), value, new BigDecimal("0.01"));
      }
    }
    return money(start, end, euros, BigDecimal.ONE);
  }

  private static NumberMatch money(int start, int end, BigDecimal value, BigDecimal precision) {
    return new NumberMatch(start, end, value, Amount.EURO, precision, TaxBasis.UNSTATED);
  }

  /**
   * The longest number that starts at the position; the text is folded. Words that do not go on a
   * number (« deux trois ») end it.
   */
  static Optional<Run> longest(String folded, int position) {
    Matcher m = WORD.matcher(folded);
    State state = new State();
    int at = position;
    int end = -1;
    boolean and = false;
    while (m.find(at)) {
      String word = m.group(1);
      if (word.equals("et") && end >= 0 && !and) {
        and = true;
      } else if (state.accept(word, and)) {
        end = m.end();
        and = false;
      } else {
        break;
      }
      at = m.end();
    }
    return end < 0
        ? Optional.empty()
        : Optional.of(new Run(BigDecimal.valueOf(state.value()), end));
  }

  /** What has been read so far: the groups above, and the group below a thousand being read. */
  private static final class State {
    private long above;
    private long lastScale = Long.MAX_VALUE;
    private int group;
    private boolean open;
    private String last = "";

    long value() {
      return above + group;
    }

    boolean accept(String word, boolean afterEt) {
      boolean accepted =
          SCALES.containsKey(word)
              ? scale(word)
              : !isLarge(word) ? small(word, afterEt) : hundred();
      if (accepted) {
        last = word;
      }
      return accepted;
    }

    private static boolean isLarge(String word) {
      return word.equals("cent") || word.equals("cents");
    }

    private boolean scale(String word) {
      long scale = SCALES.get(word);
      boolean onceEnough = !open && scale != 1_000L;
      if (scale >= lastScale || onceEnough) {
        return false;
      }
      above += (open ? group : 1) * scale;
      group = 0;
      open = false;
      lastScale = scale;
      return true;
    }

    private boolean hundred() {
      if (group >= 100 || (group > 19 || last.equals("zero"))) {
        return false;
      }
      group = open ? group * 100 : 100;
      open = true;
      return true;
    }

    private boolean small(String word, boolean afterEt) {
      if (TENS.containsKey(word)) {
        return tens(word);
      }
      Integer value = SMALL.get(word);
      if (value == null || (afterEt && value != 1 && value != 11)) {
        return false;
      }
      int rest = group % 100;
      boolean free = rest == 0 && !last.equals("zero");
      boolean afterTens = rest >= 20 && rest % 10 == 0 && value < 10 && !last.equals("dix");
      boolean afterSixty = (rest == 60 || rest == 80) && value >= 10;
      boolean afterTen = last.equals("dix") && value >= 7 && value <= 9;
      if (!free && !afterTens && !afterSixty && !afterTen) {
        return false;
      }
      group += value;
      open = true;
      return true;
    }

    private boolean tens(String word) {
      int value = TENS.get(word);
      int rest = group % 100;
      if (value == 20 && rest == 4 && last.equals("quatre")) {
        group += 76;
      } else if (rest == 0 && !last.equals("zero")) {
        group += value;
      } else {
        return false;
      }
      open = true;
      return true;
    }
  }
}
