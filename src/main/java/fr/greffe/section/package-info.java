/**
 * What each stretch of a document is: acts, vote pages, fiches, budgets, agenda, other. Segments on
 * proof before cue; whatever nothing claims stays a section of kind OTHER, never dropped.
 */
package fr.greffe.section;
