package fr.greffe.section;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One pass over the items that opens and closes sheets at the marks. */
final class SheetAssembly {
  /** How much larger a heading is to stand over a sheet's own. */
  private static final double LARGER = 1.08;

  /** Lines above a fiche's heading that may name its objective or axis. */
  private static final int LINES_ABOVE = 8;

  /** « OBJECTIF N°1 », « AXE 2 : … » above a fiche's heading. */
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?i)^(?:objectif|axe|orientation|engagement|enjeu|priorit[ée]|th[èe]me|th[ée]matique"
              + "|mesure|volet|pilier)s?(?:\\s+(?:strat[ée]giques?|op[ée]rationnel\\p{L}*|g[ée]n[ée]r\\p{L}*"
              + "|sp[ée]cifiques?))?\\s*(?:n\\s?[°º]|\\d|[IVX]+\\b|[A-H]\\b|[:–—-]|$).*");

  /** A named axis stands above every numbered chapter, a named measure below it. */
  private static final int THEME_LEVEL = -1;

  private static final int MEASURE_LEVEL = 0;

  /** Lines after a fiche's heading that may hold its title. */
  private static final int TITLE_LINES = 4;

  private final String file;
  private final List<Item> items;
  private final NavigableMap<Integer, Mark> marks;
  private final Map<Integer, List<FormSegment>> tables;
  private final FormReader forms;
  private final Set<Integer> turns;

  private final List<FoundSheet> sheets = new ArrayList<>();
  private final List<SheetHeading> announced = new ArrayList<>();
  private final HeadingRuns runs;
  private final Ranks ranks = new Ranks();

  /** The first items of the named axes that head what follows. */
  private final Set<Integer> axes = new HashSet<>();

  private SheetBuilder open;

  SheetAssembly(
      String file,
      List<Item> items,
      NavigableMap<Integer, Mark> marks,
      Map<Integer, List<FormSegment>> tables,
      FormReader forms,
      Set<Integer> turns) {
    this.file = file;
    this.items = items;
    this.marks = marks;
    this.tables = tables;
    this.forms = forms;
    this.turns = turns;
    this.runs = new HeadingRuns(file, items, marks);
  }

  FoundSheets found() {
    int i = 0;
    while (i < items.size()) {
      if (turns.contains(i) && !goesOn(i)) {
        close(i);
      }
      Mark mark = marks.get(i);
      if (mark == null) {
        plain(i);
        i++;
        continue;
      }
      switch (mark.kind()) {
        case STOP -> {
          close(i);
          ranks.clear();
        }
        case FICHE -> fiche(i, mark);
        case CHAPTER -> chapter(i, mark);
        case LABEL -> label(i, mark);
      }
      i = mark.end();
    }
    close(items.size());
    return new FoundSheets(sheets, announced);
  }

  private void plain(int i) {
    if (items.get(i) instanceof Item.Grid grid) {
      List<FormSegment> segments = segments(i, grid.table());
      if (segments.isEmpty()) {
        add(new Piece.Grid(grid.table()), i);
      } else {
        form(i, segments);
      }
    } else if (items.get(i) instanceof Item.Text text) {
      if (open != null && overSheets(text)) {
        leave(i);
      }
      add(piece(text, 0), i);
    }
  }

  private List<FormSegment> segments(int i, Table table) {
    if (tables.containsKey(i) || open == null) {
      return tables.getOrDefault(i, List.of());
    }
    return open.isBareFiche() ? forms.readUnderHeading(table) : forms.read(table, open.formOpen());
  }

  /** A heading in letters larger than the sheet's own heading stands over what follows. */
  private boolean overSheets(Item.Text text) {
    return text.first()
        && open.hasFields()
        && items.get(open.firstItem()) instanceof Item.Text own
        && text.line().size() > own.line().size() * LARGER
        && text.text().chars().anyMatch(Character::isLetter);
  }

  private void add(Piece piece, int i) {
    if (open != null) {
      open.add(piece, i);
    }
  }

  private Piece.Text piece(Item.Text text, int from) {
    String rest = text.text().substring(from);
    boolean start = text.first() || from > 0 || FieldLabels.prefixLength(rest) > 0;
    return new Piece.Text(rest, text.line().source(file), Optional.of(text.line()), from, start);
  }

  private void fiche(int i, Mark mark) {
    if (open != null && open.is(mark.number()) && !open.fields().isEmpty() && !opensAgain(i)) {
      return;
    }
    int top = above(i);
    leave(Math.min(top, topOfRun(i)));
    ranks.enter(runs.above(i));
    boolean action = !SheetHeadings.saysFiche(textAt(i));
    List<SheetHeading> over = action ? ranks.overAction() : List.of();
    open = new SheetBuilder(ActionSheet.Kind.FICHE, heading(i, mark), over, i, mark.end());
    open.above(items.subList(top, i), file, top);
  }

  /** Ends the open sheet before an item, wherever its last lines went. */
  private void leave(int top) {
    if (open != null) {
      open.takeBack(top);
    }
    close(top);
  }

  private int topOfRun(int i) {
    return runs.above(i).stream().findFirst().map(HeadingRuns.Styled::item).orElse(i);
  }

  /** A repeated fiche heading opens a new sheet only where its first field comes back. */
  private boolean opensAgain(int i) {
    Integer next = marks.higherKey(i);
    return next != null
        && marks.get(next).kind() == Mark.Kind.LABEL
        && open.firstCanonical().equals(marks.get(next).canonical());
  }

  /** The index of the first line above a fiche's heading that belongs to it. */
  private int above(int i) {
    int top = i;
    for (int k = i - 1; k >= 0 && i - k <= LINES_ABOVE; k--) {
      boolean text = items.get(k) instanceof Item.Text && !marks.containsKey(k);
      if (!text && !(marks.containsKey(k) && ABOVE.matcher(textAt(k)).matches())) {
        break;
      }
      if (items.get(k).page() != items.get(i).page()) {
        break;
      }
      if (ABOVE.matcher(textAt(k)).matches() && ((Item.Text) items.get(k)).first()) {
        top = k;
      }
    }
    return axes.contains(top) ? i : top;
  }

  private String textAt(int i) {
    return items.get(i) instanceof Item.Text text ? text.text() : "";
  }

  private void chapter(int i, Mark mark) {
    SheetHeading heading = heading(i, mark);
    if (open != null && closes(i, mark)) {
      leave(topOfRun(i));
    }
    if (open != null) {
      for (int k = i; k < mark.end(); k++) {
        add(piece((Item.Text) items.get(k), 0), k);
      }
      return;
    }
    ranks.enter(new Ranks.Chapter(i, mark.end(), mark.level(), heading), runs.above(i));
  }

  /** A chapter heading ends the sheet when it is not deeper, or when fields start anew under it. */
  private boolean closes(int i, Mark mark) {
    Integer next = marks.higherKey(i);
    while (next != null && marks.get(next).kind() == Mark.Kind.CHAPTER) {
      next = marks.higherKey(next);
    }
    String name =
        next != null && marks.get(next).kind() == Mark.Kind.LABEL
            ? marks.get(next).canonical()
            : "";
    if (open.kind() == ActionSheet.Kind.FICHE) {
      return !name.isEmpty() && name.equals(open.firstCanonical());
    }
    return open.has(name) || mark.level() <= open.level();
  }

  private void label(int i, Mark mark) {
    if (headsNext(mark)) {
      close(i);
      SheetHeading heading = labelHeading(i, mark);
      int level = mark.canonical().equals("theme") ? THEME_LEVEL : MEASURE_LEVEL;
      ranks.enter(new Ranks.Chapter(i, mark.end(), level, heading), List.of());
      axes.add(i);
      return;
    }
    if (open != null && restarts(mark)) {
      close(i);
    }
    if (open == null) {
      openUnderChapter(i);
    }
    if (open == null) {
      return;
    }
    List<Source> sources = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    for (int k = i; k < mark.end(); k++) {
      Item.Text text = (Item.Text) items.get(k);
      String words =
          mark.contentStart() >= 0 ? text.text().substring(0, mark.contentStart()) : text.text();
      label.append(label.length() == 0 ? "" : " ").append(words.strip());
      sources.add(text.line().source(file));
    }
    open.field(label.toString(), mark.canonical(), sources, mark.end());
    if (mark.contentStart() >= 0) {
      add(piece((Item.Text) items.get(i), mark.contentStart()), i);
    }
  }

  /** « Axe 2 – Sécuriser les parcours » on its own, just above a chapter's heading. */
  private boolean headsNext(Mark mark) {
    boolean ranked = mark.canonical().equals("theme") || mark.canonical().equals("measure");
    int at = mark.end();
    Mark next = marks.get(at);
    while (ranked && next != null && next.kind() == Mark.Kind.LABEL && isRanked(next)) {
      at = next.end();
      next = marks.get(at);
    }
    if (!ranked || next == null) {
      return false;
    }
    boolean action = next.kind() == Mark.Kind.FICHE && !SheetHeadings.saysFiche(textAt(at));
    return action || next.kind() == Mark.Kind.CHAPTER;
  }

  private static boolean isRanked(Mark mark) {
    return mark.canonical().equals("theme") || mark.canonical().equals("measure");
  }

  private SheetHeading labelHeading(int i, Mark mark) {
    List<Source> sources = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (int k = i; k < mark.end(); k++) {
      sources.add(((Item.Text) items.get(k)).line().source(file));
      whole.append(whole.length() == 0 ? "" : " ").append(textAt(k));
    }
    return new SheetHeading("", whole.toString(), whole.toString(), sources);
  }

  /** « Intitulé de l'action » twice: sheets that have no heading but their first field. */
  private boolean restarts(Mark mark) {
    return mark.canonical().equals("title")
        && open.has("title")
        && open.firstCanonical().equals("title");
  }

  private void openUnderChapter(int i) {
    Optional<Ranks.Chapter> above = ranks.chapter().filter(c -> ActionSheetFinder.near(c.end(), i));
    if (above.isPresent()) {
      Ranks.Chapter chapter = above.get();
      open =
          new SheetBuilder(
              ActionSheet.Kind.RAPPORT_ACTION,
              chapter.heading(),
              ranks.overChapter(),
              chapter.item(),
              chapter.end());
      open.level(chapter.level());
      for (int k = chapter.end(); k < i; k++) {
        if (items.get(k) instanceof Item.Text text) {
          add(piece(text, 0), k);
        }
      }
    } else if (marks.get(i).canonical().equals("title")) {
      SheetHeading none = new SheetHeading("", "", "", List.of());
      open = new SheetBuilder(ActionSheet.Kind.FICHE, none, List.of(), i, i);
    }
  }

  private void form(int i, List<FormSegment> segments) {
    for (FormSegment segment : segments) {
      if (segment.heading().isPresent()) {
        int top = above(i);
        leave(top);
        open =
            new SheetBuilder(ActionSheet.Kind.FICHE, segment.heading().get(), List.of(), i, i + 1);
        open.above(items.subList(top, i), file, top);
      } else if (open == null || anotherForm(segment)) {
        close(i);
        openOverForm(i);
      }
      for (Piece piece : segment.leading()) {
        add(piece, i);
      }
      for (FoundField field : segment.fields()) {
        open.field(field, i);
      }
      open.formOpen(true);
    }
  }

  /** A second form with the same first label is another sheet. */
  private boolean anotherForm(FormSegment segment) {
    return segment.fields().size() > 1
        && open.has(segment.fields().get(0).canonical())
        && open.firstCanonical().equals(segment.fields().get(0).canonical());
  }

  /** A form without a fiche's heading takes the chapter above, or the set-apart lines. */
  private void openOverForm(int i) {
    if (ranks.chapter().filter(c -> ActionSheetFinder.near(c.end(), i)).isPresent()) {
      openUnderChapter(i);
      return;
    }
    SheetHeading none = new SheetHeading("", "", "", List.of());
    open = new SheetBuilder(ActionSheet.Kind.FICHE, none, List.of(), i, i + 1);
  }

  /** A sheet goes on over a turned page when a label comes before the next heading. */
  private boolean goesOn(int i) {
    Integer next = marks.ceilingKey(i);
    boolean label =
        next != null
            && marks.get(next).kind() == Mark.Kind.LABEL
            && open != null
            && !open.has(marks.get(next).canonical());
    boolean form =
        open != null
            && open.formOpen()
            && items.get(i) instanceof Item.Grid grid
            && !forms.read(grid.table(), true).isEmpty();
    return label || form;
  }

  private SheetHeading heading(int i, Mark mark) {
    List<Source> sources = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    for (int k = i; k < mark.end(); k++) {
      Item.Text text = (Item.Text) items.get(k);
      sources.add(text.line().source(file));
      whole.append(whole.length() == 0 ? "" : " ").append(text.text());
    }
    return new SheetHeading(mark.number(), mark.title(), whole.toString(), sources);
  }

  private void close(int end) {
    if (open == null) {
      return;
    }
    boolean enough =
        open.kind() == ActionSheet.Kind.FICHE
            ? !open.fields().isEmpty()
            : ActionSheetFinder.enough(open.fields());
    boolean unnamed = open.heading().sources().isEmpty();
    if (enough && (!unnamed || ActionSheetFinder.enough(open.fields()))) {
      int lastItem = Math.max(open.firstItem(), end - 1);
      sheets.add(open.build(items, lastItem, TITLE_LINES));
    } else if (open.kind() == ActionSheet.Kind.FICHE && !unnamed) {
      announced.add(open.announcedHeading());
    }
    open = null;
  }
}
