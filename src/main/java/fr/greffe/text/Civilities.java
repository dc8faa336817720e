package fr.greffe.text;

/** « Madame », « Mmes », « Mr »: civilities in the one form that records carry. */
final class Civilities {
  private Civilities() {}

  /** The civility as records carry it. */
  static String normalise(String printed) {
    String folded = Fold.fold(printed).replace(".", "");
    return switch (folded) {
      case "m", "mr", "monsieur", "mm", "messieurs", "mrs", "ms" -> "M.";
      case "mme", "madame", "mmes", "mesdames" -> "Mme";
      case "mlle", "melle", "mademoiselle", "mlles", "mesdemoiselles" -> "Mlle";
      default -> "";
    };
  }
}
