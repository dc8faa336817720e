package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.util.Optional;

/** A piece of a field's content, in reading order. */
public sealed interface Piece {

  /**
   * A printed line.
   *
   * @param text the line, or the part of it that belongs to the field
   * @param source the line's place, or the cell's when it stands in a form
   * @param line the line itself; empty in a form
   * @param start index of the text in the line's text; 0 in a form
   * @param startsParagraph true on the first line of a paragraph or list item
   */
  record Text(String text, Source source, Optional<Line> line, int start, boolean startsParagraph)
      implements Piece {}

  /** A table, or the part of a form that is one. */
  record Grid(Table table) implements Piece {}
}
