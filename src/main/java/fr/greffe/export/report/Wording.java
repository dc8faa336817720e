package fr.greffe.export.report;

import fr.greffe.export.Sayings;
import fr.greffe.text.FrenchSpacing;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' own words in one language, with numbers and dates in that language's form. */
final class Wording {
  private static final int CENTS = 2;
  private static final String BUNDLE = "fr.greffe.export.report.report";

  private final ResourceBundle bundle;
  private final boolean french;

  private final Sayings reasons;
  private final Sayings cues;
  private final Sayings places;

  private Wording(Locale locale) {
    // No fallback to the machine's locale: the same run gives the same page everywhere.
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.french = locale.getLanguage().equals("fr");
    this.reasons = Sayings.reasons(locale);
    this.cues = Sayings.cues(locale);
    this.places = Sayings.places(locale);
  }

  /** The words of a language; French unless English is asked for. */
  static Wording of(Locale locale) {
    return new Wording(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH);
  }

  boolean isFrench() {
    return french;
  }

  String language() {
    return french ? "fr" : "en";
  }

  /** The sentence of a key, its arguments put in as text. */
  String say(String key, Object... arguments) {
    String pattern = french ? FrenchSpacing.unbroken(bundle.getString(key)) : bundle.getString(key);
    if (arguments.length == 0) {
      return pattern;
    }
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = arguments[i] instanceof Integer n ? number(BigDecimal.valueOf(n)) : arguments[i];
    }
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(texts);
  }

  /** The sentence of a count, in the singular or the plural of the language. */
  String count(String key, int number) {
    boolean one = french ? number < 2 : number == 1;
    return say(key + (one ? ".one" : ".many"), number);
  }

  /** An exact number: « 1 234,50 » in French, « 1,234.50 » in English. */
  String number(BigDecimal value) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(french ? '\u202F' : ',');
    symbols.setDecimalSeparator(french ? ',' : '.');
    symbols.setMinusSign('\u2212');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    int scale = Math.max(0, Math.min(value.scale(), decimals(value)));
    format.setMinimumFractionDigits(scale);
    format.setMaximumFractionDigits(scale);
    return format.format(value);
  }

  /** What a computation adds to cents says nothing when it is zero. */
  private static int decimals(BigDecimal value) {
    return Math.max(CENTS, value.stripTrailingZeros().scale());
  }

  /** A whole percentage of a total; empty when the total is zero. */
  String share(int part, int total) {
    return total == 0 ? "" : Math.round(100.0 * part / total) + (french ? "\u00A0%" : "%");
  }

  String date(LocalDate date) {
    return french
        ? String.format(
            Locale.ROOT,
            "%02d/%02d/%04d",
            date.getDayOfMonth(),
            date.getMonthValue(),
            date.getYear())
        : date.toString();
  }

  /** A text in the reader's language, with French spacing kept together at line ends. */
  String unbroken(String text) {
    return french ? FrenchSpacing.unbroken(text) : text;
  }

  /** Where a relation stands, in this language. */
  String place(String where) {
    return french ? FrenchSpacing.unbroken(where) : places.say(where);
  }

  /** Why a relation is believed to be meant, in this language. */
  String cue(String cue) {
    return french ? FrenchSpacing.unbroken(cues.say(cue)) : cues.say(cue);
  }

  /** Why something is not read, or is read so, in this language. */
  String reason(String reason) {
    return french ? FrenchSpacing.unbroken(reasons.say(reason)) : reasons.say(reason);
  }
}
