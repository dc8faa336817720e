package fr.greffe.check;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every rule is given: the records, the options, and what several rules need of them. */
public final class CheckContext {

  private final Records records;
  private final CheckOptions options;
  private final Map<String, Sitting> sittings = new HashMap<>();
  private final List<Grid> grids;

  CheckContext(Records records, CheckOptions options) {
    this.records = records;
    this.options = options;
    records.sittings().forEach(s -> sittings.put(s.id(), s));
    grids = records.tables().stream().map(Grid::of).toList();
  }

  public Records records() {
    return records;
  }

  public CheckOptions options() {
    return options;
  }

  /** The tables laid out on their grid, in document order. */
  List<Grid> grids() {
    return grids;
  }

  /** The sitting an act was taken in; the only one of the document when the act names none. */
  public Optional<Sitting> sittingOf(Deliberation act) {
    Optional<Sitting> named = Optional.ofNullable(sittings.get(act.sittingId()));
    if (named.isPresent() || records.sittings().size() != 1) {
      return named;
    }
    return Optional.of(records.sittings().get(0));
  }

  /** The date an act was taken, when its sitting prints one. */
  public Optional<LocalDate> dateOf(Deliberation act) {
    return sittingOf(act).flatMap(s -> s.date().value());
  }

  /** A name a reader recognises the act by. */
  public static Phrase name(Deliberation act) {
    String number = act.number().value().orElse("");
    if (!number.isEmpty()) {
      return new Phrase("délibération " + number, "délibération " + number);
    }
    return new Phrase(
        "délibération de la page " + act.pages().first(),
        "the délibération on page " + act.pages().first());
  }
}
