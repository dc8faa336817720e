package fr.greffe.section;

import fr.greffe.section.ActHeading.Form;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The acts of minutes that print an act's number under it, with its vote: « 3. Subventions / … /
 * Délibération n° 2025-22 VOTE : Pour 11 ». The heading above opens the act, the number ends it.
 * Told from numbers above their acts by what stands near: a heading follows each number at once,
 * and text stands between a heading and the number under it.
 */
public final class FootNumbers {
  /** Fewer numbers than this prove no habit. */
  private static final int FEWEST = 3;

  /** This share of the numbers must stand so. */
  private static final double SHARE = 0.75;

  /**
   * The next heading follows a number within this many blocks: who came or left may stand between.
   */
  private static final int NEXT_HEADING = 2;

  /** A number among the first blocks of its page opens an act. */
  private static final int TOP_RANK = 3;

  /** What a number at the foot goes on with: its vote. */
  private static final Pattern VOTE =
      Pattern.compile(
          "^(?:votes?\\b|pour\\b|adopt|approuv|unanim|a l'unanim|rejet|\\d+ (?:voix )?pour"
              + "|sans vote|votants ?:? ?\\d|dont acte)");

  /** A result alone under the line of its number. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:adopte|approuve|rejete)e?s?(?: a (?:l'unanimite|la majorite))?\\.?|dont acte\\.?");

  private final Flow flow;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();

  private FootNumbers(Flow flow) {
    this.flow = flow;
    for (Para para : flow.paras()) {
      if (isNumber(para)) {
        numbers.add(para.index());
      } else if (isHeading(para)) {
        headings.add(para.index());
      }
    }
    usual().ifPresent(style -> headings.removeIf(h -> !flow.get(h).style().equals(style)));
  }

  /** How most of the headings are set that follow a number first: others are inside an act. */
  private Optional<Para.Style> usual() {
    Map<Para.Style, Long> styles =
        numbers.stream()
            .flatMap(n -> headings.stream().filter(h -> h > n).limit(1))
            .collect(Collectors.groupingBy(h -> flow.get(h).style(), Collectors.counting()));
    return styles.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The acts, in order; none where numbers do not stand under their acts. */
  static List<ActStart> of(Flow flow) {
    FootNumbers finder = new FootNumbers(flow);
    return finder.isProved() ? finder.starts() : List.of();
  }

  private static boolean isNumber(Para para) {
    if (para.isTable()) {
      return false;
    }
    return ActHeading.of(para.text()).filter(FootNumbers::mayEnd).isPresent();
  }

  /** A number with nothing or its vote after it: it may end an act. */
  public static boolean mayEnd(ActHeading heading) {
    boolean form = heading.form() == Form.DELIBERATION || heading.form() == Form.NUMERO;
    boolean voted = VOTE.matcher(Fold.fold(heading.rest())).find();
    return !heading.isCitation()
        && (form && LoneFootNumber.mayEnd(heading)
            || voted && (form || heading.form() == Form.BARE));
  }

  private boolean isHeading(Para para) {
    return flow.isHeading(para)
        && !HeadedActs.isFormality(para)
        && !para.votes()
        && !para.text().endsWith(";")
        && !para.text().endsWith(",");
  }

  private boolean isProved() {
    if (numbers.size() < FEWEST || isVoted(numbers.get(numbers.size() - 1) + 1, flow.size())) {
      return false;
    }
    int proved = 0;
    int tops = 0;
    int from = 0;
    for (int number : numbers) {
      Optional<Integer> heading = last(from, number);
      boolean above = heading.filter(h -> decides(h + 1, number)).isPresent();
      proved += above && endsAct(number) ? 1 : 0;
      tops += flow.get(number).rank() <= TOP_RANK && !isHeaded(heading, number) ? 1 : 0;
      from = number + 1;
    }
    return proved >= numbers.size() * SHARE && tops <= numbers.size() * (1 - SHARE);
  }

  /** The heading stands above the number on the number's page. */
  private boolean isHeaded(Optional<Integer> heading, int number) {
    return heading.filter(h -> flow.get(h).page() == flow.get(number).page()).isPresent();
  }

  /** Text stands under the heading, and something is decided in it or beside the number. */
  private boolean decides(int from, int number) {
    for (int i = from; i <= number && from < number; i++) {
      if (flow.get(i).votes() || flow.get(i).decides()) {
        return true;
      }
    }
    return false;
  }

  /** After the number the next heading follows, or the end of the sitting. */
  private boolean endsAct(int number) {
    for (int i = number + 1; i <= number + NEXT_HEADING; i++) {
      if (i >= flow.size() || headings.contains(i) || flow.get(i).opens(Label.CLOSING)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Integer> last(int from, int to) {
    return headings.stream().filter(h -> h >= from && h < to).reduce((a, b) -> b);
  }

  private List<ActStart> starts() {
    List<ActStart> starts = new ArrayList<>();
    int from = 0;
    for (int number : numbers) {
      Optional<Integer> own = last(from, number);
      unnumbered(from, own.orElse(number), !starts.isEmpty(), starts);
      int end = end(number);
      own.ifPresent(h -> starts.add(new ActStart(h, end, Optional.empty(), false)));
      from = end;
    }
    unnumbered(from, flow.size(), true, starts);
    return starts;
  }

  /** After the number; after its result, where that goes on under it. */
  private int end(int number) {
    boolean result =
        number + 1 < flow.size() && RESULT.matcher(flow.get(number + 1).folded()).matches();
    return result ? number + 2 : number + 1;
  }

  /** Points between two numbered acts that are voted or put off, without a number. */
  private void unnumbered(int from, int to, boolean sitting, List<ActStart> starts) {
    List<Integer> own = headings.stream().filter(h -> h >= from && h < to).toList();
    for (int i = 0; i < own.size() && sitting; i++) {
      int end = i + 1 < own.size() ? own.get(i + 1) : to;
      boolean points = flow.get(own.get(i)).opens(Label.OTHER_POINTS);
      if (!points && isVoted(own.get(i) + 1, end)) {
        starts.add(new ActStart(own.get(i), end, Optional.empty(), false));
      }
    }
  }

  private boolean isVoted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (flow.get(i).opens(Label.CLOSING)) {
        return false;
      }
      if (flow.get(i).votes()) {
        return true;
      }
    }
    return false;
  }
}
