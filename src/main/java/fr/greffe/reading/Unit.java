package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Source;
import fr.greffe.section.Block;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.Hyphenation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paragraph being read, whole even when a page break cuts it.
 *
 * @param file the document's name, for sources
 * @param lines never empty, in reading order
 * @param text the lines joined, hyphenation undone
 * @param folded the text folded
 */
record Unit(String file, List<Line> lines, String text, String folded) {
  /** Two words further apart than this many times the font size stand in different columns. */
  private static final double COLUMN_GAP = 1.6;

  static Unit of(String file, List<Line> lines) {
    String text = Hyphenation.join(lines.stream().map(Line::text).toList());
    return new Unit(file, List.copyOf(lines), text, Fold.fold(text));
  }

  /** This paragraph with the next, as one. */
  Unit with(Unit next) {
    List<Line> all = new ArrayList<>(lines);
    all.addAll(next.lines);
    return of(file, all);
  }

  /** A stretch of this paragraph's text, on the same lines. */
  Unit part(int from, int to) {
    String own = text.substring(from, to).strip();
    return new Unit(file, lines, own, Fold.fold(own));
  }

  /** The paragraphs of these blocks; one that goes on after a page break is joined. */
  static List<Unit> all(String file, List<Block> blocks) {
    List<Unit> units = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (Block block : blocks) {
      if (!(block instanceof Block.Paragraph paragraph)) {
        add(file, pending, units);
        continue;
      }
      if (!pending.isEmpty() && !goesOn(pending, paragraph)) {
        add(file, pending, units);
      }
      pending.addAll(paragraph.lines());
    }
    add(file, pending, units);
    return units;
  }

  private static void add(String file, List<Line> pending, List<Unit> units) {
    if (!pending.isEmpty()) {
      units.add(of(file, pending));
      pending.clear();
    }
  }

  /** After a page break a sentence goes on when it was not ended and the next is no new one. */
  private static boolean goesOn(List<Line> before, Block.Paragraph next) {
    Line last = before.get(before.size() - 1);
    Line first = next.lines().get(0);
    if (first.page() != last.page() + 1 || last.bold() != first.bold()) {
      return false;
    }
    String end = last.text();
    char mark = end.charAt(end.length() - 1);
    char start = first.text().charAt(0);
    return ".;:!?".indexOf(mark) < 0 && (Character.isLowerCase(start) || start == '(');
  }

  boolean opens(Label label) {
    return label.opens(folded);
  }

  int page() {
    return lines.get(0).page();
  }

  boolean bold() {
    return lines.stream().allMatch(Line::bold);
  }

  /** Where the paragraph stands, one source per page. */
  List<Source> sources() {
    return lines.stream()
        .collect(Collectors.groupingBy(Line::page, java.util.TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(e -> source(e.getKey(), e.getValue()))
        .toList();
  }

  Source source() {
    return sources().get(0);
  }

  /** The source of the lines that hold a piece of the text, as far as they can be told. */
  Source sourceOf(String piece) {
    String wanted = Fold.fold(piece);
    for (Line line : lines) {
      if (Fold.fold(line.text()).contains(wanted)) {
        return line.source(file);
      }
    }
    return source();
  }

  private Source source(int page, List<Line> on) {
    Box box = on.stream().map(Line::box).reduce(Box::union).orElseThrow();
    return new Source(
        file, page, box, on.stream().map(Line::text).collect(Collectors.joining(" ")));
  }

  /** The text with its line breaks and with tabs between columns, as lists of names need it. */
  String listText() {
    StringBuilder text = new StringBuilder();
    List<String> columns = NameColumns.of(lines, COLUMN_GAP);
    for (String next : columns.isEmpty() ? lines.stream().map(Unit::withTabs).toList() : columns) {
      if (text.length() > 0 && CUT.matcher(text).find() && Character.isLetter(next.charAt(0))) {
        String whole = Hyphenation.join(List.of(text.toString(), next));
        text.setLength(0);
        text.append(whole);
      } else {
        text.append(text.length() == 0 ? "" : "\n").append(next);
      }
    }
    return text.toString();
  }

  /** A name cut at the end of its line. */
  private static final Pattern CUT = Pattern.compile("\\p{L}{2}[-\u2010\u2011]$");

  private static String withTabs(Line line) {
    StringBuilder out = new StringBuilder();
    boolean spread = isSpread(line);
    Word before = null;
    for (Word word : line.words()) {
      if (before != null) {
        double gap = word.box().left() - before.box().right();
        out.append(!spread && gap > COLUMN_GAP * word.size() ? '\t' : ' ');
      }
      out.append(word.text());
      before = word;
    }
    return out.toString();
  }

  /** A justified line of a few long words: its wide gaps are all alike, and commas separate. */
  private static boolean isSpread(Line line) {
    List<Word> words = line.words();
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int i = 1; i < words.size(); i++) {
      double gap = words.get(i).box().left() - words.get(i - 1).box().right();
      least = Math.min(least, gap);
      most = Math.max(most, gap);
    }
    return words.size() >= SPREAD_WORDS
        && least > most * ALIKE
        && words.stream().limit(words.size() - 1L).anyMatch(w -> w.text().endsWith(","));
  }

  /** Fewer words tell nothing of the gaps between them. */
  private static final int SPREAD_WORDS = 4;

  /** Gaps that differ by less than this share are alike. */
  private static final double ALIKE = 0.7;
}
