package fr.greffe.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as French administrations print them: « jeudi 28 septembre 2023 », « 1er juillet 2022 », «
 * 28/09/2023 », « 28.09.23 », « 2023-09-28 », « L'an deux mille vingt-quatre, le dix décembre ». A
 * date that no calendar has (« 31/02/2023 ») is not found.
 */
public final class FrenchDates {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("janvier", 1),
          Map.entry("janv", 1),
          Map.entry("fevrier", 2),
          Map.entry("fevr", 2),
          Map.entry("fev", 2),
          Map.entry("mars", 3),
          Map.entry("avril", 4),
          Map.entry("avr", 4),
          Map.entry("mai", 5),
          Map.entry("juin", 6),
          Map.entry("juillet", 7),
          Map.entry("juil", 7),
          Map.entry("aout", 8),
          Map.entry("septembre", 9),
          Map.entry("sept", 9),
          Map.entry("octobre", 10),
          Map.entry("oct", 10),
          Map.entry("novembre", 11),
          Map.entry("nov", 11),
          Map.entry("decembre", 12),
          Map.entry("dec", 12));

  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  private static final String MONTH =
      "(janvier|janv\\.?|fevrier|fevr\\.?|fev\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout"
          + "|septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?)";
  private static final String WEEKDAY =
      "(?:(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: ?, ?| )(?:le )?)?";
  private static final String DAY_DIGITS = "(0?[1-9]|[12]\\d|3[01])(?: ?er| ?ier)?";

  /** The longest first: « dix sept septembre » is no « dix sept. ». */
  private static final String DAY_WORDS =
      "(dix[- ]sept|dix[- ]huit|dix[- ]neuf|vingt[- ]et[- ]un"
          + "|vingt[- ](?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)|trente[- ]et[- ]un"
          + "|trente[- ]un|premier|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze"
          + "|treize|quatorze|quinze|seize|vingt|trente)";

  private static final String DAY = "(?:" + DAY_DIGITS + "|" + DAY_WORDS + ")";

  /** Digits, or the beginning of a year in words: the rest is read as far as it stays a number. */
  private static final String YEAR = "(?:((?:19|20)\\d{2})(?!\\d)|(deux[- ]+mil(?:le)?(?![a-z])))";

  /** One of them stands in every {@link #YEAR}. */
  private static final Literals YEARS = Literals.of("20", "19", "mil");

  /** One of them stands in every {@link #MONTH}. */
  private static final Literals MONTH_NAMES =
      Literals.of("jan", "fev", "mars", "avr", "mai", "jui", "aout", "sept", "oct", "nov", "dec");

  /** Day, month, year, with the weekday before. */
  private static final Pattern LONG =
      Pattern.compile(
          "(?<![a-z0-9])"
              + WEEKDAY
              + DAY
              + " (?:du mois de |d')?"
              + MONTH
              + ",? (?:de l'an )?"
              + YEAR);

  /** « L'an 2024, le mardi 10 décembre », year first. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![a-z0-9])l' ?an "
              + "(?:((?:19|20)\\d{2})|(deux[- ]+mil(?:le)?(?:[- ]+[a-z]+){0,4}?))"
              + " *[,;:.-]? *(?:et )?(?:le )?"
              + WEEKDAY
              + DAY
              + " (?:du mois de |du mois d'|d')?"
              + MONTH
              + "(?![a-z])");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\w./-])"
              + "(?:"
              + "(\\d{1,2}) ?/ ?(\\d{1,2}) ?/ ?((?:19|20)\\d{2}|\\d{2})"
              + "|(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})"
              + "|(\\d{2})\\.(\\d{2})\\.(\\d{2})"
              + "|(\\d{1,2})-(\\d{1,2})-((?:19|20)\\d{2})"
              + ")(?![\\w/-]|\\.\\d)");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![\\w./-])((?:19|20)\\d{2})(?:-(\\d{2})-(\\d{2})|/(\\d{2})/(\\d{2}))(?![\\d/-]|\\.\\d|[a-su-z])");

  /** Two-digit years stand for 2000 to 2099, unless they lie further ahead than this. */
  private static final int PIVOT = 60;

  private FrenchDates() {}

  /** Every date of the text, in order, none overlapping another. */
  public static List<DateMatch> find(String text) {
    String folded = Fold.aligned(text);
    List<DateMatch> found = new ArrayList<>();
    if (YEARS.in(folded) && MONTH_NAMES.in(folded)) {
      if (folded.indexOf("an ") >= 0) {
        collect(YEAR_FIRST, folded, FrenchDates::yearFirst, found);
      }
      collect(LONG, folded, FrenchDates::longForm, found);
    }
    if (mayHoldNumeric(folded)) {
      collect(NUMERIC, folded, FrenchDates::numeric, found);
      collect(ISO, folded, FrenchDates::iso, found);
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return List.copyOf(found);
  }

  /** Most texts hold no figures parted as dates are: a look at each character costs little. */
  private static boolean mayHoldNumeric(String folded) {
    for (int i = 1; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == '/' || (c == '.' || c == '-') && Character.isDigit(folded.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** The first date of the text. */
  public static Optional<LocalDate> first(String text) {
    return find(text).stream().findFirst().map(DateMatch::date);
  }

  private interface Form {
    Optional<DateMatch> read(Matcher m, String folded);
  }

  private static void collect(Pattern pattern, String folded, Form form, List<DateMatch> found) {
    Matcher m = pattern.matcher(folded);
    while (m.find()) {
      form.read(m, folded)
          .filter(d -> found.stream().noneMatch(f -> overlaps(f, d)))
          .ifPresent(found::add);
    }
  }

  private static boolean overlaps(DateMatch a, DateMatch b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static Optional<DateMatch> longForm(Matcher m, String folded) {
    int end = m.end();
    Optional<Integer> year = Optional.ofNullable(m.group(5)).map(Integer::valueOf);
    if (m.group(6) != null) {
      Optional<NumberWords.Run> run = NumberWords.longest(folded, m.start(6));
      year = run.map(r -> r.value().intValue());
      end = run.map(NumberWords.Run::end).orElse(end);
    }
    return build(m.start(), end, year, month(m.group(4)), day(m.group(2), m.group(3)), m.group(1));
  }

  private static Optional<DateMatch> yearFirst(Matcher m, String folded) {
    Optional<Integer> year = Optional.ofNullable(m.group(1)).map(Integer::valueOf);
    if (year.isEmpty()) {
      year = NumberWords.parse(m.group(2).strip()).map(v -> v.intValue());
    }
    return build(
        m.start(), m.end(), year, month(m.group(6)), day(m.group(4), m.group(5)), m.group(3));
  }

  private static Optional<DateMatch> numeric(Matcher m, String folded) {
    for (int g = 1; g <= 10; g += 3) {
      if (m.group(g) != null) {
        int year = Integer.parseInt(m.group(g + 2));
        int full = year >= 100 ? year : year > PIVOT ? 1900 + year : 2000 + year;
        return build(
            m.start(),
            m.end(),
            Optional.of(full),
            Integer.parseInt(m.group(g + 1)),
            Optional.of(Integer.valueOf(m.group(g))),
            null);
      }
    }
    return Optional.empty();
  }

  private static Optional<DateMatch> iso(Matcher m, String folded) {
    int g = m.group(2) != null ? 2 : 4;
    return build(
        m.start(),
        m.end(),
        Optional.of(Integer.valueOf(m.group(1))),
        Integer.parseInt(m.group(g)),
        Optional.of(Integer.valueOf(m.group(g + 1))),
        null);
  }

  private static int month(String word) {
    return MONTHS.get(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
  }

  private static Optional<Integer> day(String digits, String words) {
    if (digits != null) {
      return Optional.of(Integer.valueOf(digits));
    }
    return words.equals("premier")
        ? Optional.of(1)
        : NumberWords.parse(words).map(v -> v.intValue());
  }

  private static Optional<DateMatch> build(
      int start,
      int end,
      Optional<Integer> year,
      int month,
      Optional<Integer> day,
      String weekday) {
    if (year.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(year.get(), month, day.get());
      Optional<DayOfWeek> named =
          Optional.ofNullable(weekday).map(w -> DayOfWeek.of(DAYS.indexOf(w) + 1));
      return Optional.of(new DateMatch(start, end, date, named));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
