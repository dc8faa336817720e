/**
 * Finding tables: their areas, their grid, their spans, and their continuation over pages, from the
 * words and rulings already read. tabula-java is the baseline behind {@link
 * fr.greffe.table.TableFinder}.
 *
 * <p>On a page: {@code Rules} cleans the rulings and takes the sides of filled cells for some
 * ({@code ShadedGrid}), {@code Crossings} groups those that touch, {@code Lattice} and {@code
 * Regions} make a grid and its merged cells, {@code CellWords} gives words to cells, {@code
 * UnruledParts} and {@code BandRows} add the columns and rows the grid leaves undrawn. In what is
 * left, {@code TextColumns} parts newspaper columns, {@code Seams} figures from the words of the
 * next column, {@code SideBySide} tables beside one another; {@code TextRows} and {@code
 * AlignedBlocks} find rows that share gutters, {@code Columns}, {@code HeaderGrid} and {@code
 * RowMerger} make a grid of them, {@code PartialRules} merges the labels that rules leave open, and
 * {@code ArithmeticChoice} settles what spacing leaves open by the printed totals. {@code
 * Evidence}, {@code Axes} and {@code Drawings} turn down what is no table. Then {@code PageJoin}
 * joins pages and {@code TableRecords} makes the records. Methods: {@code lattice}, {@code
 * horizontal-rules}, {@code alignment}, and {@code form} for a fiche of labels and sentences, which
 * is not a data table.
 */
package fr.greffe.table;
