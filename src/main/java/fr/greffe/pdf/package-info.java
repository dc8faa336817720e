/**
 * Reading a PDF: one pass over each page gives words with boxes and font facts, lines in reading
 * order, rulings and fills; running headers, footers and stamps are recognised and set aside. This
 * package knows PDFs and typography, and nothing of délibérations.
 */
package fr.greffe.pdf;
