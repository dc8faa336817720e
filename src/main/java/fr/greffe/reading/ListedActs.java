package fr.greffe.reading;

import fr.greffe.record.Cell;
import fr.greffe.record.Deliberation;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the acts of a « liste des délibérations examinées » (CGCT art. L. 2121-25), a table with
 * the number, the subject and the fate of each act. Only a document that holds no act otherwise is
 * such a list: beside the acts themselves a table only sums them up.
 */
final class ListedActs {
  /** The columns' names stand within this many rows. */
  private static final int HEADER_REACH = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "n ?°.*|no|num(?:ero|\\.)?.*|reference|ref\\.?|(?:n ?° )?(?:de )?deliberation");
  private static final Pattern SUBJECT =
      Pattern.compile("(?:objet|intitule|titre|libelle|sujet)\\b.*|deliberations?");
  private static final Pattern FATE =
      Pattern.compile(
          "(?:sens du |resultats? du )?(?:votes?|resultats?|decisions?|scrutin|suites?"
              + " donnees?|avis|adoptee?|etat)\\b.*");

  private record Columns(int header, int number, int subject, int fate, ListedCounts counts) {}

  private final String file;
  private final String sittingId;
  private final List<Deliberation> acts = new ArrayList<>();

  private ListedActs(String file, String sittingId) {
    this.file = file;
    this.sittingId = sittingId;
  }

  /** The acts that the tables list, in printed order; none when no row tells a vote. */
  static List<Deliberation> read(String file, List<Table> tables, String sittingId) {
    ListedActs reader = new ListedActs(file, sittingId);
    for (Table table : tables) {
      columns(table).ifPresent(c -> reader.rows(table, c));
    }
    boolean voted = reader.acts.stream().anyMatch(a -> !a.votes().isEmpty());
    return voted ? reader.acts : List.of();
  }

  private static Optional<Columns> columns(Table table) {
    for (int row = 0; row < Math.min(table.rows(), HEADER_REACH); row++) {
      int number = -1;
      int subject = -1;
      int fate = -1;
      for (Cell cell : table.cells()) {
        String folded = Fold.fold(cell.text());
        if (cell.row() != row) {
          continue;
        }
        if (fate < 0 && FATE.matcher(folded).matches()) {
          fate = cell.column();
        } else if (number < 0 && NUMBER.matcher(folded).matches()) {
          number = cell.column();
        } else if (subject < 0 && SUBJECT.matcher(folded).matches()) {
          subject = cell.column();
        }
      }
      ListedCounts counts = ListedCounts.of(table);
      if (subject >= 0 && (fate >= 0 || number >= 0 && !counts.columns().isEmpty())) {
        return Optional.of(new Columns(row, number, subject, fate, counts));
      }
    }
    return Optional.empty();
  }

  private void rows(Table table, Columns columns) {
    for (int row = columns.header() + 1; row < table.rows(); row++) {
      Optional<Cell> subject = cell(table, row, columns.subject());
      if (subject.isPresent() && !isTheme(table, row, columns)) {
        String id = "acte-" + (acts.size() + 1);
        Value<String> number =
            cell(table, row, columns.number()).map(ListedActs::printed).orElse(Value.absent());
        List<Vote> votes =
            vote(table, row, columns)
                .map(s -> List.of(s.build(id + "-vote-1", id, "")))
                .orElse(List.of());
        acts.add(act(id, number, subject.get(), votes));
      }
    }
  }

  private static Optional<Cell> cell(Table table, int row, int column) {
    return column < 0
        ? Optional.empty()
        : table
            .cellAt(row, column)
            .filter(c -> c.row() == row && !c.text().isBlank() && !c.sources().isEmpty());
  }

  private static Value<String> printed(Cell cell) {
    return Value.printed(
        cell.text().replace("-\n", "-").replace('\n', ' ').strip(), cell.sources());
  }

  /** « FINANCES » over all columns, and what heads the columns a second time, name no act. */
  private static boolean isTheme(Table table, int row, Columns columns) {
    Optional<Cell> subject = table.cellAt(row, columns.subject());
    boolean wide =
        columns.number() >= 0
            && subject.filter(c -> c.column() <= columns.number()).isPresent()
            && columns.subject() > columns.number();
    return wide || subject.filter(c -> c.row() <= columns.header()).isPresent();
  }

  /** The vote that a row tells, by what became of the act and by its counts. */
  private Optional<Scrutin> vote(Table table, int row, Columns columns) {
    Scrutin scrutin =
        cell(table, row, columns.fate())
            .flatMap(
                c ->
                    new VoteReader(file)
                        .cell(c.text().replace('\n', ' ').strip(), c.sources().get(0)))
            .orElseGet(Scrutin::new);
    columns.counts().into(scrutin, table, row);
    return scrutin.isEmpty() ? Optional.empty() : Optional.of(scrutin);
  }

  private Deliberation act(String id, Value<String> number, Cell subject, List<Vote> votes) {
    Value<String> words = printed(subject);
    Source first = subject.sources().get(0);
    int last = subject.sources().get(subject.sources().size() - 1).page();
    return new Deliberation(
        id,
        sittingId,
        Deliberation.Kind.DELIBERATION,
        number,
        number.isPresent() ? List.of(number) : List.of(),
        words,
        MatiereProposer.shared().propose(words.orElse(""), words.sources()),
        List.of(),
        List.of(),
        List.of(),
        Value.absent(),
        List.of(),
        Value.absent(),
        Optional.empty(),
        Value.absent(),
        votes,
        List.of(),
        new PageSpan(first.page(), last),
        first);
  }
}
