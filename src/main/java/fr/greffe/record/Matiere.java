package fr.greffe.record;

/**
 * A subject code of the @CTES classification.
 *
 * @param code two levels ({@code 7.5})
 * @param name SCDL form « niveau 1/niveau 2 »
 * @param fullCode the code as printed when it has more levels; else the same as {@code code}
 */
public record Matiere(String code, String name, String fullCode) {}
