package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words grouped in rows by their baseline, and rows cut in chunks by their gaps. */
final class TextRows {

  /** Share of the lower box's height that must overlap for two words to stand on one row. */
  private static final double SAME_ROW = 0.55;

  /** A gap of this share of the font size ends a chunk; spaces are a quarter to a half. */
  private static final double CHUNK_GAP = 0.62;

  /** Groups of a thousand stand nearer than this share of the font size. */
  private static final double THOUSANDS_GAP = 0.5;

  /** … and a character and a bit apart in a typewriter's face. */
  private static final double FIXED_THOUSANDS_GAP = 0.64;

  /** Two figures side by side need no more than this share of the font size between them. */
  private static final double FIGURES_APART = 0.12;

  /** A list mark stands at most this many font sizes before its text. */
  private static final double MARK_GAP = 5.0;

  private static final Pattern LEADER = Pattern.compile("[.…_·]{3,}|…+|[.·]");
  private static final Pattern BULLET = Pattern.compile("[•·●○◦▪■□➢➔→►▶✓\\-–—*o]|[\uE000-\uF8FF]");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "\\(?(\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[.)°]|(\\d{1,2}\\.)+\\d{0,2}\\.?|\\[\\d+\\]");
  private static final Pattern GROUP_OPEN = Pattern.compile("[-+−–(]?\\d{1,3}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}([.,]\\d+)?[)%€]*");
  private static final Pattern FIGURE_END = Pattern.compile(".*[\\d%€)]");
  private static final Pattern FIGURE_START = Pattern.compile("[-+−–(]{0,2}[$€£]?[.,]?\\d.*");

  private static final Pattern FIGURE =
      Pattern.compile("[-+−–(]{0,2}[$€£]?[.,]?\\d[\\d.,'’]*[)%€*]*");
  private static final Pattern PLAIN = Pattern.compile("\\d+([.,]\\d+)?");
  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");
  private static final Pattern MARK = Pattern.compile("[–—−]|-|\\.\\.|n\\.a\\.|n\\.d\\.|NC|n/a");

  /** A gap this many times that between the groups of a figure is not inside it. */
  private static final double WIDER = 1.25;

  /** The last group of an establishment's number, after three groups of three digits: a SIRET. */
  private static final Pattern ESTABLISHMENT = Pattern.compile("\\d{5}");

  private static final int GROUPS_BEFORE_ESTABLISHMENT = 3;

  /** A dash farther than a space from a figure is a cell of its own; « 2006 – 2010 » is one. */
  private static final double MARK_APART = 0.4;

  /** « 38 (24.7%) » is one entry: the bracket follows at a plain space. */
  private static final double NOTE_GAP = 0.3;

  private TextRows() {}

  /** The rows of upright words, top to bottom; dot leaders are gaps. */
  static List<TextRow> of(List<Word> words) {
    List<Word> sorted =
        words.stream()
            .filter(w -> w.direction() == 0)
            .sorted(
                Comparator.comparingDouble((Word w) -> w.box().centerY())
                    .thenComparingDouble(w -> w.box().left()))
            .toList();
    List<List<Word>> rows = new ArrayList<>();
    List<Box> spines = new ArrayList<>();
    for (Word word : sorted) {
      int at = rowOf(word.box(), spines);
      if (at < 0) {
        rows.add(new ArrayList<>(List.of(word)));
        spines.add(word.box());
      } else {
        rows.get(at).add(word);
        if (word.box().height() > spines.get(at).height()) {
          spines.set(at, word.box());
        }
      }
    }
    boolean fixed = FixedPitch.is(sorted);
    return rows.stream()
        .flatMap(row -> row(row, fixed).stream())
        .sorted(Comparator.comparingDouble(r -> r.box().centerY()))
        .toList();
  }

  private static Optional<TextRow> row(List<Word> words, boolean fixed) {
    List<Chunk> chunks = chunks(words, fixed);
    boolean leader = words.stream().anyMatch(w -> w.text().length() > 2 && hasLeader(w.text()));
    return chunks.isEmpty() ? Optional.empty() : Optional.of(TextRow.of(chunks, leader));
  }

  private static boolean hasLeader(String text) {
    return text.endsWith("....") || text.endsWith("……") || LEADER.matcher(text).matches();
  }

  /** The open row a box stands on; rows come top to bottom, so only the last few can be open. */
  private static int rowOf(Box box, List<Box> spines) {
    int best = -1;
    double most = 0;
    for (int i = spines.size() - 1; i >= Math.max(0, spines.size() - 3); i--) {
      double overlap = spines.get(i).verticalOverlap(box);
      double share = overlap / Math.min(spines.get(i).height(), box.height());
      if (share >= SAME_ROW && share > most) {
        best = i;
        most = share;
      }
    }
    return best;
  }

  /** A row's words as chunks. */
  static List<Chunk> chunks(List<Word> row) {
    return chunks(row, FixedPitch.is(row));
  }

  private static List<Chunk> chunks(List<Word> row, boolean fixed) {
    double thousands = fixed ? FIXED_THOUSANDS_GAP : THOUSANDS_GAP;
    List<Word> words =
        row.stream()
            .filter(w -> !LEADER.matcher(w.text()).matches())
            .map(TextRows::withoutLeader)
            .sorted(Comparator.comparingDouble(w -> w.box().left()))
            .toList();
    List<Chunk> out = new ArrayList<>();
    List<Word> current = new ArrayList<>();
    for (Word word : words) {
      if (!current.isEmpty() && !joins(current, word, thousands)) {
        out.add(Chunk.of(current));
        current = new ArrayList<>();
      }
      current.add(word);
    }
    if (!current.isEmpty()) {
      out.add(Chunk.of(current));
    }
    return withMarks(out);
  }

  private static boolean joins(List<Word> chunk, Word word, double thousands) {
    Word last = chunk.get(chunk.size() - 1);
    double em = Math.max(last.size(), word.size());
    double gap = word.box().left() - last.box().right();
    boolean figures =
        FIGURE_END.matcher(last.text()).matches() && FIGURE_START.matcher(word.text()).matches();
    if (gap <= FIGURES_APART * em) {
      boolean note = word.size() < last.size();
      return note || !plainFigures(last, word) || continuesNumber(chunk, word, gap);
    }
    if (figures && (CellNumbers.looksNumeric(last.text()) || last.text().equals("€"))) {
      boolean note = word.text().startsWith("(") && chunk.size() == 1 && gap <= NOTE_GAP * em;
      return note || gap <= thousands * em && continuesNumber(chunk, word, gap);
    }
    boolean marks = figureOrMark(last.text()) && figureOrMark(word.text());
    return gap <= (marks ? MARK_APART : CHUNK_GAP) * em;
  }

  /** True for two runs of digits with nothing else on them. */
  private static boolean plainFigures(Word a, Word b) {
    return PLAIN.matcher(a.text()).matches() && PLAIN.matcher(b.text()).matches();
  }

  /** A figure, or a mark that stands for an empty one. */
  private static boolean figureOrMark(String text) {
    return FIGURE.matcher(text).matches() || MARK.matcher(text).matches();
  }

  /**
   * « 1 684 » goes on with « 636 »; « 177 717.01 » is complete, and so is what a wider gap ends.
   */
  private static boolean continuesNumber(List<Word> chunk, Word word, double gap) {
    if (ESTABLISHMENT.matcher(word.text()).matches()) {
      return chunk.size() >= GROUPS_BEFORE_ESTABLISHMENT
          && chunk.subList(chunk.size() - GROUPS_BEFORE_ESTABLISHMENT, chunk.size()).stream()
              .allMatch(w -> THREE_DIGITS.matcher(w.text()).matches());
    }
    if (!GROUP.matcher(word.text()).matches()) {
      return false;
    }
    int at = chunk.size() - 1;
    while (at > 0 && THREE_DIGITS.matcher(chunk.get(at).text()).matches()) {
      double inner = chunk.get(at).box().left() - chunk.get(at - 1).box().right();
      if (gap > WIDER * inner + 0.3) {
        return false;
      }
      at--;
    }
    return GROUP_OPEN.matcher(chunk.get(at).text()).matches();
  }

  /** A word with a dot leader run onto it, cut back to its ink; its box in proportion. */
  private static Word withoutLeader(Word word) {
    String text = word.text();
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '…')) {
      end--;
    }
    boolean leader = text.length() - end >= 4 || text.length() > end && text.endsWith("……");
    if (!leader || end == 0) {
      return word;
    }
    Box b = word.box();
    double right = b.left() + b.width() * end / text.length();
    return new Word(
        text.substring(0, end),
        new Box(b.left(), b.top(), right, b.bottom()),
        word.font(),
        word.size(),
        word.bold(),
        word.italic(),
        word.color(),
        word.direction(),
        word.order());
  }

  /** Puts a list mark together with the text it marks. */
  private static List<Chunk> withMarks(List<Chunk> chunks) {
    if (chunks.size() < 2) {
      return chunks;
    }
    Chunk first = chunks.get(0);
    Chunk second = chunks.get(1);
    boolean bullet = BULLET.matcher(first.text()).matches() && !second.numeric();
    boolean numbering =
        chunks.size() == 2 && NUMBERING.matcher(first.text()).matches() && !second.numeric();
    boolean near = second.box().left() - first.box().right() <= MARK_GAP * first.size();
    if (!near || !bullet && !numbering) {
      return chunks;
    }
    List<Chunk> out = new ArrayList<>(chunks.subList(1, chunks.size()));
    out.set(0, first.with(second));
    return out;
  }
}
