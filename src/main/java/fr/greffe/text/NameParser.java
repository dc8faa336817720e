package fr.greffe.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the names of members: lists inline (commas, dashes, « et »), one per line or in columns
 * (tabs), with civilities, roles, trailing counts and the pouvoirs they state; and the names that
 * prose introduces.
 */
public final class NameParser {
  private static final Pattern CIVIL =
      Pattern.compile(
          "(?:M\\.|MM\\.|Mrs\\.?|Mmes|MMES|Messieurs|Mesdames|Mr\\.?|MR|MRS|M(?=\\s\\p{Lu})|Mme\\.?|MME|Mlle|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME)[\\s\\u00A0]");

  private static final Pattern PLURAL = Pattern.compile("^(?iu:mm|mrs|mmes|messieurs|mesdames)");

  /** What stands between two names of one list in prose. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*(?:,|,?\\s*et|&|;)?\\s*(?:(?:MM?\\.|Mmes?|Mrs?\\.?|Mme\\.)\\s*)*");

  /** The longest list of names looked for after a plural civility in prose, in characters. */
  private static final int MAX_LIST = 400;

  /** « MM. Luc ROY et Jean BERT »: the names of the list, up to the first other word. */
  private static int several(String text, int start, List<PersonName> found) {
    String slice = text.substring(start, Math.min(text.length(), start + MAX_LIST));
    int end = 0;
    for (ListedName listed : list(slice)) {
      PersonName n = listed.name();
      boolean follows =
          end == 0
              ? n.start() < MAX_CIVILITY
              : BETWEEN.matcher(slice.substring(end, Math.max(end, n.start()))).matches();
      if (!follows) {
        break;
      }
      found.add(
          new PersonName(
              start + n.start(),
              start + n.end(),
              n.civility(),
              n.firstName(),
              n.lastName(),
              n.role()));
      end = n.end();
    }
    return start + end;
  }

  /** « Mesdames et Messieurs » is shorter than this, in characters. */
  private static final int MAX_CIVILITY = 30;

  /** The longest name looked for after a civility in prose, in characters. */
  private static final int MAX_NAME = 80;

  /** What « à » means between two names. */
  public enum ListKind {
    MEMBERS,
    /** « X à Y » states a pouvoir. */
    PROXIES
  }

  private NameParser() {}

  /** The members of an attendance list, in printed order. */
  public static List<ListedName> list(String text) {
    return list(text, ListKind.MEMBERS);
  }

  /** The members of a list, in printed order. */
  public static List<ListedName> list(String text, ListKind kind) {
    return new MemberList(text, kind).read();
  }

  /** The first name of a text that is a name and perhaps a role (« Franck MARTIN, Président »). */
  public static Optional<PersonName> one(String text) {
    return list(text).stream().findFirst().map(ListedName::name);
  }

  /**
   * The names in prose that their setting alone tells: a known first name with a surname in
   * capitals (« Ana ROY quitte la séance »). Only for words that speak of a member.
   */
  public static List<PersonName> inCapitals(String text) {
    List<PersonName> found = new ArrayList<>();
    Matcher m = IN_CAPITALS.matcher(text);
    while (m.find()) {
      int start = m.start();
      one(m.group())
          .filter(n -> n.start() == 0 && NameParts.isFirstName(n.firstName()))
          .ifPresent(
              n ->
                  found.add(
                      new PersonName(
                          start, start + n.end(), "", n.firstName(), n.lastName(), n.role())));
    }
    return List.copyOf(found);
  }

  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}.'’-])(?:\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)*\\s){1,2}"
              + "(?:(?:de|du|des|la|le|d['’]|l['’])\\s?){0,2}"
              + "\\p{Lu}[\\p{Lu}'’-]+(?:\\s\\p{Lu}[\\p{Lu}'’-]+)*(?![\\p{L}])");

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
      if (PLURAL.matcher(m.group()).find()) {
        from = Math.max(from, several(text, start, found));
        continue;
      }
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
}
