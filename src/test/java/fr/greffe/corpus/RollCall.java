package fr.greffe.corpus;

import fr.greffe.record.Choice;
import fr.greffe.record.RulingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scrutin public as a table: a row per voter, a cross under the choice, the counts below. */
final class RollCall {
  private static final List<Choice> CHOICES =
      List.of(Choice.POUR, Choice.CONTRE, Choice.ABSTENTION);

  private RollCall() {}

  static void write(DocBuilder doc, Council council, Ballot ballot) {
    GridBuilder grid =
        new GridBuilder(ballot.id() + "-roll")
            .title("Scrutin public")
            .ruling(RulingKind.FULL)
            .css("headed")
            .widths(55, 15, 15, 15)
            .header("Membre", "Pour", "Contre", "Abstention");
    List<Person> voters = new ArrayList<>();
    CHOICES.forEach(c -> voters.addAll(members(ballot, c)));
    voters.sort(Comparator.comparingInt(council.members()::indexOf));
    for (Person voter : voters) {
      List<Object> cells = new ArrayList<>();
      cells.add(voter.printed(ballot.names()) + proxy(council, voter));
      CHOICES.forEach(
          c -> cells.add(GridBuilder.text(members(ballot, c).contains(voter) ? "X" : "").css("c")));
      grid.row(cells);
    }
    List<Object> counts = new ArrayList<>(List.of("Total"));
    CHOICES.forEach(
        c -> counts.add(GridBuilder.text(String.valueOf(members(ballot, c).size())).css("c")));
    grid.rowOf("b sub", counts);
    doc.p("caption", "Scrutin public");
    doc.grid(grid);
    doc.layout("roll-call-table", "ruling-full", "empty-cells");
  }

  private static List<Person> members(Ballot ballot, Choice choice) {
    Ballot.Tally tally = ballot.tallies().get(choice);
    return tally == null || tally.members() == null ? List.of() : tally.members();
  }

  private static String proxy(Council council, Person voter) {
    return council.proxies().stream()
        .filter(p -> p.from().equals(voter))
        .map(p -> " (pouvoir à " + p.to().printed(council.form()) + ")")
        .findFirst()
        .orElse("");
  }
}
