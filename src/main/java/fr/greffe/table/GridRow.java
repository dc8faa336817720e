package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * One or more text rows with their words given to columns.
 *
 * @param entries left to right; an entry covers one column or several
 * @param box the union of the rows' boxes
 */
record GridRow(List<Entry> entries, Box box) {

  GridRow {
    entries = List.copyOf(entries);
  }

  /** Words in a column, or across the columns first to last. */
  record Entry(int first, int last, List<Word> words) {
    Entry {
      words = List.copyOf(words);
    }

    boolean spans() {
      return last > first;
    }

    Box box() {
      return words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    }

    String text() {
      return CellText.of(words);
    }

    boolean numeric() {
      return CellNumbers.looksNumeric(text()) || CellNumbers.isBlankMark(text());
    }
  }

  /** Gives a text row's chunks to columns; chunks of one column become one entry. */
  static GridRow of(TextRow row, Columns columns) {
    List<Entry> out = new ArrayList<>();
    List<Chunk> chunks =
        row.chunks().size() > 1
            ? row.chunks().stream().flatMap(c -> columns.cut(c).stream()).toList()
            : row.chunks();
    for (Chunk chunk : chunks) {
      int[] range = columns.range(chunk.box());
      Entry last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last != null && range[0] <= last.last()) {
        List<Word> words = new ArrayList<>(last.words());
        words.addAll(chunk.words());
        out.set(out.size() - 1, new Entry(last.first(), Math.max(last.last(), range[1]), words));
      } else {
        out.add(new Entry(range[0], range[1], chunk.words()));
      }
    }
    return new GridRow(out, row.box());
  }

  boolean fills(int column) {
    return entries.stream().anyMatch(e -> e.first() <= column && column <= e.last());
  }

  boolean onlyFirstColumn() {
    return entries.size() == 1 && entries.get(0).first() == 0 && entries.get(0).last() == 0;
  }

  /** True when some column after the first holds a figure. */
  boolean hasFigures() {
    return entries.stream().anyMatch(e -> e.first() > 0 && !e.spans() && e.numeric());
  }

  /** This row with another's words under its own, column by column. */
  GridRow with(GridRow below) {
    List<Entry> out = new ArrayList<>(entries);
    for (Entry entry : below.entries) {
      int at = 0;
      while (at < out.size() && out.get(at).last() < entry.first()) {
        at++;
      }
      if (at < out.size() && out.get(at).first() <= entry.last()) {
        Entry mine = out.get(at);
        List<Word> words = new ArrayList<>(mine.words());
        words.addAll(entry.words());
        out.set(
            at,
            new Entry(
                Math.min(mine.first(), entry.first()), Math.max(mine.last(), entry.last()), words));
        while (at + 1 < out.size() && out.get(at + 1).first() <= out.get(at).last()) {
          Entry next = out.remove(at + 1);
          List<Word> all = new ArrayList<>(out.get(at).words());
          all.addAll(next.words());
          out.set(
              at, new Entry(out.get(at).first(), Math.max(out.get(at).last(), next.last()), all));
        }
      } else {
        out.add(at, entry);
      }
    }
    return new GridRow(out, box.union(below.box));
  }
}
