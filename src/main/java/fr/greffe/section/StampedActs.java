package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.ActeIdentifier;
import fr.greffe.text.ActNumbers;
import fr.greffe.text.ActeIdentifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The acts that a receipt proves: where the identifier stamped on the pages changes, another act
 * begins, though nothing numbers it. Only pages on which something is decided hold one: an annexe
 * may be stamped alone.
 */
final class StampedActs {
  /**
   * Pages in a row without a new identifier; those without any go on with the run before. A first
   * identifier on a later page may be of an act whose first page shows none: it changes nothing.
   *
   * @param number the internal number of the identifier that is new
   */
  private record Run(String number, int first, int last) {}

  private final Flow flow;
  private final List<Run> runs;

  private StampedActs(Flow flow, List<Run> runs) {
    this.flow = flow;
    this.runs = runs;
  }

  /** The acts found already, with those of the stamped pages that hold none. */
  static List<ActStart> with(List<ActStart> found, PdfDocument document, Flow flow) {
    StampedActs finder = new StampedActs(flow, runs(document));
    List<ActStart> all = new ArrayList<>(found);
    for (Run run : finder.runs) {
      boolean held =
          found.stream()
              .anyMatch(
                  s -> {
                    int page = flow.get(s.para()).page();
                    boolean own =
                        s.heading()
                            .filter(h -> ActNumbers.sameButPrefix(h.number(), run.number()))
                            .isPresent();
                    return own || page >= run.first() && page <= run.last();
                  });
      if (!held) {
        finder.start(run).ifPresent(all::add);
      }
    }
    all.sort(Comparator.comparingInt(ActStart::para));
    return all;
  }

  private static List<Run> runs(PdfDocument document) {
    List<Run> runs = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (PdfPage page : document.pages()) {
      List<ActeIdentifier> stamped =
          page.stamps().stream()
              .map(s -> s.lines().stream().map(Line::text).collect(Collectors.joining(" ")))
              .flatMap(t -> ActeIdentifiers.find(t).stream())
              .toList();
      List<String> ids = stamped.stream().map(ActeIdentifier::printed).distinct().toList();
      List<String> numbers = stamped.stream().map(ActeIdentifier::number).toList();
      Run open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (open != null && seen.containsAll(ids)) {
        runs.set(runs.size() - 1, new Run(open.number(), open.first(), page.number()));
      } else if (!ids.isEmpty()) {
        runs.add(new Run(numbers.get(numbers.size() - 1), page.number(), page.number()));
      }
      seen.addAll(ids);
    }
    boolean late = !runs.isEmpty() && runs.get(0).first() > 1;
    return late ? runs.subList(1, runs.size()) : runs;
  }

  private Optional<ActStart> start(Run run) {
    List<Para> own =
        flow.paras().stream()
            .filter(p -> p.page() >= run.first() && p.page() <= run.last())
            .toList();
    int vote = -1;
    int head = -1;
    for (int i = 0; i < own.size() && vote < 0; i++) {
      Para para = own.get(i);
      boolean told = !para.isTable() && (para.votes() || para.decides());
      boolean secretary = Zones.isAttendance(para);
      vote = told && !secretary ? i : -1;
      head = HeadedActs.isFormality(para) && vote < 0 ? i : head;
    }
    if (vote < 0) {
      return Optional.empty();
    }
    List<Para> body = own.subList(head + 1, vote + 1);
    int end = own.get(own.size() - 1).index() + 1;
    return body.stream()
        .filter(p -> !p.isTable() && flow.isHeading(p))
        .findFirst()
        .or(() -> body.stream().filter(p -> !p.isTable() && flow.isShort(p)).findFirst())
        .filter(p -> !Character.isLowerCase(p.text().charAt(0)))
        .map(p -> new ActStart(p.index(), end, Optional.empty(), false));
  }
}
