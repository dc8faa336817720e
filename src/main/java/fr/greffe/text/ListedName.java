package fr.greffe.text;

import java.util.Optional;

/**
 * An entry of a list of members.
 *
 * @param name who is listed
 * @param holder the member who holds their pouvoir, when the list says so
 */
public record ListedName(PersonName name, Optional<PersonName> holder) {}
