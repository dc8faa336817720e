package fr.greffe.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Dates and numbers written the French way. */
final class French {
  private static final List<String> MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
  private static final List<String> SMALL =
      List.of(
          "zéro",
          "un",
          "deux",
          "trois",
          "quatre",
          "cinq",
          "six",
          "sept",
          "huit",
          "neuf",
          "dix",
          "onze",
          "douze",
          "treize",
          "quatorze",
          "quinze",
          "seize");
  private static final List<String> TENS =
      List.of("", "dix", "vingt", "trente", "quarante", "cinquante", "soixante");

  private French() {}

  /** « 1er juillet 2022 ». */
  static String date(LocalDate date) {
    return (date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth()))
        + " "
        + MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  /** « jeudi 28 septembre 2023 ». */
  static String weekdayDate(LocalDate date) {
    return weekday(date) + " " + date(date);
  }

  static String weekday(LocalDate date) {
    return DAYS.get(date.getDayOfWeek().getValue() - 1);
  }

  /** « 28/09/2023 ». */
  static String slashed(LocalDate date) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** « L'an deux mille vingt-quatre, le dix décembre » without capital: the words of the year. */
  static String year(int year) {
    return words(year);
  }

  /** « dix décembre ». */
  static String dayMonthWords(LocalDate date) {
    String day = date.getDayOfMonth() == 1 ? "premier" : words(date.getDayOfMonth());
    return day + " " + MONTHS.get(date.getMonthValue() - 1);
  }

  /** An amount in words, euros and centimes. */
  static String amount(BigDecimal value) {
    long cents = value.movePointRight(2).longValueExact();
    long euros = cents / 100;
    String text = words(euros) + (euros % 1_000_000 == 0 && euros > 0 ? " d'euros" : " euros");
    long rest = cents % 100;
    return rest == 0 ? text : text + " et " + words(rest) + " centimes";
  }

  /** A whole number in words, traditional hyphenation. */
  static String words(long n) {
    if (n <= 16) {
      return SMALL.get((int) n);
    }
    if (n < 100) {
      return below100((int) n);
    }
    if (n < 1000) {
      return hundreds((int) n);
    }
    if (n < 1_000_000) {
      String head = n / 1000 == 1 ? "mille" : unplural(words(n / 1000)) + " mille";
      return n % 1000 == 0 ? head : head + " " + words(n % 1000);
    }
    String head = words(n / 1_000_000) + (n / 1_000_000 > 1 ? " millions" : " million");
    return n % 1_000_000 == 0 ? head : head + " " + words(n % 1_000_000);
  }

  /** « deux cents » and « quatre-vingts » lose their s before mille. */
  private static String unplural(String words) {
    return words.endsWith("cents") || words.endsWith("vingts")
        ? words.substring(0, words.length() - 1)
        : words;
  }

  private static String below100(int n) {
    if (n < 20) {
      return "dix-" + SMALL.get(n - 10);
    }
    int ten = n / 10;
    int unit = n % 10;
    if (ten < 7) {
      return TENS.get(ten) + (unit == 0 ? "" : unit == 1 ? " et un" : "-" + SMALL.get(unit));
    }
    if (ten == 7) {
      return unit == 1 ? "soixante et onze" : "soixante-" + words(n - 60);
    }
    return n == 80 ? "quatre-vingts" : "quatre-vingt-" + words(n - 80);
  }

  private static String hundreds(int n) {
    int rest = n % 100;
    String head = n / 100 == 1 ? "cent" : SMALL.get(n / 100) + " cent";
    if (rest == 0) {
      return n / 100 == 1 ? head : head + "s";
    }
    return head + " " + words(rest);
  }
}
