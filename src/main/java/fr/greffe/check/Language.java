package fr.greffe.check;

import java.util.Locale;

/** The languages findings are worded in. */
public enum Language {
  FR,
  EN;

  /** The two-letter code used in resource names. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
