package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The frame of counts that an extract prints beside its letterhead: « Membres en exercice : 11 /
 * Présents : 7 / Pour : 9 » at the left, « République française / Extrait du registre » at the
 * right. Their lines share baselines and are read together; here they are parted again, the frame
 * first, so that the letterhead is seen.
 */
final class HeadFrames {
  /** A frame counts this many things at least. */
  private static final int FEWEST_COUNTS = 3;

  /** The letterhead has this many lines at least. */
  private static final int FEWEST_LINES = 2;

  /** A frame and a letterhead stand among the first blocks of their page. */
  private static final int REACH = 24;

  /** Left edges within this, in points, are one edge. */
  private static final double EDGE = 3;

  /** What a frame counts. */
  private static final Pattern COUNT =
      Pattern.compile(
          "^(?:(?:nombre|nb|nbre) (?:de |d'|total )[a-z' ]{3,40}|(?:membres|conseillers|delegues|elus)"
              + "[a-z' ]{0,30}|en exercice|(?:qui ont pris part|ayant pris part)[a-z' ]{0,40}"
              + "|presents?|absents?|excuses?|representes?|pouvoirs?|procurations?|votants?|exprimes"
              + "|suffrages exprimes|pour|contre|abstentions?) ?: ?\\d{1,3}$");

  private HeadFrames() {}

  /** The blocks with the frames beside a letterhead parted from it. */
  static List<Block> part(List<Block> blocks) {
    List<Block> out = new ArrayList<>();
    int at = 0;
    while (at < blocks.size()) {
      int end = at + 1;
      while (end < blocks.size() && blocks.get(end).page() == blocks.get(at).page()) {
        end++;
      }
      List<Block> page = blocks.subList(at, end);
      out.addAll(frame(page).orElse(page));
      at = end;
    }
    return out;
  }

  private static Optional<List<Block>> frame(List<Block> page) {
    int blocks = headBlocks(page);
    List<Line> head =
        page.subList(0, blocks).stream()
            .flatMap(b -> ((Block.Paragraph) b).lines().stream())
            .toList();
    if (head.size() < FEWEST_COUNTS) {
      return Optional.empty();
    }
    double edge = head.stream().mapToDouble(l -> l.box().left()).min().orElse(0);
    List<Line> frame = new ArrayList<>();
    List<Line> letterhead = new ArrayList<>();
    for (Line line : head) {
      boolean left = line.box().left() - edge <= EDGE;
      int cut = left ? gutter(line) : 0;
      if (left) {
        frame.add(cut == line.words().size() ? line : stretch(line, 0, cut));
      }
      if (cut < line.words().size()) {
        letterhead.add(left ? stretch(line, cut, line.words().size()) : line);
      }
    }
    long counts = frame.stream().filter(HeadFrames::counts).count();
    if (counts < FEWEST_COUNTS || !isLetterhead(letterhead, frame)) {
      return Optional.empty();
    }
    List<Block> out = new ArrayList<>();
    out.add(new Block.Paragraph(frame));
    letterhead.forEach(l -> out.add(new Block.Paragraph(List.of(l))));
    out.addAll(page.subList(blocks, page.size()));
    return Optional.of(out);
  }

  /** How many blocks at the top of a page are lines of a head, above the act's number or object. */
  private static int headBlocks(List<Block> page) {
    int blocks = 0;
    while (blocks < Math.min(REACH, page.size())
        && page.get(blocks) instanceof Block.Paragraph p
        && (p.lines().size() == 1 || p.lines().stream().anyMatch(HeadFrames::countsAtLeft))
        && !opensAct(p)) {
      blocks++;
    }
    return blocks;
  }

  private static boolean opensAct(Block.Paragraph paragraph) {
    String text = paragraph.lines().get(0).text();
    return ActHeading.of(text).isPresent() || Label.OBJECT.opens(Fold.fold(text));
  }

  private static boolean countsAtLeft(Line line) {
    return counts(stretch(line, 0, gutter(line)));
  }

  /** All of it stands right of the frame, and it names the register or the body. */
  private static boolean isLetterhead(List<Line> lines, List<Line> frame) {
    double right = frame.stream().mapToDouble(l -> l.box().right()).max().orElse(0);
    boolean beside = lines.stream().allMatch(l -> l.box().left() > right);
    long named =
        lines.stream()
            .map(l -> Fold.fold(l.text()))
            .filter(f -> Label.EXTRACT.opens(f) || Label.COVER.opens(f))
            .count();
    return beside && lines.size() >= FEWEST_LINES && named >= FEWEST_LINES;
  }

  private static boolean counts(Line line) {
    return COUNT.matcher(Fold.fold(line.text())).matches();
  }

  /** The rank of the first word that stands far from the word before; all words when none does. */
  private static int gutter(Line line) {
    return Marker.gaps(line).stream().findFirst().orElse(line.words().size());
  }

  private static Line stretch(Line line, int from, int to) {
    List<Word> words = line.words().subList(from, to);
    return Line.of(line.page(), words);
  }
}
