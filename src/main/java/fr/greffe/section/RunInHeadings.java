package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Headings that open their paragraph and are set apart only by their weight or capitals: « <b>Taxe
 * de séjour</b> : le conseil, à l'unanimité, … ». They are cut from their text where the document
 * shows, by what follows them, that it sets its points so.
 */
final class RunInHeadings {
  /** At least this many of them must be followed by a vote or a decision in their paragraph. */
  private static final int ENOUGH = 2;

  /** The longest heading, in characters, and the shortest text after it, in words. */
  private static final int LONGEST = 120;

  private static final int FEWEST_WORDS = 4;

  /**
   * The labels of formalities and of the parts of an act, which open paragraphs in the same way.
   */
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:objet|article|art\\b|vu\\b|considerant|votes?\\b|pour\\b|contre\\b|abst|rapporteur|decide|resultat"
              + "|date|lieu|nota|nb\\b|ordre du jour|secretaire|president|quorum|convocation|nombre|etaient|membres|conseillers)");

  /** Where a paragraph's heading ends, and how it is set. */
  private record Cut(int words, boolean bold, boolean decided) {}

  private RunInHeadings() {}

  /** The blocks with the headings as paragraphs of their own; empty when none is proved. */
  static Optional<List<Block>> split(List<Block> blocks) {
    List<Optional<Cut>> cuts = blocks.stream().map(RunInHeadings::cut).toList();
    boolean bold = proved(cuts, true);
    boolean caps = proved(cuts, false);
    if (!bold && !caps) {
      return Optional.empty();
    }
    List<Block> out = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Optional<Cut> cut = cuts.get(i).filter(c -> c.bold() ? bold : caps);
      if (cut.isPresent()) {
        out.addAll(parts(((Block.Paragraph) blocks.get(i)).lines(), cut.get().words()));
      } else {
        out.add(blocks.get(i));
      }
    }
    return Optional.of(out);
  }

  private static boolean proved(List<Optional<Cut>> cuts, boolean bold) {
    return cuts.stream()
            .flatMap(Optional::stream)
            .filter(c -> c.bold() == bold && c.decided())
            .count()
        >= ENOUGH;
  }

  private static Optional<Cut> cut(Block block) {
    if (!(block instanceof Block.Paragraph paragraph)) {
      return Optional.empty();
    }
    List<Word> words = paragraph.lines().stream().flatMap(l -> l.words().stream()).toList();
    int colon = 0;
    while (colon < words.size() && !isColon(words.get(colon).text())) {
      colon++;
    }
    if (colon == words.size() || words.size() - colon - 1 < FEWEST_WORDS) {
      return Optional.empty();
    }
    List<Word> lead = words.subList(0, colon + (words.get(colon).text().length() > 1 ? 1 : 0));
    String text = lead.stream().map(Word::text).collect(Collectors.joining(" "));
    String rest =
        words.subList(colon + 1, words.size()).stream()
            .map(Word::text)
            .collect(Collectors.joining(" "));
    boolean bold = lead.stream().allMatch(Word::bold) && !words.get(colon + 1).bold();
    boolean caps = isCapitals(text) && !isCapitals(rest);
    boolean shown = bold || caps;
    if (!shown || text.length() > LONGEST || text.length() < FEWEST_WORDS || isOther(text)) {
      return Optional.empty();
    }
    String folded = Fold.fold(rest);
    return Optional.of(new Cut(colon + 1, bold, Cues.vote(folded) || Cues.decision(folded)));
  }

  private static boolean isColon(String word) {
    return word.endsWith(":");
  }

  private static boolean isCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= FEWEST_WORDS
        && text.chars().filter(Character::isUpperCase).count() * 10 >= letters * 9;
  }

  private static boolean isOther(String text) {
    String folded = Fold.fold(text) + " :";
    return OTHER.matcher(folded).find()
        || Label.PRESENT.opens(folded)
        || Label.PROXY.opens(folded)
        || Label.EXCUSED.opens(folded)
        || Label.ABSENT.opens(folded)
        || Label.SECRETARY.opens(folded)
        || Label.AGENDA.opens(folded)
        || Label.COVER.opens(folded);
  }

  /** The lines of the heading, and those of the text after it. */
  private static List<Block> parts(List<Line> lines, int words) {
    List<Line> head = new ArrayList<>();
    List<Line> rest = new ArrayList<>();
    int left = words;
    for (Line line : lines) {
      int own = Math.min(left, line.words().size());
      if (own > 0) {
        head.add(Line.of(line.page(), line.words().subList(0, own)));
      }
      if (own < line.words().size()) {
        rest.add(Line.of(line.page(), line.words().subList(own, line.words().size())));
      }
      left -= own;
    }
    return List.of(new Block.Paragraph(head), new Block.Paragraph(rest));
  }
}
