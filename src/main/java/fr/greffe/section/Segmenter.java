package fr.greffe.section;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Table;
import fr.greffe.text.NameParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says what each stretch of a document is. Acts are found on proof first (a number, a receipt, a
 * vote page), then on cues that the document itself has proved (the style of the headings that its
 * votes follow). What nothing claims is a section of kind OTHER.
 */
public final class Segmenter {
  /** « 1. FINANCES », « II – Personnel »: the heading of a group of acts. */
  private static final Pattern GROUP =
      Pattern.compile(
          "^(?:\\d{1,2}|[ivx]{1,5}|[a-h]) ?[.)/:-] ?\\S|^(?:point|chapitre|theme|commission|partie)"
              + " ");

  /** A group's heading has at most this many words. */
  private static final int GROUP_WORDS = 12;

  /** The sections of the document; together they hold every block once. */
  public Outline segment(PdfDocument document, List<Table> tables) {
    Flow whole = Flow.of(document, tables);
    List<ActStart> found = starts(document, whole);
    Optional<Flow> cut = found.isEmpty() ? whole.withRunInHeadings(document) : Optional.empty();
    Flow flow = cut.orElse(whole);
    List<ActStart> starts = cut.isPresent() ? starts(document, flow) : found;
    Set<Integer> themes =
        starts.stream().anyMatch(s -> isPoint(s)) ? Set.of() : NumberedActs.themes(flow);
    List<Section> sections = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = starts.get(i).para();
      int head = Math.max(at, titleStart(flow, starts.get(i)));
      int cover = Math.min(head, Math.max(at, coverStart(flow, at, start)));
      sections.addAll(Zones.of(flow, at, cover, at == 0));
      sections.addAll(Zones.of(flow, cover, head, true));
      int limit = i + 1 < starts.size() ? limit(flow, start, starts.get(i + 1)) : flow.size();
      int end = end(flow, start, Math.min(limit, starts.get(i).limit()), themes);
      Optional<Block> title = head < start ? Optional.of(flow.get(head).block()) : Optional.empty();
      sections.add(new ActParts(flow, start, end).section(flow.get(start).text(), title));
      at = end;
    }
    sections.addAll(Zones.of(flow, at, flow.size(), at == 0));
    return new Outline(sections);
  }

  private static int limit(Flow flow, int start, ActStart next) {
    int title = Math.max(start + 1, titleStart(flow, next));
    return Math.min(title, coverStart(flow, start + 1, next.para()));
  }

  /** Where the title begins that stands right above a number without one; the number elsewhere. */
  private static int titleStart(Flow flow, ActStart act) {
    int start = act.para();
    boolean bare = act.heading().filter(h -> h.rest().isEmpty()).isPresent();
    if (!bare || start == 0 || start + 1 >= flow.size()) {
      return start;
    }
    Para above = flow.get(start - 1);
    Para below = flow.get(start + 1);
    boolean titled = below.opens(Label.OBJECT) || flow.isHeading(below);
    boolean title =
        above.page() == flow.get(start).page()
            && flow.isHeading(above)
            && !flow.isHeading(flow.get(start))
            && !above.votes()
            && !Zones.isAttendance(above)
            && !above.opens(Label.COVER)
            && !above.opens(Label.EXTRACT)
            && !above.opens(Label.AGENDA);
    return title && !titled ? start - 1 : start;
  }

  private static boolean isPoint(ActStart start) {
    return start.heading().map(h -> h.form() == ActHeading.Form.POINT).orElse(false);
  }

  private static List<ActStart> starts(PdfDocument document, Flow flow) {
    List<ActStart> ended = FootNumbers.of(flow);
    if (!ended.isEmpty()) {
      return StampedActs.with(ended, document, flow);
    }
    Optional<ActStart> lone = LoneFootNumber.of(flow);
    if (lone.isPresent()) {
      return StampedActs.with(List.of(lone.get()), document, flow);
    }
    List<ActStart> numbered = NumberedActs.of(flow);
    int first = numbered.isEmpty() ? flow.size() : coverStart(flow, 0, numbered.get(0).para());
    List<ActStart> titled = numbered.isEmpty() ? EndNumbers.acts(flow) : List.of();
    List<ActStart> starts =
        new ArrayList<>(titled.isEmpty() ? HeadedActs.of(flow, 0, first) : titled);
    starts.addAll(numbered);
    return StampedActs.with(starts, document, flow);
  }

  /**
   * Where the head that an act's page prints before its number begins: the body's name, the date,
   * the attendance of an extract.
   */
  private static int coverStart(Flow flow, int from, int start) {
    int top = start;
    int labels = 0;
    for (int i = start - 1; i >= from && flow.get(i).page() == flow.get(start).page(); i--) {
      Para para = flow.get(i);
      if (!para.isTable() && (para.decides() || para.votes() && !isHeadCount(para))) {
        break;
      }
      if (para.opens(Label.EXTRACT) || para.opens(Label.COVER)) {
        labels += para.opens(Label.EXTRACT) ? 2 : 1;
        top = i;
      }
    }
    boolean pageTop = top < start && flow.get(top).rank() <= COVER_RANK;
    return labels >= 2 && pageTop ? firstOfPage(flow, from, top) : start;
  }

  /** « Pour : 9 » in the box of counts that some extracts print at their head. */
  private static boolean isHeadCount(Para para) {
    return HEAD_COUNT.matcher(para.folded()).find();
  }

  private static final Pattern HEAD_COUNT =
      Pattern.compile("^(?:votants|suffrages exprimes|pour|contre|abstentions?) ?: ?\\d{1,3}\\b");

  /** A cover's first label stands among the first blocks of its page. */
  private static final int COVER_RANK = 3;

  private static int firstOfPage(Flow flow, int from, int index) {
    int first = index;
    while (first > from && flow.get(first - 1).page() == flow.get(index).page()) {
      first--;
    }
    return first;
  }

  /** Where the act ends: the sitting's closing, points without decision, or the next group. */
  private static int end(Flow flow, int start, int limit, Set<Integer> themes) {
    for (int i = start + 1; i < limit; i++) {
      Para para = flow.get(i);
      boolean points = para.opens(Label.OTHER_POINTS) && flow.isHeading(para) && flow.isShort(para);
      if (para.opens(Label.CLOSING) || points || themes.contains(i)) {
        return i;
      }
    }
    int end = limit;
    while (limit < flow.size() && end > start + 1 && isGroup(flow, flow.get(end - 1))) {
      end--;
    }
    return end;
  }

  /** « URBANISME », « Personnel »: a few words set apart that name nobody. */
  private static boolean isTheme(Para para) {
    boolean few = para.style().caps() || para.text().split(" ").length <= THEME_WORDS;
    return few
        && para.lines().size() == 1
        && !SIGNED.matcher(para.folded()).find()
        && !Label.PRESENT.opens(para.folded())
        && !isName(para.text());
  }

  /** A theme that is not in capitals has at most this many words. */
  private static final int THEME_WORDS = 4;

  private static boolean isName(String text) {
    return NameParser.one(text)
        .filter(n -> !n.firstName().isEmpty() && !text.equals(text.toUpperCase(Locale.ROOT)))
        .filter(n -> n.lastName().equals(n.lastName().toUpperCase(Locale.ROOT)))
        .isPresent();
  }

  private static final Pattern SIGNED =
      Pattern.compile("\\b(?:maire|president|presidente|secretaire|m\\.|mme|adjoint|directeur)\\b");

  private static boolean isGroup(Flow flow, Para para) {
    return !para.isTable()
        && flow.isHeading(para)
        && (GROUP.matcher(para.folded()).find() || isTheme(para))
        && para.text().split(" ").length <= GROUP_WORDS
        && ActHeading.of(para.text()).filter(FootNumbers::mayEnd).isEmpty()
        && !para.votes();
  }
}
