/**
 * The corpus: a typesetter that makes every PDF of {@code corpus/} with its truth, and a mutator
 * that spoils clean documents on purpose. Everything is invented: bodies, people, figures.
 *
 * <p>A document is one fact file, {@code src/test/resources/corpus/facts/NAME.json}, listed in
 * {@code facts/index.txt}. Its {@code family} names the {@link fr.greffe.corpus.Family} that words
 * it; for sittings that is {@code council}, whose {@code form} names an {@link
 * fr.greffe.corpus.ActForm}. To add a document:
 *
 * <ol>
 *   <li>copy a fact file of the same kind, change what it says, and add its name to the index; for
 *       another kind, write a {@code Family} (or an {@code ActForm}) and register it in {@code
 *       Family.ALL} (or {@code ActForm.of});
 *   <li>for another look, add a style sheet to {@code corpus/styles} and name it in the fact file;
 *   <li>run {@code TypesetCorpus corpus NAME}, look at the pages, commit the PDF and its truth.
 * </ol>
 *
 * <p>A family writes with a {@link fr.greffe.corpus.DocBuilder}: markup with places (<code>{{id}}
 * </code>) for figures, tables, votes and sittings. What stands at those places is data, so that an
 * inconsistency can be planted after composing and before typesetting; the truth is derived from
 * the same data, and its page numbers are those of the boxes that were laid out. Texts of fact
 * files declare figures as {@link fr.greffe.corpus.FactText} says; tables are read by {@link
 * fr.greffe.corpus.TableReader}, stamps by {@link fr.greffe.corpus.Stamps}.
 */
package fr.greffe.corpus;
