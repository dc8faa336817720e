/**
 * The French of figures, dates and words: strings in, exact values out. Everything that reads text
 * (tables, sections, records) shares it, so it stands below them and depends on records only.
 */
package fr.greffe.text;
