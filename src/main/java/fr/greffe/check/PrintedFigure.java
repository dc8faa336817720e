package fr.greffe.check;

import fr.greffe.record.Source;
import fr.greffe.record.Term;
import fr.greffe.text.Fold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A figure of a table a sentence may mean.
 *
 * @param subject the folded labels that say what it is of
 * @param everything the folded labels of its row and column and the table's title
 * @param total it closes the table and its label says total
 * @param balanced its line prints it twice: as what is spent and as what is received
 */
record PrintedFigure(
    BigDecimal value,
    Term term,
    String subject,
    String everything,
    boolean total,
    boolean balanced) {
  /** The label of what is left of one figure when the next is taken off. */
  static final String NET = "net";

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern SEPARATORS = Pattern.compile("[^a-z]+");

  /** « axe 2 », « lot n° 3 »: a name with its number. */
  private static final Pattern NUMBERED =
      Pattern.compile("\\b(axe|lot|volet|objectif|mesure) (?:n° ?)?(\\d{1,2})\\b");

  /** What the last line of a table says when it sums the table up. */
  private static final Set<Cue> CLOSING = EnumSet.of(Cue.TOTAL, Cue.GRAND, Cue.DIFFERENCE);

  /** Letters of a word that says something. */
  private static final int WORD = 4;

  /** Letters two words share to be of one family (« garantie », « garantirait »). */
  private static final int STEM = 6;

  /** Words every total has. */
  private static final Set<String> EMPTY = Set.copyOf(Resources.lines("total-words.txt"));

  /** The words that say what the figure is of. */
  Set<String> words() {
    return words(subject);
  }

  Set<String> years() {
    return years(everything);
  }

  /** The figures of total rows, and those of rows that have a label of their own. */
  static List<PrintedFigure> of(ActTexts act) {
    List<PrintedFigure> candidates = new ArrayList<>();
    for (Grid grid : act.grids()) {
      String title = Fold.fold(grid.table().title().orElse(""));
      for (Axis axis : grid.rowAxes()) {
        int last = axis.lines() - 1;
        while (last > 0 && !axis.hasNumber(last)) {
          last--;
        }
        for (int line = 0; line <= last; line++) {
          Cue cue = axis.cue(line);
          boolean total = line == last && CLOSING.contains(cue);
          lanes(axis, line, total, title, candidates);
          if (total) {
            net(axis, line, candidates);
          }
        }
      }
    }
    return candidates;
  }

  private static void lanes(
      Axis axis, int line, boolean total, String title, List<PrintedFigure> candidates) {
    String own = Fold.fold(axis.path(line));
    for (int lane = 0; lane < axis.lanes(); lane++) {
      Slot slot = axis.slot(line, lane);
      if (slot.isNumber() && !slot.isPercent() && !slot.isCounted()) {
        String all = own + " " + title + " " + Fold.fold(axis.laneLabel(lane));
        Term term = slot.term(axis.name(line), 1);
        boolean balanced = total && balanced(axis, line, lane);
        candidates.add(
            new PrintedFigure(slot.value(), term, total ? all : own, all, total, balanced));
      }
    }
  }

  private static boolean balanced(Axis axis, int line, int lane) {
    BigDecimal value = axis.slot(line, lane).value();
    for (int other = 0; other < axis.lanes(); other++) {
      Slot slot = axis.slot(line, other);
      if (other != lane && slot.isNumber() && slot.value().compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }

  /** What is left of the first figure of a total row when the second is taken off. */
  private static void net(Axis axis, int line, List<PrintedFigure> candidates) {
    if (axis.lanes() != 2 || !axis.slot(line, 0).isNumber() || !axis.slot(line, 1).isNumber()) {
      return;
    }
    Slot first = axis.slot(line, 0);
    BigDecimal value = first.value().subtract(axis.slot(line, 1).value());
    Optional<Source> place = first.source();
    Term term = new Term(NET, BigDecimal.ONE, value, first.precision(), place);
    String words = Fold.fold(axis.laneLabel(0) + " " + axis.laneLabel(1));
    candidates.add(new PrintedFigure(value, term, words, "", false, false));
  }

  static Set<String> years(String folded) {
    Set<String> years = new HashSet<>();
    YEAR.matcher(folded).results().forEach(m -> years.add(m.group()));
    return years;
  }

  static Set<String> words(String folded) {
    Set<String> words = new HashSet<>();
    for (String word : SEPARATORS.split(folded)) {
      String one =
          word.length() > WORD && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (word.length() >= WORD && !EMPTY.contains(word)) {
        words.add(one);
      }
    }
    NUMBERED.matcher(folded).results().forEach(m -> words.add(m.group(1) + m.group(2)));
    return words;
  }

  /** True when one of the words said is one of its own, or of their family. */
  boolean isOf(Set<String> said) {
    return words().stream().anyMatch(w -> said.stream().anyMatch(s -> akin(w, s)));
  }

  private static boolean akin(String one, String other) {
    return one.equals(other)
        || one.length() >= STEM
            && other.length() >= STEM
            && one.substring(0, STEM).equals(other.substring(0, STEM));
  }
}
