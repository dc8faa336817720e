/**
 * The CSV files of a run. Their columns are data ({@code csv-columns.tsv}): the same lines say what
 * is written and how {@code datapackage.json} describes it.
 */
package fr.greffe.export.csv;
