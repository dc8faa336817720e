package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Tally;
import fr.greffe.record.Value;
import fr.greffe.record.Vote;
import fr.greffe.section.Section;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The counts that the head of an extract prints in a box beside its title, each on a line of its
 * own: « Pour : 9 », « Contre : 0 », « Abstentions : 0 »; or in a table.
 */
final class HeadVotes {
  /** What stands beside the box may share the line with a count. */
  private static final Pattern COUNT =
      Pattern.compile("^(?:dont )?(pour|contre|abstentions?) ?: ?(\\d{1,3})(?: (?![a-z]* ?:).*)?$");

  private static final Map<String, Choice> CHOICES =
      Map.of(
          "pour", Choice.POUR,
          "contre", Choice.CONTRE,
          "abstention", Choice.ABSTENTION,
          "abstentions", Choice.ABSTENTION);

  private final String file;
  private Optional<Scrutin> told = Optional.empty();
  private int page;

  HeadVotes(String file) {
    this.file = file;
  }

  /** Takes up the counts that this part of a head prints, in a table or on lines. */
  void see(Section section, List<Unit> units) {
    for (Table table : ActReader.tables(section)) {
      VoteTables.read(file, table).ifPresent(s -> take(s, table.pages().get(0)));
    }
    for (Unit unit : units) {
      lines(unit).ifPresent(s -> take(s, unit.page()));
    }
  }

  private void take(Scrutin scrutin, int on) {
    if (told.filter(s -> page == on && s.accepts(scrutin)).isPresent()) {
      told.get().absorb(scrutin);
    } else {
      told = Optional.of(scrutin);
      page = on;
    }
  }

  /** An act whose text counts no votes takes those of its page's head; one that does, the rest. */
  Deliberation into(Deliberation act) {
    if (told.isEmpty() || page != act.pages().first()) {
      return act;
    }
    Scrutin scrutin = told.get();
    told = Optional.empty();
    boolean counted = act.votes().stream().anyMatch(v -> !v.tallies().isEmpty());
    if (counted && !(act.votes().size() == 1 && agree(scrutin, act.votes().get(0)))) {
      return act;
    }
    act.votes().stream()
        .findFirst()
        .ifPresent(
            v -> {
              scrutin.result(v.result(), v.resultAsPrinted());
              v.tallies().forEach(t -> scrutin.tally(t.choice(), t.count(), t.members()));
              v.sources().forEach(scrutin::source);
              scrutin.ballot(v.ballot());
              scrutin.rounds(v.rounds());
            });
    return ActReader.withVote(act, scrutin.build(act.id() + "-vote-1", act.id(), ""));
  }

  /** The text counts a choice as the head does, and none otherwise. */
  private static boolean agree(Scrutin head, Vote vote) {
    List<Tally> shared =
        vote.tallies().stream()
            .filter(t -> t.count().isPresent() && head.tally(t.choice()).isPresent())
            .toList();
    return !shared.isEmpty()
        && shared.stream()
            .allMatch(t -> head.tally(t.choice()).get().count().value().equals(t.count().value()));
  }

  private Optional<Scrutin> lines(Unit unit) {
    Scrutin scrutin = new Scrutin();
    for (Line line : unit.lines()) {
      Matcher m = COUNT.matcher(Fold.fold(line.text()));
      if (m.matches()) {
        Source source = line.source(file);
        Value<Integer> count = Value.printed(Integer.valueOf(m.group(2)), source);
        scrutin.tally(CHOICES.get(m.group(1)), count, List.of());
        scrutin.source(source);
      }
    }
    return scrutin.isEmpty() ? Optional.empty() : Optional.of(scrutin);
  }
}
