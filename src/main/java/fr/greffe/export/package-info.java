/**
 * One writer per format: {@code document.json}, CSV files, SCDL, the manifest, the data package and
 * the pages a person reads. Writers turn records into bytes that depend on nothing but the records:
 * no clock, no locale, no order of arrival.
 */
package fr.greffe.export;
