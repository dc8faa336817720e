package fr.greffe.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The acts that have no number: a heading, set apart from the text, and a vote or decision under
 * it. The document proves its own heading style: the one that its votes follow.
 */
final class HeadedActs {
  /** A style is proved when at least this many of its headings are followed by a vote… */
  private static final int PROVED_VOTES = 2;

  /** …and they are at least this share of them. */
  private static final double PROVED_SHARE = 0.4;

  private static final Pattern NUMBERED =
      Pattern.compile("^(?:\\d{1,2}|[ivx]{1,5}|[a-h])(?:\\.\\d{1,2})* ?(?:[.)°/:-]|(?= [a-z]))");
  private static final Pattern NOT_A_HEADING =
      Pattern.compile(
          "^(?:[-–•▪●■□◦✓➢►→⇒➔➤➜✔·o>*\\uF0B7\\uF0A7] |vu |vus |considerant|article |art\\."
              + " |decide|delibere|apres |le conseil|la commission|l'assemblee|les"
              + " membres|deliberation$|deliberations?$|expose|il est |ayant |entendu|sur"
              + " (?:proposition|le rapport)|fait a|le maire|la maire|le president|pour |contre"
              + " |abstention|ont vote|resultat|vote|adopte|unanim|page|m\\. |mme"
              + " |monsieur|madame|nota|nb |\\(|section |total|depenses|recettes|arrete|et |de |du"
              + " )");

  /** « D É PA R T E M E N T »: a letterhead set with its letters apart. */
  private static final Pattern LETTERSPACED = Pattern.compile("^(?:[a-z'-]{1,2} ){6}");

  private record Heading(int para, Para.Style style, boolean numbered) {}

  private final Flow flow;
  private final int from;
  private final int to;
  private final List<Heading> headings;

  private HeadedActs(Flow flow, int from, int to) {
    this.flow = flow;
    this.from = from;
    this.to = to;
    this.headings = headings();
  }

  /** The acts between two blocks of the flow. */
  static List<ActStart> of(Flow flow, int from, int to) {
    HeadedActs finder = new HeadedActs(flow, from, to);
    List<ActStart> found = finder.labelled();
    if (found.isEmpty()) {
      found = finder.proved();
    }
    return found;
  }

  /** « Objet : … » opens each act of a register that prints no numbers. */
  private List<ActStart> labelled() {
    List<Integer> objects = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (flow.get(i).opens(Label.OBJECT)) {
        objects.add(i);
      }
    }
    List<ActStart> starts = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      int end = i + 1 < objects.size() ? objects.get(i + 1) : to;
      if (hasVote(objects.get(i) + 1, end) || hasDecision(objects.get(i) + 1, end)) {
        starts.add(new ActStart(objects.get(i), end, Optional.empty(), false));
      }
    }
    return starts;
  }

  private List<Heading> headings() {
    List<Heading> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Para para = flow.get(i);
      boolean numbered = !para.isTable() && NUMBERED.matcher(para.folded()).find();
      if (isHeading(para, numbered)) {
        found.add(new Heading(i, para.style(), numbered));
      }
    }
    return found;
  }

  private boolean isHeading(Para para, boolean numbered) {
    if (!flow.isHeading(para)
        || NOT_A_HEADING.matcher(para.folded()).find()
        || LETTERSPACED.matcher(para.folded()).find()
        || isFormality(para)) {
      return false;
    }
    String text = para.text();
    char last = text.charAt(text.length() - 1);
    boolean ended =
        last == '.' && !text.endsWith("..") && !para.style().caps() || last == ';' || last == ',';
    boolean leads =
        last == ':'
            && !flow.headingsOpenParagraphs()
            && !para.style().caps()
            && !numbered
            && !para.style().underlined();
    long letters = text.chars().filter(Character::isLetter).count();
    return !ended && !leads && letters > 3 && !(para.votes() && text.length() > 80);
  }

  /** The head of a sitting, its lists, the parts of an act: no heading of one. */
  static boolean isFormality(Para para) {
    return para.opens(Label.COVER)
        || para.opens(Label.EXTRACT)
        || para.opens(Label.PRESENT)
        || para.opens(Label.PROXY)
        || para.opens(Label.EXCUSED)
        || para.opens(Label.ABSENT)
        || para.opens(Label.SUBLIST)
        || para.opens(Label.SECRETARY)
        || para.opens(Label.AGENDA)
        || para.opens(Label.DECISIONS)
        || para.opens(Label.CLOSING)
        || para.opens(Label.VOTE_PAGE)
        || para.opens(Label.RAPPORTEUR)
        || para.opens(Label.MINUTES);
  }

  private List<ActStart> proved() {
    Map<Para.Style, int[]> tally = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading h = headings.get(i);
      int end = nextOfStyle(i, h.style());
      int[] counts = tally.computeIfAbsent(h.style(), s -> new int[2]);
      boolean empty = end == h.para() + 1;
      counts[0] += hasVote(h.para() + 1, end) ? 1 : 0;
      counts[1] += empty ? 0 : 1;
    }
    List<ActStart> starts = new ArrayList<>();
    int i = 0;
    while (i < headings.size()) {
      i = take(i, tally, starts);
    }
    return starts;
  }

  /** Decides on one heading; returns the index of the next heading to look at. */
  private int take(int i, Map<Para.Style, int[]> tally, List<ActStart> starts) {
    Heading h = headings.get(i);
    boolean divers = flow.get(h.para()).opens(Label.OTHER_POINTS) || isDivers(flow.get(h.para()));
    boolean style = isProved(tally.get(h.style()));
    int end = style ? nextProved(i, tally) : next(i);
    boolean vote = hasVote(h.para() + 1, end);
    boolean decides =
        style && (hasDecision(h.para() + 1, end) || Cues.budgetTitle(flow.get(h.para()).folded()));
    if (divers || !(vote || decides)) {
      return i + 1;
    }
    starts.add(new ActStart(h.para(), end, Optional.empty(), false));
    int j = i + 1;
    while (j < headings.size() && headings.get(j).para() < end) {
      j++;
    }
    return j;
  }

  private static boolean isDivers(Para para) {
    return para.folded().contains("questions diverses")
        || para.folded().contains("informations diverses");
  }

  private static boolean isProved(int[] counts) {
    return counts[0] >= PROVED_VOTES && counts[0] >= counts[1] * PROVED_SHARE;
  }

  /** Where the next heading stands that is set no weaker than this one: a weaker one is inside. */
  private int next(int i) {
    for (int j = i + 1; j < headings.size(); j++) {
      if (!isWeaker(headings.get(j).style(), headings.get(i).style())) {
        return headings.get(j).para();
      }
    }
    return to;
  }

  private static boolean isWeaker(Para.Style a, Para.Style b) {
    return !a.equals(b)
        && a.size() <= b.size()
        && !(a.bold() && !b.bold())
        && !(a.underlined() && !b.underlined())
        && !(a.caps() && !b.caps())
        && (a.bold() != b.bold() || a.underlined() != b.underlined() || a.caps() != b.caps());
  }

  private int nextOfStyle(int i, Para.Style style) {
    for (int j = i + 1; j < headings.size(); j++) {
      if (headings.get(j).style().equals(style)) {
        return headings.get(j).para();
      }
    }
    return to;
  }

  private int nextProved(int i, Map<Para.Style, int[]> tally) {
    for (int j = i + 1; j < headings.size(); j++) {
      Heading h = headings.get(j);
      if (isProved(tally.get(h.style())) || flow.get(h.para()).opens(Label.OTHER_POINTS)) {
        return h.para();
      }
    }
    return to;
  }

  private boolean hasVote(int start, int end) {
    for (int i = start; i < end; i++) {
      Para para = flow.get(i);
      if (para.opens(Label.CLOSING)) {
        return false;
      }
      if (!para.isTable() && !para.opens(Label.MINUTES) && para.votes()) {
        return true;
      }
    }
    return false;
  }

  private boolean hasDecision(int start, int end) {
    for (int i = start; i < end; i++) {
      if (flow.get(i).decides()) {
        return true;
      }
    }
    return false;
  }
}
