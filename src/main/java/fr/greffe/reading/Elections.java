package fr.greffe.reading;

import fr.greffe.record.Ballot;
import fr.greffe.record.Candidacy;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Value;
import fr.greffe.record.VoteResult;
import fr.greffe.section.Block;
import fr.greffe.section.Section;
import fr.greffe.text.Fold;
import fr.greffe.text.Literals;
import java.util.List;

/** Adds the rounds of an act's elections to its scrutins. */
final class Elections {
  /** An act without any of these elects nobody by ballot papers. */
  private static final Literals WORDS =
      Literals.of("exprimes", "bulletins", "dans l'urne", "tour de scrutin", "scrutin secret");

  private Elections() {}

  /**
   * One election is the act's vote; several are a vote each, in the place of the one that only
   * tells their outcome.
   */
  static void into(List<Scrutin> scrutins, Section section, String file) {
    boolean may =
        section.blocks().stream()
            .anyMatch(b -> b instanceof Block.Paragraph p && WORDS.in(Fold.fold(p.text())));
    if (!may) {
      return;
    }
    List<ElectionReader.Election> elections = new ElectionReader(file).read(section);
    if (elections.isEmpty()) {
      return;
    }
    if (elections.size() == 1) {
      Scrutin own =
          scrutins.stream()
              .filter(s -> s.result() == VoteResult.ELECTED || !s.hasResult() && !s.hasFor())
              .findFirst()
              .orElseGet(() -> added(scrutins));
      tell(own, elections.get(0));
      return;
    }
    scrutins.removeIf(s -> s.result() == VoteResult.ELECTED && !s.hasFor());
    elections.forEach(e -> tell(added(scrutins), e));
  }

  private static Scrutin added(List<Scrutin> scrutins) {
    Scrutin scrutin = new Scrutin();
    scrutins.add(scrutin);
    return scrutin;
  }

  private static void tell(Scrutin scrutin, ElectionReader.Election election) {
    List<ElectionRound> rounds = election.built();
    scrutin.rounds(rounds);
    scrutin.ballot(Ballot.SECRET);
    election.sources.forEach(scrutin::source);
    boolean elected =
        rounds.get(rounds.size() - 1).candidates().stream().anyMatch(Candidacy::proclaimed);
    if (elected && !scrutin.hasResult()) {
      scrutin.result(VoteResult.ELECTED, Value.absent());
    }
    if (!election.office.isEmpty() && scrutin.lead().isEmpty()) {
      scrutin.lead(election.office);
    }
  }
}
