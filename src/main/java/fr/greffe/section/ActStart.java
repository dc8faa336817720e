package fr.greffe.section;

import java.util.Optional;

/**
 * Where an act begins.
 *
 * @param para the index of its heading in the flow
 * @param heading its number, when it has one
 * @param limit the index of the block where it must end: the next heading of its rank
 * @param decision true for a decision taken by delegation, printed as an act of its own
 */
record ActStart(int para, int limit, Optional<ActHeading> heading, boolean decision) {}
