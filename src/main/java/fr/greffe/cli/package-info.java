/**
 * The command line: one small class per command. Only this package speaks to the terminal; what it
 * says is in the resource bundles {@code messages_fr} and {@code messages_en}.
 */
package fr.greffe.cli;
