package fr.greffe.reading;

import fr.greffe.record.Matiere;
import fr.greffe.text.WordList;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of the @CTES matières. */
final class Matieres {
  private static final Map<String, String> NAMES =
      WordList.load(Matieres.class, "matieres.tsv").stream()
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(p -> p[0], p -> p[1]));

  private Matieres() {}

  /** The matière of a printed code, cut to its two levels; an unknown code keeps an empty name. */
  static Matiere of(String printed) {
    String[] levels = printed.split("\\.");
    String code = levels.length < 2 ? printed : levels[0] + "." + levels[1];
    return new Matiere(code, NAMES.getOrDefault(code, ""), printed);
  }
}
