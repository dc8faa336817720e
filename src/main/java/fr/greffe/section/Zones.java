package fr.greffe.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the stretches outside acts are: head of a sitting, attendance, agenda, decisions reported,
 * closing. A label opens a zone; it lasts until another one does or the text turns to something
 * else.
 */
final class Zones {
  /** A paragraph of more words than this is no list of names. */
  private static final int PROSE_WORDS = 140;

  private final Flow flow;
  private final List<Section> out = new ArrayList<>();
  private final List<Block> pending = new ArrayList<>();
  private SectionKind kind;

  private Zones(Flow flow, SectionKind first) {
    this.flow = flow;
    this.kind = first;
  }

  /**
   * The sections between two blocks.
   *
   * @param head true when a sitting may begin here: what has no label is its cover
   */
  static List<Section> of(Flow flow, int from, int to, boolean head) {
    Zones zones = new Zones(flow, head ? SectionKind.COVER : SectionKind.OTHER);
    for (int i = from; i < to; i++) {
      zones.add(flow.get(i));
    }
    zones.flush();
    return zones.out;
  }

  private void add(Para para) {
    SectionKind next = kind(para);
    if (next != kind) {
      flush();
      kind = next;
    }
    pending.add(para.block());
  }

  private void flush() {
    if (!pending.isEmpty()) {
      out.add(new Section(kind, "", pending, List.of()));
      pending.clear();
    }
  }

  private SectionKind kind(Para para) {
    if (para.isTable()) {
      return kind == SectionKind.COVER ? SectionKind.COVER : kind;
    }
    if (isAttendance(para)) {
      return SectionKind.ATTENDANCE;
    }
    if (para.opens(Label.AGENDA) && flow.isShort(para)) {
      return SectionKind.AGENDA;
    }
    if (para.opens(Label.DECISIONS)) {
      return SectionKind.DECISIONS;
    }
    if (para.opens(Label.CLOSING)) {
      return SectionKind.CLOSING;
    }
    if (para.opens(Label.OTHER_POINTS) && flow.isHeading(para)) {
      return SectionKind.OTHER;
    }
    if (para.opens(Label.EXTRACT) || opensSitting(para)) {
      return SectionKind.COVER;
    }
    return goesOn(para) ? kind : SectionKind.OTHER;
  }

  /**
   * After a sitting's end or its loose points, a body's name at the top of a page opens another.
   */
  private boolean opensSitting(Para para) {
    boolean between = kind == SectionKind.CLOSING || kind == SectionKind.OTHER;
    return between
        && para.rank() <= COVER_RANK
        && para.opens(Label.COVER)
        && flow.isShort(para)
        && !para.decides();
  }

  /** The name of the body that sits stands among the first blocks of a page. */
  private static final int COVER_RANK = 2;

  static boolean isAttendance(Para para) {
    return para.opens(Label.PRESENT)
        || para.opens(Label.PROXY)
        || para.opens(Label.EXCUSED)
        || para.opens(Label.ABSENT)
        || para.opens(Label.SECRETARY);
  }

  private boolean goesOn(Para para) {
    return switch (kind) {
      case COVER ->
          !para.decides()
              || para.opens(Label.COVER)
              || HEAD_SENTENCE.matcher(para.folded()).find()
              || MEETS.matcher(para.folded()).find();
      case ATTENDANCE ->
          para.opens(Label.COVER)
              || para.text().split(" ").length <= PROSE_WORDS && !leavesAttendance(para);
      case AGENDA -> !para.opens(Label.MINUTES) || !para.votes();
      case DECISIONS ->
          !flow.isHeading(para)
              || ActHeading.of(para.text()).isPresent()
              || Character.isLowerCase(para.text().charAt(0));
      default -> true;
    };
  }

  private static boolean leavesAttendance(Para para) {
    if (HEAD_SENTENCE.matcher(para.folded()).find()) {
      return false;
    }
    return para.votes()
        || para.decides()
        || para.opens(Label.MINUTES) && !para.opens(Label.SECRETARY);
  }

  /** What is said before the first point: there is a quorum, someone is to write the minutes. */
  private static final Pattern HEAD_SENTENCE =
      Pattern.compile(
          "\\bquorum (?:est|etant|a ete|ainsi)\\b|(?:designee?|nommee?|elue?|choisie?)\\b[^.]{0,60}"
              + "\\bsecretaire|\\bsecretaire (?:de (?:la )?seance )?[^.]{0,40}"
              + "(?:designee?|nommee?|elue?)\\b");

  /** « Le conseil municipal s'est réuni en mairie sous la présidence de Mme X ». */
  private static final Pattern MEETS =
      Pattern.compile(
          "\\b(?:s'est|se sont|s'etant) (?:reunie?|assemblee?)s?\\b|\\breunie?s?\\b[^.]{0,80}\\bsous la presidence d");
}
