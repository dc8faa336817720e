package fr.greffe.section;

import java.util.List;
import java.util.Optional;

/**
 * The part of a form that belongs to one sheet.
 *
 * @param heading the fiche's heading when it stands inside the form
 * @param leading what stands before the first label: on a second page, the rest of the last field
 * @param fields in printed order
 */
record FormSegment(Optional<SheetHeading> heading, List<Piece> leading, List<FoundField> fields) {

  FormSegment {
    leading = List.copyOf(leading);
    fields = List.copyOf(fields);
  }
}
