package fr.greffe.check;

/** The same words in both languages. */
public record Phrase(String fr, String en) {

  /** Words that need no translation: a printed label, a name. */
  public static Phrase same(String text) {
    return new Phrase(text, text);
  }

  public String in(Language language) {
    return language == Language.FR ? fr : en;
  }
}
