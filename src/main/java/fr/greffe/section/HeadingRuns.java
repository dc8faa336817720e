package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * The headings without a number that stand right above the headings of actions: « Chapitre 1 –
 * Enfance », « Protéger ». Only their look and their place tell them, so a look counts from the
 * second time it stands there: a document's title stands there once.
 */
final class HeadingRuns {
  /** A heading is at most this long, in characters. */
  private static final int LONGEST = 120;

  /** Times a look must stand above an action or a chapter. */
  private static final int ENOUGH = 2;

  private final String file;
  private final List<Item> items;
  private final NavigableMap<Integer, Mark> marks;
  private final Typography typography;
  private final Map<Integer, List<Styled>> runs = new HashMap<>();

  /** How a heading is set. */
  record Look(double size, boolean bold, boolean italic, int color) {
    static Look of(Line line) {
      return new Look(
          Typography.rounded(line.size()), line.bold(), line.italic(), line.words().get(0).color());
    }
  }

  /** A heading known by its look, with the index of its first item. */
  record Styled(int item, Look look, SheetHeading heading) {}

  HeadingRuns(String file, List<Item> items, NavigableMap<Integer, Mark> marks) {
    this.file = file;
    this.items = items;
    this.marks = marks;
    this.typography = Typography.of(items);
    Map<Look, Integer> looks = new HashMap<>();
    for (Map.Entry<Integer, Mark> entry : marks.entrySet()) {
      Mark.Kind kind = entry.getValue().kind();
      if (kind == Mark.Kind.FICHE || kind == Mark.Kind.CHAPTER) {
        List<Styled> run = read(entry.getKey(), kind);
        runs.put(entry.getKey(), run);
        Set<Look> own = new HashSet<>();
        run.forEach(s -> own.add(s.look()));
        own.forEach(l -> looks.merge(l, 1, Integer::sum));
      }
    }
    runs.replaceAll((i, run) -> recurring(run, looks));
  }

  /** The headings right above an action's or a chapter's heading, outermost first. */
  List<Styled> above(int heading) {
    return runs.getOrDefault(heading, List.of());
  }

  /** The lowest headings of a run, up to the first whose look stands there only once. */
  private static List<Styled> recurring(List<Styled> run, Map<Look, Integer> looks) {
    int from = run.size();
    while (from > 0 && looks.get(run.get(from - 1).look()) >= ENOUGH) {
      from--;
    }
    return List.copyOf(run.subList(from, run.size()));
  }

  private List<Styled> read(int heading, Mark.Kind kind) {
    List<Styled> run = new ArrayList<>();
    Look own = Look.of(((Item.Text) items.get(heading)).line());
    int end = heading;
    while (end > 0) {
      Optional<Integer> start = start(end, kind);
      if (start.isEmpty() || items.get(start.get()).page() != items.get(heading).page()) {
        break;
      }
      Look look = Look.of(((Item.Text) items.get(start.get())).line());
      if (look.equals(own)) {
        break;
      }
      run.add(0, new Styled(start.get(), look, heading(start.get(), end)));
      end = start.get();
    }
    return run;
  }

  /** The first item of the heading that ends before an item; empty when none does. */
  private Optional<Integer> start(int end, Mark.Kind below) {
    Integer marked = marks.floorKey(end - 1);
    if (marked != null && marks.get(marked).end() >= end) {
      boolean chapter = marks.get(marked).kind() == Mark.Kind.CHAPTER;
      return chapter && below == Mark.Kind.FICHE ? Optional.of(marked) : Optional.empty();
    }
    int start = end - 1;
    if (!isSetApart(start)) {
      return Optional.empty();
    }
    while (!((Item.Text) items.get(start)).first()) {
      boolean goesOn = start > 0 && !marks.containsKey(start - 1) && isSetApart(start - 1);
      if (!goesOn || !alike(start - 1, start)) {
        return Optional.empty();
      }
      start--;
    }
    String text = ((Item.Text) items.get(start)).text();
    boolean title = SheetHeadings.startsUpper(text) || Character.isDigit(text.charAt(0));
    return title ? Optional.of(start) : Optional.empty();
  }

  private boolean alike(int a, int b) {
    return Typography.alike(((Item.Text) items.get(a)).line(), ((Item.Text) items.get(b)).line());
  }

  private boolean isSetApart(int i) {
    return items.get(i) instanceof Item.Text text
        && text.text().length() <= LONGEST
        && text.text().chars().anyMatch(Character::isLetter)
        && ".;:,=".indexOf(text.text().charAt(text.text().length() - 1)) < 0
        && typography.setsApart(text.line());
  }

  private SheetHeading heading(int start, int end) {
    List<Source> sources = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (int k = start; k < end; k++) {
      Item.Text text = (Item.Text) items.get(k);
      sources.add(text.line().source(file));
      whole.append(whole.length() == 0 ? "" : " ").append(text.text());
    }
    return new SheetHeading("", whole.toString(), whole.toString(), sources);
  }
}
