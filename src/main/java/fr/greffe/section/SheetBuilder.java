package fr.greffe.section;

import fr.greffe.record.ActionSheet;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sheet being read. */
final class SheetBuilder {
  /** A line of a title or of a list's entry is at most this long, in characters. */
  private static final int LONGEST_TITLE_LINE = 160;

  /** « Département : Creuse » under a title begins something else. */
  private static final Pattern NAMED = Pattern.compile("^\\p{Lu}\\p{L}{3,20}\\s?:\\s");

  /** Fields that tell what was done. */
  private static final Set<String> REPORTING =
      Set.of("executed_budget", "carried_over", "assessment", "outlook");

  private final ActionSheet.Kind kind;
  private final SheetHeading heading;
  private final List<SheetHeading> ancestors;
  private final int firstItem;
  private int topItem;
  private int lastContent;
  private int level;
  private boolean formOpen;

  private final List<Piece> preamble = new ArrayList<>();
  private final List<FoundField> fields = new ArrayList<>();
  private String label = "";
  private String canonical = "";
  private List<Source> labelSources = List.of();
  private List<Piece> pieces = new ArrayList<>();
  private final List<Integer> pieceItems = new ArrayList<>();
  private boolean inField;
  private boolean hasForm;

  SheetBuilder(
      ActionSheet.Kind kind,
      SheetHeading heading,
      List<SheetHeading> ancestors,
      int firstItem,
      int contentFrom) {
    this.kind = kind;
    this.heading = heading;
    this.ancestors = ancestors;
    this.firstItem = firstItem;
    this.topItem = firstItem;
    this.lastContent = contentFrom - 1;
  }

  ActionSheet.Kind kind() {
    return kind;
  }

  SheetHeading heading() {
    return heading;
  }

  int firstItem() {
    return firstItem;
  }

  int level() {
    return level;
  }

  void level(int depth) {
    level = depth;
  }

  boolean formOpen() {
    return formOpen;
  }

  void formOpen(boolean value) {
    formOpen = value;
  }

  boolean hasFields() {
    return inField || !fields.isEmpty();
  }

  /** A fiche whose heading was just read: a form under it may be cut after its first line. */
  boolean isBareFiche() {
    return kind == ActionSheet.Kind.FICHE
        && !inField
        && fields.isEmpty()
        && SheetHeadings.saysFiche(heading.text());
  }

  boolean is(String number) {
    return !number.isEmpty() && heading.number().equals(number);
  }

  /** The lines above the heading that name the objective or axis become fields of the sheet. */
  void above(List<Item> lines, String file, int top) {
    topItem = top;
    for (Item item : lines) {
      if (item instanceof Item.Text text) {
        Optional<LabelMatch> match = FieldLabels.standard().match(text.text());
        Source source = text.line().source(file);
        if (match.isPresent() && text.first()) {
          String name = match.get().canonical();
          closeField();
          start(text.text(), name.equals("objectives") ? "objective" : name, List.of(source));
        } else if (inField) {
          pieces.add(
              new Piece.Text(text.text(), source, Optional.of(text.line()), 0, text.first()));
        }
      }
    }
    closeField();
  }

  void field(String printed, String name, List<Source> sources, int end) {
    closeField();
    start(printed, name, sources);
    lastContent = Math.max(lastContent, end - 1);
    formOpen = false;
  }

  /** A whole field of a form; it stays open, a following page may go on with it. */
  void field(FoundField field, int item) {
    closeField();
    start(field.label(), field.canonical(), field.labelSources());
    pieces.addAll(field.pieces());
    hasForm = true;
    lastContent = Math.max(lastContent, item);
  }

  /** Takes back the lines from an item on: they belong to the next sheet. */
  void takeBack(int item) {
    while (!pieceItems.isEmpty() && pieceItems.get(pieceItems.size() - 1) >= item) {
      pieceItems.remove(pieceItems.size() - 1);
      List<Piece> last = inField ? pieces : preamble;
      last.remove(last.size() - 1);
    }
    lastContent = Math.min(lastContent, item - 1);
  }

  private void start(String printed, String name, List<Source> sources) {
    label = printed;
    canonical = name;
    labelSources = sources;
    pieces = new ArrayList<>();
    pieceItems.clear();
    inField = true;
  }

  void add(Piece piece, int item) {
    (inField ? pieces : preamble).add(piece);
    pieceItems.add(item);
    lastContent = Math.max(lastContent, item);
  }

  private void closeField() {
    if (inField) {
      fields.add(new FoundField(label, canonical, labelSources, pieces));
    }
    inField = false;
  }

  /** The fields so far, the open one included. */
  List<FoundField> fields() {
    List<FoundField> all = new ArrayList<>(fields);
    if (inField) {
      all.add(new FoundField(label, canonical, labelSources, pieces));
    }
    return all;
  }

  boolean has(String name) {
    return !name.isEmpty() && fields().stream().anyMatch(f -> f.canonical().equals(name));
  }

  String firstCanonical() {
    return fields().stream().findFirst().map(FoundField::canonical).orElse("");
  }

  /** The heading of a list's entry, with the lines that go on with it. */
  SheetHeading announcedHeading() {
    StringBuilder title = new StringBuilder(heading.title());
    List<Source> sources = new ArrayList<>(heading.sources());
    for (Piece piece : preamble) {
      boolean goesOn =
          piece instanceof Piece.Text text
              && !text.text().isEmpty()
              && sources.size() < 4
              && text.text().length() <= LONGEST_TITLE_LINE
              && text.source().page() == sources.get(0).page()
              && !Character.isUpperCase(text.text().charAt(0));
      if (!goesOn) {
        break;
      }
      title.append(' ').append(((Piece.Text) piece).text());
      sources.add(((Piece.Text) piece).source());
    }
    return new SheetHeading(heading.number(), title.toString().strip(), heading.text(), sources);
  }

  FoundSheet build(List<Item> items, int lastItem, int titleLines) {
    closeField();
    Titled titled = title(titleLines);
    int first =
        heading.sources().stream()
            .filter(f -> hasForm)
            .map(Source::page)
            .reduce(items.get(topItem).page(), Math::max);
    int end = Math.min(items.size() - 1, Math.max(lastItem, topItem));
    int lastPage =
        ActionSheetFinder.lastPage(items.get(Math.max(topItem, Math.min(end, lastContent))));
    return new FoundSheet(
        chapterOfReport() ? ActionSheet.Kind.RAPPORT_ACTION : kind,
        titled.heading(),
        ancestors,
        titled.preamble(),
        fields,
        items.get(topItem).block(),
        items.get(end).block() + 1,
        new PageSpan(first, Math.max(first, lastPage)));
  }

  /**
   * « Action n° 3 : … » over headed paragraphs is a report's when it tells what was done; a form, «
   * Fiche » or fields that only announce make a fiche.
   */
  private boolean chapterOfReport() {
    return kind == ActionSheet.Kind.FICHE
        && !heading.number().isEmpty()
        && !hasForm
        && !SheetHeadings.saysFiche(heading.text())
        && fields.stream().anyMatch(f -> REPORTING.contains(f.canonical()));
  }

  private record Titled(SheetHeading heading, List<Piece> preamble) {}

  /** A fiche's title often stands on the lines after « Fiche action n° 3 ». */
  private Titled title(int titleLines) {
    if (kind != ActionSheet.Kind.FICHE || !heading.title().isEmpty()) {
      return new Titled(heading, preamble);
    }
    StringBuilder title = new StringBuilder();
    List<Source> sources = new ArrayList<>(heading.sources());
    int used = 0;
    while (used < preamble.size()
        && used < titleLines
        && preamble.get(used) instanceof Piece.Text text
        && text.text().length() <= LONGEST_TITLE_LINE
        && !text.text().endsWith(".")
        && !(used > 0 && NAMED.matcher(text.text()).find())) {
      title.append(used == 0 ? "" : " ").append(text.text());
      sources.add(text.source());
      used++;
    }
    String words = title.toString();
    SheetHeading whole =
        new SheetHeading(heading.number(), words, (heading.text() + " " + words).strip(), sources);
    return new Titled(whole, List.copyOf(preamble.subList(used, preamble.size())));
  }
}
