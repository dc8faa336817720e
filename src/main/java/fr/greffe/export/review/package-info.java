/**
 * The local review server: the pages of a run on the loopback interface, and the append-only file
 * of what reviewers decided. Decisions never change an extraction.
 */
package fr.greffe.export.review;
