package fr.greffe.section;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds fiches actions and action chapters in the flow of blocks.
 *
 * <p>A sheet is proved by labelled fields under a heading: « Fiche action n° 3 » with at least one,
 * a numbered chapter with several, a form whose label column says so. The number of a field's label
 * does not count: sources get it wrong. A heading that lists of contents repeat, without fields, is
 * an announced sheet.
 */
public final class ActionSheetFinder {
  /** Fields an action's chapter must show; a report's ordinary chapter may show one or two. */
  private static final int ENOUGH_FIELDS = 3;

  /** A chapter heading this many items above the first label can be the sheet's. */
  private static final int NEAR = 12;

  /** Fields that only an action has. */
  private static final Set<String> CORE =
      Set.of(
          "description",
          "indicators",
          "planned_budget",
          "executed_budget",
          "partners",
          "start_date",
          "assessment",
          "pilot",
          "target",
          "diagnosis",
          "duration",
          "calendar");

  private final PdfDocument document;
  private final FieldLabels labels = FieldLabels.standard();

  public ActionSheetFinder(PdfDocument document) {
    this.document = document;
  }

  /**
   * The sheets of a flow.
   *
   * @param flow blocks in reading order, of one act or of a whole document
   */
  public FoundSheets find(List<Block> flow) {
    List<Item> items = Item.of(flow);
    if (items.isEmpty()) {
      return new FoundSheets(List.of(), List.of());
    }
    Map<Integer, Mark> marks = new Marker(labels, items).marks();
    FormReader forms = new FormReader(labels, new CellLines(document));
    Map<Integer, List<FormSegment>> tables = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Grid grid) {
        List<FormSegment> segments = forms.read(grid.table(), false);
        if (!segments.isEmpty()) {
          tables.put(i, segments);
        }
      }
    }
    TreeMap<Integer, Mark> sorted = new TreeMap<>(marks);
    return new SheetAssembly(document.file(), items, sorted, tables, forms, turns(items)).found();
  }

  /** True when these fields, by their canonical names, make an action's chapter. */
  static boolean enough(List<FoundField> fields) {
    Set<String> known = new HashSet<>();
    fields.forEach(f -> known.add(f.canonical()));
    known.remove("");
    long core = known.stream().filter(CORE::contains).count();
    return known.size() >= ENOUGH_FIELDS && core >= 2 || known.size() > ENOUGH_FIELDS && core > 0;
  }

  static boolean near(int heading, int label) {
    return label - heading <= NEAR;
  }

  /** The indexes of items that start a page set the other way round than the page before. */
  private Set<Integer> turns(List<Item> items) {
    Map<Integer, Boolean> landscape = new HashMap<>();
    for (PdfPage page : document.pages()) {
      landscape.put(page.number(), page.width() > page.height());
    }
    Set<Integer> turns = new HashSet<>();
    for (int i = 1; i < items.size(); i++) {
      Boolean before = landscape.get(lastPage(items.get(i - 1)));
      Boolean now = landscape.get(items.get(i).page());
      if (before != null && now != null && !before.equals(now)) {
        turns.add(i);
      }
    }
    return turns;
  }

  static int lastPage(Item item) {
    if (item instanceof Item.Grid grid) {
      Table table = grid.table();
      return table.pages().get(table.pages().size() - 1);
    }
    return item.page();
  }
}
