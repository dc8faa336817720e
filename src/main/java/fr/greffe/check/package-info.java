/**
 * Looks for what does not agree: rules over the records, each relation they try with its verdict,
 * and the findings a human should look at. Nothing here opens a PDF or corrects a number.
 *
 * <h2>From a document to its findings</h2>
 *
 * {@link fr.greffe.check.Checker} gives every {@link fr.greffe.check.Rule} of {@link
 * fr.greffe.check.Rules} the records; each answers with judgements: a relation ({@link
 * fr.greffe.check.Reckoning}), its verdict, its cues, and an alert when a human should look. Causes
 * are then grouped: when one figure, given one other value, makes several failing relations hold,
 * the finding that states it is the root and the others say so in {@code causedBy}.
 *
 * <h2>When a failing relation of a table is told</h2>
 *
 * A printed number stands for the interval of half a unit in its last printed place; a sum has the
 * matching tolerance. Beyond it, a lane (a column of a total row, a row of a total column) is a
 * discrepancy only when:
 *
 * <ul>
 *   <li>the label or a printed formula announces the total <em>and</em> the same relation holds in
 *       another lane (one failing lane beside one that holds, or at least three that hold for each
 *       that fails), or another total of the table with the same pattern is proved and this one is
 *       near its sum (an eighth) or one slip away from it;
 *   <li>or a later total adds up the same lines, without this one, and holds;
 *   <li>or typography or position alone announces it, and at least two lanes hold, twice as many as
 *       fail;
 *   <li>or two independent cues announce it (a label, and the position under a whole list; HT, TVA
 *       and TTC; a formula) and one single slip explains the difference exactly: two digits
 *       swapped, one digit off, a sign, a magnitude;
 *   <li>or one of the lines is counted twice, exactly, in the only total of a list of four or more;
 *   <li>or the table is one line and its total, and one slip explains the difference;
 *   <li>or two other tables with the same columns print the same balance of lines of the same
 *       labels, and no such table refutes it; one of the lines they add up may be missing ({@link
 *       fr.greffe.check.TablesOfAKind});
 *   <li>or two figures that change columns, or a figure and an empty cell, make two lanes agree;
 *   <li>or, as a warning, the label announces the total, it closes its list and exceeds it wherever
 *       it does not agree ({@link fr.greffe.check.MissingLine}): a line may be missing. The rows
 *       must follow the header and each other without a place for one more, no figure of the lane
 *       may be missing, neither title nor header say that the list is an extract, and where one
 *       lane alone fails the lines must make half of the total. One line is a list where two tables
 *       with the same columns prove the same total.
 * </ul>
 *
 * Lanes that print the same figures, or figures in proportion, are one evidence; a sum of one term
 * is told only when two other lanes repeat it; a line taken for a total on its figures alone is
 * read again as a plain one when the total a label announces after it does not add up.
 *
 * <p>Tables are first put together over pages and taken apart at inner headers ({@link
 * fr.greffe.check.PrintedTables}): no sum is looked for across another header. A total smaller than
 * what all but the largest of its lines make is an average, and a dash apart from its digits is no
 * sign where dashes stand for nothing.
 *
 * <p>Anything else stays UNVERIFIABLE: a term that could not be read, a total of only some of the
 * lines, a rate, an average, a figure whose first digits may not have been read.
 *
 * <h2>When a failing relation of a sentence is told</h2>
 *
 * A figure said in a sentence is held against another place only when no table prints it and
 * nothing repeats it, both places speak of the same thing, and the two are one slip or a thirtieth
 * apart; a tax, a change or a product only when the sentence prints all its figures. « Le total de
 * … » and « équilibrée à … » speak of the only total the act's tables print. On pages read by OCR
 * nothing is told that hangs on one spelling: a name, a key, an amount in words.
 *
 * <p>Relations found on figures alone (a sum a sentence concludes with, a figure printed twice) are
 * kept only where they hold: they prove amounts and raise no alarm. Tables that print the same rows
 * under the same heads are held against each other only when three figures agree for each that does
 * not, and a rate only when three rows agree for each that does not.
 *
 * <h2>When the reading is doubted</h2>
 *
 * What was read may be wrong where the document is not, so a failing relation is told only when the
 * page bears the reading out; otherwise it stays UNVERIFIABLE with the reason among its cues.
 *
 * <ul>
 *   <li>Lists of names ({@link fr.greffe.check.Roll}): nobody is said to be missing from a list
 *       that neither a printed count nor the lists adding up to the members in office confirm, nor
 *       from one with a name in pieces or two names in one. A count of those present is held
 *       against the names only when all the lists make the members in office and a vote counts as
 *       many voters as are named.
 *   <li>Votes: a result is held against counts, and counts against the seats, only when they stand
 *       together: no heading of another act, nothing of another vote between them, no sentence that
 *       tells two votes. A count is held against its names only when the vote prints no name that
 *       is nobody's ({@link fr.greffe.check.UnreadNames}), no other choice has the names this
 *       lacks, or as many unnamed as this has too many, and names listed twice make the difference;
 *       a pouvoir may stand for a name, and brackets that do not close go on elsewhere. Two votes
 *       of one act are one printed twice only when all but one choice agree.
 *   <li>Tables ({@link fr.greffe.check.TieDoubts}): no hole as high as a row between the rows, no
 *       two rows side by side, no figure of the relation out of its column and under those of
 *       another, no cell on the left that ends with the digits that would make it hold, and no
 *       figure missing from a full column, or on one side of a difference, that no slip explains. A
 *       merged cell over two columns of figures is the total of neither; where expenses and income
 *       of one row lack the same amount, a deficit and a surplus were netted; and what is left of
 *       two equal figures, or differs by more than a twentieth within its rounding, proves nothing.
 *   <li>Total rows whose labels differ by a number only are sisters: one adds up what stands after
 *       the other.
 *   <li>Budgets of sheets: what a total has more than its lines is no figure that the sheet prints
 *       and that was not read as a line.
 *   <li>What is announced and absent is printed nowhere but in the announcement.
 * </ul>
 *
 * <h2>Severities</h2>
 *
 * ERROR: a printed total is arithmetically wrong, a count is not that of the list it sums up.
 * WARNING: two places disagree. NOTE: unusual, explained by the document itself, or a legal index.
 * A vote's count against its own list of names is an ERROR, for the list is what the count sums up;
 * a vote against the sitting is a WARNING or a NOTE, for members come and leave.
 */
package fr.greffe.check;
