package fr.greffe.text;

import fr.greffe.text.NameTokens.Kind;
import fr.greffe.text.NameTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names of members: lists inline (commas, dashes, « et »), one per line or in columns
 * (tabs), with civilities, roles, trailing counts and the pouvoirs they state.
 */
public final class NameParser {
  private static final Pattern CIVIL =
      Pattern.compile(
          "(?:M\\.|MM\\.|Mr\\.?|M(?=\\s\\p{Lu})|Mme\\.?|MME|Mlle|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME)[\\s\\u00A0]");

  /** The longest name looked for after a civility in prose, in characters. */
  private static final int MAX_NAME = 80;

  /** A name of more words than this is prose. */
  private static final int MAX_WORDS = 6;

  private static final Pattern ORDINAL_BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(\\d{1,2}\\s?(?:[eè]r?[me]*e?|nde?)\\s+|Premi(?:er|ère)\\s+|premi(?:er|ère)\\s+)$");

  /** The longest ordinal before a role, in characters. */
  private static final int ORDINAL_LENGTH = 10;

  /** Capitalised at the start of a sentence, these words are no names by themselves. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "le", "la", "les", "l'", "un", "une", "des", "du", "de", "en", "il", "elle", "ils", "on",
          "ce", "cette", "ces", "au", "aux", "pour", "par", "sur", "dans", "a", "avec", "apres");

  /** What « à » means between two names. */
  public enum ListKind {
    MEMBERS,
    /** « X à Y » states a pouvoir. */
    PROXIES
  }

  private final List<Token> tokens;
  private final String text;
  private final boolean proxies;
  private final boolean dashSeparates;
  private final boolean newlineSeparates;
  private final List<Draft> drafts = new ArrayList<>();
  private String civility = "";
  private boolean pluralCivility;
  private boolean fresh = true;
  private boolean blocked;
  private Expect expect = Expect.MEMBER;
  private int depth;

  private enum Expect {
    MEMBER,
    HOLDER,
    GIVER
  }

  /** A name while the list is being read. */
  private static final class Draft {
    final int start;
    final int end;
    final String civility;
    final List<String> words;
    String role = "";
    Draft holder;

    Draft(int start, int end, String civility, List<String> words) {
      this.start = start;
      this.end = end;
      this.civility = civility;
      this.words = words;
    }
  }

  private NameParser(String text, ListKind kind) {
    this.text = text;
    this.tokens = NameTokens.of(text);
    this.proxies = kind == ListKind.PROXIES;
    long civilities = count(Kind.CIVILITY);
    long separators = count(Kind.SEPARATOR);
    this.dashSeparates = civilities < 2 && count(Kind.DASH) > separators;
    this.newlineSeparates = newlineSeparates(separators);
  }

  /** The members of an attendance list, in printed order. */
  public static List<ListedName> list(String text) {
    return list(text, ListKind.MEMBERS);
  }

  /** The members of a list, in printed order. */
  public static List<ListedName> list(String text, ListKind kind) {
    NameParser parser = new NameParser(text, kind);
    parser.read();
    return parser.result();
  }

  /** The first name of a text that is a name and perhaps a role (« Franck MARTIN, Président »). */
  public static Optional<PersonName> one(String text) {
    return list(text).stream().findFirst().map(ListedName::name);
  }

  /** The names that a civility introduces in prose, in order. */
  public static List<PersonName> inProse(String text) {
    List<PersonName> found = new ArrayList<>();
    Matcher m = CIVIL.matcher(text);
    int from = 0;
    while (m.find(from)) {
      from = m.end();
      if (m.start() > 0 && Character.isLetterOrDigit(text.charAt(m.start() - 1))) {
        continue;
      }
      int start = m.start();
      String slice = text.substring(start, Math.min(text.length(), start + MAX_NAME));
      Optional<PersonName> name = one(slice).filter(n -> n.start() == 0);
      if (name.isPresent()) {
        PersonName n = name.get();
        found.add(
            new PersonName(
                start, start + n.end(), n.civility(), n.firstName(), n.lastName(), n.role()));
        from = Math.max(from, start + n.end());
      }
    }
    return List.copyOf(found);
  }

  private long count(Kind kind) {
    return tokens.stream().filter(t -> t.kind() == kind).count();
  }

  /** A line break separates names when lines end in a comma or start a new name by themselves. */
  private boolean newlineSeparates(long separators) {
    long newlines = count(Kind.NEWLINE);
    if (newlines == 0) {
      return false;
    }
    int clean = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() != Kind.NEWLINE) {
        continue;
      }
      boolean afterSeparator = i > 0 && tokens.get(i - 1).kind() == Kind.SEPARATOR;
      boolean beforeStart =
          i + 1 < tokens.size()
              && (tokens.get(i + 1).kind() == Kind.CIVILITY
                  || tokens.get(i + 1).kind() == Kind.SEPARATOR
                  || tokens.get(i + 1).kind() == Kind.DASH);
      clean += afterSeparator || beforeStart ? 1 : 0;
    }
    return separators + count(Kind.DASH) < newlines || clean * 10 >= newlines * 6;
  }

  /** Where each name has its civility, a line without one goes on with the name before. */
  private boolean separatesAt(int newline) {
    boolean each = count(Kind.CIVILITY) > count(Kind.NEWLINE);
    boolean starts =
        newline + 1 >= tokens.size()
            || tokens.get(newline + 1).kind() != Kind.NAME
            || newline > 0 && tokens.get(newline - 1).kind() == Kind.SEPARATOR;
    return newlineSeparates && (!each || starts);
  }

  private void read() {
    int i = 0;
    while (i < tokens.size()) {
      i = step(i);
    }
  }

  private int step(int i) {
    Token t = tokens.get(i);
    switch (t.kind()) {
      case CIVILITY -> {
        civility = normalise(t.text());
        pluralCivility = false;
        start();
      }
      case CIVILITY_PLURAL -> {
        civility = plural(i);
        pluralCivility = true;
        start();
      }
      case SEPARATOR -> separate(t.text().equals(";"));
      case AND -> fresh = fresh || !blocked;
      case NEWLINE -> {
        if (separatesAt(i)) {
          separate(false);
        }
      }
      case DASH -> {
        if (dashSeparates
            || i == 0
            || tokens.get(i - 1).kind() == Kind.NEWLINE
            || i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.CIVILITY) {
          separate(false);
        }
      }
      case OPEN -> depth++;
      case CLOSE -> {
        depth = Math.max(0, depth - 1);
        expect = Expect.MEMBER;
      }
      case STOP -> {
        // « X à Y. Z à W. »: in a list of pouvoirs a full stop separates.
        if (proxies) {
          separate(false);
        } else {
          blocked = true;
        }
      }
      case COLON -> label();
      case PROXY -> expectIf(Expect.HOLDER);
      case PROXY_INVERSE -> expectIf(Expect.GIVER);
      case ROLE -> {
        return role(i);
      }
      case NAME, PARTICLE -> {
        return name(i);
      }
      case OTHER -> other(t);
    }
    return i + 1;
  }

  private void start() {
    fresh = true;
    blocked = false;
  }

  private void separate(boolean strong) {
    fresh = true;
    if (expect != Expect.MEMBER && !drafts.isEmpty() && holderRead()) {
      expect = Expect.MEMBER;
    }
    if (strong && pluralCivility) {
      civility = "";
    }
  }

  private boolean holderRead() {
    Draft last = drafts.get(drafts.size() - 1);
    return expect == Expect.GIVER || last.holder != null;
  }

  private void expectIf(Expect next) {
    if (!drafts.isEmpty()) {
      expect = next;
      fresh = true;
      blocked = false;
    }
  }

  /** « Commune de X : names »: what stands before a colon is no name. */
  private void label() {
    if (!drafts.isEmpty() && expect == Expect.MEMBER && !fresh) {
      Draft last = drafts.get(drafts.size() - 1);
      if (last.civility.isEmpty() && last.holder == null) {
        drafts.remove(last);
      }
    }
    start();
  }

  private void other(Token t) {
    String folded = Fold.fold(t.text());
    if (proxies && folded.equals("a") && !drafts.isEmpty() && expect == Expect.MEMBER) {
      expectIf(Expect.HOLDER);
    } else if (folded.equals("a") && !fresh && nextIsName(t)) {
      expectIf(Expect.HOLDER);
    } else if (Character.isLetter(t.text().charAt(0))) {
      blocked = true;
      fresh = false;
    }
  }

  /** True for « X à Mme Y »: in a list of members only a pouvoir is written so. */
  private boolean nextIsName(Token t) {
    int i = tokens.indexOf(t) + 1;
    return i < tokens.size() && tokens.get(i).kind() == Kind.CIVILITY;
  }

  private int role(int i) {
    int end = i;
    while (end + 1 < tokens.size() && continuesRole(tokens.get(end + 1))) {
      end++;
    }
    if (!drafts.isEmpty() && expect == Expect.MEMBER && !startsBySelf(i) && followsName(i)) {
      Draft last = drafts.get(drafts.size() - 1);
      if (last.role.isEmpty()) {
        last.role = text.substring(roleStart(i), tokens.get(end).end()).replace('\n', ' ');
      }
    }
    blocked = true;
    fresh = false;
    civility = pluralCivility ? civility : "";
    return end + 1;
  }

  /** A plural role at the head of a list (« Conseillers municipaux : … ») belongs to nobody. */
  private boolean startsBySelf(int i) {
    String word = Fold.fold(tokens.get(i).text());
    boolean plural = word.endsWith("s") && !word.startsWith("dgs");
    return plural || i == 0;
  }

  /** « 2ème adjoint »: the ordinal before the role word belongs to it. */
  private int roleStart(int i) {
    int start = tokens.get(i).start();
    Matcher ordinal =
        ORDINAL_BEFORE.matcher(text).region(Math.max(0, start - ORDINAL_LENGTH), start);
    return ordinal.find() ? ordinal.start(1) : start;
  }

  /** A role is printed right after the name, or after a comma, dash or parenthesis. */
  private boolean followsName(int i) {
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

  private boolean continuesRole(Token t) {
    return switch (t.kind()) {
      case ROLE, PARTICLE, OTHER, NAME -> true;
      default -> false;
    };
  }

  private int name(int i) {
    int end = nameEnd(i);
    boolean onlyParticles = tokens.subList(i, end).stream().noneMatch(t -> t.kind() == Kind.NAME);
    boolean tooLong = end - i > MAX_WORDS;
    boolean allowed = fresh && !blocked || !civility.isEmpty() && !pluralCivility && fresh;
    boolean pendingProxy = expect != Expect.MEMBER;
    if (onlyParticles || tooLong || !(allowed || pendingProxy)) {
      blocked = blocked || tooLong;
      fresh = false;
      return Math.max(end, i + 1);
    }
    if (depth > 0 && expect == Expect.MEMBER && !drafts.isEmpty() && civility.isEmpty()) {
      return end;
    }
    List<String> words = words(i, end);
    Draft draft = new Draft(nameStart(i), tokens.get(end - 1).end(), civility, words);
    place(draft);
    fresh = false;
    if (!pluralCivility) {
      civility = "";
    }
    return end;
  }

  private void place(Draft draft) {
    if (expect == Expect.HOLDER && drafts.get(drafts.size() - 1).holder == null) {
      drafts.get(drafts.size() - 1).holder = draft;
      expect = Expect.MEMBER;
    } else if (expect == Expect.GIVER) {
      draft.holder = drafts.get(drafts.size() - 1);
      drafts.add(drafts.size() - 1, draft);
      expect = Expect.MEMBER;
    } else {
      drafts.add(draft);
      expect = Expect.MEMBER;
    }
  }

  private int nameStart(int i) {
    boolean own = i > 0 && tokens.get(i - 1).kind() == Kind.CIVILITY;
    return own ? tokens.get(i - 1).start() : tokens.get(i).start();
  }

  private int nameEnd(int i) {
    int end = i;
    while (end < tokens.size()) {
      Token t = tokens.get(end);
      if (t.kind() == Kind.NAME || t.kind() == Kind.PARTICLE && nameFollows(end)) {
        end++;
      } else if (t.kind() == Kind.NEWLINE && !separatesAt(end) && end > i && goesOn(end)) {
        end++;
      } else if (t.kind() == Kind.DASH && joins(end, i)) {
        end++;
      } else {
        break;
      }
    }
    return Math.max(end, i + 1);
  }

  private boolean goesOn(int newline) {
    return newline + 1 < tokens.size()
        && (tokens.get(newline + 1).kind() == Kind.NAME
            || tokens.get(newline + 1).kind() == Kind.PARTICLE);
  }

  private boolean nameFollows(int i) {
    int next = i + 1;
    while (next < tokens.size()
        && (tokens.get(next).kind() == Kind.PARTICLE
            || tokens.get(next).kind() == Kind.NEWLINE && !newlineSeparates)) {
      next++;
    }
    return next < tokens.size() && tokens.get(next).kind() == Kind.NAME;
  }

  /** A spaced hyphen between two words in capitals is part of a surname where commas separate. */
  private boolean joins(int dash, int from) {
    return !dashSeparates
        && dash > from
        && dash + 1 < tokens.size()
        && tokens.get(dash + 1).kind() == Kind.NAME
        && NameParts.isCapitals(tokens.get(dash - 1).text())
        && NameParts.isCapitals(tokens.get(dash + 1).text());
  }

  private List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    boolean glue = false;
    for (Token t : tokens.subList(from, to)) {
      if (t.kind() == Kind.NEWLINE) {
        continue;
      }
      if (glue
          || (!words.isEmpty()
              && words.get(words.size() - 1).endsWith("-")
              && words.get(words.size() - 1).length() > 1)) {
        words.set(words.size() - 1, words.get(words.size() - 1) + t.text());
        glue = false;
      } else {
        words.add(t.text());
      }
    }
    return words;
  }

  private String plural(int i) {
    boolean both =
        near(i + 1, Kind.AND, Kind.CIVILITY_PLURAL)
            || near(i + 1, Kind.AND, Kind.CIVILITY)
            || before(i, Kind.AND);
    if (both) {
      return "";
    }
    return normalise(tokens.get(i).text());
  }

  private boolean near(int at, Kind first, Kind second) {
    return at + 1 < tokens.size()
        && tokens.get(at).kind() == first
        && tokens.get(at + 1).kind() == second;
  }

  private boolean before(int i, Kind kind) {
    return i > 1
        && tokens.get(i - 1).kind() == kind
        && (tokens.get(i - 2).kind() == Kind.CIVILITY_PLURAL
            || tokens.get(i - 2).kind() == Kind.CIVILITY);
  }

  /** The civility as records carry it. */
  static String normalise(String printed) {
    String folded = Fold.fold(printed).replace(".", "");
    return switch (folded) {
      case "m", "mr", "monsieur", "mm", "messieurs", "mrs", "ms" -> "M.";
      case "mme", "madame", "mmes", "mesdames" -> "Mme";
      case "mlle", "melle", "mademoiselle", "mlles", "mesdemoiselles" -> "Mlle";
      default -> "";
    };
  }

  private List<ListedName> result() {
    boolean firstNames = onlyFirstNames();
    return drafts.stream()
        .map(
            d ->
                new ListedName(
                    built(d, firstNames),
                    Optional.ofNullable(d.holder).map(h -> built(h, firstNames))))
        .toList();
  }

  private static PersonName built(Draft d, boolean firstNames) {
    boolean single = firstNames && d.civility.isEmpty();
    NameParts.Parts parts = NameParts.split(d.words, single);
    return new PersonName(d.start, d.end, d.civility, parts.first(), parts.last(), d.role);
  }

  /** A list of lone words that are mostly known first names is a list of first names. */
  private boolean onlyFirstNames() {
    long lone = drafts.stream().filter(d -> d.words.size() == 1 && d.civility.isEmpty()).count();
    long known =
        drafts.stream()
            .filter(d -> d.words.size() == 1 && NameParts.isFirstName(d.words.get(0)))
            .count();
    return !drafts.isEmpty()
        && lone == drafts.size()
        && known * 2 >= lone
        && drafts.stream().noneMatch(d -> NameParts.isCapitals(d.words.get(0)));
  }
}
