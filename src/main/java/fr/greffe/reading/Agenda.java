package fr.greffe.reading;

import fr.greffe.pdf.Line;
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
import java.util.regex.Matcher;
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
        paragraphs.of(section).stream()
            .flatMap(u -> lines(u).stream())
            .filter(Agenda::isItem)
            .forEach(items::add);
      }
    }
    List<Announced> series = series(paragraphs, outline, acts);
    if (items.size() < 2) {
      return series;
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
    List<Announced> announced = new ArrayList<>(series);
    announced.add(
        new Announced("acts", items.size(), items.size() - missing.size(), missing, sources));
    return announced;
  }

  /** Points set as the lines of one paragraph are points each. */
  private static List<Unit> lines(Unit unit) {
    long starts = unit.lines().stream().filter(l -> ITEM.matcher(l.text()).find()).count();
    if (starts < 2) {
      return List.of(unit);
    }
    List<Unit> items = new ArrayList<>();
    List<Line> pending = new ArrayList<>();
    for (Line line : unit.lines()) {
      if (!pending.isEmpty() && ITEM.matcher(line.text()).find()) {
        items.add(Unit.of(unit.file(), pending));
        pending.clear();
      }
      pending.add(line);
    }
    items.add(Unit.of(unit.file(), pending));
    return items;
  }

  /**
   * « délibérations n° 2024-01 à 2024-12 »: the closing sheet of a sitting tells its numbers (CGCT
   * art. R. 2121-9).
   */
  private static List<Announced> series(
      Units paragraphs, Outline outline, List<Deliberation> acts) {
    for (Section section : outline.sections()) {
      for (Unit unit : paragraphs.of(section)) {
        Matcher m = SERIES.matcher(unit.text());
        if (m.find() && m.group(1).equals(m.group(3))) {
          int first = Integer.parseInt(m.group(2));
          int last = Integer.parseInt(m.group(4));
          if (last > first && last - first < LONGEST_SERIES) {
            return List.of(series(unit, m.group(1), first, last, acts));
          }
        }
      }
    }
    return List.of();
  }

  private static Announced series(
      Unit unit, String prefix, int first, int last, List<Deliberation> acts) {
    List<String> missing = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      String number = prefix + i;
      boolean found =
          acts.stream()
              .flatMap(a -> a.number().value().stream())
              .anyMatch(n -> ActNumbers.sameButPrefix(n, number));
      if (!found) {
        missing.add(number);
      }
    }
    int count = last - first + 1;
    return new Announced("acts", count, count - missing.size(), missing, unit.sources());
  }

  /** More acts than this are no sitting's. */
  private static final int LONGEST_SERIES = 300;

  private static final Pattern SERIES =
      Pattern.compile(
          "(?iu:d[ée]lib[ée]rations?)\\s+(?iu:num[ée]rot[ée]es\\s+(?:de\\s+)?|(?:du\\s+)?n\\s?[°º]s?\\s*)((?:[A-Za-z]{1,6}[-_/ ]?)?(?:\\d{2,4}[-_/.])+)(\\d{1,4})\\s+(?:à|au)\\s+(?:n\\s?[°º]\\s*)?((?:[A-Za-z]{1,6}[-_/ ]?)?(?:\\d{2,4}[-_/.])+)(\\d{1,4})");

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
