package fr.greffe.check;

import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that the text of a vote prints and that were read as nobody's. */
final class UnreadNames {

  /** Where the choices begin; what stands before tells who spoke. */
  private static final Pattern CHOICES =
      Pattern.compile("\\b(?:pour|contre|abst\\w*|nppv|(?:pris|prend\\w*) (?:pas )?part)\\b");

  private static final String MIXED = "\\p{Lu}[\\p{L}'’]*\\p{Ll}(?:[-'’]?\\p{L}+)*";
  private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’]+(?:-\\p{Lu}+)*";

  private static final Pattern PROXIES =
      Pattern.compile("(?:\\+|\\bet (?:son|leurs?)|\\bavec|\\d) ?(?:pouvoirs?|procurations?)\\b");

  /** Words of the vote itself. */
  private static final Pattern VOTING =
      Pattern.compile("pour|contre|abs\\w*|nppv|votes?|voix|pouvoirs?|adopt\\w*|unanim\\w*");

  /** A name after its civility, in one case and the other, or in a list of surnames. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile(
              "\\b(?:MM?\\.|Mr|Mmes?|Mlle|Monsieur|Madame)\\s+(\\p{Lu}[\\p{L}'’.-]*"
                  + "(?:\\s+\\p{Lu}[\\p{L}'’-]*){0,3})"),
          Pattern.compile("(" + MIXED + "\\s+" + CAPITALS + ")"),
          Pattern.compile("(" + CAPITALS + "\\s+" + MIXED + ")"),
          Pattern.compile(
              "(?:[,(:]|\\b(?:et|[Mm]essieurs|[Mm]esdames|Mmes|Mrs|MM\\.?))\\s*("
                  + CAPITALS
                  + "(?:\\s+"
                  + CAPITALS
                  + ")*)\\s*(?=[,).;]|et\\b|$)"),
          Pattern.compile("[,(:]\\s*(" + MIXED + "\\s+" + MIXED + ")\\s*(?=[,);]|et\\b|$)"));

  private UnreadNames() {}

  /**
   * True when the vote prints a name of which no member has a word, two read as one, a list that
   * goes on elsewhere, or a pouvoir without the name of whose it is.
   */
  static boolean in(VoteSubject vote) {
    Set<String> known = new HashSet<>();
    for (Member member : vote.everybody()) {
      known.addAll(Names.words(member.fullName()));
      member.proxyHolder().ifPresent(h -> known.addAll(Names.words(h)));
    }
    String text = text(vote);
    String printed = plain(text);
    return isCut(vote) && vote.everybody().stream().allMatch(m -> stands(m, printed))
        || tellsOfProxies(text)
        || vote.everybody().stream().anyMatch(m -> isTwo(m, printed))
        || isUnread(text, known);
  }

  private static boolean stands(Member member, String printed) {
    return printed.contains(plain(member.lastName()));
  }

  /** A list in brackets that do not close goes on elsewhere, where no name was read. */
  private static boolean isCut(VoteSubject vote) {
    String text = vote.vote().sources().stream().map(Source::text).collect(Collectors.joining(" "));
    return text.lastIndexOf('(') > text.lastIndexOf(')');
  }

  /** « Mme X + pouvoir de M. Y », « Mme X et son pouvoir »: one name may stand for two votes. */
  private static boolean tellsOfProxies(String text) {
    return PROXIES.matcher(Fold.fold(text)).find();
  }

  /** Read as one name, and nowhere printed as one. */
  private static boolean isTwo(Member member, String printed) {
    String last = plain(member.lastName());
    String first = plain(member.firstName());
    return last.contains(" ")
        && printed.contains(last.substring(0, last.indexOf(' ')))
        && !printed.contains((first + " " + last).strip())
        && !printed.contains((last + " " + first).strip());
  }

  private static String plain(String text) {
    return Fold.fold(text).replaceAll("[-'’\\s]+", " ");
  }

  private static boolean isUnread(String text, Set<String> known) {
    return NAMES.stream()
        .flatMap(p -> p.matcher(text).results())
        .map(m -> m.group(1))
        .map(Names::words)
        .filter(words -> words.stream().noneMatch(w -> VOTING.matcher(w).matches()))
        .anyMatch(words -> !words.isEmpty() && words.stream().noneMatch(known::contains));
  }

  private static String text(VoteSubject vote) {
    String text =
        Stream.concat(
                vote.vote().sources().stream(),
                vote.vote().tallies().stream().flatMap(t -> t.count().sources().stream()))
            .map(Source::text)
            .distinct()
            .collect(Collectors.joining(" "));
    var choices = CHOICES.matcher(Fold.aligned(text));
    return choices.find() ? text.substring(choices.end()) : text;
  }
}
