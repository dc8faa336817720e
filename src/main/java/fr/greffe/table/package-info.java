/**
 * Finding tables: their areas, their grid, their spans, and their continuation over pages, from the
 * words and rulings already read. tabula-java is the baseline behind {@link TableFinder}.
 */
package fr.greffe.table;
