package fr.greffe.section;

import fr.greffe.section.ActHeading.Form;
import fr.greffe.text.ActNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The acts that a number proves. A number printed twice (agenda and body, header of each page, vote
 * page) is one act: the place that a decision follows is where it begins.
 */
final class NumberedActs {
  /** A vote page prints its title within this many blocks above the act's number. */
  private static final int VOTE_TITLE_ABOVE = 3;

  private record Candidate(int para, ActHeading heading, String key, boolean distinct) {}

  private final Flow flow;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> shapes = new HashMap<>();

  private NumberedActs(Flow flow) {
    this.flow = flow;
  }

  static List<ActStart> of(Flow flow) {
    NumberedActs finder = new NumberedActs(flow);
    finder.collect();
    List<ActStart> strong = finder.strong();
    return strong.isEmpty() ? finder.points() : strong;
  }

  private void collect() {
    for (Para para : flow.paras()) {
      if (para.isTable()) {
        continue;
      }
      Optional<ActHeading> heading = ActHeading.of(para.text());
      if (heading.isEmpty() || isCited(para, heading.get()) || onVotePage(para)) {
        continue;
      }
      ActHeading h = heading.get();
      String key = h.form() == Form.POINT ? "point " + h.number() : ActNumbers.key(h.number());
      candidates.add(new Candidate(para.index(), h, key, flow.isDistinct(para)));
    }
    Map<String, Set<String>> numbers = new HashMap<>();
    candidates.forEach(
        c -> numbers.computeIfAbsent(series(c.heading()), s -> new HashSet<>()).add(c.key()));
    numbers.forEach((shape, keys) -> shapes.put(shape, keys.size()));
  }

  private static String series(ActHeading heading) {
    return heading.form() + " " + heading.shape();
  }

  /** « délibération n° 12 du 3 mars 2020 » cites an act, unless it is set as a title. */
  private boolean isCited(Para para, ActHeading heading) {
    boolean title = flow.isHeading(para) && para.text().length() < TITLE_LENGTH;
    return heading.isCitation() && !title;
  }

  /** A title that is only a number and a date is shorter than this. */
  private static final int TITLE_LENGTH = 90;

  private boolean onVotePage(Para para) {
    for (int i = para.index(); i >= 0 && i >= para.index() - VOTE_TITLE_ABOVE; i--) {
      Para above = flow.get(i);
      if (above.votes()) {
        return false;
      }
      if (above.page() == para.page() && above.opens(Label.VOTE_PAGE)) {
        return true;
      }
    }
    return false;
  }

  private List<ActStart> strong() {
    List<Candidate> accepted =
        candidates.stream().filter(this::isStrong).filter(this::isOfActs).toList();
    Map<String, List<Candidate>> byKey =
        accepted.stream().collect(Collectors.groupingBy(Candidate::key));
    List<ActStart> starts = new ArrayList<>();
    String open = "";
    for (int i = 0; i < accepted.size(); i++) {
      Candidate c = accepted.get(i);
      int end = i + 1 < accepted.size() ? accepted.get(i + 1).para() : flow.size();
      boolean again = c.key().equals(open);
      if (again || !isBody(c, end, byKey.get(c.key()))) {
        continue;
      }
      open = c.key();
      starts.add(
          new ActStart(
              c.para(), flow.size(), Optional.of(c.heading()), isOfExecutive(c.heading().form())));
    }
    return starts;
  }

  private static boolean isOfExecutive(Form form) {
    return form == Form.DECISION || form == Form.ARRETE;
  }

  private boolean isStrong(Candidate c) {
    int series = shapes.getOrDefault(series(c.heading()), 0);
    return switch (c.heading().form()) {
      case DELIBERATION -> true;
      case BARE -> c.distinct() || series > 1;
      case NUMERO -> !endsTitle(c) && (c.distinct() || series > 1 && isShort(c));
      case DECISION -> c.distinct() && series > 1 || isTitle(c);
      case ARRETE -> isTitle(c);
      case POINT, TAIL -> false;
    };
  }

  /**
   * A number alone also numbers the chapters of a report: it is of acts when something is decided
   * under one in {@value #FEWEST_DECIDED} of its series.
   */
  private boolean isOfActs(Candidate c) {
    if (c.heading().form() != Form.BARE) {
      return true;
    }
    List<Candidate> series =
        candidates.stream().filter(o -> series(o.heading()).equals(series(c.heading()))).toList();
    Set<String> decided =
        series.stream()
            .filter(o -> decides(o, nextOf(o, series)))
            .map(Candidate::key)
            .collect(Collectors.toSet());
    return decided.size() * FEWEST_DECIDED >= shapes.get(series(c.heading()));
  }

  /** « … décision modificative / n° 1 »: the last line of a title that the line above begins. */
  private boolean endsTitle(Candidate c) {
    if (c.para() == 0 || !c.heading().rest().isEmpty()) {
      return false;
    }
    Para own = flow.get(c.para());
    Para above = flow.get(c.para() - 1);
    boolean close =
        !above.isTable()
            && above.page() == own.page()
            && own.lines().get(0).box().top()
                    - above.lines().get(above.lines().size() - 1).box().bottom()
                < own.lines().get(0).box().height();
    boolean open =
        !above.text().isEmpty()
            && Character.isLetter(above.text().charAt(above.text().length() - 1));
    return close
        && open
        && above.style().equals(own.style())
        && (above.opens(Label.OBJECT) || ActHeading.of(above.text()).isPresent());
  }

  private int nextOf(Candidate c, List<Candidate> series) {
    int at = series.indexOf(c) + 1;
    return at < series.size() ? series.get(at).para() : flow.size();
  }

  private static final int FEWEST_DECIDED = 4;

  private boolean isShort(Candidate c) {
    return flow.isShort(flow.get(c.para()));
  }

  /** A decision printed alone has its number as a title, capitals or large. */
  private boolean isTitle(Candidate c) {
    Para para = flow.get(c.para());
    return c.distinct() && (para.style().caps() || para.style().bold()) && para.lines().size() <= 2;
  }

  /** True when the act's text follows, rather than the next line of an agenda. */
  private boolean isBody(Candidate c, int end, List<Candidate> sameNumber) {
    if (decides(c, end)) {
      return true;
    }
    boolean elsewhere = sameNumber.stream().anyMatch(o -> o != c && decides(o, next(o)));
    boolean announced = elsewhere || inList(c) || words(c.para() + 1, end) < FEWEST_WORDS;
    return !announced && !isOfExecutive(c.heading().form());
  }

  /** A numbered title followed by fewer words than this, and no decision, is a line of a list. */
  private static final int FEWEST_WORDS = 25;

  private boolean inList(Candidate c) {
    for (int i = c.para() - 1; i >= 0 && flow.get(i).page() >= flow.get(c.para()).page() - 1; i--) {
      Para above = flow.get(i);
      if (above.opens(Label.AGENDA) || above.opens(Label.DECISIONS)) {
        return true;
      }
      if (above.votes() || above.opens(Label.PRESENT)) {
        return false;
      }
    }
    return false;
  }

  private int next(Candidate c) {
    int at = candidates.indexOf(c) + 1;
    while (at < candidates.size() && !isStrong(candidates.get(at))) {
      at++;
    }
    return at < candidates.size() ? candidates.get(at).para() : flow.size();
  }

  private boolean decides(Candidate c, int end) {
    Para own = flow.get(c.para());
    if (own.text().length() > TITLE_LENGTH * 2 && own.votes()) {
      return true;
    }
    if (own.votes() && c.heading().result() < c.heading().rest().length()) {
      return true;
    }
    for (int i = c.para() + 1; i < end; i++) {
      if (flow.get(i).votes() || flow.get(i).decides()) {
        return true;
      }
    }
    return false;
  }

  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += flow.get(i).isTable() ? FEWEST_WORDS : flow.get(i).text().split(" ").length;
    }
    return words;
  }

  /** « Question n° 3 », when nothing numbers the acts better, and a decision follows. */
  private List<ActStart> points() {
    List<Candidate> points =
        candidates.stream().filter(c -> c.heading().form() == Form.POINT && isShort(c)).toList();
    List<ActStart> starts = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int end = i + 1 < points.size() ? points.get(i + 1).para() : flow.size();
      Candidate c = points.get(i);
      if (decides(c, end) && shapes.get(series(c.heading())) > 1) {
        starts.add(new ActStart(c.para(), flow.size(), Optional.of(c.heading()), false));
      }
    }
    return starts;
  }

  /** The themes that group numbered acts (« Point n° 2 : Régie de l'eau »): no acts themselves. */
  static Set<Integer> themes(Flow flow) {
    Set<Integer> themes = new HashSet<>();
    for (Para para : flow.paras()) {
      if (!para.isTable() && flow.isShort(para)) {
        ActHeading.of(para.text())
            .filter(h -> h.form() == Form.POINT)
            .ifPresent(h -> themes.add(para.index()));
      }
    }
    return themes;
  }
}
