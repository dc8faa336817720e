package fr.greffe.reading;

import fr.greffe.record.Deliberation;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Value;
import fr.greffe.section.ActHeading;
import java.util.List;
import java.util.Optional;

/** Reads the decisions taken by delegation that a sitting only reports. */
final class Decisions {
  private Decisions() {}

  /** The decision a paragraph reports, when it has a number. */
  static Optional<Deliberation> read(Unit unit, String id, String sittingId) {
    Optional<ActHeading> heading =
        ActHeading.of(unit.text())
            .filter(h -> h.form() != ActHeading.Form.POINT && !h.rest().isEmpty());
    return heading.map(h -> decision(unit, h, id, sittingId));
  }

  private static Deliberation decision(Unit unit, ActHeading h, String id, String sittingId) {
    Value<String> number = Value.printed(h.number(), unit.sourceOf(h.number()));
    int last = unit.lines().get(unit.lines().size() - 1).page();
    return new Deliberation(
        id,
        sittingId,
        Deliberation.Kind.DECISION,
        number,
        List.of(number),
        Value.printed(h.rest(), unit.sources()),
        Value.absent(),
        List.of(),
        List.of(),
        List.of(),
        Value.absent(),
        List.of(),
        Value.absent(),
        Optional.empty(),
        Value.absent(),
        List.of(),
        List.of(),
        new PageSpan(unit.page(), last),
        unit.source());
  }
}
