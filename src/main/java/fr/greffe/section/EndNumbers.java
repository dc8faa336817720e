package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.section.ActHeading.Form;
import fr.greffe.text.ActNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The acts whose number ends the line of their title: in brackets (« 3 Taux d'imposition [D26-043]
 * ») or at the right of the page. Proved by a series of such numbers, most of which a decision
 * follows.
 */
public final class EndNumbers {
  /** Fewer titles of one series prove no habit. */
  private static final int FEWEST = 2;

  /** At least this share of the numbers have a vote or a decision under their title. */
  private static final double SHARE = 0.6;

  /** A number at the right stands this many font sizes away from its title. */
  private static final double GAP = 2.5;

  /** A title with its number is on this many lines at most. */
  private static final int TITLE_LINES = 3;

  private static final Pattern BRACKETED =
      Pattern.compile("^(.*\\p{L}.*?)\\s+([\\[(]\\s*)(?:n\\s?[°º]\\s*)?([^\\[\\]()]+?)\\s*[\\])]$");
  private static final Pattern BARE =
      Pattern.compile("^(.*\\p{L}.*?)\\s+()(?:n\\s?[°º]\\s*)?(\\S+)$");

  /** « 2024-2025 » is a school year, no number; so is « (2024-25) ». */
  private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d{2})[-/]((?:19|20)?\\d{2})");

  private record Candidate(int para, ActHeading heading) {
    String key() {
      return ActNumbers.key(heading.number());
    }
  }

  private final Flow flow;
  private final List<Candidate> candidates;

  private EndNumbers(Flow flow) {
    this.flow = flow;
    this.candidates =
        flow.paras().stream()
            .filter(p -> !p.isTable() && flow.isShort(p) && p.lines().size() <= TITLE_LINES)
            .flatMap(p -> of(p.lines()).map(h -> new Candidate(p.index(), h)).stream())
            .toList();
  }

  /** The number that ends the lines of a title, when one does; what is before it is the rest. */
  public static Optional<ActHeading> of(List<Line> lines) {
    Line last = lines.get(lines.size() - 1);
    Matcher m = BRACKETED.matcher(last.text());
    boolean bracketed = m.matches();
    if (!bracketed) {
      m = BARE.matcher(last.text());
      if (!m.matches() || !isApart(last)) {
        return Optional.empty();
      }
    }
    String number = m.group(3);
    Optional<ActHeading> alone =
        ActHeading.of(number)
            .filter(h -> h.form() == Form.BARE && h.start() == 0 && h.rest().isEmpty())
            .filter(h -> h.number().equals(number) && !isYears(number, bracketed));
    String above =
        lines.subList(0, lines.size() - 1).stream()
            .map(l -> l.text() + " ")
            .collect(Collectors.joining());
    String title = above + m.group(1).strip();
    int start = above.length() + m.start(3);
    return alone.map(h -> new ActHeading(Form.TAIL, number, start, title, false));
  }

  private static boolean isYears(String number, boolean bracketed) {
    Matcher m = YEARS.matcher(number);
    if (!m.matches()) {
      return false;
    }
    boolean next = (Integer.parseInt(m.group(1)) + 1) % 100 == Integer.parseInt(m.group(2)) % 100;
    return m.group(2).length() > 2 || bracketed && next;
  }

  private static boolean isApart(Line line) {
    List<Word> words = line.words();
    if (words.size() < 2) {
      return false;
    }
    Word own = words.get(words.size() - 1);
    Word before = words.get(words.size() - 2);
    return own.box().left() - before.box().right() > GAP * own.size();
  }

  /** The acts, in order; none where titles do not end with numbers of one series. */
  static List<ActStart> acts(Flow flow) {
    EndNumbers finder = new EndNumbers(flow);
    Map<String, List<Candidate>> series =
        finder.candidates.stream().collect(Collectors.groupingBy(c -> c.heading().shape()));
    List<ActStart> starts = new ArrayList<>();
    series.values().stream()
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .ifPresent(own -> starts.addAll(finder.starts(own)));
    return starts;
  }

  private List<ActStart> starts(List<Candidate> series) {
    Set<String> numbers = series.stream().map(Candidate::key).collect(Collectors.toSet());
    Set<String> decided = new HashSet<>();
    List<ActStart> starts = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      Candidate c = series.get(i);
      int next = i + 1 < series.size() ? series.get(i + 1).para() : flow.size();
      if (isDecided(c.para() + 1, next) && decided.add(c.key())) {
        starts.add(new ActStart(c.para(), flow.size(), Optional.of(c.heading()), false));
      }
    }
    boolean proved = decided.size() >= FEWEST && decided.size() >= numbers.size() * SHARE;
    return proved ? starts : List.of();
  }

  private boolean isDecided(int from, int to) {
    for (int i = from; i < to; i++) {
      if (flow.get(i).votes() || flow.get(i).decides()) {
        return true;
      }
    }
    return false;
  }
}
