package fr.greffe.text;

import fr.greffe.text.NameParser.ListKind;
import fr.greffe.text.NameTokens.Kind;
import fr.greffe.text.NameTokens.Token;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one list of members, token by token. */
final class MemberList {
  /** A name of more words than this is prose. */
  private static final int MAX_WORDS = 6;

  private final List<Token> tokens;
  private final String text;
  private final RoleWords roles;
  private final boolean proxies;
  private final boolean dashSeparates;
  private final LineBreaks breaks;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<MemberDraft> drafts = new ArrayList<>();
  private String civility = "";
  private boolean pluralCivility;
  private String heldRole = "";
  private boolean fresh = true;
  private boolean blocked;
  private Expect expect = Expect.MEMBER;
  private int depth;

  /** « X (arrivée à 19 h) ; Y »: what is said aside blocks nothing after it. */
  private boolean blockedOutside;

  /** A sentence ended after the last name: what a colon follows is no longer it. */
  private boolean stopped;

  /** A role was the last thing read: the next name in capitals needs no civility. */
  private boolean afterRole;

  /** « (suppléant de M. X) »: whoever is named after a role in parentheses is no member listed. */
  private boolean aside;

  private enum Expect {
    MEMBER,
    HOLDER,
    GIVER
  }

  MemberList(String text, ListKind kind) {
    this.text = text;
    this.tokens = NameTokens.of(text);
    this.tokens.forEach(t -> counts.merge(t.kind(), 1, Integer::sum));
    this.roles = new RoleWords(text, tokens);
    this.proxies = kind == ListKind.PROXIES;
    long civilities = count(Kind.CIVILITY);
    long separators = count(Kind.SEPARATOR);
    this.dashSeparates = civilities < 2 && count(Kind.DASH) > separators;
    this.breaks = new LineBreaks(tokens, proxies);
  }

  private int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /** The members the text lists, in printed order. */
  List<ListedName> read() {
    int i = 0;
    while (i < tokens.size()) {
      i = step(i);
    }
    return result();
  }

  private int step(int i) {
    Token t = tokens.get(i);
    switch (t.kind()) {
      case CIVILITY -> {
        civility = Civilities.normalise(t.text());
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
        if (breaks.separatesAt(i, expect == Expect.MEMBER)) {
          separate(false);
        }
      }
      case DASH -> {
        if (dashSeparates
            || i == 0
            || proxies && !drafts.isEmpty() && drafts.get(drafts.size() - 1).holder != null
            || tokens.get(i - 1).kind() == Kind.NEWLINE
            || i + 1 < tokens.size() && tokens.get(i + 1).kind() == Kind.CIVILITY) {
          separate(false);
        }
      }
      case OPEN -> {
        blockedOutside = depth == 0 ? blocked : blockedOutside;
        depth++;
      }
      case CLOSE -> {
        blocked = depth == 1 && expect == Expect.MEMBER ? blockedOutside : blocked;
        aside = false;
        depth = Math.max(0, depth - 1);
        expect = Expect.MEMBER;
      }
      case STOP -> {
        // « X à Y. Z à W. »: in a list of pouvoirs a full stop separates.
        if (proxies) {
          separate(false);
        } else {
          blocked = true;
          stopped = true;
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
    MemberDraft last = drafts.get(drafts.size() - 1);
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
    if (!drafts.isEmpty() && expect == Expect.MEMBER && !fresh && !stopped) {
      MemberDraft last = drafts.get(drafts.size() - 1);
      if (last.civility.isEmpty() && last.holder == null) {
        drafts.remove(last);
      }
    }
    start();
  }

  private void other(Token t) {
    String folded = Fold.fold(t.text());
    if (proxies
        && (folded.equals("a") || folded.equals("par"))
        && !drafts.isEmpty()
        && expect == Expect.MEMBER) {
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
    boolean title = expect == Expect.MEMBER && roles.isTitle(i);
    while (end + 1 < tokens.size()
        && roles.continuesRole(tokens.get(end + 1))
        && !(title && tokens.get(end + 1).kind() == Kind.NAME && !roles.ofPlace(end))) {
      end++;
    }
    if (title && end + 1 < tokens.size() && tokens.get(end + 1).kind() == Kind.NAME) {
      heldRole = pluralCivility ? "" : text.substring(tokens.get(i).start(), tokens.get(end).end());
      start();
      return end + 1;
    }
    if (!drafts.isEmpty()
        && expect == Expect.MEMBER
        && !roles.startsBySelf(i)
        && roles.followsName(i)) {
      MemberDraft last = drafts.get(drafts.size() - 1);
      if (last.role.isEmpty()) {
        String printed =
            text.substring(roles.roleStart(i), tokens.get(end).end()).replace('\n', ' ');
        last.role = RoleWords.trimmed(printed);
      }
    }
    if (expect == Expect.HOLDER && roles.isTitle(i) && endsEntry(end + 1)) {
      // « pouvoir à M. le Maire, Mme X … »: who is named next is not the one who holds it.
      expect = Expect.MEMBER;
    }
    blocked = true;
    fresh = false;
    aside = depth > 0;
    afterRole = true;
    civility = pluralCivility ? civility : "";
    return end + 1;
  }

  private boolean endsEntry(int at) {
    return at >= tokens.size()
        || switch (tokens.get(at).kind()) {
          case SEPARATOR, STOP, NEWLINE, CLOSE, DASH -> true;
          default -> false;
        };
  }

  private int name(int i) {
    int end = nameEnd(i);
    boolean onlyParticles = tokens.subList(i, end).stream().noneMatch(t -> t.kind() == Kind.NAME);
    boolean tooLong = end - i > MAX_WORDS;
    boolean allowed = fresh && !blocked || !civility.isEmpty() && !pluralCivility && fresh;
    boolean pendingProxy = expect != Expect.MEMBER || fresh && afterRole && isFullName(i, end);
    if (onlyParticles || tooLong || !(allowed || pendingProxy)) {
      blocked = blocked || tooLong;
      fresh = false;
      return Math.max(end, i + 1);
    }
    boolean named = depth > 0 && expect == Expect.MEMBER && !drafts.isEmpty();
    if (named && (civility.isEmpty() || aside)) {
      return end;
    }
    List<String> words = words(i, end);
    MemberDraft draft = new MemberDraft(nameStart(i), tokens.get(end - 1).end(), civility, words);
    draft.role = heldRole;
    heldRole = "";
    place(draft);
    fresh = false;
    if (!pluralCivility) {
      civility = "";
    }
    return end;
  }

  /** « BOUCHER Rémy », « R. Boucher »: a surname in capitals with a first name, or an initial. */
  private boolean isFullName(int from, int to) {
    List<Token> names =
        tokens.subList(from, to).stream().filter(t -> t.kind() == Kind.NAME).toList();
    return names.size() >= 2
        && (names.stream().anyMatch(t -> NameParts.isCapitals(t.text()))
            || NameParts.isInitials(names.get(0).text()))
        && names.stream().anyMatch(t -> !NameParts.isCapitals(t.text()));
  }

  private void place(MemberDraft draft) {
    stopped = false;
    blocked = blocked && !afterRole;
    afterRole = false;
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
      } else if (t.kind() == Kind.NEWLINE
          && !breaks.separatesAt(end, expect == Expect.MEMBER)
          && end > i
          && goesOn(end)) {
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
            || tokens.get(next).kind() == Kind.NEWLINE && !breaks.separate())) {
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
    return Civilities.normalise(tokens.get(i).text());
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

  private List<ListedName> result() {
    boolean firstNames = onlyFirstNames();
    return drafts.stream()
        .map(
            d ->
                new ListedName(
                    d.name(firstNames), Optional.ofNullable(d.holder).map(h -> h.name(firstNames))))
        .toList();
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
