package fr.greffe.section;

import fr.greffe.text.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbered headings that come back are the names of fields, though no lexicon knows them: « 1.1.1.
 * Rappel du contenu », « 1.2.1. Rappel du contenu » under other chapters, or « 3. Contexte et
 * constats » under one fiche after the other.
 */
final class RepeatedChapters {
  /** A title under this many chapters or fiches is the name of a field. */
  private static final int ENOUGH = 3;

  private RepeatedChapters() {}

  static void asLabels(Map<Integer, Mark> marks) {
    Map<String, Set<String>> over = new HashMap<>();
    String fiche = "";
    Map<Integer, String> parents = new HashMap<>();
    for (Map.Entry<Integer, Mark> entry : marks.entrySet()) {
      Mark mark = entry.getValue();
      fiche =
          switch (mark.kind()) {
            case FICHE -> "fiche " + entry.getKey();
            case STOP -> "";
            default -> fiche;
          };
      String parent = mark.kind() == Mark.Kind.CHAPTER ? parent(mark, fiche) : "";
      if (!parent.isEmpty()) {
        parents.put(entry.getKey(), parent);
        over.computeIfAbsent(Fold.fold(mark.title()), t -> new HashSet<>()).add(parent);
      }
    }
    marks.replaceAll(
        (i, mark) ->
            parents.containsKey(i) && over.get(Fold.fold(mark.title())).size() >= ENOUGH
                ? Mark.label("", -1, i + 1)
                : mark);
  }

  /** What a heading stands under: the chapter its number names, else the open fiche. */
  private static String parent(Mark chapter, String fiche) {
    int dot = chapter.number().lastIndexOf('.');
    return dot > 0 ? chapter.number().substring(0, dot) : fiche;
  }
}
