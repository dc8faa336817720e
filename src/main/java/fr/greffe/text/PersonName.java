package fr.greffe.text;

import fr.greffe.record.Member;
import fr.greffe.record.Source;
import java.util.Optional;

/**
 * A person named in a text.
 *
 * @param start index of the first character, civility included
 * @param end index after the last character of the name
 * @param civility {@code M.}, {@code Mme}, {@code Mlle} or empty
 * @param firstName as printed; empty when only a surname is
 * @param lastName as printed; empty when only a first name is
 * @param role as printed beside the name; empty when none is
 */
public record PersonName(
    int start, int end, String civility, String firstName, String lastName, String role) {

  /** This name as a member without proxy, at the given place. */
  public Member at(Source source) {
    return new Member(civility, firstName, lastName, role, Optional.empty(), source);
  }

  /** First name and last name, one space between. */
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  PersonName withRole(String printed) {
    return new PersonName(start, end, civility, firstName, lastName, printed);
  }
}
