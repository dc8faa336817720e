package fr.greffe.record;

import java.time.LocalDate;

/**
 * The @CTES identifier of a transmitted act: {@code département-SIREN-AAAAMMJJ-numéro-nature}.
 *
 * @param printed the identifier, line breaks and spaces removed
 * @param departement three characters ({@code 077}, {@code 02A})
 * @param siren nine digits, as text
 * @param date date of the decision
 * @param number the collectivité's internal number, hyphens kept
 * @param nature {@code DE AR AI CC BF AU}
 */
public record ActeIdentifier(
    String printed,
    String departement,
    String siren,
    LocalDate date,
    String number,
    String nature) {}
