package fr.greffe.check;

import fr.greffe.record.Box;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one act prints: its texts and its tables, annexes included. A table belongs to the last act
 * whose heading stands before it.
 */
record ActTexts(Deliberation act, List<Prose> prose, List<Grid> grids) {

  ActTexts {
    prose = List.copyOf(prose);
    grids = List.copyOf(grids);
  }

  /** Every act of the document, in order. */
  static List<ActTexts> all(CheckContext context) {
    Map<String, List<Prose>> prose = new LinkedHashMap<>();
    context.prose().forEach(p -> prose.computeIfAbsent(p.ownerId(), k -> new ArrayList<>()).add(p));
    List<Deliberation> acts = context.records().deliberations();
    Map<String, List<Grid>> grids = new LinkedHashMap<>();
    for (Grid grid : context.grids()) {
      place(grid)
          .flatMap(p -> lastBefore(p, acts))
          .ifPresent(a -> grids.computeIfAbsent(a.id(), k -> new ArrayList<>()).add(grid));
    }
    return acts.stream()
        .map(
            a ->
                new ActTexts(
                    a,
                    prose.getOrDefault(a.id(), List.of()),
                    grids.getOrDefault(a.id(), List.of())))
        .toList();
  }

  private static Optional<Source> place(Grid grid) {
    return grid.table().regions().stream()
        .findFirst()
        .or(() -> grid.table().cells().stream().flatMap(c -> c.sources().stream()).findFirst());
  }

  private static Optional<Deliberation> lastBefore(Source place, List<Deliberation> acts) {
    return acts.stream()
        .filter(a -> isBefore(a.heading(), place))
        .reduce((one, other) -> isBefore(one.heading(), other.heading()) ? other : one);
  }

  private static boolean isBefore(Source one, Source other) {
    Box first = one.box();
    return one.page() < other.page()
        || one.page() == other.page() && first.top() <= other.box().top();
  }
}
