package fr.greffe.export.scdl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks between columns that SCDL schemas use, by the names Validata gives them. */
final class ColumnChecks {
  private static final Pattern SIRET = Pattern.compile("\\d{14}");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:/(\\d{4}))?");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** La Poste's establishments carry the sum of their digits, a multiple of 5, as key. */
  private static final String LA_POSTE = "356000000";

  private static final String FIRST_LEVELS = "/schema/scdl/actes-niveau-1.txt";

  private final Set<String> firstLevels = readFirstLevels();

  private static Set<String> readFirstLevels() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ColumnChecks.class.getResourceAsStream(FIRST_LEVELS)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True when the check holds, or has nothing to say of this row or of this name. */
  boolean passes(TableSchema.CustomCheck check, Map<String, String> row) {
    String value = row.getOrDefault(check.column(), "");
    List<String> others = check.others().stream().map(c -> row.getOrDefault(c, "")).toList();
    return switch (check.name()) {
      case "french-siret-value" -> value.isEmpty() || isSiret(value);
      case "year-interval-value" -> value.isEmpty() || areYears(value);
      case "cohesive-columns-value" -> allOrNone(value, others);
      case "compare-columns-value" ->
          anyEmpty(value, others) || compares(value, check.operator(), others.get(0));
      case "sum-columns-value" -> anyEmpty(value, others) || sums(value, others);
      case "nomenclature-actes-value" -> value.isEmpty() || isInNomenclature(value);
      case "one-of-required" -> !value.isEmpty() || others.stream().anyMatch(o -> !o.isEmpty());
      default -> true;
    };
  }

  private static boolean allOrNone(String value, List<String> others) {
    return others.stream().allMatch(other -> other.isEmpty() == value.isEmpty());
  }

  private static boolean anyEmpty(String value, List<String> others) {
    return value.isEmpty() || others.stream().anyMatch(String::isEmpty);
  }

  /** Luhn's key over the SIREN and over the whole number. */
  static boolean isSiret(String value) {
    if (!SIRET.matcher(value).matches()) {
      return false;
    }
    if (value.startsWith(LA_POSTE) && value.chars().map(c -> c - '0').sum() % 5 == 0) {
      return true;
    }
    return luhn(value) && luhn(value.substring(0, LA_POSTE.length()));
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  private static boolean areYears(String value) {
    var years = YEARS.matcher(value);
    return years.matches()
        && (years.group(2) == null || years.group(1).compareTo(years.group(2)) <= 0);
  }

  /** Numbers are compared as numbers, ISO dates as text, which is their order too. */
  private static boolean compares(String left, String operator, String right) {
    boolean numbers = NUMBER.matcher(left).matches() && NUMBER.matcher(right).matches();
    int order =
        numbers ? new BigDecimal(left).compareTo(new BigDecimal(right)) : left.compareTo(right);
    return switch (operator) {
      case ">=" -> order >= 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case "==" -> order == 0;
      case "!=" -> order != 0;
      default -> true;
    };
  }

  private static boolean sums(String total, List<String> terms) {
    if (!Stream.concat(Stream.of(total), terms.stream()).allMatch(NUMBER.asMatchPredicate())) {
      return false;
    }
    BigDecimal sum = terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.compareTo(new BigDecimal(total)) == 0;
  }

  /** « level 1/level 2 »: a known first level, accents aside, and no space beside the slash. */
  private boolean isInNomenclature(String value) {
    String[] levels = value.split("/", 2);
    boolean spaced = Arrays.stream(levels).anyMatch(level -> !level.equals(level.strip()));
    return levels.length == 2 && !spaced && firstLevels.contains(folded(levels[0]));
  }

  private static String folded(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("");
  }
}
