package fr.greffe.evaluate;

import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.ActionFacts;
import fr.greffe.evaluate.Facts.BudgetEntryFacts;
import fr.greffe.evaluate.Facts.BudgetFacts;
import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.ChangeFacts;
import fr.greffe.evaluate.Facts.FieldFacts;
import fr.greffe.evaluate.Facts.IndicatorFacts;
import fr.greffe.evaluate.Facts.PlantedFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
import fr.greffe.evaluate.Facts.ReceiptFacts;
import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.evaluate.Facts.SittingFacts;
import fr.greffe.evaluate.Facts.TableFacts;
import fr.greffe.evaluate.Facts.TallyFacts;
import fr.greffe.evaluate.Facts.VoteFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small truth with something of every type, and ways to spoil it. */
final class ExampleTruth {

  private ExampleTruth() {}

  static Facts facts() {
    return new Facts(
        "example.pdf",
        "commune-pv",
        List.of("merged-headers"),
        4,
        3,
        List.of(sitting()),
        List.of(act("D2024-1", "Vote du budget", 1), act("D2024-2", "Achat d'un terrain", 2)),
        List.of(action()),
        List.of(
            budget("2.1", "PLANNED", "ETAT", "Etat", "12000.00", false),
            budget("2.1", "PLANNED", "DEPARTEMENT", "Département", "8000.00", false),
            budget("2.1", "PLANNED", null, "Total", "20000.00", true)),
        List.of(
            new IndicatorFacts("2.1", "Nombre de familles suivies", "2022", "51", "60", null, 3),
            new IndicatorFacts("2.1", "Taux de couverture", "2022", "95 %", null, "%", 3)),
        List.of(
            new BudgetEntryFacts(
                "FONCTIONNEMENT",
                "DEPENSES",
                "011",
                "Charges à caractère général",
                "Voté",
                new BigDecimal("1500.00"),
                false,
                4)),
        List.of(table()),
        List.of(
            new RelationFacts(
                "r1",
                "sum",
                "t1",
                List.of(new BigDecimal("10"), new BigDecimal("30")),
                new BigDecimal("40"),
                true,
                4)),
        List.of(new PlantedFacts("p1", "digit-off", 4, "1 684 636", "1 684 626", true, "row 3")),
        null,
        null);
  }

  private static SittingFacts sitting() {
    return new SittingFacts(
        "Commune d'Arnoncelle",
        "CONSEIL_MUNICIPAL",
        "2024-12-10",
        "salle des mariages",
        "Jean LEROY",
        "Anne PETIT",
        5,
        4,
        1,
        null,
        List.of("Jean LEROY", "Anne PETIT", "Éric BAUD", "Lise ROY-MARTIN"),
        List.of(),
        List.of(),
        List.of(new ProxyFacts("Luc FABRE", "Anne PETIT")),
        "Le quorum est atteint",
        List.of(new ChangeFacts("ARRIVAL", "Éric BAUD", "19h10")));
  }

  private static ActFacts act(String number, String subject, int page) {
    return new ActFacts(
        "DELIBERATION",
        number,
        subject,
        page,
        page,
        null,
        List.of(
            "VU le code général des collectivités territoriales,", "VU l'avis de la commission"),
        List.of("CONSIDÉRANT l'intérêt de l'opération"),
        List.of("Article 1er : approuve le projet", "Article 2 : autorise le maire à signer"),
        "Anne PETIT",
        List.of("Finances"),
        "Jean LEROY",
        new ReceiptFacts("077-217701234-20241210-D2024-1-DE", "2024-12-12", "2024-12-12", null),
        "2024-12-13",
        List.of(vote()));
  }

  private static VoteFacts vote() {
    Map<String, TallyFacts> tallies = new LinkedHashMap<>();
    tallies.put(
        "POUR",
        new TallyFacts(
            4,
            List.of("Jean LEROY", "Anne PETIT", "Éric BAUD", "Luc FABRE"),
            List.of(new ProxyFacts("Luc FABRE", "Anne PETIT"))));
    tallies.put("CONTRE", new TallyFacts(1, List.of("Lise ROY-MARTIN"), List.of()));
    return new VoteFacts(null, "ADOPTED_BY_MAJORITY", null, tallies);
  }

  private static ActionFacts action() {
    return new ActionFacts(
        "FICHE",
        "2.1",
        "Accueil social de proximité",
        "Mesures socle",
        "Renforcer l'accueil",
        "Un accueil à moins de 30 minutes",
        3,
        List.of(
            new FieldFacts("Description de l'action", "description", "Un texte assez long."),
            new FieldFacts("Partenaires", "partners", "CCAS, Etat")));
  }

  private static BudgetFacts budget(
      String action, String kind, String funder, String label, String amount, boolean total) {
    return new BudgetFacts(action, kind, "2022", funder, label, new BigDecimal(amount), total, 3);
  }

  private static TableFacts table() {
    List<CellFacts> cells = new ArrayList<>();
    cells.add(new CellFacts(0, 0, 2, 1, "Poste", 4));
    cells.add(new CellFacts(0, 1, 1, 2, "Montants", 4));
    cells.add(new CellFacts(1, 1, 1, 1, "2022", 4));
    cells.add(new CellFacts(1, 2, 1, 1, "2023", 4));
    String[][] rows = {
      {"Loyers", "10,00 €", "11,00 €"},
      {"Salaires", "30,00 €", "32,00 €"},
      {"Total", "40,00 €", "43,00 €"}
    };
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < 3; c++) {
        cells.add(new CellFacts(r + 2, c, 1, 1, rows[r][c], 4));
      }
    }
    return new TableFacts("t1", "Charges de l'année", List.of(4), "FULL", 2, 5, 3, cells);
  }

  static Facts withActs(Facts f, UnaryOperator<List<ActFacts>> change) {
    return copy(f, change.apply(f.acts()), f.budgets(), f.tables(), f.sittings());
  }

  static Facts withBudgets(Facts f, UnaryOperator<List<BudgetFacts>> change) {
    return copy(f, f.acts(), change.apply(f.budgets()), f.tables(), f.sittings());
  }

  static Facts withCells(Facts f, UnaryOperator<List<CellFacts>> change) {
    TableFacts t = f.tables().get(0);
    TableFacts changed =
        new TableFacts(
            t.id(),
            t.title(),
            t.pages(),
            t.ruling(),
            t.headerRows(),
            t.rows(),
            t.columns(),
            change.apply(t.cells()));
    return copy(f, f.acts(), f.budgets(), List.of(changed), f.sittings());
  }

  /** The hour of the only arrival, spelled otherwise. */
  static Facts withHour(Facts f, String time) {
    SittingFacts s = f.sittings().get(0);
    SittingFacts changed =
        new SittingFacts(
            s.collectivity(),
            s.assembly(),
            s.date(),
            s.place(),
            s.president(),
            s.secretary(),
            s.membersInOffice(),
            s.presentCount(),
            s.proxyCount(),
            s.absentCount(),
            s.present(),
            s.excused(),
            s.absent(),
            s.proxies(),
            s.quorum(),
            List.of(new ChangeFacts("ARRIVAL", "Éric BAUD", time)));
    return copy(f, f.acts(), f.budgets(), f.tables(), List.of(changed));
  }

  static Facts withTables(Facts f, List<TableFacts> tables) {
    return copy(f, f.acts(), f.budgets(), tables, f.sittings());
  }

  static VoteFacts withTallies(VoteFacts v, Map<String, TallyFacts> tallies) {
    return new VoteFacts(v.scope(), v.result(), v.ballot(), tallies);
  }

  static ActFacts withVotes(ActFacts a, List<VoteFacts> votes) {
    return new ActFacts(
        a.kind(),
        a.number(),
        a.subject(),
        a.page(),
        a.lastPage(),
        a.matiereCode(),
        a.visas(),
        a.recitals(),
        a.articles(),
        a.rapporteur(),
        a.commissions(),
        a.signatory(),
        a.receipt(),
        a.publication(),
        votes);
  }

  static ActFacts withSubject(ActFacts a, String subject) {
    return new ActFacts(
        a.kind(),
        a.number(),
        subject,
        a.page(),
        a.lastPage(),
        a.matiereCode(),
        a.visas(),
        a.recitals(),
        a.articles(),
        a.rapporteur(),
        a.commissions(),
        a.signatory(),
        a.receipt(),
        a.publication(),
        a.votes());
  }

  private static Facts copy(
      Facts f,
      List<ActFacts> acts,
      List<BudgetFacts> budgets,
      List<TableFacts> tables,
      List<SittingFacts> sittings) {
    return new Facts(
        f.file(),
        f.family(),
        f.layout(),
        f.pages(),
        f.cleanPages(),
        sittings,
        acts,
        f.actions(),
        budgets,
        f.indicators(),
        f.budgetEntries(),
        tables,
        f.relations(),
        f.planted(),
        f.unscored(),
        f.findings());
  }
}
