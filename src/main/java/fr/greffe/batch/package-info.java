/**
 * Many documents in one run: which files, under which names, on how many threads; one that fails
 * does not stop the others, nothing is left half-written, and what a run writes depends on the
 * files alone, not on the order in which they were done.
 */
package fr.greffe.batch;
