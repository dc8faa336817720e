package fr.greffe.cli;

import java.util.Locale;

/** The languages Greffe speaks, as {@code --lang} spells them. */
enum Language {
  FR(Locale.FRENCH),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
