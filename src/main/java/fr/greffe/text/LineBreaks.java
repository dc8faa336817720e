package fr.greffe.text;

import fr.greffe.text.NameTokens.Kind;
import fr.greffe.text.NameTokens.Token;
import java.util.List;

/** Tells where a line break of a list stands between two names, and where inside one. */
final class LineBreaks {
  /** A name of more words than this is prose. */
  private static final int MAX_WORDS = 6;

  private final List<Token> tokens;
  private final boolean proxies;
  private final boolean separate;
  private final boolean commas;
  private final boolean civilities;

  /**
   * @param proxies true for a list of pouvoirs
   */
  LineBreaks(List<Token> tokens, boolean proxies) {
    this.tokens = tokens;
    this.proxies = proxies;
    long newlines = count(Kind.NEWLINE);
    this.separate = separate(newlines);
    this.civilities = count(Kind.CIVILITY) > newlines;
    this.commas =
        tokens.stream().filter(t -> t.kind() == Kind.SEPARATOR && ",;".contains(t.text())).count()
            >= COMMAS_A_LINE * newlines;
  }

  /** Where a line holds as many commas as this, commas alone separate the names. */
  private static final int COMMAS_A_LINE = 2;

  private long count(Kind kind) {
    return tokens.stream().filter(t -> t.kind() == kind).count();
  }

  /** A line break separates names when lines end in a comma or start a new name by themselves. */
  private boolean separate(long newlines) {
    if (newlines == 0) {
      return false;
    }
    int clean = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.NEWLINE) {
        boolean afterSeparator = is(i - 1, Kind.SEPARATOR);
        boolean beforeStart =
            is(i + 1, Kind.CIVILITY) || is(i + 1, Kind.SEPARATOR) || is(i + 1, Kind.DASH);
        clean += afterSeparator || beforeStart ? 1 : 0;
      }
    }
    return count(Kind.SEPARATOR) + count(Kind.DASH) < newlines || clean * 10 >= newlines * 6;
  }

  private boolean is(int at, Kind kind) {
    return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
  }

  /** True when the lines of the list each hold whole names. */
  boolean separate() {
    return separate;
  }

  /**
   * Where each name has its civility, a line without one goes on with the name before.
   *
   * @param member true when the name before is a member's, not a holder's
   */
  boolean separatesAt(int newline, boolean member) {
    boolean starts =
        newline + 1 >= tokens.size()
            || !is(newline + 1, Kind.NAME)
            || is(newline - 1, Kind.SEPARATOR);
    return isLabel(newline + 1)
        || is(newline - 1, Kind.CLOSE) && is(newline + 1, Kind.NAME)
        || isWhole(newline - 1, -1) && isWhole(newline + 1, 1)
        || separate && (!civilities || starts) && !cutsName(newline, member);
  }

  /** « SAINT-GEORGES : Mme A, M. B »: a line that opens with the name of a place or a group. */
  private boolean isLabel(int from) {
    int i = from;
    while (i < tokens.size()
        && i - from < MAX_WORDS
        && switch (tokens.get(i).kind()) {
          case NAME, PARTICLE, DASH -> true;
          default -> false;
        }) {
      i++;
    }
    return i > from && is(i, Kind.COLON);
  }

  /** « M. Noël / FERRY »: a first name after a civility goes on with a surname in capitals. */
  private boolean cutsName(int newline, boolean member) {
    if (newline < 1 || !is(newline - 1, Kind.NAME) || !is(newline + 1, Kind.NAME)) {
      return false;
    }
    boolean capitals = NameParts.isCapitals(tokens.get(newline - 1).text());
    boolean capitalsAfter = NameParts.isCapitals(tokens.get(newline + 1).text());
    boolean alone = newline + 2 >= tokens.size() || is(newline + 2, Kind.SEPARATOR);
    return is(newline - 2, Kind.CIVILITY) && !capitals && capitalsAfter
        || member && proxies && capitals && !capitalsAfter && alone
        || tokens.get(newline - 1).text().endsWith("-")
        || commas && !(isWhole(newline - 1, -1) && isWhole(newline + 1, 1));
  }

  /** A first name and a surname in capitals stand on this side of the line break. */
  private boolean isWhole(int from, int step) {
    boolean capitals = false;
    boolean mixed = false;
    for (int i = from; is(i, Kind.NAME) || is(i, Kind.PARTICLE); i += step) {
      capitals = capitals || NameParts.isCapitals(tokens.get(i).text());
      mixed = mixed || is(i, Kind.NAME) && !NameParts.isCapitals(tokens.get(i).text());
    }
    return capitals && mixed;
  }
}
