package fr.greffe.section;

/**
 * What a line opens.
 *
 * @param number a heading's number; empty when it has none
 * @param level a chapter's depth, 1 for the outermost; 0 otherwise
 * @param title a heading's words without the number; empty for a label
 * @param canonical a label's name in the lexicon; empty for one known by its looks only
 * @param contentStart for a label with its content on the same line, where the content starts in
 *     the line's text; -1 when the label fills its lines
 * @param end index after its last item
 * @param listed true when a bullet or a rank stands before a fiche's heading
 */
record Mark(
    Kind kind,
    String number,
    int level,
    String title,
    String canonical,
    int contentStart,
    int end,
    boolean listed) {

  /** The kinds of openings. */
  enum Kind {
    FICHE,
    CHAPTER,
    LABEL,
    /** An annexe: nothing goes on past it. */
    STOP
  }

  static Mark heading(Kind kind, SheetHeadings.Found found, String title, int end) {
    return new Mark(kind, found.number(), found.level(), title, "", -1, end, found.listed());
  }

  static Mark label(String canonical, int contentStart, int end) {
    return new Mark(Kind.LABEL, "", 0, "", canonical, contentStart, end, false);
  }

  static Mark stop(int end) {
    return new Mark(Kind.STOP, "", 0, "", "", -1, end, false);
  }
}
