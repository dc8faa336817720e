package fr.greffe.corpus;

/**
 * An invented member of an assembly.
 *
 * @param role printed beside the name in lists of members; may be empty
 */
record Person(String civility, String first, String last, String role) {

  /** How a document prints its members' names. */
  enum Form {
    /** « Mme Jeanne VALMORIN ». */
    FULL,
    /** « Jeanne VALMORIN ». */
    PLAIN,
    /** « Madame Jeanne VALMORIN ». */
    LONG,
    /** « Mme VALMORIN ». */
    SURNAME,
    /** « Jeanne ». */
    FIRST
  }

  /** The name as the document prints it. */
  String printed(Form form) {
    return switch (form) {
      case FULL -> civility + " " + first + " " + last;
      case PLAIN -> first + " " + last;
      case LONG -> (civility.equals("M.") ? "Monsieur" : "Madame") + " " + first + " " + last;
      case SURNAME -> civility + " " + last;
      case FIRST -> first;
    };
  }

  /** The name as a truth file states it: as printed, without civility. */
  String named(Form form) {
    return switch (form) {
      case FULL, PLAIN, LONG -> first + " " + last;
      case SURNAME -> last;
      case FIRST -> first;
    };
  }
}
