package fr.greffe.reading;

import fr.greffe.record.Assembly;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a collectivité says of itself, once for all its documents: facts no published act prints.
 * Nothing in it is ever written over what a document prints.
 *
 * @param name official name; empty when not given
 * @param sirets its SIRET numbers with the dates they hold
 * @param body the kind of its deliberating body, when the documents do not say
 * @param seats members of the assembly, with the dates the number holds
 * @param prefId the prefecture's identifier (SCDL {@code PREF_ID}); empty when not given
 * @param labels other wordings of labels: canonical label to the collectivité's own
 * @param matieres matière code by words of the subject, for acts that print none
 * @param acceptProposals whether proposed matières may fill SCDL's required columns
 */
public record Profile(
    String name,
    List<Siret> sirets,
    Optional<Assembly> body,
    List<Seats> seats,
    String prefId,
    Map<String, List<String>> labels,
    Map<String, String> matieres,
    boolean acceptProposals) {

  /** No profile: everything comes from the document. */
  public static final Profile NONE =
      new Profile("", List.of(), Optional.empty(), List.of(), "", Map.of(), Map.of(), false);

  public Profile {
    sirets = List.copyOf(sirets);
    seats = List.copyOf(seats);
    labels = Map.copyOf(labels);
    matieres = Map.copyOf(matieres);
  }

  /**
   * A SIRET and when it holds.
   *
   * @param number fourteen digits, as text
   * @param from first day; empty for ever before
   * @param to last day; empty for still
   */
  public record Siret(String number, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /**
   * A number of seats and when it holds.
   *
   * @param from first day; empty for ever before
   * @param to last day; empty for still
   */
  public record Seats(int number, Optional<LocalDate> from, Optional<LocalDate> to) {}

  /** The SIRET on a day. */
  public Optional<String> siretOn(LocalDate day) {
    return sirets.stream().filter(s -> holds(s.from(), s.to(), day)).map(Siret::number).findFirst();
  }

  /** The number of seats on a day. */
  public Optional<Integer> seatsOn(LocalDate day) {
    return seats.stream().filter(s -> holds(s.from(), s.to(), day)).map(Seats::number).findFirst();
  }

  private static boolean holds(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
    return from.map(f -> !day.isBefore(f)).orElse(true)
        && to.map(t -> !day.isAfter(t)).orElse(true);
  }
}
