package fr.greffe.reading;

import fr.greffe.section.Section;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The paragraphs of a document's sections, each section's made once. */
final class Units {
  private final String file;
  private final Map<Section, List<Unit>> made = new IdentityHashMap<>();

  Units(String file) {
    this.file = file;
  }

  /** The paragraphs of a section itself, its parts left out. */
  List<Unit> of(Section section) {
    return made.computeIfAbsent(section, s -> List.copyOf(Unit.all(file, s.blocks())));
  }
}
