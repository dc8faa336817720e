/**
 * SCDL « Délibérations »: the schema is data ({@code schema/scdl}), rows are checked against it
 * before they are written, and what is missing is said, never filled in by guess.
 */
package fr.greffe.export.scdl;
