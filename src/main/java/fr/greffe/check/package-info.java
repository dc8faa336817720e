/**
 * Looks for what does not agree: rules over the records, each relation they try with its verdict,
 * and the findings a human should look at. Nothing here opens a PDF or corrects a number.
 */
package fr.greffe.check;
