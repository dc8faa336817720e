package fr.greffe.reading;

import fr.greffe.record.Candidacy;
import fr.greffe.record.Cell;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.Block;
import fr.greffe.section.Section;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads elections by ballot papers: for each round the papers counted and the suffrages of each
 * candidate. An act may hold several, one after the other (each adjoint).
 */
final class ElectionReader {
  /** Suffrages with who obtained them before: « Mme X : 12 voix », « M. Y, neuf (9) suffrages ». */
  private static final Pattern OBTAINED =
      Pattern.compile(
          "(?<![\\p{L}\\d])"
              + VoteWords.NUMBER
              + "(?: ?\\( ?(?:\\d{1,3}|[a-z -]+) ?\\))? ?(?:voix|suffrages?|bulletins?|votes)\\b(?!"
              + " ?(?:exprim|pour|contre|blanc|nul|trouv|valable))");

  /** « 12 voix pour M. X » in an election: the suffrages stand before. */
  private static final Pattern FOR =
      Pattern.compile(
          "(?<![\\p{L}\\d])" + VoteWords.NUMBER + " (?:voix|suffrages?) (?:pour|a) (?=[a-z])");

  /** « Jean DUPONT ........ 12 », a line under « Ont obtenu ». */
  private static final Pattern LINE =
      Pattern.compile("^(.{4,80}?)[ .:…_\\t–-]+(\\d{1,3})(?: ?\\([^)]{1,30}\\))? ?[.;,]?$");

  private static final Pattern OBTAIN =
      Pattern.compile("\\b(?:ont|a) obtenu ?:?|obtiennent ?:|candidats? ?:");

  /** What stands between a candidate and the suffrages, or before a candidate. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?iu)^.*\\b(?:ont|a)\\s+obtenu\\s*:?\\s*(?=\\S)|^[\\s•▪●*>–-]+|(?:\\s*[,:–=(-]|\\s+(?:a|ont|ayant)(?:\\s+obtenu)?|\\s+obtient|\\s+avec|\\s+par|\\s+recueille|\\s+totalise)*[\\s:,–-]*$");

  /** A candidate's words are no longer than this, in characters. */
  private static final int CANDIDATE = 90;

  private static final Pattern LIST = Pattern.compile("^(?:la )?liste\\b");

  private final String file;
  private final List<Election> elections = new ArrayList<>();
  private String office = "";
  private boolean obtain;

  ElectionReader(String file) {
    this.file = file;
  }

  /** An election while it is being read. */
  static final class Election {
    final List<ElectionDraft> rounds = new ArrayList<>();
    final List<Source> sources = new ArrayList<>();
    String office = "";

    List<ElectionRound> built() {
      return rounds.stream()
          .filter(r -> !r.candidates().isEmpty())
          .map(ElectionDraft::build)
          .toList();
    }
  }

  /** The elections an act's section tells, those without a candidate's suffrages left out. */
  List<Election> read(Section section) {
    List<Block> run = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.TableBlock table) {
        paragraphs(run);
        table(table.table());
      } else {
        run.add(block);
      }
    }
    paragraphs(run);
    elections.removeIf(e -> e.built().isEmpty());
    return elections;
  }

  private void paragraphs(List<Block> run) {
    for (Unit unit : Unit.all(file, run)) {
      Matcher named = OFFICE.matcher(unit.folded());
      if (named.find() && unit.text().length() < OFFICE_LENGTH) {
        office = unit.text().strip();
      }
      obtain = unit(unit, obtain);
    }
    run.clear();
  }

  /** A table of candidates: who in the first column, the suffrages in the first of figures. */
  private void table(Table table) {
    boolean heads =
        table.cells().stream()
            .filter(c -> c.row() == 0)
            .anyMatch(c -> CANDIDATES.matcher(Fold.fold(c.text())).find());
    if (elections.isEmpty() || !heads) {
      return;
    }
    for (int row = 1; row < table.rows(); row++) {
      Optional<Cell> name = cell(table, row, 0);
      Optional<Cell> votes = Optional.empty();
      for (int column = 1; column < table.columns() && votes.isEmpty(); column++) {
        votes = cell(table, row, column).filter(c -> c.text().strip().matches("\\d{1,3}"));
      }
      if (name.isPresent() && votes.isPresent()) {
        row(name.get().text().replace('\n', ' '), votes.get().text(), name.get().sources().get(0));
      }
    }
  }

  private static Optional<Cell> cell(Table table, int row, int column) {
    return table
        .cellAt(row, column)
        .filter(c -> c.row() == row && !c.text().isBlank() && !c.sources().isEmpty());
  }

  private static final Pattern CANDIDATES =
      Pattern.compile("candidat|suffrages|voix|en chiffres|nombre de voix");

  /** « Élection du 2ème adjoint » is the heading of one election among several. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "^\\W*(?:\\d[.)] ?)?(?:[a-z][.)] ?)?election d(?:u|e la|e l'|'une?|es) ?.*(?:adjoint|vice|maire|president|membre|delegue)");

  private static final int OFFICE_LENGTH = 90;

  private boolean unit(Unit unit, boolean before) {
    String text = ElectionDraft.withoutLeaders(unit.text());
    String folded = Fold.aligned(text);
    boolean listed = before;
    if (ElectionDraft.counts(folded) || ElectionDraft.round(folded).isPresent()) {
      draft(folded);
      counts(unit, text, folded);
      listed = false;
    }
    if (elections.isEmpty()) {
      return false;
    }
    listed = listed || OBTAIN.matcher(folded).find();
    boolean found = candidates(unit, text, folded);
    if (!found && listed) {
      unit.lines().forEach(l -> line(unit, l.text()));
    }
    proclaimed(unit, folded);
    return listed;
  }

  /** The round the text speaks of: another when it says so, or when papers are counted again. */
  private ElectionDraft draft(String folded) {
    Optional<Integer> told = ElectionDraft.round(folded);
    Election open = elections.isEmpty() ? null : elections.get(elections.size() - 1);
    ElectionDraft last =
        open == null || open.rounds.isEmpty() ? null : open.rounds.get(open.rounds.size() - 1);
    boolean counted = last != null && !last.candidates().isEmpty();
    boolean fresh =
        last == null
            || counted && told.isPresent() && told.get() <= last.number()
            || counted && told.isEmpty() && ElectionDraft.counts(folded) && last.counted();
    if (fresh) {
      open = new Election();
      open.office = office;
      elections.add(open);
    }
    if (fresh || told.isPresent() && told.get() > last.number()) {
      last = new ElectionDraft(told.orElse(1));
      open.rounds.add(last);
    }
    return last;
  }

  private void counts(Unit unit, String text, String folded) {
    ElectionDraft draft = last();
    for (ElectionDraft.Count count : ElectionDraft.Count.values()) {
      Optional<Matcher> m = count.find(folded);
      if (m.isPresent()) {
        Source source = unit.sourceOf(text.substring(m.get().start(), m.get().end()));
        VoteWords.number(m.get().group(1))
            .ifPresent(n -> draft.put(count, Value.printed(n, source)));
        elections.get(elections.size() - 1).sources.add(source);
      }
    }
  }

  private ElectionDraft last() {
    Election open = elections.get(elections.size() - 1);
    return open.rounds.get(open.rounds.size() - 1);
  }

  private boolean candidates(Unit unit, String text, String folded) {
    boolean found = false;
    int from = 0;
    Matcher prose = FOR.matcher(folded);
    while (prose.find()) {
      Optional<PersonName> name =
          NameParser.inProse(text.substring(prose.end())).stream()
              .findFirst()
              .filter(n -> n.start() == 0);
      if (name.isPresent()) {
        Source source = unit.sourceOf(name.get().lastName());
        found |= add(name.get().fullName(), name.map(n -> n.at(source)), prose.group(1), source);
      }
    }
    if (found) {
      return true;
    }
    Matcher m = OBTAINED.matcher(folded);
    while (m.find()) {
      from = Math.max(from, ElectionDraft.endOfCounts(folded, m.start()));
      String before = text.substring(from, m.start());
      int start = Math.max(Math.max(before.lastIndexOf("; "), VoteClauses.lastSentence(before)), 0);
      found |= candidate(unit, before.substring(start), m.group(1));
      from = m.end();
    }
    return found;
  }

  private void line(Unit unit, String text) {
    Matcher m = LINE.matcher(text.strip());
    if (m.matches() && !ElectionDraft.counts(Fold.aligned(text))) {
      candidate(unit, m.group(1), m.group(2));
    }
  }

  /** A row of a table of candidates: the name, then the suffrages in figures. */
  private void row(String name, String votes, Source source) {
    if (!elections.isEmpty() && votes.strip().matches("\\d{1,3}")) {
      PersonName person = NameParser.one(name).orElse(null);
      boolean list = LIST.matcher(Fold.fold(name)).find();
      if (list || person != null) {
        add(
            name.strip(),
            list ? Optional.empty() : Optional.of(person.at(source)),
            votes.strip(),
            source);
      }
    }
  }

  private boolean candidate(Unit unit, String printed, String votes) {
    String words = printed.replaceFirst("^[\\s;,.)]+|^\\s*et\\s+", "");
    for (int i = 0; i < 3; i++) {
      words = AROUND.matcher(words).replaceFirst("");
    }
    words = words.strip();
    String folded = Fold.fold(words);
    if (words.isEmpty() || words.length() > CANDIDATE || NOT_CANDIDATE.matcher(folded).find()) {
      return false;
    }
    Source source = unit.sourceOf(words);
    if (LIST.matcher(folded).find()) {
      return add(words, Optional.empty(), votes, source);
    }
    List<PersonName> names = NameParser.inProse(words);
    Optional<PersonName> name =
        names.isEmpty()
            ? NameParser.one(words).filter(n -> n.start() == 0 && !n.firstName().isEmpty())
            : Optional.of(names.get(names.size() - 1)).filter(n -> n.end() >= printedEnd(folded));
    return name.isPresent()
        && add(name.get().fullName(), name.map(n -> n.at(source)), votes, source);
  }

  /** Words after the name, such as a commune in parentheses, may take this many characters. */
  private static int printedEnd(String folded) {
    return folded.length() - 30;
  }

  private static final Pattern NOT_CANDIDATE =
      Pattern.compile(
          "votant|exprime|bulletin|majorite|blanc|\\bnuls?\\b|urne|inscrit|\\bpour\\b|contre\\b|abst");

  private boolean add(String name, Optional<Member> member, String votes, Source source) {
    Optional<Integer> count = VoteWords.number(votes);
    if (count.isEmpty() || last().names(name)) {
      return false;
    }
    last().candidates().add(new Candidacy(name, member, Value.printed(count.get(), source), false));
    elections.get(elections.size() - 1).sources.add(source);
    return true;
  }

  /** Who is said to be elected, among the candidates of the last round. */
  private void proclaimed(Unit unit, String folded) {
    if (!PROCLAIMED.matcher(folded).find()) {
      return;
    }
    for (String sentence : VoteClauses.sentences(unit.text())) {
      if (PROCLAIMED.matcher(Fold.fold(sentence)).find()) {
        List<String> names =
            NameParser.inProse(sentence).stream().map(n -> Fold.fold(n.lastName())).toList();
        last()
            .proclaim(c -> names.contains(c.member().map(p -> Fold.fold(p.lastName())).orElse("")));
      }
    }
  }

  private static final Pattern PROCLAIMED =
      Pattern.compile("\\b(?:proclamee?s?|elue?s?|declaree?s?)\\b");
}
