package fr.greffe.export;

import fr.greffe.record.Account;
import fr.greffe.record.ActeIdentifier;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Amount;
import fr.greffe.record.Announced;
import fr.greffe.record.Assembly;
import fr.greffe.record.AttendanceChange;
import fr.greffe.record.Ballot;
import fr.greffe.record.Box;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Diagnosis;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.Funder;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Matiere;
import fr.greffe.record.Member;
import fr.greffe.record.Mention;
import fr.greffe.record.PageInfo;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Part;
import fr.greffe.record.Passage;
import fr.greffe.record.Proxy;
import fr.greffe.record.Receipt;
import fr.greffe.record.Records;
import fr.greffe.record.Relation;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Severity;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Status;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Term;
import fr.greffe.record.TextOrigin;
import fr.greffe.record.Unread;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An invented document in which every kind of record occurs, for tests of what is written. */
public final class Specimen {
  static final String FILE = "sous-dossier/séance du 12 mars.pdf";

  private Specimen() {}

  /** The whole document. */
  public static Extraction extraction() {
    return extraction(act());
  }

  /** The whole document with this act in place of its own. */
  static Extraction extraction(Deliberation act) {
    Records records =
        new Records(
            List.of(sitting()),
            List.of(act),
            List.of(sheet()),
            List.of(budgetLine("ex-fiche 2", "-1200.50")),
            List.of(indicator()),
            List.of(budgetEntry()),
            List.of(table()),
            List.of(new Mention("acte-1", amount("415000", "415 000 €"), "Coût : 415 000 €.")),
            List.of(new Announced("acts", 2, 1, List.of("Délibération B"), List.of(at("2 actes")))),
            List.of(new Unread("field", "date illisible", List.of(at("3l/O2/2024")))));
    return new Extraction(
        new DocumentInfo(
            FILE, "ab".repeat(32), 1234, 3, Status.PARTIAL, List.of("page 3: no text")),
        List.of(page()),
        records,
        List.of(relation()),
        List.of(finding()),
        new Account(3, 1, 2));
  }

  static Source at(String text) {
    return new Source(FILE, 2, new Box(72, 100.25, 300.5, 112), text);
  }

  static Member member(String first, String last) {
    return new Member("Mme", first, last, "", Optional.empty(), at(first + " " + last));
  }

  private static PageInfo page() {
    return new PageInfo(
        1,
        595.32,
        841.92,
        0,
        TextOrigin.DIGITAL,
        List.of("acte-1"),
        List.of(at("Commune d'Exemple")),
        List.of(at("1/3")),
        "1/3");
  }

  static Sitting sitting() {
    return new Sitting(
        "seance-1",
        Value.printed("Commune d'Exemple", at("Commune d'Exemple")),
        Value.absent(),
        Value.printed(Assembly.CONSEIL_MUNICIPAL, at("conseil municipal")),
        Value.printed(LocalDate.of(2024, 3, 12), at("12 mars 2024")),
        Value.absent(),
        Value.unreadable(List.of(at("s@lle")), "lettres illisibles"),
        Value.printed(member("Aude", "MARTIN"), at("Mme Aude MARTIN")),
        Value.absent(),
        Value.printed(15, at("15")),
        Value.derived(12, List.of(at("Présents")), "12 noms"),
        Value.printed(2, at("2 pouvoirs")),
        Value.absent(),
        List.of(member("Aude", "MARTIN"), member("Léa", "PETIT")),
        List.of(),
        List.of(member("Inès", "ROY")),
        List.of(new Proxy(member("Inès", "ROY"), member("Léa", "PETIT"), at("pouvoir"))),
        Value.printed("Le quorum est atteint", at("Le quorum est atteint")),
        List.of(
            new AttendanceChange(
                AttendanceChange.Kind.DEPARTURE,
                member("Léa", "PETIT"),
                "20 h 15",
                "acte-1",
                at("d"))),
        new PageSpan(1, 3));
  }

  static Deliberation act() {
    return act(
        Value.proposed(
            new Matiere("7.5", "finances locales/subventions", "7.5.2"), List.of(), "0.8"),
        List.of(vote()));
  }

  static Deliberation act(Value<Matiere> matiere, List<Vote> votes) {
    return new Deliberation(
        "acte-1",
        "seance-1",
        Deliberation.Kind.DELIBERATION,
        Value.printed("2024-07", at("2024-07")),
        List.of(Value.printed("n° 2024-07", at("n° 2024-07"))),
        Value.printed("=Subvention à l'école, « Les Tilleuls »", at("Subvention")),
        matiere,
        List.of(new Passage("Vu", "le code général", List.of(at("Vu le code général")))),
        List.of(),
        List.of(new Passage("Article 1er", "Une subvention est versée.", List.of(at("Art.")))),
        Value.absent(),
        List.of(Value.printed("Finances", at("Finances"))),
        Value.printed(member("Aude", "MARTIN"), at("Aude MARTIN")),
        Optional.of(receipt()),
        Value.absent(),
        votes,
        List.of(new Part(Part.Kind.ANNEXE, "Annexe 1", new PageSpan(3, 3), at("Annexe 1"))),
        new PageSpan(2, 3),
        at("Délibération n° 2024-07"));
  }

  private static Receipt receipt() {
    return new Receipt(
        Value.printed(
            new ActeIdentifier(
                "099-219900016-20240312-2024_07-DE",
                "099",
                "219900016",
                LocalDate.of(2024, 3, 12),
                "2024_07",
                "DE"),
            at("099-219900016-20240312-2024_07-DE")),
        Value.printed(LocalDate.of(2024, 3, 14), at("14/03/2024")),
        Value.printed(LocalDate.of(2024, 3, 15), at("15/03/2024")),
        Value.absent(),
        Value.absent(),
        List.of(at("Accusé de réception")));
  }

  static Vote vote() {
    return new Vote(
        "vote-1",
        "acte-1",
        "",
        Value.printed("Adopté à la majorité", at("Adopté à la majorité")),
        VoteResult.ADOPTED_BY_MAJORITY,
        Ballot.SHOW_OF_HANDS,
        List.of(
            tally(Choice.POUR, 11),
            new Tally(Choice.CONTRE, Value.printed(1, at("1")), List.of(member("-Zoé", "DUBOIS"))),
            tally(Choice.ABSTENTION, 2)),
        List.of(at("Adopté")));
  }

  static Tally tally(Choice choice, int count) {
    return new Tally(choice, Value.printed(count, at(String.valueOf(count))), List.of());
  }

  static Amount amount(String value, String printed) {
    return Amount.of(new BigDecimal(value), Amount.EURO, new BigDecimal("0.01"), at(printed));
  }

  private static BudgetLine budgetLine(String action, String value) {
    return new BudgetLine(
        action,
        BudgetKind.EXECUTED,
        "2023",
        "+ Etat",
        Optional.of(Funder.ETAT),
        amount(value, "- 1 200,50 €"),
        false,
        "text");
  }

  private static Indicator indicator() {
    return new Indicator(
        "2.1",
        "Nombre de places",
        "2023",
        Value.printed(
            new Indicator.Reading(
                Indicator.Type.NUMBER,
                Optional.of(Amount.of(BigDecimal.TEN, "", BigDecimal.ONE, at("10"))),
                "10"),
            at("10")),
        Value.absent(),
        "",
        at("Nombre de places"));
  }

  private static BudgetEntry budgetEntry() {
    return new BudgetEntry(
        "budget principal",
        BudgetEntry.Section.FONCTIONNEMENT,
        BudgetEntry.Side.DEPENSES,
        "011",
        "Charges à caractère général",
        "BP 2024",
        BudgetEntry.ColumnKind.BUDGET_PRIMITIF,
        "2024",
        amount("250000", "250 000,00"),
        false,
        "table-1");
  }

  private static ActionSheet sheet() {
    return new ActionSheet(
        "fiche-1",
        "acte-1",
        ActionSheet.Kind.FICHE,
        Value.printed("2.1", at("Fiche 2.1")),
        Value.printed("Accueil", at("Accueil")),
        Value.absent(),
        Value.absent(),
        Value.absent(),
        List.of(new LabelledField("Description", "description", "Un accueil", List.of(at("D")))),
        List.of(budgetLine("2.1", "55000")),
        List.of(indicator()),
        new PageSpan(3, 3),
        at("Fiche 2.1"));
  }

  static Table table() {
    return new Table(
        "table-1",
        Value.printed("Dépenses", at("Dépenses")),
        List.of(2, 3),
        RulingKind.FULL,
        1,
        3,
        2,
        List.of(
            cell(0, 0, CellType.TEXT, "Poste", Optional.empty()),
            cell(0, 1, CellType.TEXT, "2024", Optional.empty()),
            cell(1, 0, CellType.TEXT, "=HYPERLINK(\"http://x\")", Optional.empty()),
            cell(
                1,
                1,
                CellType.AMOUNT,
                "- 285 000 €",
                Optional.of(amount("-285000", "- 285 000 €"))),
            cell(2, 0, CellType.TEXT, "Total,\ngénéral", Optional.empty()),
            cell(2, 1, CellType.EMPTY, "", Optional.empty())),
        List.of(at("")),
        "lattice",
        List.of());
  }

  private static Cell cell(
      int row, int column, CellType type, String text, Optional<Amount> amount) {
    return new Cell(row, column, 1, 1, type, text, amount, false, false, List.of(at(text)));
  }

  private static Relation relation() {
    return new Relation(
        "relation-1",
        "table.total",
        "sum",
        "table-1",
        List.of(
            new Term(
                "Poste",
                BigDecimal.ONE,
                new BigDecimal("12.50"),
                new BigDecimal("0.01"),
                Optional.empty())),
        Optional.of(
            new Term(
                "Total",
                BigDecimal.ONE,
                new BigDecimal("12.05"),
                new BigDecimal("0.01"),
                Optional.of(at("12,05")))),
        Optional.of(new BigDecimal("12.50")),
        new BigDecimal("0.01"),
        Verdict.DISCREPANCY,
        List.of("label"));
  }

  private static Finding finding() {
    return new Finding(
        "f-0123456789ab",
        "table.total",
        Severity.ERROR,
        "Le total imprimé est 12,05 et non 12,50.",
        "The printed total is 12.05, not 12.50.",
        Optional.of(new BigDecimal("12.05")),
        Optional.of(new BigDecimal("12.50")),
        Optional.of(new BigDecimal("-0.45")),
        List.of(
            new Diagnosis("digits-swapped", "Chiffres échangés.", "Swapped digits.", List.of())),
        List.of(at("12,05")),
        "relation-1",
        "");
  }
}
