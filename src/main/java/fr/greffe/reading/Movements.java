package fr.greffe.reading;

import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import fr.greffe.text.ListedName;
import fr.greffe.text.Literals;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import fr.greffe.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who arrives and who leaves while the assembly sits. */
final class Movements {
  /** « Arrivée de Mme X »: who comes or goes is named after. */
  private static final String ARRIVAL_OF = "(?:arrivee?s?|retour) (?:de |d')";

  private static final String DEPARTURE_OF = "departs? (?:de |d')";
  private static final String ARRIVES =
      "arrivee?s? (?:en seance|(?:en seance )?a \\d{1,2} ?(?:h|:))|arrive(?:nt)? (?:a|en|au)\\b|rejoi(?:nt|gnent) (?:la|l')|entre(?:nt)? en"
          + " seance|est arrivee?|sont arrivee?s|reintegre|regagne|revien(?:t|nent)(?= (?:en|dans|a|sieger|prendre)\\b|[,.;]|$)|prend"
          + " (?:place|part a la seance)|fait son entree";
  private static final String LEAVES =
      "quitte(?:nt)? (?:la |l'|definitivement la )(?:seance|reunion|salle|assemblee|conseil)|(?:est|sont)"
          + " invitee?s? a (?:sortir|quitter)|sort(?:ent)? de (?:la )?(?:salle|seance)|se"
          + " retire(?:nt)?\\b(?! du)|(?:s'est|se sont|s'etant) retiree?s?\\b(?! du)|(?:a|ont) quitte la (?:salle|seance)";
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:(?<arrivalof>"
              + ARRIVAL_OF
              + ")|(?<departureof>"
              + DEPARTURE_OF
              + ")|(?<arrives>"
              + ARRIVES
              + ")|(?<leaves>"
              + LEAVES
              + "))");

  /** One of these is in every sentence that tells a change: a cheap look before the patterns. */
  private static final Literals STEMS =
      Literals.of(
          "arriv",
          "retour",
          "depart ",
          "departs ",
          "rejoi",
          "en seance",
          "reintegre",
          "regagne",
          "revien",
          "prend p",
          "entree",
          "quitte",
          "invite",
          "sort",
          "retire");

  /** Whoever is named after these words holds a pouvoir and stays. */
  private static final Pattern PROXY = Pattern.compile("pouvoir|procuration|mandat");

  private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}) ?(?:h|heures?) ?(\\d{2})?\\b");

  /** A sentence that tells an arrival or a departure is shorter than this. */
  private static final int LENGTH = 220;

  private Movements() {}

  /** A change told in a sentence, and where in it. */
  private record Told(boolean arrival, boolean namedAfter, int start, int end) {}

  /** The arrivals and departures a paragraph tells, before the act with the given id. */
  static List<AttendanceChange> read(Unit unit, String beforeAct) {
    List<AttendanceChange> changes = new ArrayList<>();
    if (!mayTell(unit)) {
      return changes;
    }
    for (String sentence : Sentences.split(unit.text())) {
      if (sentence.length() <= LENGTH) {
        sentence(unit, sentence, beforeAct, changes);
      }
    }
    return changes;
  }

  /** False for a paragraph that surely tells no change. */
  static boolean mayTell(Unit unit) {
    String folded = unit.folded();
    return STEMS.in(folded) && !folded.startsWith("vu ") && !folded.startsWith("considerant");
  }

  /** « M. X quitte la séance à 20 h »: a sentence about one, among the lists of a head. */
  static boolean isTold(Unit unit) {
    return TOLD_OF_ONE.matcher(unit.folded()).find();
  }

  private static final Pattern TOLD_OF_ONE =
      Pattern.compile(
          "^(?:m|mr|mme|mlle|monsieur|madame)\\.? [^,;:(]{2,50}? (?:quitte|rejoint|arrive|est"
              + " (?:arrivee?|partie?)|a (?:quitte|rejoint))\\b");

  /** « M. X (parti à 18 h 20), Mme Y (à partir de 19 h) »: what the lists of a head note of one. */
  static List<AttendanceChange> noted(Unit unit, String beforeAct) {
    List<AttendanceChange> changes = new ArrayList<>();
    Matcher m = NOTED.matcher(Fold.aligned(unit.text()));
    while (m.find()) {
      String before = unit.text().substring(0, m.start());
      List<ListedName> listed = NameParser.list(before.substring(entry(before)));
      if (!listed.isEmpty()) {
        int end = unit.text().indexOf(')', m.start());
        String piece = unit.text().substring(entry(before), end < 0 ? m.end() : end + 1).strip();
        AttendanceChange.Kind kind =
            m.group("leaves") == null
                ? AttendanceChange.Kind.ARRIVAL
                : AttendanceChange.Kind.DEPARTURE;
        Source lines = unit.sourceOf(listed.get(0).name().lastName());
        Source source = new Source(lines.file(), lines.page(), lines.box(), piece);
        Member who = listed.get(listed.size() - 1).name().at(source);
        changes.add(new AttendanceChange(kind, who, time(piece), beforeAct, source));
      }
    }
    return changes;
  }

  /** Where the last name before a note begins: after the separator before it. */
  private static int entry(String before) {
    int at = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
    return Math.max(at, before.lastIndexOf(':')) + 1;
  }

  private static final Pattern NOTED =
      Pattern.compile(
          "\\((?:(?<arrives>arrivee? (?:a|vers)|(?:presente? )?a (?:partir|compter) de|des)|(?<leaves>(?:partie?|sortie?) (?:a|vers)|jusqu'a)) \\d{1,2} ?(?:h\\b|:|heures?)");

  /** True when someone is said to leave. */
  static boolean tellsDeparture(Unit unit) {
    return mayTell(unit) && told(Fold.aligned(unit.text())).stream().anyMatch(t -> !t.arrival());
  }

  /** The pouvoirs that those who leave give (« qui donne pouvoir à Mme X »). */
  static List<Proxy> proxies(Unit unit) {
    List<Proxy> proxies = new ArrayList<>();
    if (!tellsDeparture(unit)) {
      return proxies;
    }
    for (String sentence : Sentences.split(unit.text())) {
      String folded = Fold.aligned(sentence);
      Matcher given = GIVEN.matcher(folded);
      if (sentence.length() > LENGTH || !given.find()) {
        continue;
      }
      List<PersonName> from = inProse(sentence.substring(0, given.start()));
      List<PersonName> to = inProse(sentence.substring(given.end()));
      if (!from.isEmpty() && !to.isEmpty()) {
        Source source = unit.sourceOf(sentence);
        Member holder = to.get(0).at(source);
        from.forEach(f -> proxies.add(new Proxy(f.at(source), holder, source)));
      }
    }
    return proxies;
  }

  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:donn|laiss|remet|confi)[a-z]* (?:son |un |sa |une )?(?:pouvoir|procuration) a ");

  private static void sentence(
      Unit unit, String sentence, String beforeAct, List<AttendanceChange> changes) {
    List<Told> told = told(Fold.aligned(sentence));
    Source source = told.isEmpty() ? unit.source() : unit.sourceOf(sentence);
    List<Member> who = List.of();
    for (int i = 0; i < told.size(); i++) {
      Told t = told.get(i);
      int before = i == 0 ? 0 : told.get(i - 1).end();
      int after = i + 1 < told.size() ? told.get(i + 1).start() : sentence.length();
      String subject = t.namedAfter() ? "" : sentence.substring(before, t.start());
      List<Member> names = members(named(subject), source);
      boolean head = names.isEmpty() && HEAD.matcher(Fold.aligned(subject)).find();
      if (head && VoteResults.of(Fold.aligned(sentence), false).isEmpty()) {
        names = List.of(executive(source));
      }
      if (names.isEmpty() && (t.namedAfter() || i == 0)) {
        names = members(named(sentence.substring(t.end(), after)), source);
      }
      who = names.isEmpty() ? who : names;
      String time = time(sentence.substring(t.start(), after));
      String printed = time.isEmpty() && told.size() == 1 ? time(sentence) : time;
      AttendanceChange.Kind kind =
          t.arrival() ? AttendanceChange.Kind.ARRIVAL : AttendanceChange.Kind.DEPARTURE;
      for (Member member : who) {
        changes.add(new AttendanceChange(kind, member, printed, beforeAct, source));
      }
    }
  }

  private static List<Member> members(List<PersonName> names, Source source) {
    return names.stream().map(n -> n.at(source)).toList();
  }

  /**
   * « Le maire se retire »: the head of the executive, not named; beside a result only a clause.
   */
  private static final Pattern HEAD =
      Pattern.compile("\\b(?:le|la) (?:maire|presidente?)\\b[^.;:]{0,30}$");

  private static Member executive(Source source) {
    return new Member("", "", "", "", Optional.empty(), source);
  }

  /** True for the head of the executive where no name is printed. */
  static boolean isUnnamed(Member member) {
    return member.firstName().isEmpty() && member.lastName().isEmpty();
  }

  private static List<Told> told(String folded) {
    List<Told> told = new ArrayList<>();
    Matcher m = CHANGE.matcher(folded);
    while (m.find()) {
      boolean noun = m.group("arrivalof") != null || m.group("departureof") != null;
      boolean arrival = m.group("arrivalof") != null || m.group("arrives") != null;
      told.add(new Told(arrival, noun, m.start(), m.end()));
    }
    return told;
  }

  /** The names of a stretch, those who only hold a pouvoir left out. */
  private static List<PersonName> named(String stretch) {
    Matcher proxy = PROXY.matcher(Fold.aligned(stretch));
    return inProse(proxy.find() ? stretch.substring(0, proxy.start()) : stretch);
  }

  /** With their civility, else « Ana ROY quitte la séance ». */
  private static List<PersonName> inProse(String stretch) {
    List<PersonName> names = NameParser.inProse(stretch);
    return names.isEmpty() ? NameParser.inCapitals(stretch) : names;
  }

  private static String time(String text) {
    Matcher m = TIME.matcher(text);
    return m.find() ? m.group().strip() : "";
  }
}
