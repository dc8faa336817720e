package fr.greffe.reading;

import fr.greffe.record.Choice;
import fr.greffe.text.NumberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folded text cut into what a vote's count is made of: numbers, choices, units, marks. */
final class VoteTokens {
  /** What a token is. */
  enum Kind {
    NUMBER,
    CHOICE,
    UNIT,
    LINK,
    /** A word after which a number is a name: « lot 3 ». */
    NUMBERED,
    /** « : », « = », dots: the number follows. */
    MARK,
    OPEN,
    CLOSE,
    QUOTE,
    /** « , », « ; », « / », « – », the full stop. */
    SEPARATOR,
    WORD
  }

  /**
   * A token.
   *
   * @param entry the lexicon's, for a choice
   * @param value for a number
   */
  record Token(
      Kind kind,
      int start,
      int end,
      String text,
      Optional<VoteLexicon.Entry> entry,
      Optional<Integer> value) {
    Choice choice() {
      return entry.orElseThrow().choice().orElseThrow();
    }

    boolean spelled() {
      return !Character.isDigit(text.charAt(0));
    }
  }

  private static final Pattern NUMBER =
      Pattern.compile("(?:" + VoteWords.NUMBER + "|neant|nulle?)(?![\\p{L}])");

  /** Not a part of a date, a reference or an amount. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\d[.,/-])(?<!n[-/.])\\d{1,3}(?!\\d|[.,/-]\\d|[%€h°]|"
              + " ?(?:%|€|euros?\\b|h\\b))");

  /** « 79 842 entrées »: no number of voters. */
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?: \\d{3})+(?!\\d)");

  private static final Pattern SUFFIX = Pattern.compile("(?:\\((?:e|s|es|nt)\\)){1,2}");
  private static final Pattern DOTS = Pattern.compile("[.\u2026_]{2,}|\u2026");

  /** « 18 P – 2 C », « P : 18 C : 2 »: only there do single letters stand for choices. */
  private static final Pattern LETTERS =
      Pattern.compile("\\d ?p\\b[^.]{0,12}\\d ?c\\b|\\bp ?[:=] ?\\d[^.]{0,12}\\bc ?[:=] ?\\d");

  private final String folded;
  private final boolean letters;
  private final List<Token> tokens = new ArrayList<>();

  private VoteTokens(String folded) {
    this.folded = folded;
    this.letters = LETTERS.matcher(folded).find();
  }

  static List<Token> of(String folded) {
    VoteTokens cut = new VoteTokens(folded);
    int at = 0;
    while (at < folded.length()) {
      char c = folded.charAt(at);
      at = Character.isWhitespace(c) ? at + 1 : cut.take(at, c);
    }
    return cut.tokens;
  }

  private int take(int at, char c) {
    if (Character.isDigit(c)) {
      return digits(at);
    }
    if (Character.isLetter(c)) {
      return word(at);
    }
    Matcher dots = DOTS.matcher(folded).region(at, folded.length());
    if (dots.lookingAt()) {
      return add(Kind.MARK, at, dots.end());
    }
    Kind kind =
        switch (c) {
          case ':', '=' -> Kind.MARK;
          case '(', '[' -> Kind.OPEN;
          case ')', ']' -> Kind.CLOSE;
          case '"', '\'', '«', '»', '“', '”' -> Kind.QUOTE;
          default -> Kind.SEPARATOR;
        };
    return add(kind, at, at + 1);
  }

  private int digits(int at) {
    Matcher thousands = THOUSANDS.matcher(folded).region(at, folded.length());
    if (thousands.lookingAt()) {
      return add(Kind.WORD, at, thousands.end());
    }
    Matcher m = DIGITS.matcher(folded).region(at, folded.length());
    m.useTransparentBounds(true);
    if (m.lookingAt()) {
      tokens.add(
          new Token(
              Kind.NUMBER,
              at,
              m.end(),
              m.group(),
              Optional.empty(),
              Optional.of(Integer.valueOf(m.group()))));
      return m.end();
    }
    int end = at;
    while (end < folded.length() && isReference(end)) {
      end++;
    }
    return add(Kind.WORD, at, end);
  }

  private boolean isReference(int at) {
    char c = folded.charAt(at);
    boolean inside = c == '.' || c == ',' || c == '-' || c == '/';
    boolean goesOn = at + 1 < folded.length() && Character.isDigit(folded.charAt(at + 1));
    return Character.isLetterOrDigit(c) || inside && goesOn;
  }

  private int word(int at) {
    int end = at;
    while (end < folded.length() && Character.isLetter(folded.charAt(end))) {
      end++;
    }
    String word = folded.substring(at, end);
    Optional<VoteLexicon.Entry> entry = VoteLexicon.standard().at(folded, at, word);
    if (entry.isPresent() && (letters || entry.get().strength() != VoteLexicon.Strength.LETTER)) {
      int until = at + entry.get().words().length();
      Matcher suffix = SUFFIX.matcher(folded).region(until, folded.length());
      until = suffix.lookingAt() ? suffix.end() : until;
      Kind kind = Kind.valueOf(entry.get().role().name());
      tokens.add(new Token(kind, at, until, folded.substring(at, until), entry, Optional.empty()));
      return until;
    }
    Matcher number = NUMBER.matcher(folded).region(at, folded.length());
    if (number.lookingAt()) {
      tokens.add(
          new Token(
              Kind.NUMBER,
              at,
              number.end(),
              number.group(),
              Optional.empty(),
              value(number.group())));
      return number.end();
    }
    return add(Kind.WORD, at, end);
  }

  /** The count a word or a figure states. */
  static Optional<Integer> value(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Optional.of(Integer.valueOf(word));
    }
    if (word.startsWith("aucun") || word.equals("neant") || word.startsWith("nul")) {
      return Optional.of(0);
    }
    return NumberWords.parse(word).map(v -> v.intValue());
  }

  private int add(Kind kind, int start, int end) {
    tokens.add(
        new Token(
            kind, start, end, folded.substring(start, end), Optional.empty(), Optional.empty()));
    return end;
  }
}
