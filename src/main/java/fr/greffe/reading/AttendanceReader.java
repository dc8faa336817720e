package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser.ListKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads who was present, excused, absent, and who gave a pouvoir to whom. */
final class AttendanceReader {

  /** What a list of the head of a sitting lists. */
  private enum Group {
    NONE,
    PRESENT,
    EXCUSED,
    ABSENT,
    PROXY
  }

  /** A number in parentheses at the end of a list, or alone after its label. */
  private static final Pattern COUNT =
      Pattern.compile("^\\W*\\(?(\\d{1,3})\\)?\\W*$|\\((\\d{1,3})\\)\\W*$|^\\W*\\((\\d{1,3})\\)");

  private final Names names;
  private final Map<Group, List<Line>> lines = new EnumMap<>(Group.class);
  private final Map<Group, StringBuilder> texts = new EnumMap<>(Group.class);
  private final Map<Group, Value<Integer>> counts = new EnumMap<>(Group.class);
  private final List<RollTable> tables = new ArrayList<>();
  private final Restated statements = new Restated();
  private Group group = Group.NONE;

  AttendanceReader(String file) {
    this.names = new Names(file);
  }

  /** What the lists say. */
  record Attendance(
      List<Member> present,
      List<Member> excused,
      List<Member> absent,
      List<Proxy> proxies,
      Value<Integer> presentCount,
      Value<Integer> proxyCount,
      Value<Integer> absentCount) {
    boolean isEmpty() {
      return present.isEmpty() && excused.isEmpty() && absent.isEmpty() && proxies.isEmpty();
    }

    /** Those who gave a pouvoir. */
    List<Member> givers() {
      return proxies.stream().map(Proxy::from).toList();
    }

    /** How many names are listed as present; absent when none is. */
    Value<Integer> presentListed() {
      return listed(present.size(), present.stream().map(Member::source).toList());
    }

    /** How many pouvoirs are listed; absent when none is. */
    Value<Integer> proxiesListed() {
      return listed(proxies.size(), proxies.stream().map(Proxy::source).toList());
    }

    /**
     * How many of those who are not there gave no pouvoir. Zero only where others are listed as
     * represented: a head that names the present alone says nothing of the rest.
     */
    Value<Integer> absentListed() {
      List<Source> sources =
          Stream.concat(absent.stream(), excused.stream()).map(Member::source).toList();
      return sources.isEmpty() && !proxies.isEmpty()
          ? Value.derived(0, proxies.stream().map(Proxy::source).toList(), LISTED)
          : listed(sources.size(), sources);
    }

    private static Value<Integer> listed(int count, List<Source> sources) {
      return count == 0 ? Value.absent() : Value.derived(count, sources, LISTED);
    }

    /** How a count that is not printed was made. */
    private static final String LISTED = "noms listés";
  }

  /**
   * Reads the lists.
   *
   * @param tables tables of the head, of which some may list the members
   */
  Attendance read(List<Unit> units, List<Table> tables) {
    tables.forEach(t -> RollTable.read(t).ifPresent(this.tables::add));
    for (Unit unit : units) {
      for (Unit piece : pieces(unit)) {
        add(piece);
      }
    }
    return result();
  }

  /** One paragraph may hold several labels (« Absent / Hélène », « Absents : … Excusés : … »). */
  private static List<Unit> pieces(Unit unit) {
    List<Unit> pieces = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (int i = 0; i < unit.lines().size(); i++) {
      String after = i + 1 < unit.lines().size() ? unit.lines().get(i + 1).text() : "";
      for (Line line : LabelledStretches.of(unit.lines().get(i), after, AttendanceReader::opens)) {
        String folded = Fold.fold(line.text());
        boolean label = opens(folded);
        if (label && !pending.isEmpty()) {
          pieces.add(Unit.of(unit.file(), pending));
          pending.clear();
        }
        pending.add(line);
        if (label && isWhole(folded)) {
          pieces.add(Unit.of(unit.file(), pending));
          pending.clear();
        }
      }
    }
    if (!pending.isEmpty()) {
      pieces.add(Unit.of(unit.file(), pending));
    }
    return pieces;
  }

  /** A list begins here, or something that ends the one before. */
  private static boolean opens(String folded) {
    return group(folded).isPresent() || isOther(folded);
  }

  /** The label of a list is all its line holds: the names stand under it. */
  private static boolean isWhole(String folded) {
    return group(folded).filter(g -> labelLength(folded, g) >= folded.length()).isPresent();
  }

  private void add(Unit unit) {
    if (isOther(unit.folded())) {
      group = Group.NONE;
      return;
    }
    Optional<Group> opened = group(unit.folded());
    String text = unit.listText();
    if (opened.isPresent()) {
      group = opened.get();
      if (group == Group.PRESENT) {
        statements.begins(unit.page());
      }
      text = afterLabel(unit, group);
    } else if (Label.SUBLIST.opens(unit.folded())) {
      return;
    }
    if (group == Group.NONE) {
      return;
    }
    if (opened.isEmpty() && Label.SUBGROUP.opens(unit.folded())) {
      text = text.substring(text.indexOf(':') + 1);
    } else {
      count(text, unit);
    }
    text = beforeProse(text);
    lines.computeIfAbsent(group, g -> new ArrayList<>()).addAll(unit.lines());
    texts.computeIfAbsent(group, g -> new StringBuilder()).append(text).append('\n');
  }

  /** « … M. X. Le procès-verbal est approuvé »: a sentence after the list ends it. */
  private static String beforeProse(String text) {
    Matcher m = AFTER_LIST.matcher(text);
    return m.find() ? text.substring(0, m.start() + 1) : text;
  }

  private static final Pattern AFTER_LIST =
      Pattern.compile(
          "(?<=\\p{L}{3})(?<!Mme)(?<!Mmes)\\.\\s(?=(?:L[ea]s?|Il|Elle|Une?|Aucune?)\\s\\p{Ll}|L['’]\\p{Ll})");

  private static boolean isOther(String folded) {
    return Label.SECRETARY.opens(folded)
        || Label.RAPPORTEUR.opens(folded)
        || Label.AGENDA.opens(folded)
        || Label.CLOSING.opens(folded)
        || COUNT_LINE.matcher(folded).find()
        || PROSE.matcher(folded).find()
        || TOLD.matcher(folded).find()
        || SittingOffices.tellsOffice(folded);
  }

  private static final Pattern COUNT_LINE =
      Pattern.compile(
          "^(?:nombre|nb|nbre|effectif|date|convocation|membres en exercice|conseillers en exercice|en"
              + " exercice|quorum|votants?|presidente?|sous la presidence|affich|ville d|page)\\b");
  private static final Pattern PROSE =
      Pattern.compile(
          "^(?:\\d{1,3} (?:conseillers|membres|delegues|elus)[^:]{0,30} en exercice|(?:conseillers|membres|delegues|elus|administrateurs)[a-z ]{0,30} en exercice|le quorum|formant|le conseil|la seance|conformement|il a"
              + " ete|assistai[a-z]*|participai[a-z]*|compte rendu|nota|lesquels|apres |(?:etaient|etait|sont) (?:egalement|aussi) |presente?s?, (?:m\\.|mr|mme|monsieur|madame) (?:le|la) |auditeurs|public|le president|le"
              + " maire|madame l[ae]|monsieur le|(?:m|mr|mme)\\.? (?:le|la)"
              + " (?:maire|presidente?))\\b");

  /** « Mme X est arrivée au point 2 »: a sentence about someone is no list. */
  private static final Pattern TOLD =
      Pattern.compile(
          "^(?:m|mr|mme|mlle|monsieur|madame)\\.? [^,;:(]{2,50}?(?:, (?:maire|presidente?)\\b[^,;:(]{0,40},)? (?:(?:est|sont) (?:arrivee?s?|partie?s?|sortie?s?|entree?s?)|(?:a|ont)"
              + " (?:quitte|rejoint)|quitte|quittent|arrive|constate|arrivent|rejoint|se retire|s'est"
              + " retiree?|informe|indique|demande|propose|rappelle|precise|ouvre|prend|expose)\\b");

  private static Optional<Group> group(String folded) {
    if (Label.PROXY.opens(folded)) {
      return Optional.of(Group.PROXY);
    }
    if (Label.EXCUSED.opens(folded)) {
      return Optional.of(Group.EXCUSED);
    }
    if (Label.ABSENT.opens(folded)) {
      return Optional.of(Group.ABSENT);
    }
    return Label.PRESENT.opens(folded) ? Optional.of(Group.PRESENT) : Optional.empty();
  }

  /** The text after the label: after its colon when it has one, else after its words. */
  private static String afterLabel(Unit unit, Group group) {
    String text = unit.listText();
    int colon = text.indexOf(':');
    if (colon >= 0 && colon < LABEL_LENGTH) {
      return text.substring(colon + 1);
    }
    int length = labelLength(unit.folded(), group);
    return text.substring(Math.min(length, text.length()));
  }

  private static int labelLength(String folded, Group group) {
    return switch (group) {
      case PRESENT -> Label.PRESENT.length(folded);
      case EXCUSED -> Label.EXCUSED.length(folded);
      case ABSENT -> Label.ABSENT.length(folded);
      case PROXY -> Label.PROXY.length(folded);
      case NONE -> 0;
    };
  }

  /** A label with its colon is shorter than this, in characters. */
  private static final int LABEL_LENGTH = 110;

  private void count(String text, Unit unit) {
    Matcher share = SHARE.matcher(unit.folded());
    if (share.find()) {
      counts.putIfAbsent(
          group, Value.printed(Integer.valueOf(share.group(1)), unit.sourceOf(share.group(1))));
      return;
    }
    Matcher label = COUNT.matcher(unit.text());
    Matcher after = COUNT.matcher(text);
    String found = "";
    if (after.find()) {
      found = first(after);
    } else if (label.find()) {
      found = first(label);
    } else {
      Matcher inLabel = IN_LABEL.matcher(unit.text());
      Matcher leading = LEADING.matcher(unit.folded());
      Matcher bracketed = BRACKETED.matcher(unit.folded());
      if (inLabel.find()) {
        found = inLabel.group(1);
      } else if (bracketed.find()) {
        found = bracketed.group(1);
      } else if (leading.find()) {
        found = leading.group(1);
      }
    }
    if (!found.isEmpty()) {
      Source source = unit.sourceOf(found);
      counts.putIfAbsent(group, Value.printed(Integer.valueOf(found), source));
    }
  }

  /** « et 04 conseillers étaient absents : ». */
  private static final Pattern LEADING =
      Pattern.compile(
          "^\\W*(?:et )?(\\d{1,3}) (?:conseillers?|membres?|elus?|delegues?)\\b[^:]{0,40}:");

  /** « Présents (18) M. X, Mme Y »: the label of a grid needs no colon. */
  private static final Pattern BRACKETED =
      Pattern.compile("^[a-z' ]{3,60}\\((\\d{1,3})\\) (?=m\\.|mm|mme|monsieur|madame)");

  /** « Présents (17/24) : »: so many of those in office. */
  private static final Pattern SHARE =
      Pattern.compile("^[a-z' ]{3,60}\\((\\d{1,3}) ?(?:/|sur) ?\\d{1,3}\\) ?:");

  private static final Pattern IN_LABEL =
      Pattern.compile("^[^:]{3,60}?\\(? ?(\\d{1,3}) ?\\)?\\s*:");

  private static String first(Matcher m) {
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        return m.group(g);
      }
    }
    return "";
  }

  /** « Absents : Mme X, excusée »: what is said of one counts before what is said of all. */
  private static Group own(Group listed, String note) {
    Matcher m = NOTE.matcher(Fold.fold(note));
    if (!m.find()) {
      return listed == Group.PROXY ? Group.EXCUSED : listed;
    }
    return m.group(1) != null ? Group.EXCUSED : Group.ABSENT;
  }

  private static final Pattern NOTE =
      Pattern.compile("^ ?,? ?\\(? ?(?:((?:absente? )?excusee?\\b)|absente?(?![a-z ]))");

  /** « Pouvoirs : de Mme X à M. Y »: the « de » that announces who gives is no particle. */
  private static String listed(Group group, String text) {
    return group == Group.PROXY ? GIVER.matcher(text).replaceAll("$1") : text;
  }

  private static final Pattern GIVER =
      Pattern.compile(
          "(?m)((?:^|[,;\\t])\\s*)(?:de\\s+|d['’])(?=(?:M\\.|Mme|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?\\s+\\p{Lu}{2})[^,;\\n]{1,60}\\sà\\s)");

  private Attendance result() {
    List<Proxy> proxies = new ArrayList<>();
    Map<Group, List<Member>> members = new EnumMap<>(Group.class);
    for (Group g : Group.values()) {
      members.put(g, new ArrayList<>());
    }
    texts.forEach(
        (g, text) -> {
          ListKind kind = g == Group.PROXY ? ListKind.PROXIES : ListKind.MEMBERS;
          for (Names.Entry entry :
              names.read(listed(g, text.toString().stripTrailing()), lines.get(g), kind)) {
            if (entry.holder().isPresent()) {
              proxies.add(entry.proxy());
            } else {
              members.get(own(g, entry.note())).add(entry.member());
            }
          }
        });
    for (RollTable table : tables) {
      members.get(Group.PRESENT).addAll(table.present());
      members.get(Group.EXCUSED).addAll(table.excused());
      members.get(Group.ABSENT).addAll(table.absent());
      proxies.addAll(table.proxies());
    }
    members.values().forEach(m -> statements.note(m, AttendanceReader::key, Member::source));
    statements.note(proxies, AttendanceReader::key, Proxy::source);
    return new Attendance(
        once(members.get(Group.PRESENT)),
        once(members.get(Group.EXCUSED)),
        once(members.get(Group.ABSENT)),
        statements.once(proxies, AttendanceReader::key, Proxy::source),
        counts.getOrDefault(Group.PRESENT, Value.absent()),
        counts.getOrDefault(Group.PROXY, Value.absent()),
        counts.getOrDefault(Group.ABSENT, Value.absent()));
  }

  private List<Member> once(List<Member> members) {
    return statements.once(members, AttendanceReader::key, Member::source);
  }

  private static String key(Member member) {
    return Fold.fold(member.fullName());
  }

  private static String key(Proxy proxy) {
    return key(proxy.from()) + " > " + key(proxy.to());
  }
}
