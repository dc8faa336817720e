package fr.greffe.text;

import java.util.regex.Pattern;

/** The spaces of French typography, at which a line must not break. */
public final class FrenchSpacing {
  private static final Pattern OPENING = Pattern.compile("« ");
  private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[»:;?!%€])");

  private FrenchSpacing() {}

  /** The sentence with a no-break space inside guillemets and before double signs, % and €. */
  public static String unbroken(String sentence) {
    String opened = OPENING.matcher(sentence).replaceAll("«\u00A0");
    return BEFORE_SIGN.matcher(opened).replaceAll("\u00A0");
  }
}
