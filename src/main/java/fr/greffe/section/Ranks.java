package fr.greffe.section;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The headings that hold at one place of a document: numbered chapters, and styled headings. */
final class Ranks {
  private final Deque<Chapter> chapters = new ArrayDeque<>();
  private final Deque<HeadingRuns.Styled> styled = new ArrayDeque<>();

  /** A numbered heading passed, with the index of its first item. */
  record Chapter(int item, int end, int level, SheetHeading heading) {}

  /** The innermost chapter. */
  Optional<Chapter> chapter() {
    return Optional.ofNullable(chapters.peek());
  }

  /**
   * Enters a chapter: what is as deep or deeper ends, and so do the styled headings under it.
   *
   * @param above the styled headings right above it
   */
  void enter(Chapter chapter, List<HeadingRuns.Styled> above) {
    int left = Integer.MAX_VALUE;
    while (!chapters.isEmpty() && chapters.peek().level() >= chapter.level()) {
      left = chapters.pop().item();
    }
    while (!styled.isEmpty() && styled.peek().item() > left) {
      styled.pop();
    }
    enter(above);
    chapters.push(chapter);
  }

  /** Enters styled headings: each ends the one set like it, those under it and smaller ones. */
  void enter(List<HeadingRuns.Styled> above) {
    for (HeadingRuns.Styled heading : above) {
      boolean known = styled.stream().anyMatch(s -> s.look().equals(heading.look()));
      while (!styled.isEmpty() && (known || styled.peek().look().size() < heading.look().size())) {
        known &= !styled.pop().look().equals(heading.look());
      }
      styled.push(heading);
    }
  }

  /** Nothing holds past an annexe. */
  void clear() {
    styled.clear();
  }

  /** What stands over the innermost chapter, outermost first. */
  List<SheetHeading> overChapter() {
    return headings(chapters.stream().skip(1).toList());
  }

  /** What stands over an action that has no chapter number, named axes included. */
  List<SheetHeading> overAction() {
    return headings(chapters.stream().filter(c -> c.level() <= 0).toList());
  }

  private List<SheetHeading> headings(List<Chapter> over) {
    TreeMap<Integer, SheetHeading> byPlace = new TreeMap<>();
    over.forEach(c -> byPlace.put(c.item(), c.heading()));
    styled.forEach(s -> byPlace.put(s.item(), s.heading()));
    return new ArrayList<>(byPlace.values());
  }
}
