package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.TextOrigin;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Gathers the lines of one page into paragraphs. */
final class ParagraphBuilder {
  /** A gap between lines above this share of the line height starts a paragraph. */
  private static final double GAP = 0.75;

  /** A gap wider than the page's usual one by this share of the line height starts a paragraph. */
  private static final double WIDER = 0.30;

  /** Two sizes differ when they do by more than this many points. */
  private static final double SIZE_STEP = 0.6;

  /** A line that ends before this share of the text width was not broken by the margin. */
  private static final double SHORT_LINE = 0.80;

  /** On a page read by OCR sizes are only those of the ink: this share tells two apart. */
  private static final double OCR_SIZE_SHARE = 0.6;

  /** A change of the left edge above this many points is an indentation. */
  private static final double INDENT = 8;

  /** What starts an item whatever the layout: a bullet, a number, a visa, an article, a label. */
  private static final Pattern ITEM_START =
      Pattern.compile(
          "^(?:[•▪●■□◦✓➢►\\uF0B7\\uF0A7\\uF0D8-] ?\\S|- |> |o |\\d{1,2}(?:\\.\\d{1,2})* ?[.)°/-]"
              + " ?\\S|vu (?!que [a-z]+ est)|considerant|article \\d|art\\. \\d|article"
              + " premier|objet ?:|rapporteur|decide|delibere|apres (?:en )?avoir (?:en"
              + " )?delibere|le conseil [a-z]+,? (?:a l'unanimite|apres)|approuve |autorise"
              + " |secretaire|secretariat|etai(?:en)?t (?:presente?s?|excusee?s?|absente?s?|representee?s?)\\b|presents? ?:|absents?|excuses? ?:|pouvoirs? ?:|procurations? ?:|pour"
              + " ?:|contre ?:|abstentions? ?:|votants? ?:|vote ?:|(?:la )?seance (?:est"
              + " )?(?:levee|close)\\b)");

  /** « Rapporteur : Mme Martin » is a line of its own. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "^(?:rapporteure?|secreta(?:ire|riat)[a-z ]*|presidente?|objet|lieu|date[a-z"
              + " ]*|convocation|nombre[a-z ]*) ?:");

  /** An act's number at the start of a line. */
  private static final Pattern NUMBER_START =
      Pattern.compile(
          "^(?:(?:deliberation|dcm|question|point|affaire) ?n ?°|n ?°"
              + " ?[a-z]{0,6}-?\\d|[a-z]{0,6}[-_ ]?\\d{2,4}[-_/.]\\d{2,}\\S* ?[:-])");

  private final List<Line> pending = new ArrayList<>();
  private boolean broken;
  private final boolean read;
  private final double left;
  private final double right;
  private final double lineHeight;
  private final double pitch;
  private final Underlines underlines;

  ParagraphBuilder(PdfPage page, Underlines underlines) {
    this.underlines = underlines;
    List<Line> lines = page.lines();
    this.read = page.origin() == TextOrigin.OCR || page.origin() == TextOrigin.OCR_LAYER;
    this.left =
        lines.stream()
            .mapToDouble(l -> l.box().left())
            .sorted()
            .skip(lines.size() / 10)
            .findFirst()
            .orElse(0);
    this.right =
        lines.stream()
            .mapToDouble(l -> -l.box().right())
            .sorted()
            .skip(lines.size() / 10)
            .map(r -> -r)
            .findFirst()
            .orElse(page.width());
    this.lineHeight =
        lines.stream()
            .mapToDouble(l -> l.box().height())
            .sorted()
            .skip(lines.size() / 2)
            .findFirst()
            .orElse(12);
    this.pitch = pitch(lines);
  }

  /** The gap between the lines of a paragraph: the smaller gaps of the page, in points. */
  private static double pitch(List<Line> lines) {
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).box().top() - lines.get(i - 1).box().bottom();
      double height = lines.get(i).box().height();
      if (gap > -height && gap < GAP * height) {
        gaps.add(gap);
      }
    }
    gaps.sort(null);
    return gaps.isEmpty() ? Double.MAX_VALUE / 4 : gaps.get(gaps.size() / 3);
  }

  /** A table stands between the lines before and those after. */
  void cut() {
    broken = true;
  }

  void add(Line line, List<Block> out) {
    if (!pending.isEmpty() && (broken || starts(pending.get(pending.size() - 1), line))) {
      flush(out);
    }
    broken = false;
    pending.add(line);
  }

  void flush(List<Block> out) {
    if (!pending.isEmpty()) {
      out.add(new Block.Paragraph(pending));
      pending.clear();
    }
  }

  private boolean starts(Line before, Line line) {
    double gap = line.box().top() - before.box().bottom();
    double height = Math.max(lineHeight, Math.min(before.box().height(), line.box().height()));
    if (gap > GAP * height || gap > pitch + WIDER * height || gap < -2 * height) {
      return true;
    }
    double step = read ? OCR_SIZE_SHARE * before.size() : SIZE_STEP;
    if (Math.abs(before.size() - line.size()) > step || changesWeight(before, line)) {
      return true;
    }
    String text = Fold.fold(line.text());
    boolean shortBefore = before.box().right() < left + (right - left) * SHORT_LINE;
    boolean capital = startsWithCapital(line);
    boolean ended = endsSentence(before);
    boolean runsOn = !capital && !shortBefore && !ended && line.words().get(0).text().length() > 1;
    if (!runsOn && ITEM_START.matcher(text).find()) {
      return true;
    }
    if (capital && underlines.under(before) && !underlines.touch(line)) {
      return true;
    }
    if ((shortBefore || ended) && NUMBER_START.matcher(text).find()) {
      return true;
    }
    boolean labelled = LABELLED.matcher(Fold.fold(before.text())).find();
    if (shortBefore && capital && (ended || labelled || centered(before) != centered(line))) {
      return true;
    }
    if (shortBefore && endsItem(before) || before.text().endsWith(";")) {
      return true;
    }
    return line.box().left() > before.box().left() + INDENT && ended && capital;
  }

  /** The weight changes between the lines, not inside one of them (« Vu » in bold, then plain). */
  private static boolean changesWeight(Line before, Line line) {
    boolean last = before.words().get(before.words().size() - 1).bold();
    boolean first = line.words().get(0).bold();
    return last != first && (before.bold() || line.bold());
  }

  private boolean centered(Line line) {
    double start = line.box().left() - left;
    double end = right - line.box().right();
    return start > INDENT && end > INDENT && Math.abs(start - end) < 4 * INDENT;
  }

  /** What ends so is followed by an item, capital or not. */
  private static boolean endsItem(Line line) {
    String text = line.text();
    char last = text.charAt(text.length() - 1);
    return last == ':' || last == ';';
  }

  private static boolean startsWithCapital(Line line) {
    Word first = line.words().get(0);
    return Character.isUpperCase(first.text().charAt(0))
        || !Character.isLetter(first.text().charAt(0));
  }

  private static boolean endsSentence(Line line) {
    String text = line.text();
    char last = text.charAt(text.length() - 1);
    return ".;:!?)".indexOf(last) >= 0 || last == ',';
  }
}
