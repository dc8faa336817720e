package fr.greffe.check;

import fr.greffe.record.Box;
import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the names of a vote stand: a heading a choice with its count, the names under it; or names
 * in brackets after the count, in a sentence.
 */
final class VoteLists {

  /** Names after a count of nobody: « 0 contre (M. X) », « Contre : 0 (M. X) ». */
  private static final Pattern BRACKETS = Pattern.compile("(?<!\\d)0\\b[^()\\d,;]{0,40}\\(([^)]*)");

  /** Lines this part of their height apart follow each other, with no room for one between. */
  private static final double ROOM = 1.0;

  /** The first name stands this many line heights under its heading at most. */
  private static final double NEAR = 2.5;

  private static final String BRACKET = "(";

  private record Heading(Choice choice, Source source) {
    Box box() {
      return source.box();
    }
  }

  private final VoteSubject vote;
  private final List<Heading> headings;

  private VoteLists(VoteSubject vote, List<Heading> headings) {
    this.vote = vote;
    this.headings = headings;
  }

  static VoteLists of(VoteSubject vote) {
    List<Heading> headings = new ArrayList<>();
    for (Choice choice : Choice.values()) {
      vote.printed(choice)
          .flatMap(v -> v.sources().stream().findFirst())
          .ifPresent(s -> headings.add(new Heading(choice, s)));
    }
    headings.sort(
        Comparator.comparing((Heading h) -> h.source().page())
            .thenComparing(h -> h.box().top())
            .thenComparing(Heading::choice));
    return new VoteLists(vote, headings);
  }

  /** True when the names of a choice stand under its own heading, or in brackets after its zero. */
  boolean standUnder(Choice choice) {
    Optional<Heading> own = heading(choice);
    List<Member> names = vote.members(choice);
    if (own.isEmpty() || names.isEmpty()) {
      return false;
    }
    return inBrackets(own.get(), names)
        || isAlone(own.get())
            && names.stream().allMatch(n -> isUnder(own.get(), n.source()))
            && names.stream().anyMatch(n -> isNear(own.get(), n.source()));
  }

  /**
   * True when a choice has a heading and no room for a name between it and the next, in a vote that
   * lists the names of the others.
   */
  boolean isEmptyUnder(Choice choice) {
    Optional<Heading> own = heading(choice);
    Optional<Heading> next = own.flatMap(this::next);
    boolean named =
        Arrays.stream(Choice.values())
            .filter(c -> c != choice)
            .anyMatch(c -> !vote.members(c).isEmpty() && standUnder(c));
    return named
        && vote.members(choice).isEmpty()
        && next.isPresent()
        && isAlone(own.get())
        && next.get().box().top() - own.get().box().bottom() < ROOM * own.get().box().height();
  }

  private Optional<Heading> heading(Choice choice) {
    return headings.stream().filter(h -> h.choice() == choice).findFirst();
  }

  private Optional<Heading> next(Heading heading) {
    int at = headings.indexOf(heading) + 1;
    return at < headings.size() && headings.get(at).source().page() == heading.source().page()
        ? Optional.of(headings.get(at))
        : Optional.empty();
  }

  /** No other count stands on the line of a heading. */
  private boolean isAlone(Heading heading) {
    return headings.stream()
        .filter(h -> h != heading && h.source().page() == heading.source().page())
        .noneMatch(h -> h.box().verticalOverlap(heading.box()) > 0);
  }

  private static boolean isNear(Heading heading, Source name) {
    return name.box().top() - heading.box().bottom() < NEAR * heading.box().height();
  }

  private boolean isUnder(Heading heading, Source name) {
    double middle = (name.box().top() + name.box().bottom()) / 2;
    return name.page() == heading.source().page()
        && middle > heading.box().bottom()
        && next(heading).filter(n -> middle > n.box().top()).isEmpty();
  }

  private boolean inBrackets(Heading heading, List<Member> names) {
    String text =
        Stream.concat(Stream.of(heading.source()), vote.vote().sources().stream())
            .map(s -> Fold.fold(s.text()))
            .filter(t -> t.contains(BRACKET))
            .findFirst()
            .orElse("");
    Matcher brackets = BRACKETS.matcher(text);
    return brackets.find()
        && names.stream().allMatch(n -> brackets.group(1).contains(Fold.fold(n.lastName())));
  }
}
