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

  /** Labels on each side whose weight says how this document sets its labels. */
  private static final int NEIGHBOURS = 6;

  /** Labels that look alike this many times make their look a cue for unknown ones. */
  private static final int ENOUGH_ALIKE = 4;

  /** A bold line without bullet comes back this many times to be a label. */
  private static final int ENOUGH_REPEATED = 3;

  /** Labels under « Mesure 2 » for it to head a sheet. */
  private static final int ENOUGH_UNDER = 2;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)(mesure|projet|op[ée]ration|engagement|objectif|orientation|dispositif)"
              + "\\s+(?:n\\s?[°º]\\s?)?(\\d{1,3}(?:\\.\\d{1,2})*)\\s*[:.–—-]\\s*(\\S.*)");

  private static final Pattern CAPTION =
      Pattern.compile(
          "\\b(?:depenses?|recettes?|charges|produits|emplois|ressources|total|dont)\\b");

  /** A title under this many chapters is the name of a field. */
  private static final int ENOUGH_PARENTS = 3;

  /** An unknown label is short, in characters. */
  private static final int LONGEST_UNKNOWN_LABEL = 90;

  /** A label's end, a colon, and what follows on the line. */
  private static final Pattern COLON =
      Pattern.compile("^\\s*(?:\\([^)]{0,60}\\)|[^:]{0,40}?)\\s*:\\s*");

  /** After « Axe 1 » or « Objectif n° 2 » a dash does the work of the colon. */
  private static final Pattern RANK_AND_DASH =
      Pattern.compile("^\\s*(?:n\\s?°\\s*)?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,4})?\\s*[–—-]\\s+");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern TAIL_CUE = Pattern.compile("^\\s*(?:\\(|au \\d|en \\d|\\d{4})");

  private final FieldLabels labels;
  private final LabelNamer namer = LabelNamer.standard();
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
    repeatedChaptersAreLabels(marks);
    addUnknownLabels(marks);
    addUnknownInline(marks);
    nameUnknown(marks);
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
    if ((apart || firstOfPage(i)) && SheetHeadings.stops(line)) {
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

  /** A line of a list of fiches, whose lines are one paragraph. */
  private boolean listed(int i) {
    return i > 0
        && items.get(i - 1) instanceof Item.Text before
        && SheetHeadings.saysFiche(before.text())
        && SheetHeadings.fiche(before.text()).isPresent();
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
    return tail(match, rest, words, wholeBold, chapter)
        ? Optional.of(Mark.label(match.canonical(), -1, i + 1))
        : Optional.empty();
  }

  /** Words far apart are the headings of columns. */
  private static boolean spread(Line line) {
    return gaps(line).stream().anyMatch(w -> w > 1);
  }

  /** The ranks of the words that stand far from the word before. */
  private static List<Integer> gaps(Line line) {
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
      LabelMatch match, String rest, int words, boolean wholeBold, boolean chapter) {
    boolean cue = TAIL_CUE.matcher(rest).find();
    if (rest.strip().endsWith(".") || rest.contains(";")) {
      return false;
    }
    if (match.words() == 1 && !cue) {
      return wholeBold && !chapter && words <= LONGEST_TAIL_OF_ONE_WORD && match.prefixed();
    }
    return words <= LONGEST_TAIL
        && (wholeBold || cue && match.prefixed())
        && (!chapter || cue || match.words() > 1);
  }

  /**
   * Where the labels around are bold, a line of prose that starts with the same words is none: «
   * Diagnostic : évaluation… » in a list of services.
   */
  private void dropOddLooks(Map<Integer, Mark> marks, List<Integer> labelled) {
    if (typography.bold()) {
      return;
    }
    List<Boolean> bold = new ArrayList<>();
    for (int i : labelled) {
      Item.Text text = (Item.Text) items.get(i);
      int start = FieldLabels.prefixLength(text.text());
      bold.add(boldBetween(text.line(), start, start + 1));
    }
    for (int k = 0; k < labelled.size(); k++) {
      if (bold.get(k)) {
        continue;
      }
      int around = 0;
      int boldAround = 0;
      int last = Math.min(labelled.size() - 1, k + NEIGHBOURS);
      for (int n = Math.max(0, k - NEIGHBOURS); n <= last; n++) {
        around += n == k ? 0 : 1;
        boldAround += n != k && bold.get(n) ? 1 : 0;
      }
      if (boldAround * 2 > around) {
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

  /**
   * « 1.1.1. Rappel du contenu », « 1.2.1. Rappel du contenu », « 2.1.1. Rappel du contenu »: a
   * deep chapter that comes back under other chapters is a field, though no lexicon knows it.
   */
  private static void repeatedChaptersAreLabels(Map<Integer, Mark> marks) {
    Map<String, Set<String>> parents = new HashMap<>();
    for (Mark mark : marks.values()) {
      if (isDeepChapter(mark)) {
        String parent = mark.number().substring(0, mark.number().lastIndexOf('.'));
        parents.computeIfAbsent(Fold.fold(mark.title()), t -> new HashSet<>()).add(parent);
      }
    }
    marks.replaceAll(
        (i, mark) ->
            isDeepChapter(mark) && parents.get(Fold.fold(mark.title())).size() >= ENOUGH_PARENTS
                ? Mark.label("", -1, i + 1)
                : mark);
  }

  private static boolean isDeepChapter(Mark mark) {
    return mark.kind() == Mark.Kind.CHAPTER && mark.number().contains(".");
  }

  /** How a label is set: its bullet or numbering, weight, slope and size. */
  private record Look(String prefix, boolean italic, double size) {}

  /**
   * A short bold line set as the known labels are is a label too, though no lexicon knows it. Where
   * labels have neither bullet nor number it must come back, as the labels of several sheets do.
   */
  private void addUnknownLabels(Map<Integer, Mark> marks) {
    Map<Look, Integer> looks = new HashMap<>();
    marks.forEach(
        (i, mark) -> {
          if (mark.kind() == Mark.Kind.LABEL) {
            look((Item.Text) items.get(i)).ifPresent(l -> looks.merge(l, 1, Integer::sum));
          }
        });
    Map<Integer, Look> unknown = new TreeMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Text text
          && !marks.containsKey(i)
          && text.first()
          && text.text().length() <= LONGEST_UNKNOWN_LABEL) {
        Optional<Look> look = look(text);
        if (look.filter(l -> looks.getOrDefault(l, 0) >= ENOUGH_ALIKE).isPresent()) {
          unknown.put(i, look.get());
          repeated.merge(Fold.fold(text.text()), 1, Integer::sum);
        }
      }
    }
    unknown.forEach(
        (i, look) -> {
          String text = ((Item.Text) items.get(i)).text();
          boolean label =
              !look.prefix().isEmpty()
                  || repeated.get(Fold.fold(text)) >= ENOUGH_REPEATED && isLabelText(text);
          if (label) {
            marks.put(i, Mark.label("", -1, i + 1));
          }
        });
  }

  /**
   * « Quartiers concernés : … » in bold, before its content on the line, is a label where the known
   * labels are set so and it comes back.
   */
  private void addUnknownInline(Map<Integer, Mark> marks) {
    if (typography.bold()) {
      return;
    }
    long alike =
        marks.entrySet().stream()
            .filter(e -> e.getValue().kind() == Mark.Kind.LABEL)
            .filter(e -> inline((Item.Text) items.get(e.getKey())).isPresent())
            .count();
    if (alike < ENOUGH_ALIKE) {
      return;
    }
    Map<Integer, Integer> found = new TreeMap<>();
    Map<String, Integer> repeated = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Text text && !marks.containsKey(i)) {
        Optional<Integer> content = inline(text);
        if (content.isPresent()) {
          found.put(i, content.get());
          repeated.merge(labelText(text, content.get()), 1, Integer::sum);
        }
      }
    }
    found.forEach(
        (i, content) -> {
          if (repeated.get(labelText((Item.Text) items.get(i), content)) >= ENOUGH_REPEATED) {
            marks.put(i, Mark.label("", content, i + 1));
          }
        });
  }

  private static String labelText(Item.Text text, int content) {
    return Fold.fold(text.text().substring(0, content));
  }

  /** Where the content starts after bold words that a colon or a column ends; empty for none. */
  private Optional<Integer> inline(Item.Text text) {
    List<Word> words = text.line().words();
    int bold = 0;
    int end = 0;
    while (bold < words.size() && words.get(bold).bold()) {
      end += words.get(bold).text().length() + 1;
      bold++;
    }
    if (bold == 0 || bold == words.size() || end > LONGEST_UNKNOWN_LABEL) {
      return Optional.empty();
    }
    boolean colon = words.get(bold - 1).text().endsWith(":");
    boolean column = gaps(text.line()).equals(List.of(bold));
    boolean upper = Character.isUpperCase(text.text().charAt(0));
    return upper && (colon || column) ? Optional.of(end) : Optional.empty();
  }

  /** What is known as a label by its looks alone gets a name where the model is sure of one. */
  private void nameUnknown(Map<Integer, Mark> marks) {
    marks.replaceAll(
        (i, mark) -> {
          if (mark.kind() != Mark.Kind.LABEL || !mark.canonical().isEmpty()) {
            return mark;
          }
          Item.Text text = (Item.Text) items.get(i);
          String label =
              mark.contentStart() < 0
                  ? text.text()
                  : text.text().substring(0, mark.contentStart()).strip();
          return namer
              .name(label, LabelLook.of(text.line(), typography.size()))
              .map(name -> Mark.label(name, mark.contentStart(), mark.end()))
              .orElse(mark);
        });
  }

  /** « Dépenses », « Total » over a table are its caption, not a field. */
  private static boolean isLabelText(String text) {
    String folded = Fold.fold(text);
    return Character.isUpperCase(text.charAt(0))
        && ".;,".indexOf(text.charAt(text.length() - 1)) < 0
        && !CAPTION.matcher(folded).find();
  }

  private Optional<Look> look(Item.Text text) {
    if (typography.bold() || !text.line().bold()) {
      return Optional.empty();
    }
    int prefix = FieldLabels.prefixLength(text.text());
    String kind = text.text().substring(0, prefix).strip().replaceAll("[\\d.]+", "1");
    return Optional.of(
        new Look(kind, text.line().italic(), Typography.rounded(text.line().size())));
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
