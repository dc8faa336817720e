package fr.greffe.record;

import java.util.Optional;

/**
 * An élu as named at one place of the document.
 *
 * @param civility {@code M.}, {@code Mme} or {@code Mlle} (normalised); empty when not printed
 * @param firstName as printed; empty when only a surname is printed
 * @param lastName as printed, particles included; for first-name-only documents it is empty
 * @param role as printed beside the name (« Maire », « 2ème adjoint »); empty when none
 * @param proxyHolder the name, as printed, of the member who holds this one's pouvoir
 * @param source where the name stands
 */
public record Member(
    String civility,
    String firstName,
    String lastName,
    String role,
    Optional<String> proxyHolder,
    Source source) {

  /** First name and last name, one space between; never empty for a name that was read. */
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }
}
