/**
 * From sections to records: sittings, acts, votes, fiches, budgets, indicators. Every value is read
 * with its place; what is not printed stays absent.
 */
package fr.greffe.reading;
