/**
 * The records: the vocabulary every later stage speaks, as immutable values. Nothing here reads a
 * PDF, knows a layout or depends on another package of the project.
 */
package fr.greffe.record;
