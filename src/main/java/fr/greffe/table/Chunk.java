package fr.greffe.table;

import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of one line that are read as one piece: nothing wider than a space parts them.
 *
 * @param words left to right, never empty
 * @param box the union of their boxes
 */
record Chunk(List<Word> words, Box box) {

  Chunk {
    words = List.copyOf(words);
  }

  static Chunk of(List<Word> words) {
    return new Chunk(words, words.stream().map(Word::box).reduce(Box::union).orElseThrow());
  }

  String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** True for a figure, or a mark that stands for an empty one. */
  boolean numeric() {
    String text = text();
    return CellNumbers.looksNumeric(text) || CellNumbers.isBlankMark(text);
  }

  double size() {
    return words.get(0).size();
  }

  boolean bold() {
    return words.stream().allMatch(Word::bold);
  }

  /** This chunk with another's words after its own. */
  Chunk with(Chunk next) {
    return of(java.util.stream.Stream.concat(words.stream(), next.words.stream()).toList());
  }
}
