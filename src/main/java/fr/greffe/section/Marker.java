package fr.greffe.section;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the headings and field labels of a flow, from their words first, their looks second. */
final class Marker {
  /** Longer lines are prose, in characters. */
  private static final int LONGEST_HEADING = 220;

  /** A chapter heading that nothing sets apart must be this short, in characters. */
  private static final int LONGEST_PLAIN_HEADING = 120;

  /** Words that may follow a known wording in a label set apart by its looks. */
  private static final int LONGEST_TAIL = 12;

  /** Words that may follow a wording of one word: « Budget exécuté au 31/12/2022 ». */
  private static final int LONGEST_TAIL_OF_ONE_WORD = 6;

  /** Lines of one heading are closer than this many line heights. */
  private static final double LINE_GAP = 1.9;

  /** A wider space than this, in font sizes, parts columns. */
  private static final double WIDEST_SPACE = 2.5;

  /** An entry of a list of fiches has at most this many lines. */
  private static final int LONGEST_ENTRY = 4;

  /** Labels on each side whose weight says how this document sets its labels. */
  private static final int NEIGHBOURS = 6;

  /** A rank comes back with this many numbers to count sheets. */
  private static final int ENOUGH_REPEATED = 3;

  /** Labels under « Mesure 2 » for it to head a sheet. */
  private static final int ENOUGH_UNDER = 2;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(mesure|projet|op[ée]ration|engagement|objectif|orientation|dispositif)"
              + "\\s+(?:n\\s?[°º]\\s?)?(\\d{1,3}(?:\\.\\d{1,2})*)\\s*[:.–—-]\\s*(\\S.*)");

  /** A label's end, a colon, and what follows on the line. */
  private static final Pattern COLON =
      Pattern.compile("^\\s*(?:\\([^)]{0,60}\\)|[^:]{0,40}?)\\s*:\\s*");

  /** After « Axe 1 » or « Objectif n° 2 » a dash does the work of the colon. */
  private static final Pattern RANK_AND_DASH =
      Pattern.compile("^\\s*(?:n\\s?°\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4})?\\s*[–—-]\\s+");

  /** « 1.4. » before a label. */
  private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,2}(?:\\.\\d{1,2})+\\.?\\s");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern TAIL_CUE = Pattern.compile("^\\s*(?:\\(|au \\d|en \\d|\\d{4})");

  private final FieldLabels labels;
  private final Typography typography;
  private final List<Item> items;

  Marker(FieldLabels labels, List<Item> items) {
    this.labels = labels;
    this.items = items;
    this.typography = Typography.of(items);
  }

  Typography typography() {
    return typography;
  }

  /** The marks by the index of their first item, in reading order. */
  Map<Integer, Mark> marks() {
    Map<Integer, Mark> marks = new TreeMap<>();
    List<Integer> labelled = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Text text) {
        Optional<Mark> mark = mark(i, text);
        if (mark.isPresent()) {
          marks.put(i, mark.get());
          if (mark.get().kind() == Mark.Kind.LABEL) {
            labelled.add(i);
          }
        }
      }
    }
    dropOddLooks(marks, labelled);
    countedRanksAreSheets(marks);
    RepeatedChapters.asLabels(marks);
    new UnknownLabels(items, typography).addTo(marks);
    for (Map.Entry<Integer, Mark> entry : marks.entrySet()) {
      entry.setValue(extended(entry.getKey(), entry.getValue(), marks));
    }
    return marks;
  }

  private Optional<Mark> mark(int i, Item.Text text) {
    String line = text.text();
    boolean apart = typography.setsApart(text.line());
    if (line.length() > LONGEST_HEADING) {
      return Optional.empty();
    }
    if ((apart || firstOfPage(i)) && SheetHeadings.stops(line)
        || apart && SheetHeadings.stopsAsChapter(line) && once(line)) {
      return Optional.of(Mark.stop(i + 1));
    }
    Optional<SheetHeadings.Found> fiche =
        SheetHeadings.fiche(line)
            .filter(f -> apart || SheetHeadings.saysFiche(line) && (text.first() || listed(i)));
    if (fiche.isPresent()) {
      return Optional.of(Mark.heading(Mark.Kind.FICHE, fiche.get(), fiche.get().title(), i + 1));
    }
    Optional<SheetHeadings.Found> chapter =
        SheetHeadings.chapter(line).filter(c -> apart || plainChapter(text, c));
    Optional<Mark> label = label(i, text, chapter.isPresent());
    return label.isPresent()
        ? label
        : chapter.map(c -> Mark.heading(Mark.Kind.CHAPTER, c, c.title(), i + 1));
  }

  /** A numbered heading that comes back is a field of each sheet. */
  private boolean once(String line) {
    return items.stream().map(Marker::textOf).filter(line::equals).count() == 1;
  }

  /** A line of a list of fiches that is one paragraph; an entry may go on for some lines. */
  private boolean listed(int i) {
    for (int k = i - 1; k >= Math.max(0, i - LONGEST_ENTRY); k--) {
      if (!(items.get(k) instanceof Item.Text before)) {
        return false;
      }
      if (SheetHeadings.saysFiche(before.text())
          && SheetHeadings.fiche(before.text()).isPresent()) {
        return true;
      }
      if (before.first()) {
        return false;
      }
    }
    return false;
  }

  /** Where nothing is bold (OCR), only « 1.2 Titre » alone in its paragraph is a heading. */
  private boolean plainChapter(Item.Text text, SheetHeadings.Found chapter) {
    String line = text.text();
    return typography.bold()
        && text.first()
        && chapter.level() > 1
        && line.length() <= LONGEST_PLAIN_HEADING
        && !line.endsWith(".")
        && !line.endsWith(";")
        && SheetHeadings.startsUpper(chapter.title());
  }

  private Optional<Mark> label(int i, Item.Text text, boolean chapter) {
    String line = text.text();
    Optional<LabelMatch> found = labels.match(line);
    if (found.isEmpty() || !Character.isUpperCase(line.charAt(found.get().start()))) {
      return Optional.empty();
    }
    LabelMatch match = found.get();
    boolean bold = boldBetween(text.line(), match.start(), match.end());
    boolean wholeBold = text.line().bold() && !typography.bold();
    Optional<Integer> beside = beside(text.line(), match).filter(at -> bold);
    if (beside.isPresent()) {
      return Optional.of(Mark.label(match.canonical(), beside.get(), i + 1));
    }
    if (!(text.first() || bold || match.prefixed()) || spread(text.line())) {
      return Optional.empty();
    }
    String rest = line.substring(match.end());
    int words = (int) WORDS.matcher(rest).results().count();
    if (words == 0) {
      return line.endsWith(".")
          ? Optional.empty()
          : Optional.of(Mark.label(match.canonical(), -1, i + 1));
    }
    Matcher colon = COLON.matcher(rest);
    Matcher dash = RANK_AND_DASH.matcher(rest);
    if (colon.find() && colon.end() < rest.length() && (text.first() || bold)) {
      return Optional.of(Mark.label(match.canonical(), match.end() + colon.end(), i + 1));
    }
    if (rest.strip().endsWith(":") && words <= LONGEST_TAIL && text.first()) {
      return Optional.of(Mark.label(match.canonical(), -1, i + 1));
    }
    if (ranked(match) && dash.find() && (bold || text.first())) {
      return Optional.of(Mark.label(match.canonical(), match.end() + dash.end(), i + 1));
    }
    return tail(match, rest, words, wholeBold, bold && !typography.bold(), chapter)
        ? Optional.of(Mark.label(match.canonical(), -1, i + 1))
        : Optional.empty();
  }

  /** Words far apart are the headings of columns. */
  private static boolean spread(Line line) {
    return gaps(line).stream().anyMatch(w -> w > 1);
  }

  /** The ranks of the words that stand far from the word before. */
  static List<Integer> gaps(Line line) {
    List<Integer> gaps = new ArrayList<>();
    for (int w = 1; w < line.words().size(); w++) {
      double gap = line.words().get(w).box().left() - line.words().get(w - 1).box().right();
      if (gap > WIDEST_SPACE * line.words().get(w).size()) {
        gaps.add(w);
      }
    }
    return gaps;
  }

  /**
   * Where the content starts when it stands in a column of its own beside the label, as in a form
   * without rules or the first row of one that a page break cuts; empty for other lines.
   */
  private static Optional<Integer> beside(Line line, LabelMatch match) {
    List<Integer> gaps = gaps(line);
    if (gaps.size() != 1) {
      return Optional.empty();
    }
    int start = 0;
    for (Word word : line.words().subList(0, gaps.get(0))) {
      start += word.text().length() + 1;
    }
    boolean wholeLabel = line.text().substring(match.end(), start).replace(":", "").isBlank();
    return match.end() <= start && wholeLabel ? Optional.of(start) : Optional.empty();
  }

  private static boolean ranked(LabelMatch match) {
    return switch (match.canonical()) {
      case "theme", "measure", "objective" -> true;
      default -> false;
    };
  }

  /** A known wording with more words after it, alone on its line. */
  private boolean tail(
      LabelMatch match,
      String rest,
      int words,
      boolean wholeBold,
      boolean boldLabel,
      boolean chapter) {
    boolean cue = TAIL_CUE.matcher(rest).find();
    if (rest.strip().endsWith(".") || rest.contains(";")) {
      return false;
    }
    if (match.words() == 1 && !cue) {
      return wholeBold && !chapter && words <= LONGEST_TAIL_OF_ONE_WORD && match.prefixed();
    }
    return words <= LONGEST_TAIL
        && (wholeBold || cue && (match.prefixed() || boldLabel))
        && (!chapter || cue || match.words() > 1);
  }

  /**
   * Where the labels around are bold, a line of prose that starts with the same words is none: «
   * Diagnostic : évaluation… » in a list of services. Where they are numbered, « Budget
   * prévisionnel = 140 000 € » under « 1.4. Budget prévisionnel » is what that field says.
   */
  private void dropOddLooks(Map<Integer, Mark> marks, List<Integer> labelled) {
    List<String> lines = labelled.stream().map(i -> items.get(i)).map(Marker::textOf).toList();
    dropUnlike(marks, labelled, lines.stream().map(l -> NUMBER.matcher(l).find()).toList());
    if (!typography.bold()) {
      List<Boolean> bold = new ArrayList<>();
      for (int i : labelled) {
        Item.Text text = (Item.Text) items.get(i);
        int start = FieldLabels.prefixLength(text.text());
        bold.add(boldBetween(text.line(), start, start + 1));
      }
      dropUnlike(marks, labelled, bold);
    }
  }

  private static String textOf(Item item) {
    return item instanceof Item.Text text ? text.text() : "";
  }

  /** Takes away the labels without what most labels around them have. */
  private static void dropUnlike(
      Map<Integer, Mark> marks, List<Integer> labelled, List<Boolean> has) {
    for (int k = 0; k < labelled.size(); k++) {
      if (has.get(k)) {
        continue;
      }
      int around = 0;
      int with = 0;
      int last = Math.min(labelled.size() - 1, k + NEIGHBOURS);
      for (int n = Math.max(0, k - NEIGHBOURS); n <= last; n++) {
        around += n == k ? 0 : 1;
        with += n != k && has.get(n) ? 1 : 0;
      }
      if (with * 2 > around) {
        marks.remove(labelled.get(k));
      }
    }
  }

  /**
   * « Mesure 1 : … », « Mesure 2 : … » with fields under each, where nothing else heads sheets:
   * they are the sheets' headings.
   */
  private void countedRanksAreSheets(Map<Integer, Mark> marks) {
    if (marks.values().stream().anyMatch(m -> m.kind() == Mark.Kind.FICHE)) {
      return;
    }
    Map<String, Map<String, Integer>> counted = new TreeMap<>();
    Map<Integer, Matcher> headings = new TreeMap<>();
    Set<String> bare = new HashSet<>();
    String open = "";
    int under = 0;
    for (Map.Entry<Integer, Mark> entry : marks.entrySet()) {
      Item.Text text = (Item.Text) items.get(entry.getKey());
      Matcher heading = COUNTED.matcher(text.text());
      boolean larger = typography.setsApart(text.line()) && text.line().size() > typography.size();
      if (larger && heading.matches()) {
        if (!open.isEmpty() && under < ENOUGH_UNDER) {
          bare.add(open);
        }
        open = Fold.fold(heading.group(1));
        under = 0;
        headings.put(entry.getKey(), heading);
        counted
            .computeIfAbsent(open, w -> new HashMap<>())
            .merge(heading.group(2), 1, Integer::sum);
      } else if (entry.getValue().kind() == Mark.Kind.LABEL) {
        under++;
      }
    }
    headings.forEach(
        (i, heading) -> {
          String word = Fold.fold(heading.group(1));
          Map<String, Integer> numbers = counted.get(word);
          boolean once = numbers.values().stream().allMatch(n -> n == 1);
          if (numbers.size() >= ENOUGH_REPEATED && once && !bare.contains(word)) {
            SheetHeadings.Found found =
                new SheetHeadings.Found(heading.group(2), 0, heading.group(3).strip(), false);
            marks.put(i, Mark.heading(Mark.Kind.FICHE, found, found.title(), i + 1));
          }
        });
  }

  /** The mark with the further lines of its heading or label. */
  private Mark extended(int i, Mark mark, Map<Integer, Mark> marks) {
    if (mark.contentStart() >= 0 || mark.kind() == Mark.Kind.STOP) {
      return mark;
    }
    boolean label = mark.kind() == Mark.Kind.LABEL;
    Item.Text before = (Item.Text) items.get(i);
    StringBuilder title = new StringBuilder(mark.title());
    int end = i + 1;
    while (end < items.size()
        && items.get(end) instanceof Item.Text next
        && !marks.containsKey(end)
        && continues(before, next, label)) {
      title.append(title.length() == 0 ? "" : " ").append(next.text());
      before = next;
      end++;
    }
    String whole = label ? "" : title.toString();
    return new Mark(
        mark.kind(), mark.number(), mark.level(), whole, mark.canonical(), -1, end, mark.listed());
  }

  private boolean continues(Item.Text before, Item.Text next, boolean label) {
    Line a = before.line();
    Line b = next.line();
    boolean close =
        a.page() == b.page() && b.box().top() - a.box().top() < LINE_GAP * a.box().height();
    boolean bold = !typography.bold() && a.bold() && b.bold();
    return close
        && Typography.alike(a, b)
        && FieldLabels.prefixLength(b.text()) == 0
        && (label ? bold && !next.first() : typography.setsApart(b) && !next.first());
  }

  private boolean firstOfPage(int i) {
    return i == 0 || items.get(i - 1).page() != items.get(i).page();
  }

  /** True when every word between two places of the line's text is bold. */
  private static boolean boldBetween(Line line, int start, int end) {
    int at = 0;
    boolean any = false;
    for (Word word : line.words()) {
      int next = at + word.text().length();
      boolean letters = Fold.aligned(word.text()).chars().anyMatch(Character::isLetterOrDigit);
      if (letters && at < end && next > start) {
        if (!word.bold()) {
          return false;
        }
        any = true;
      }
      at = next + 1;
    }
    return any;
  }
}
