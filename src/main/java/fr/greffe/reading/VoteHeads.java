package fr.greffe.reading;

import java.util.List;
import java.util.Optional;

/**
 * What stands above the vote that comes: the name of the part it is on (« Médiathèque : »), the
 * number of those who vote (« Votants : 27 »). Each such head opens a vote of its own.
 */
final class VoteHeads {
  private Optional<String> name = Optional.empty();
  private boolean counted;

  /** Takes up what this paragraph says of the vote that follows. */
  void see(Unit unit) {
    Optional<String> heading = VoteParts.heading(unit);
    if (heading.isPresent()) {
      name = heading;
      counted = false;
    }
    counted = counted || VoteParts.opensVote(unit);
  }

  /** A head is one of the vote right under it; prose between the two ends it. */
  void leave(Unit unit) {
    if (VoteParts.heading(unit).isEmpty() && !VoteParts.opensVote(unit)) {
      clear();
    }
  }

  /** Gives the vote what stands above it; true when that makes it another than the last one. */
  boolean open(Scrutin statement, List<Scrutin> before) {
    if (counted) {
      statement.boxed();
    }
    if (statement.lead().isEmpty()) {
      name.ifPresent(statement::part);
    }
    Optional<Scrutin> last =
        before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    boolean another =
        last.filter(s -> counted && s.isBoxed() || name.isPresent() && s.isPart()).isPresent();
    clear();
    return another;
  }

  private void clear() {
    name = Optional.empty();
    counted = false;
  }
}
