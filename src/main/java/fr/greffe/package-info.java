/**
 * What a library user calls first: {@link fr.greffe.Greffe} opens a PDF and returns everything read
 * from it. Each stage lives in its own package; this one only puts them in order.
 */
package fr.greffe;
