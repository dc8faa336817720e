package fr.greffe.text;

import fr.greffe.text.NameTokens.Kind;
import fr.greffe.text.NameTokens.Token;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which words of a list of members are a role, and whose. */
final class RoleWords {
  private static final Pattern ORDINAL_BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2}\\s?(?:[eè]r?[me]*e?|nde?)\\s+|Premi(?:er|ère)\\s+|premi(?:er|ère)\\s+)$");

  /** « suppléant de » before another's name: the small word is no part of the role. */
  private static final Pattern TRAILING = Pattern.compile("\\s+(?:de|du|des|d['’])$");

  /** The longest ordinal before a role, in characters. */
  private static final int ORDINAL_LENGTH = 10;

  private final String text;
  private final List<Token> tokens;

  RoleWords(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The role without the small words that lead to another's name. */
  static String trimmed(String printed) {
    return TRAILING.matcher(printed).replaceFirst("");
  }

  /** « M. le Maire », « Mmes et MM. les adjoints »: the role stands before its name. */
  boolean isTitle(int i) {
    return i >= 2
        && tokens.get(i - 1).kind() == Kind.PARTICLE
        && (tokens.get(i - 2).kind() == Kind.CIVILITY
            || tokens.get(i - 2).kind() == Kind.CIVILITY_PLURAL);
  }

  /** « le Maire de Valbois »: after « de » the name is a place. */
  boolean ofPlace(int end) {
    return tokens.get(end).kind() == Kind.PARTICLE;
  }

  /** A plural role at the head of a list (« Conseillers municipaux : … ») belongs to nobody. */
  boolean startsBySelf(int i) {
    String word = Fold.fold(tokens.get(i).text());
    boolean plural = word.endsWith("s") && !word.startsWith("dgs");
    return plural || i == 0;
  }

  /** « 2ème adjoint »: the ordinal before the role word belongs to it. */
  int roleStart(int i) {
    int start = tokens.get(i).start();
    Matcher ordinal =
        ORDINAL_BEFORE.matcher(text).region(Math.max(0, start - ORDINAL_LENGTH), start);
    return ordinal.find() ? ordinal.start(1) : start;
  }

  /** A role is printed right after the name, or after a comma, dash or parenthesis. */
  boolean followsName(int i) {
    int start = roleStart(i);
    int at = i - 1;
    while (at >= 0 && tokens.get(at).start() >= start) {
      at--;
    }
    return at >= 0
        && switch (tokens.get(at).kind()) {
          case NAME, SEPARATOR, DASH, OPEN -> true;
          case PARTICLE -> at > 0 && tokens.get(at - 1).kind() == Kind.SEPARATOR;
          default -> false;
        };
  }

  boolean continuesRole(Token t) {
    return switch (t.kind()) {
      case ROLE, PARTICLE, OTHER, NAME -> true;
      default -> false;
    };
  }
}
