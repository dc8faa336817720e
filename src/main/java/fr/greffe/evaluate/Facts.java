package fr.greffe.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a document says, without boxes: the content of a truth file ({@code NAME.truth.json}), and
 * the view of an extraction that is compared with it. A null component means « not printed » and is
 * not expected; a missing list in a truth file (null) means « not recorded », and is not scored.
 *
 * <p>A truth that does not record some scalar at all (a hand-made one may ignore places, or
 * rapporteurs) names it in {@code unscored}, as {@code type.field}: {@code acts.rapporteur}.
 *
 * <p>In a text, {@code […]} stands for words that the truth leaves out.
 *
 * <p>Dates are ISO, amounts canonical decimals as strings in JSON, names « Prénom NOM » as printed.
 *
 * @param family the family of document ({@code departement-rapport}, {@code commune-pv}…)
 * @param layout the layout features the document shows ({@code merged-headers}, {@code rotate-90}…)
 * @param cleanPages number of pages without any planted inconsistency
 * @param unscored the fields this truth does not record; null for none
 * @param findings what an extraction reports; null in a truth file
 */
public record Facts(
    String file,
    String family,
    List<String> layout,
    Integer pages,
    Integer cleanPages,
    List<SittingFacts> sittings,
    List<ActFacts> acts,
    List<ActionFacts> actions,
    List<BudgetFacts> budgets,
    List<IndicatorFacts> indicators,
    List<BudgetEntryFacts> budgetEntries,
    List<TableFacts> tables,
    List<RelationFacts> relations,
    List<PlantedFacts> planted,
    List<String> unscored,
    List<FindingFacts> findings) {

  /** A sitting; counts are those printed. */
  public record SittingFacts(
      String collectivity,
      String assembly,
      String date,
      String place,
      String president,
      String secretary,
      Integer membersInOffice,
      Integer presentCount,
      Integer proxyCount,
      Integer absentCount,
      List<String> present,
      List<String> excused,
      List<String> absent,
      List<ProxyFacts> proxies,
      String quorum,
      List<ChangeFacts> changes) {}

  /** A pouvoir. */
  public record ProxyFacts(String from, String to) {}

  /** An arrival or a departure: kind is ARRIVAL or DEPARTURE. */
  public record ChangeFacts(String kind, String member, String time) {}

  /** An act; kind is DELIBERATION or DECISION; commissions as printed. */
  public record ActFacts(
      String kind,
      String number,
      String subject,
      Integer page,
      Integer lastPage,
      String matiereCode,
      List<String> visas,
      List<String> recitals,
      List<String> articles,
      String rapporteur,
      List<String> commissions,
      String signatory,
      ReceiptFacts receipt,
      String publication,
      List<VoteFacts> votes) {}

  /** A receipt stamp. */
  public record ReceiptFacts(
      String identifier, String transmission, String reception, String publication) {}

  /** A vote; result is a name of VoteResult; scope empty or null for the whole act. */
  public record VoteFacts(
      String scope, String result, String ballot, Map<String, TallyFacts> tallies) {}

  /** One choice: count null when not printed, members null when not named. */
  public record TallyFacts(Integer count, List<String> members, List<ProxyFacts> proxies) {}

  /** An action sheet; kind is FICHE or RAPPORT_ACTION. */
  public record ActionFacts(
      String kind,
      String reference,
      String title,
      String theme,
      String measure,
      String objective,
      Integer page,
      List<FieldFacts> fields) {}

  /** A labelled field; canonical null when not judged. */
  public record FieldFacts(String label, String canonical, String text) {}

  /**
   * A budget line; action is the reference of its sheet or of the recap row, null for a row of
   * totals; period is null where neither a heading, nor a label, nor the row or sentence prints it.
   */
  public record BudgetFacts(
      String action,
      String kind,
      String period,
      String funder,
      String label,
      BigDecimal amount,
      Boolean total,
      Integer page) {}

  /** An indicator value; value null for a label without value. */
  public record IndicatorFacts(
      String action,
      String label,
      String period,
      String value,
      String target,
      String unit,
      Integer page) {}

  /**
   * A typed amount of a budget table. A cell « 011 – Charges à caractère général » is code 011 and
   * a label without it; section and side are null where neither head, title nor row prints them.
   */
  public record BudgetEntryFacts(
      String section,
      String side,
      String code,
      String label,
      String column,
      BigDecimal amount,
      Boolean total,
      Integer page) {}

  /**
   * A table; ruling is a name of RulingKind.
   *
   * @param looseRows for a truth that records the amounts of each row without the cells; cells is
   *     null then
   */
  public record TableFacts(
      String id,
      String title,
      List<Integer> pages,
      String ruling,
      Integer headerRows,
      Integer rows,
      Integer columns,
      List<CellFacts> cells,
      List<LooseRowFacts> looseRows) {

    /** A table whose cells are all recorded. */
    public TableFacts(
        String id,
        String title,
        List<Integer> pages,
        String ruling,
        Integer headerRows,
        Integer rows,
        Integer columns,
        List<CellFacts> cells) {
      this(id, title, pages, ruling, headerRows, rows, columns, cells, null);
    }
  }

  /**
   * A row of which only the label and the amounts are recorded, in column order; null for an empty
   * cell. The label may join a merged label and the row's own with « / ».
   */
  public record LooseRowFacts(String label, List<BigDecimal> amounts) {}

  /**
   * A printed cell; empty cells may be left out; page is that of its first line. A truth that does
   * not know the page numbers may number the parts of a table -1, -2…
   */
  public record CellFacts(
      int row, int column, int rowSpan, int columnSpan, String text, Integer page) {}

  /**
   * An arithmetic relation that the document prints.
   *
   * @param table the table it stands in, when it does
   * @param terms the printed terms, signs applied
   * @param page the page of the stated figure
   */
  public record RelationFacts(
      String id,
      String kind,
      String table,
      List<BigDecimal> terms,
      BigDecimal stated,
      Boolean holds,
      Integer page) {}

  /**
   * An inconsistency put in on purpose.
   *
   * @param kind {@code digit-off}, {@code digits-swapped}, {@code row-dropped}, {@code
   *     subtotal-twice}, {@code column-shift}, {@code sign}, {@code magnitude}, {@code vote-count},
   *     {@code proxy}, {@code duplicate-voter}, {@code date-order}, {@code weekday}, {@code
   *     number-mismatch}, {@code siren}, {@code missing-act}, {@code page-numbering}, {@code
   *     text-table}, {@code words-figures}, {@code tax}, {@code percentage}, {@code carried-over},
   *     {@code fiche-recap}, {@code recap-recap}, {@code same-figure}, {@code quorum}, {@code
   *     result-word}, {@code key} (SIRET, IBAN)…
   * @param page where the wrong figure is printed
   * @param printed the wrong text as printed
   * @param expected what it should have been
   * @param revealable true when some printed relation can reveal it
   */
  public record PlantedFacts(
      String id,
      String kind,
      Integer page,
      String printed,
      String expected,
      Boolean revealable,
      String note) {}

  /**
   * A finding of an extraction, as far as it is compared with what was planted.
   *
   * @param severity a name of Severity
   * @param pages the pages of its evidence
   * @param printed the texts of its evidence
   * @param causedBy the id of the finding that explains it; null for a cause of its own
   */
  public record FindingFacts(
      String id,
      String rule,
      String severity,
      String message,
      List<Integer> pages,
      List<String> printed,
      BigDecimal stated,
      BigDecimal computed,
      String causedBy) {}
}
