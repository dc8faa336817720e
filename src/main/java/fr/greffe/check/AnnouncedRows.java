package fr.greffe.check;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.record.Value;
import fr.greffe.record.Verdict;
import fr.greffe.text.Fold;
import fr.greffe.text.NumberWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * « Six candidatures ont été reçues » before a table: the table has six rows. A table with quite
 * another number of rows lists something else; one with a hole in it may have rows not read.
 */
final class AnnouncedRows implements Rule {

  /** The number in front of what is counted. */
  private static final Pattern COUNT =
      Pattern.compile(
          "\\b(\\d{1,2}|[a-z]+(?:[- ](?:et|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))*) $");

  /** Characters a number in words takes at most. */
  private static final int LONGEST_COUNT = 24;

  /** What is done with the thing counted, cut to what all forms of the word share. */
  private static final List<String> VERBS = Resources.lines("list-verbs.txt");

  private static final List<String> LISTED = Resources.lines("list-words.tsv");

  /** What follows the thing counted, up to what is done with it. */
  private static final Pattern DONE =
      Pattern.compile("(?: [a-z']+){0,4}? (?:" + String.join("|", VERBS) + ")[a-z]{0,4}\\b");

  private static final Pattern NOT_COUNTED = Pattern.compile("^[^a-z]*pour memoire\\b");

  /** How many rows apart a table may be and still be the announced list. */
  private static final int NEARLY = 1;

  /** A list shorter than this is told by chance. */
  private static final int SHORTEST = 3;

  @Override
  public String id() {
    return "T14";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      for (Counted counted : counted(prose.read())) {
        following(context, prose).stream()
            .flatMap(g -> judge(prose.place(), prose.source(), counted, g).stream())
            .forEach(judgements::add);
      }
    }
    for (Grid grid : context.grids()) {
      Value<String> title = grid.table().title();
      Optional<Source> source = title.sources().stream().findFirst();
      Phrase place = TablePlace.of(grid.table(), source.map(Source::page).orElse(0));
      for (Counted counted : counted(new ReadText(title.orElse("")))) {
        judge(place, source, counted, grid)
            .filter(j -> !isTold(judgements, j))
            .ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  /** A table's title is often the sentence before it. */
  private static boolean isTold(List<Judgement> judgements, Judgement judgement) {
    return judgements.stream().anyMatch(j -> j.reckoning().equals(judgement.reckoning()));
  }

  /** How many a text says there are, and its words for it. */
  private record Counted(String words, int count) {}

  private static List<Counted> counted(ReadText text) {
    List<Counted> counted = new ArrayList<>();
    if (!text.says(VERBS)) {
      return counted;
    }
    String folded = text.folded();
    for (String thing : LISTED) {
      // Few things are counted: a look at what stands before each costs less than a search.
      for (int at = folded.indexOf(thing); at >= 0; at = folded.indexOf(thing, at + 1)) {
        int from = Math.max(0, at - LONGEST_COUNT);
        Matcher number = COUNT.matcher(folded.substring(from, at));
        Optional<Integer> count = number.find() ? count(number.group(1)) : Optional.empty();
        Matcher done = DONE.matcher(folded).region(at + thing.length(), folded.length());
        if (count.isPresent() && count.get() >= SHORTEST && done.lookingAt()) {
          String words = text.text().substring(from + number.start(), done.end());
          counted.add(new Counted(words, count.get()));
        }
      }
    }
    return counted;
  }

  private static Optional<Integer> count(String printed) {
    return Character.isDigit(printed.charAt(0))
        ? Optional.of(Integer.parseInt(printed))
        : NumberWords.parse(printed).map(BigDecimal::intValue);
  }

  private Optional<Judgement> judge(
      Phrase place, Optional<Source> where, Counted counted, Grid grid) {
    int rows = rows(grid);
    return Math.abs(rows - counted.count()) <= NEARLY && rows >= SHORTEST
        ? Optional.of(judge(place, where, counted, grid, rows))
        : Optional.empty();
  }

  /** The tables of the same action, or the first one after the text. */
  private static List<Grid> following(CheckContext context, Prose prose) {
    Optional<ActionSheet> sheet =
        context.records().actionSheets().stream()
            .filter(s -> s.id().equals(prose.ownerId()))
            .findFirst();
    Optional<ActTexts> act =
        context.acts().stream().filter(a -> a.act().id().equals(prose.ownerId())).findFirst();
    List<Grid> after =
        act.map(ActTexts::grids).orElseGet(context::grids).stream()
            .filter(
                g ->
                    sheet.isEmpty()
                        || g.table().pages().stream()
                            .anyMatch(p -> sheet.get().pages().contains(p)))
            .filter(g -> follows(prose, g))
            .toList();
    return after.stream().limit(1).toList();
  }

  private static boolean follows(Prose prose, Grid grid) {
    Optional<Source> text = prose.source();
    Optional<Source> region =
        grid.table().cells().stream().flatMap(c -> c.sources().stream()).findFirst();
    if (text.isEmpty() || region.isEmpty() || grid.table().columns() < 2) {
      return false;
    }
    Box one = text.get().box();
    Box two = region.get().box();
    int pages = region.get().page() - text.get().page();
    return pages == 0 && two.top() >= one.top() || pages > 0 && pages <= prose.sources().size();
  }

  /** The rows of the list: what heads a group, is added up or stands under the total is none. */
  private static int rows(Grid grid) {
    int rows = 0;
    int last = grid.rows();
    for (int r = grid.firstBodyRow(); r < grid.rows(); r++) {
      if (rows >= SHORTEST && isTotal(grid, r)) {
        last = r;
      }
      rows += isCounted(grid, r) ? 1 : 0;
    }
    for (int r = last; r < grid.rows(); r++) {
      rows -= isCounted(grid, r) ? 1 : 0;
    }
    return rows;
  }

  private static boolean isCounted(Grid grid, int row) {
    List<String> labels = labels(grid, row);
    Optional<Cell> first = grid.slot(row, 0).cell();
    return first.isPresent()
        && first.get().columnSpan() < grid.table().columns()
        && !labels.isEmpty()
        && !isTotal(grid, row)
        && labels.stream().noneMatch(l -> NOT_COUNTED.matcher(Fold.fold(l)).find());
  }

  private static boolean isTotal(Grid grid, int row) {
    return labels(grid, row).stream().anyMatch(l -> grid.cue(l).announcesSum());
  }

  private static List<String> labels(Grid grid, int row) {
    return grid.rowLabels(row, 0, grid.table().columns());
  }

  private Judgement judge(
      Phrase place, Optional<Source> text, Counted counted, Grid grid, int rows) {
    Optional<Source> where =
        text.map(s -> new Source(s.file(), s.page(), s.box(), counted.words()));
    Term stated = VoteSubject.count(counted.words(), counted.count(), where);
    Term found = VoteSubject.count("lignes", rows, Optional.empty());
    Reckoning reckoning = Reckoning.exact("count", List.of(found), stated);
    List<Source> evidence = new ArrayList<>(where.stream().toList());
    evidence.addAll(grid.table().regions());
    Judgement judgement = Judgement.of(this, place, reckoning, "", List.of("count before a table"));
    if (judgement.verdict() == Verdict.HOLDS) {
      return judgement;
    }
    return grid.doubts().isBroken(grid.firstBodyRow(), grid.rows() - 1)
        ? judgement.undecided("a row may be missing, or in pieces")
        : judgement.alert(Severity.WARNING, "message", Map.of("words", counted.words()), evidence);
  }
}
