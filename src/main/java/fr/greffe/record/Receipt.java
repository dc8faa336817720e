package fr.greffe.record;

import java.time.LocalDate;
import java.util.List;

/**
 * The accusé de réception of the contrôle de légalité, as stamped on an act.
 *
 * @param matiere the matière code and label when the stamp carries them
 * @param seenOn every stamp of this act: page and box
 */
public record Receipt(
    Value<ActeIdentifier> identifier,
    Value<LocalDate> transmission,
    Value<LocalDate> reception,
    Value<LocalDate> publication,
    Value<String> matiere,
    List<Source> seenOn) {

  public Receipt {
    seenOn = List.copyOf(seenOn);
  }
}
