package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A roll set in two columns, the communes at the left and their delegates at the right: the places
 * are cut from the lines, so that none is taken for a part of a name.
 */
final class PlaceColumn {
  /** A column is told by this many lines that have a place at the left. */
  private static final int MIN_LINES = 4;

  /** Left edges within this, in points, are one edge. */
  private static final double EDGE = 2.5;

  /** The narrowest gutter, in font sizes. */
  private static final double GUTTER = 1.2;

  private static final Pattern CIVILITY = Pattern.compile("(?:m|mr|mme|mlle)\\.?|monsieur|madame");

  /** What says who somebody is, or opens a list: no place. */
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "[:0-9]|\\b(?:m|mr|mme|mlle)\\.? |maire|adjoint|president|conseill|delegue|titulaire|suppleant|membre|secretaire");

  private PlaceColumn() {}

  /** The units without the places of a roll; the units themselves when there is no such column. */
  static List<Unit> cut(String file, List<Unit> units) {
    List<Double> edges =
        units.stream()
            .flatMap(u -> u.lines().stream())
            .flatMap(l -> roll(l).stream().mapToObj(at -> l.words().get(at).box().left()))
            .toList();
    List<Double> columns = edges.stream().filter(e -> near(edges, e) >= MIN_LINES).toList();
    if (columns.isEmpty()) {
      return units;
    }
    List<Unit> out = new ArrayList<>();
    for (Unit unit : units) {
      List<Line> lines = unit.lines().stream().map(l -> cut(l, columns)).toList();
      out.add(lines.equals(unit.lines()) ? unit : Unit.of(file, lines));
    }
    return out;
  }

  private static Line cut(Line line, List<Double> columns) {
    OptionalInt at = roll(line);
    boolean cut = at.isPresent() && near(columns, line.words().get(at.getAsInt()).box().left()) > 0;
    return cut
        ? Line.of(line.page(), line.words().subList(at.getAsInt(), line.words().size()))
        : line;
  }

  private static long near(List<Double> edges, double x) {
    return edges.stream().filter(e -> Math.abs(e - x) <= EDGE).count();
  }

  /** Where the delegates of a place begin on a line: a civility after a gutter. */
  private static OptionalInt roll(Line line) {
    for (int i = 1; i < line.words().size(); i++) {
      Word before = line.words().get(i - 1);
      Word word = line.words().get(i);
      if (word.box().left() - before.box().right() > GUTTER * word.size()) {
        String left =
            line.words().subList(0, i).stream().map(Word::text).collect(Collectors.joining(" "));
        boolean named = CIVILITY.matcher(Fold.fold(word.text())).matches();
        return named && isPlace(Fold.fold(left)) ? OptionalInt.of(i) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isPlace(String folded) {
    return !NO_PLACE.matcher(folded).find()
        && !Label.PRESENT.opens(folded)
        && !Label.EXCUSED.opens(folded)
        && !Label.ABSENT.opens(folded)
        && !Label.PROXY.opens(folded);
  }
}
