package fr.greffe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a list of members into civilities, names, proxy expressions and separators. */
final class NameTokens {

  /** What a token is. */
  enum Kind {
    CIVILITY,
    CIVILITY_PLURAL,
    NAME,
    /** A lower-case word between two names that belongs to the second (« de », « van »). */
    PARTICLE,
    PROXY,
    PROXY_INVERSE,
    AND,
    SEPARATOR,
    /** A hyphen with a space on a side: inside a name or between two, as the list decides. */
    DASH,
    NEWLINE,
    COLON,
    OPEN,
    CLOSE,
    STOP,
    ROLE,
    OTHER
  }

  /** A token with its place in the text. */
  record Token(Kind kind, int start, int end, String text) {}

  private static final Pattern CIVILITY =
      Pattern.compile(
          "\\G(?:(MM\\.?|M\\.M\\.|[Mm]essieurs|MESSIEURS|[Mm]rs\\.?|MRS|Ms\\.?|Mmes\\.?|MMES|M\\.mes|[Mm]esdames|MESDAMES|Mlles|[Mm]esdemoiselles)|(M(?:\\.|onsieur|ONSIEUR|r\\.?|R\\.?)?(?=["
              + " \\u00A0\\n"
              + "]*\\p{Lu})|monsieur|Monsieur|M\\.(?=["
              + " \\u00A0]*[dl])|M(?:me|ME|adame|ADAME)\\.?|madame|M(?:lle|LLE|elle|ademoiselle|ADEMOISELLE)\\.?|Dr\\.?|Docteur|Me(?=["
              + " \\u00A0]\\p{Lu})|Maître(?=[ \\u00A0]\\p{Lu})))(?![\\p{L}\\d])");
  private static final Pattern WORD =
      Pattern.compile(
          "\\G(?:\\p{L}[\\p{L}\\u0300-\\u036f]*\\.?(?:['\\u2019`-]|\\u2010|\\u2011)?)+");
  private static final Pattern PARTICLE =
      Pattern.compile(
          "d[eu']?s?|d['\\u2019]|la|le|les|l['\\u2019]|van|von|der|den|di|da|do|dos|del|della|el|al|ben|y|e|ou");

  /** « 3. ROY Anne », at the start of a line or of a column: the names of a list are numbered. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\G(?<=^|[\\n\\t])\\d{1,3} ?[.)°/-] *(?=\\p{Lu})", Pattern.MULTILINE);

  private static final String DASHES = "-\u2013\u2014\u2012\u2212";
  private static final String BULLETS = "•▪●■□◦✓*\uF0B7\uF0A7\u25AA";

  private static final Pattern PROXY = phrases("proxy-phrases.txt");
  private static final Pattern INVERSE = phrases("inverse-proxy-phrases.txt");
  private static final Stems ROLES = Stems.load("role-stems.txt");
  private static final Stems NOT_NAMES = Stems.load("not-name-stems.txt");

  /** Beginnings of words; one that ends in a full stop is a whole word. */
  private record Stems(Set<String> words, List<String> beginnings) {
    static Stems load(String resource) {
      Map<Boolean, List<String>> lines =
          WordList.load(NameTokens.class, resource).stream()
              .collect(Collectors.partitioningBy(l -> l.endsWith(".")));
      return new Stems(
          lines.get(true).stream()
              .map(l -> l.substring(0, l.length() - 1))
              .collect(Collectors.toSet()),
          lines.get(false));
    }

    boolean open(String folded) {
      return words.contains(folded) || beginnings.stream().anyMatch(folded::startsWith);
    }
  }

  private final String text;
  private final String folded;
  private final List<Token> tokens = new ArrayList<>();

  private NameTokens(String text) {
    this.text = text;
    this.folded = Fold.aligned(text);
  }

  static List<Token> of(String text) {
    NameTokens reader = new NameTokens(text);
    reader.read();
    return reader.tokens;
  }

  private static Pattern phrases(String resource) {
    return Pattern.compile(
        WordList.load(NameTokens.class, resource).stream()
            .collect(Collectors.joining("|", "\\G(?:", ")")));
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      at = next(at);
    }
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return add(Kind.NEWLINE, at, at + 1);
    }
    if (c == '\t' || c == ',' || c == ';' || c == '/' || c == '|') {
      return add(Kind.SEPARATOR, at, at + 1);
    }
    if (c == '&') {
      return add(Kind.AND, at, at + 1);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    Matcher number = NUMBERED.matcher(text);
    if (Character.isDigit(c) && number.find(at)) {
      return add(Kind.SEPARATOR, at, number.end());
    }
    boolean wordStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    if (wordStart) {
      int end = phraseOrWord(at);
      if (end > at) {
        return end;
      }
    }
    return punctuation(at, c);
  }

  private int phraseOrWord(int at) {
    Matcher inverse = INVERSE.matcher(folded);
    if (inverse.find(at) && inverse.end() > at) {
      return add(Kind.PROXY_INVERSE, at, inverse.end());
    }
    Matcher proxy = PROXY.matcher(folded);
    if (proxy.find(at) && proxy.end() > at) {
      return add(Kind.PROXY, at, proxy.end());
    }
    Matcher civility = CIVILITY.matcher(text);
    if (civility.find(at)) {
      boolean plural = civility.group(1) != null;
      return add(plural ? Kind.CIVILITY_PLURAL : Kind.CIVILITY, at, civility.end());
    }
    Matcher word = WORD.matcher(text);
    return word.find(at) ? word(at, word.end()) : at;
  }

  private int word(int start, int matched) {
    int end = matched;
    String word = text.substring(start, end);
    // A dot that ends a sentence is not part of the name; one after an initial is.
    if (word.endsWith(".") && word.replace(".", "").length() > 2 && !NameParts.isInitials(word)) {
      end--;
      word = text.substring(start, end);
    }
    String plain = folded.substring(start, end);
    Kind kind;
    if (plain.equals("et")) {
      kind = Kind.AND;
    } else if (PARTICLE.matcher(plain).matches() && Character.isLowerCase(word.charAt(0))) {
      kind = Kind.PARTICLE;
    } else if (isRole(plain)) {
      kind = Kind.ROLE;
    } else if (startsLikeName(word) && !NOT_NAMES.open(plain)) {
      kind = Kind.NAME;
    } else {
      kind = Kind.OTHER;
    }
    return add(kind, start, end);
  }

  private static boolean startsLikeName(String word) {
    if (Character.isUpperCase(word.charAt(0))) {
      return true;
    }
    // d'ARC, l'HÉRITIER
    int quote = Math.max(word.indexOf('\''), word.indexOf('\u2019'));
    return quote == 1 && quote + 1 < word.length() && Character.isUpperCase(word.charAt(quote + 1));
  }

  static boolean isRole(String folded) {
    return ROLES.open(folded);
  }

  private int punctuation(int at, char c) {
    Kind kind =
        switch (c) {
          case ':' -> Kind.COLON;
          case '(', '[' -> Kind.OPEN;
          case ')', ']' -> Kind.CLOSE;
          case '.', '!', '?' -> Kind.STOP;
          default -> Kind.OTHER;
        };
    if (DASHES.indexOf(c) >= 0) {
      kind = Kind.DASH;
    } else if (BULLETS.indexOf(c) >= 0) {
      kind = Kind.SEPARATOR;
    }
    return add(kind, at, at + 1);
  }

  private int add(Kind kind, int start, int end) {
    tokens.add(new Token(kind, start, end, text.substring(start, end)));
    return end;
  }
}
