package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts that an act is voted by, named before each vote: « Restauration scolaire : » above a
 * box « Votants : 27 », « SPANC : unanimité – Maison de santé : unanimité » on one line.
 */
final class VoteParts {
  /**
   * A stretch that states at most one vote.
   *
   * @param name what is voted in it, when its first words say so
   * @param listed one of several names of its paragraph
   */
  record Piece(Unit unit, Optional<String> name, boolean listed) {
    Piece with(Unit other) {
      return new Piece(other, name, listed);
    }

    /** Gives the vote the name of its part; one that counts voices tells it by itself. */
    void nameOf(Scrutin statement) {
      if (listed) {
        name.ifPresent(statement::part);
      } else if (!statement.hasCounts()) {
        name.ifPresent(statement::name);
      }
    }
  }

  private VoteParts() {}

  /** What is counted first of each vote: « Votants : 27 ». */
  static boolean opensVote(Unit unit) {
    return VOTERS.matcher(unit.folded()).find();
  }

  private static final Pattern VOTERS =
      Pattern.compile("^\\W*(?:nombre de )?(?:membres )?votants ?: ?\\d");

  /** What a line names whose vote stands under it (« Médiathèque : »). */
  static Optional<String> heading(Unit unit) {
    return unit.lines().size() == 1 ? heading(unit.text()) : Optional.empty();
  }

  private static Optional<String> heading(String line) {
    Matcher m = HEADING.matcher(line.strip());
    return m.matches() ? Optional.of(m.group(1)).filter(VoteParts::isName) : Optional.empty();
  }

  private static final Pattern HEADING =
      Pattern.compile("(?:[-–•▪] ?)?(?:\\d{1,2}[.)°] ?)?(\\p{Lu}[^:;]{2,78}?)\\s*:");

  /** Words that name a matter, and nothing of the vote or of the assembly that holds it. */
  private static boolean isName(String words) {
    String folded = Fold.fold(words);
    if (AMENDMENT.matcher(folded).find()) {
      return VoteWords.choices(folded).isEmpty();
    }
    return !NO_PART.matcher(folded).find();
  }

  private static final Pattern AMENDMENT =
      Pattern.compile("^(?:l'|le )?(?:sous-)?(?:amendement|motion|voeu)\\b");

  private static final Pattern NO_PART = Pattern.compile(WordPattern.anyOf("vote-no-parts.txt"));

  /** The paragraphs, cut where « Votants : » opens another vote, with the line that names it. */
  static List<Unit> cut(List<Unit> units) {
    List<Unit> cut = new ArrayList<>();
    for (Unit unit : units) {
      int from = 0;
      List<Line> lines = unit.lines();
      for (int i = 1; i < lines.size(); i++) {
        boolean opens = VOTERS.matcher(Fold.fold(lines.get(i).text())).find();
        boolean named = i > from && heading(lines.get(i - 1).text()).isPresent();
        int start = opens && named ? i - 1 : i;
        if (opens) {
          add(cut, unit, from, start);
          add(cut, unit, start, i);
          from = i;
        }
      }
      add(cut, unit, from, lines.size());
    }
    return cut;
  }

  private static void add(List<Unit> cut, Unit unit, int from, int to) {
    if (from == 0 && to == unit.lines().size()) {
      cut.add(unit);
    } else if (to > from) {
      cut.add(Unit.of(unit.file(), unit.lines().subList(from, to)));
    }
  }

  /** The stretches of a paragraph that each name a part and tell its vote; else the whole. */
  static List<Piece> named(Unit unit) {
    String text = unit.text();
    Matcher m = NAMED.matcher(Fold.aligned(text));
    List<Integer> starts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    while (m.find()) {
      String name = text.substring(m.start("name"), m.end("name")).strip();
      if (isName(name)) {
        starts.add(m.start("name"));
        names.add(name);
      }
    }
    if (names.isEmpty() || names.size() == 1 && starts.get(0) > BULLET) {
      return List.of(new Piece(unit, Optional.empty(), false));
    }
    List<Piece> pieces = new ArrayList<>();
    if (starts.get(0) > BULLET) {
      pieces.add(new Piece(unit.part(0, starts.get(0)), Optional.empty(), false));
    }
    for (int i = 0; i < names.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      Optional<String> name = Optional.of(names.get(i));
      pieces.add(new Piece(unit.part(starts.get(i), end), name, names.size() > 1));
    }
    return pieces;
  }

  /** A dash before the first name is this long at most, in characters. */
  private static final int BULLET = 3;

  /** A name, a colon and the first words of a vote. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[;.–—•-])\\s*(?<name>[a-z][^:;.–—()]{1,60}?) ?: ?(?=(?:a )?(?:l')?unanimite|adopte"
              + "|rejete|approuve|repousse|votants ?:|"
              + VoteWords.NUMBER
              + " (?:voix )?pour\\b|pour ?[:(]? ?\\d|par "
              + VoteWords.NUMBER
              + " voix)");
}
