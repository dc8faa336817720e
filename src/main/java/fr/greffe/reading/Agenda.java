package fr.greffe.reading;

import fr.greffe.record.Announced;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Source;
import fr.greffe.section.ActHeading;
import fr.greffe.section.Label;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.SectionKind;
import fr.greffe.text.ActNumbers;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the points an agenda announces with what the document holds. */
final class Agenda {
  private static final Pattern ITEM =
      Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,2})*\\s?[.)°/:–-]?\\s|[-–•▪●➢►*]\\s)\\s*");

  /** An item is found when this share of its longer words stands in one paragraph. */
  private static final double FOUND_SHARE = 0.7;

  /** Shorter words say nothing of the subject, in letters. */
  private static final int WORD = 4;

  private Agenda() {}

  static List<Announced> announced(Units paragraphs, Outline outline, List<Deliberation> acts) {
    List<Unit> items = new ArrayList<>();
    List<Set<String>> body = new ArrayList<>();
    for (Section section : outline.sections()) {
      if (section.kind() == SectionKind.AGENDA) {
        paragraphs.of(section).stream().filter(Agenda::isItem).forEach(items::add);
      }
    }
    if (items.size() < 2) {
      return List.of();
    }
    outline.sections().stream()
        .filter(s -> s.kind() != SectionKind.AGENDA)
        .forEach(s -> paragraphs.of(s).forEach(u -> body.add(words(u.folded()))));
    List<String> missing = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (Unit item : items) {
      sources.add(item.source());
      if (!isFound(item, body, acts)) {
        missing.add(item.text());
      }
    }
    return List.of(
        new Announced("acts", items.size(), items.size() - missing.size(), missing, sources));
  }

  private static boolean isItem(Unit unit) {
    boolean formality =
        Label.OTHER_POINTS.opens(unit.folded())
            || Label.MINUTES.opens(unit.folded())
            || Label.AGENDA.opens(unit.folded())
            || Label.SECRETARY.opens(unit.folded());
    boolean divers = unit.folded().contains("divers");
    return !formality
        && !divers
        && (ITEM.matcher(unit.text()).find() || ActHeading.of(unit.text()).isPresent());
  }

  private static boolean isFound(Unit item, List<Set<String>> body, List<Deliberation> acts) {
    Optional<ActHeading> number =
        ActHeading.of(item.text()).filter(h -> h.form() != ActHeading.Form.POINT);
    if (number.isPresent()) {
      return acts.stream()
          .flatMap(a -> a.number().value().stream())
          .anyMatch(n -> ActNumbers.sameButPrefix(n, number.get().number()));
    }
    Set<String> wanted = words(Fold.fold(ITEM.matcher(item.text()).replaceFirst("")));
    if (wanted.isEmpty()) {
      return true;
    }
    for (Set<String> paragraph : body) {
      long shared = wanted.stream().filter(paragraph::contains).count();
      if (shared >= wanted.size() * FOUND_SHARE) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String folded) {
    Set<String> words = new HashSet<>();
    Arrays.stream(folded.split("[^a-z0-9]+")).filter(w -> w.length() >= WORD).forEach(words::add);
    return words;
  }
}
