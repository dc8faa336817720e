package fr.greffe.pdf;

import fr.greffe.record.Box;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds receipt stamps on a page and takes them out of its lines. A stamp is a tight block of lines
 * with known labels, one of which shows by itself that it is a stamp; a single such line is a stamp
 * only when it is printed unlike the text around, so that a sentence about a receipt stays.
 */
final class StampFinder {
  /** Distance between a stamp's lines, in heights of a line. */
  private static final double MAX_LEADING = 1.3;

  /** How far, in points, lines of one stamp can be out of alignment when they barely overlap. */
  private static final double ALIGNED = 6;

  /** Widest gap, in points, between a label and its value on the same line. */
  private static final double VALUE_GAP = 90;

  /** A stamp's sizes differ at most by this factor. */
  private static final double SIZE_FACTOR = 1.5;

  /** How far, in points, a stamp's frame can be from its text. */
  private static final double FRAME_MARGIN = 14;

  /** The same on the right, where lines of a stamp end early. */
  private static final double FRAME_MARGIN_RIGHT = 90;

  /** Share of the page, from the top, where a lone stamp line is expected. */
  private static final double TOP_ZONE = 0.12;

  /** Labels that make a full-page acknowledgement. */
  private static final int PAGE_LABELS = 4;

  private final StampLabels labels = StampLabels.load();

  /** The page without its stamps. */
  RawPage take(RawPage page) {
    if (page.lines().stream()
        .noneMatch(l -> labels.contains(StampLabels.Role.HINT, Fold.fold(l.text())))) {
      return page;
    }
    List<Stamp> stamps = new ArrayList<>();
    Set<Word> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    acknowledgement(page, stamps, taken);
    if (stamps.isEmpty()) {
      blocks(page, stamps, taken);
    }
    if (stamps.isEmpty()) {
      return page;
    }
    List<Line> rest = new ArrayList<>();
    for (Line line : page.lines()) {
      List<Word> words = line.words().stream().filter(w -> !taken.contains(w)).toList();
      if (words.size() == line.words().size()) {
        rest.add(line);
      } else if (!words.isEmpty()) {
        rest.add(Line.of(page.number(), words));
      }
    }
    List<Box> framed =
        stamps.stream().map(Stamp::box).filter(b -> isFramed(b, page.rulings())).toList();
    List<Ruling> outside =
        page.rulings().stream().filter(r -> framed.stream().noneMatch(b -> frames(r, b))).toList();
    return page.withStamps(rest, outside, stamps);
  }

  /** A page that is nothing but the acknowledgement, with labels down the page. */
  private void acknowledgement(RawPage page, List<Stamp> stamps, Set<Word> taken) {
    List<Integer> hits = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      if (labels.begins(StampLabels.Role.PAGE, Fold.fold(page.lines().get(i).text()))) {
        hits.add(i);
      }
    }
    if (hits.size() >= PAGE_LABELS) {
      List<Line> lines =
          page.lines().subList(hits.get(0), hits.get(hits.size() - 1) + 1).stream().toList();
      lines.forEach(l -> taken.addAll(l.words()));
      Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
      stamps.add(new Stamp(page.number(), box, lines));
    }
  }

  private void blocks(RawPage page, List<Stamp> stamps, Set<Word> taken) {
    List<Piece> pieces = page.lines().stream().flatMap(l -> Piece.of(l).stream()).toList();
    Map<Piece, String> folded = new IdentityHashMap<>();
    List<Piece> openings = new ArrayList<>();
    for (Piece piece : pieces) {
      String text = piece.folded();
      folded.put(piece, text);
      if (labels.is(StampLabels.Role.OPEN, text)) {
        openings.add(piece);
      }
    }
    Set<Piece> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Piece opening : openings) {
      if (!used.contains(opening)) {
        Block block = grow(opening, pieces, folded, used, page);
        if (accepted(block, page, pieces, folded)) {
          used.addAll(block.pieces);
          block.pieces.forEach(p -> taken.addAll(p.words()));
          stamps.add(block.stamp(page.number()));
        }
      }
    }
  }

  private Block grow(
      Piece opening, List<Piece> pieces, Map<Piece, String> folded, Set<Piece> used, RawPage page) {
    Block block = new Block(opening);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Piece piece : pieces) {
        if (!block.pieces.contains(piece)
            && !used.contains(piece)
            && piece.style().direction() == opening.style().direction()
            && belongs(piece, folded.get(piece), block)) {
          block.add(piece);
          grown = true;
        }
      }
    }
    block.framed = isFramed(block.box, page.rulings());
    if (block.framed) {
      frameContent(block, pieces, used);
    }
    return block;
  }

  private boolean belongs(Piece piece, String text, Block block) {
    double size = block.pieces.get(0).style().size();
    boolean alike =
        piece.style().size() <= SIZE_FACTOR * size && size <= SIZE_FACTOR * piece.style().size();
    if (!alike) {
      return false;
    }
    if (block.isBeside(piece)) {
      return labels.is(StampLabels.Role.VALUE, text);
    }
    return block.isStacked(piece)
        && (labels.is(StampLabels.Role.OPEN, text)
            || labels.is(StampLabels.Role.VALUE, text)
            || block.styles().contains(piece.style())
                && (labels.is(StampLabels.Role.LINE, text) || labels.isCut(text)));
  }

  /** Adds what stands in the stamp's frame in the stamp's styles. */
  private static void frameContent(Block block, List<Piece> pieces, Set<Piece> used) {
    Set<Piece.Style> styles = block.styles();
    Box inside = block.box.grow(2);
    for (Piece piece : pieces) {
      if (!block.pieces.contains(piece)
          && !used.contains(piece)
          && styles.contains(piece.style())
          && inside.holdsCenterOf(piece.box())) {
        block.add(piece);
      }
    }
  }

  private boolean accepted(
      Block block, RawPage page, List<Piece> pieces, Map<Piece, String> folded) {
    Piece.Style body = bodyStyle(pieces, block.pieces);
    Piece opening = block.pieces.get(0);
    boolean unlike = body == null || !body.equals(opening.style());
    boolean coloured = body == null || body.color() != opening.style().color();
    boolean smaller = body == null || opening.style().size() < 0.95 * body.size();
    long lines =
        block.pieces.stream()
            .filter(p -> !labels.is(StampLabels.Role.VALUE, folded.get(p)) || isId(folded.get(p)))
            .count();
    if (lines >= 2) {
      return unlike || block.framed || block.pieces.stream().anyMatch(p -> hasValue(folded.get(p)));
    }
    boolean lone = isId(folded.get(opening));
    boolean placed = block.box.bottom() <= TOP_ZONE * page.height() || block.framed;
    return !lone && (smaller || coloured || body != null && unlike && placed);
  }

  private static boolean isId(String folded) {
    return folded.length() > 20 && folded.indexOf('-') == 3;
  }

  private static boolean hasValue(String folded) {
    return folded.chars().filter(Character::isDigit).count() >= 6;
  }

  /** The style most of the page's other characters are printed in; null on a page without any. */
  private static Piece.Style bodyStyle(List<Piece> pieces, Collection<Piece> except) {
    Map<Piece.Style, Integer> counts = new HashMap<>();
    for (Piece piece : pieces) {
      if (!except.contains(piece)) {
        counts.merge(
            piece.style(),
            piece.words().stream().mapToInt(w -> w.text().length()).sum(),
            Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Piece.Style, Integer>comparingByValue()
                .thenComparing(e -> e.getKey().toString()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** True when rulings close to the block stand on at least three of its sides. */
  private static boolean isFramed(Box block, List<Ruling> rulings) {
    boolean[] sides = new boolean[4];
    for (Ruling ruling : rulings) {
      if (frames(ruling, block)) {
        double position = ruling.position();
        if (ruling.horizontal()) {
          sides[0] |= position <= block.centerY();
          sides[1] |= position > block.centerY();
        } else {
          sides[2] |= position <= block.centerX();
          sides[3] |= position > block.centerX();
        }
      }
    }
    int count = 0;
    for (boolean side : sides) {
      count += side ? 1 : 0;
    }
    return count >= 3;
  }

  /** True when the ruling lies wholly in or just around the block. */
  private static boolean frames(Ruling ruling, Box block) {
    Box near = block.grow(FRAME_MARGIN);
    Box around =
        new Box(near.left(), near.top(), block.right() + FRAME_MARGIN_RIGHT, near.bottom());
    Box box = ruling.box();
    return box.left() >= around.left()
        && box.right() <= around.right()
        && box.top() >= around.top()
        && box.bottom() <= around.bottom();
  }

  /** A stamp while it is put together. */
  private static final class Block {
    private final List<Piece> pieces = new ArrayList<>();
    private Box box;
    private Box frame;
    private boolean framed;

    Block(Piece opening) {
      pieces.add(opening);
      box = opening.box();
      frame = opening.frame();
    }

    void add(Piece piece) {
      pieces.add(piece);
      box = box.union(piece.box());
      frame = frame.union(piece.frame());
    }

    /** True when the piece stands on a line of the block, to the right of it or within. */
    boolean isBeside(Piece piece) {
      return pieces.stream()
          .anyMatch(
              p ->
                  p.frame().verticalOverlap(piece.frame()) > 0.5 * piece.frame().height()
                      && piece.frame().left() - p.frame().right() < VALUE_GAP
                      && piece.frame().left() >= p.frame().left());
    }

    /** True when the piece stands just above or under the block and is aligned with it. */
    boolean isStacked(Piece piece) {
      Box other = piece.frame();
      double gap = Math.max(other.top() - frame.bottom(), frame.top() - other.bottom());
      boolean near = gap < MAX_LEADING * piece.frame().height();
      double shared = frame.horizontalOverlap(other);
      boolean over = shared >= 0.4 * Math.min(frame.width(), other.width());
      return near && (over || Math.abs(other.left() - frame.left()) < ALIGNED);
    }

    Set<Piece.Style> styles() {
      Set<Piece.Style> styles = new HashSet<>();
      pieces.forEach(p -> styles.add(p.style()));
      return styles;
    }

    private static Line line(int page, List<Piece> row) {
      row.sort(Comparator.comparingDouble(p -> p.frame().left()));
      return Line.of(page, row.stream().flatMap(p -> p.words().stream()).toList());
    }

    Stamp stamp(int page) {
      List<Piece> sorted = new ArrayList<>(pieces);
      sorted.sort(
          Comparator.<Piece>comparingDouble(p -> p.frame().centerY())
              .thenComparingDouble(p -> p.frame().left()));
      List<Line> lines = new ArrayList<>();
      List<Piece> row = new ArrayList<>();
      for (Piece piece : sorted) {
        if (!row.isEmpty()
            && piece.frame().centerY() - row.get(0).frame().centerY()
                > 0.5 * piece.frame().height()) {
          lines.add(line(page, row));
          row = new ArrayList<>();
        }
        row.add(piece);
      }
      lines.add(line(page, row));
      return new Stamp(page, box, lines);
    }
  }
}
