package fr.greffe.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts an act's stretch into the act itself, its attendance, its vote pages and its annexes. */
final class ActParts {
  /** A part's title stands among the first blocks of a page. */
  private static final int TITLE_RANK = 4;

  private final Flow flow;
  private final int from;
  private final int firstDecision;
  private final int to;

  ActParts(Flow flow, int from, int to) {
    this.flow = flow;
    this.from = from;
    this.to = to;
    this.firstDecision = firstDecision(flow, from, to);
  }

  /**
   * The act's section, with a child for each part, in reading order.
   *
   * @param above the title that stands above the number; it is read after it
   */
  Section section(String title, Optional<Block> above) {
    List<Block> own = new ArrayList<>();
    List<Section> children = new ArrayList<>();
    SectionKind kind = SectionKind.ACT;
    String partTitle = "";
    List<Block> blocks = own;
    for (int i = from; i < to; i++) {
      Para para = flow.get(i);
      Optional<SectionKind> next = next(kind, i);
      if (next.isPresent()) {
        if (kind != SectionKind.ACT) {
          children.add(new Section(kind, partTitle, blocks, List.of()));
        }
        kind = next.get();
        partTitle = kind == SectionKind.ACT ? "" : para.text();
        blocks = kind == SectionKind.ACT ? own : new ArrayList<>();
      }
      blocks.add(para.block());
      if (i == from) {
        above.ifPresent(own::add);
      }
    }
    if (kind != SectionKind.ACT) {
      children.add(new Section(kind, partTitle, blocks, List.of()));
    }
    return new Section(SectionKind.ACT, title, own, children);
  }

  /** The part that begins at a block, if one does. */
  private Optional<SectionKind> next(SectionKind current, int i) {
    Para para = flow.get(i);
    if (para.isTable() || i == from) {
      return Optional.empty();
    }
    if (para.opens(Label.VOTE_PAGE)
        && flow.isShort(para)
        && (flow.isDistinct(para) || para.rank() < TITLE_RANK)) {
      return Optional.of(SectionKind.VOTE_PAGE);
    }
    if (current == SectionKind.ACT && Zones.isAttendance(para) && !decidedBefore(i)) {
      return Optional.of(SectionKind.ATTENDANCE);
    }
    if (current == SectionKind.ATTENDANCE && leavesAttendance(para)) {
      return Optional.of(SectionKind.ACT);
    }
    return part(current, para, i);
  }

  private boolean leavesAttendance(Para para) {
    return !Zones.isAttendance(para) && leavesLists(para);
  }

  private boolean leavesLists(Para para) {
    return para.opens(Label.OBJECT)
        || TELLS.matcher(para.folded()).find()
        || para.opens(Label.RAPPORTEUR)
        || para.opens(Label.COMMISSION)
        || para.decides()
        || para.votes()
        || flow.isHeading(para)
            && !Zones.isAttendance(para)
            && !para.opens(Label.SUBLIST)
            && !para.opens(Label.COVER)
        || para.text().length() > LONG_PROSE && !separates(para.text());
  }

  /** Names are told apart by commas, or by semicolons where places stand in brackets. */
  private static boolean separates(String text) {
    return text.indexOf(',') >= 0 || text.indexOf(';') >= 0;
  }

  /** « Mme X, adjointe à la culture, expose que … »: the matter begins. */
  private static final Pattern TELLS =
      Pattern.compile(
          "^(?:m\\.|mme|mr|monsieur|madame|le|la) [^.;:]{3,120}\\b(?:expose|presente|rappelle|propose|informe|explique|donne"
              + " lecture|rapporte)\\b(?! l'appel)");

  /** A paragraph longer than this without a separator is no list of names. */
  private static final int LONG_PROSE = 120;

  private boolean decidedBefore(int i) {
    return firstDecision < i;
  }

  /** The first paragraph that decides or votes; past the end when none does. */
  private static int firstDecision(Flow flow, int from, int to) {
    int i = from;
    while (i < to && !flow.get(i).votes() && !flow.get(i).decides()) {
      i++;
    }
    return i;
  }

  private Optional<SectionKind> part(SectionKind current, Para para, int i) {
    boolean top = para.rank() < TITLE_RANK && para.page() > flow.get(from).page();
    boolean annex = para.rank() == 0 && para.opens(Label.PART_ANNEX) && isSigned(i);
    boolean title = flow.isShort(para) && (flow.isDistinct(para) || para.style().caps() || annex);
    if (!top || !title || !decidedBefore(i) || isList(para)) {
      return Optional.empty();
    }
    boolean pageHasPart =
        current != SectionKind.ACT && current != SectionKind.VOTE_PAGE && sameKindOnPage(i);
    if (pageHasPart) {
      return Optional.empty();
    }
    if (para.opens(Label.PART_REPORT)) {
      return Optional.of(SectionKind.REPORT);
    }
    if (para.opens(Label.PART_CONVENTION)) {
      return Optional.of(SectionKind.CONVENTION);
    }
    boolean annexed = para.opens(Label.PART_ANNEX) || isTitleAfterEnd(current, para, i);
    return annexed ? Optional.of(SectionKind.ANNEX) : Optional.empty();
  }

  /** After the vote page or the signature, a title at the head of a page opens what is annexed. */
  private boolean isTitleAfterEnd(SectionKind current, Para para, int i) {
    boolean title =
        para.rank() == 0
            && !para.votes()
            && !para.text().endsWith(":")
            && !Zones.isAttendance(para)
            && !NAMED.matcher(para.folded()).find()
            && !countsFollow(i)
            && (current == SectionKind.VOTE_PAGE || !para.opens(Label.COVER));
    boolean larger = para.style().size() > flow.get(from).style().size() + 1;
    return title
        && (current == SectionKind.VOTE_PAGE
            || current == SectionKind.ACT && larger && isSigned(i));
  }

  /** A vote page may have any title. */
  private boolean countsFollow(int title) {
    for (int i = title + 1; i < to && i <= title + COUNTS_REACH; i++) {
      if (flow.get(i).votes() && flow.get(i).page() == flow.get(title).page()) {
        return true;
      }
    }
    return false;
  }

  /** A vote page states its result within this many blocks under its title. */
  private static final int COUNTS_REACH = 4;

  private static final Pattern NAMED =
      Pattern.compile("^(?:m\\.|mm|mr|mme|mlle|monsieur|madame)[. ]");

  private boolean isSigned(int before) {
    for (int i = firstDecision; i < before; i++) {
      if (flow.isShort(flow.get(i)) && SIGNED.matcher(flow.get(i).folded()).find()) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:fait (?:a|et)|ainsi fait|pour extrait|(?:l[ea] )?(?:maire|presidente?)\\b"
              + "|certifie|.{0,50}\\b(?:maire|presidente?)(?: d[eu] .{0,40})?$)");

  /** Several title lines at the top of one page open one part. */
  private boolean sameKindOnPage(int i) {
    for (int j = i - 1; j >= from && flow.get(j).page() == flow.get(i).page(); j--) {
      Para above = flow.get(j);
      if (above.opens(Label.PART_REPORT)
          || above.opens(Label.PART_CONVENTION)
          || above.opens(Label.PART_ANNEX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isList(Para para) {
    char first = para.text().charAt(0);
    return first == '-' || first == '•' || first == '–' || para.text().endsWith(";");
  }
}
