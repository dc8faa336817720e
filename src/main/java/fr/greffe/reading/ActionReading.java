package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.Announced;
import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Indicator;
import fr.greffe.record.Mention;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Source;
import fr.greffe.record.Statement;
import fr.greffe.record.Table;
import fr.greffe.section.ActionSheetFinder;
import fr.greffe.section.Block;
import fr.greffe.section.FoundField;
import fr.greffe.section.FoundSheet;
import fr.greffe.section.FoundSheets;
import fr.greffe.section.Piece;
import fr.greffe.section.SheetHeading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the actions of a document: sheets, recaps, annexes of indicators, budget tables. */
public final class ActionReading {
  /** Lines above a table that may name its budget, section or side. */
  private static final int LINES_ABOVE = 12;

  private final PdfDocument document;
  private final ActionSheetReader reader = new ActionSheetReader();
  private final BudgetTableReader budgets = new BudgetTableReader();

  private final List<ActionSheet> sheets = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<SheetHeading> listed = new ArrayList<>();
  private final Set<String> ownTables = new HashSet<>();
  private String owner = "";

  public ActionReading(PdfDocument document) {
    this.document = document;
  }

  /**
   * Reads a document.
   *
   * @param stretches its flow of blocks, cut where no sheet can go on (between acts)
   * @param acts the acts already read, which sheets are attached to by page
   */
  public ActionRecords read(List<List<Block>> stretches, List<Deliberation> acts) {
    for (List<Block> flow : stretches) {
      sheets(flow, acts);
    }
    List<BudgetLine> recaps = new ArrayList<>();
    List<Table> others = new ArrayList<>();
    List<Indicator> annexes = new ArrayList<>();
    List<BudgetEntry> entries = new ArrayList<>();
    RecapReader recap = new RecapReader(sheets);
    AnnexIndicators annex = new AnnexIndicators(new SheetLinks(sheets));
    for (List<Block> flow : stretches) {
      for (int b = 0; b < flow.size(); b++) {
        if (flow.get(b) instanceof Block.TableBlock block
            && !ownTables.contains(block.table().id())) {
          Table table = block.table();
          List<Indicator> rows = annex.read(table);
          List<String> around = above(flow, b);
          List<BudgetLine> lines =
              rows.isEmpty() ? recap.read(table, caption(table, around)) : List.of();
          annexes.addAll(rows);
          recaps.addAll(lines);
          if (rows.isEmpty() && lines.isEmpty()) {
            List<BudgetEntry> own = budgets.read(table, around);
            entries.addAll(own);
            others.addAll(own.isEmpty() ? List.of(table) : List.of());
          }
        }
      }
    }
    if (!recaps.isEmpty() || !sheets.isEmpty()) {
      others.forEach(table -> recaps.addAll(Shares.of(table)));
    }
    return new ActionRecords(sheets, recaps, annexes, entries, mentions, announced(), statements);
  }

  private void sheets(List<Block> flow, List<Deliberation> acts) {
    owner = ownerOf(flow.get(0), acts).orElse(owner);
    FoundSheets found = new ActionSheetFinder(document).find(flow);
    for (FoundSheet sheet : found.sheets()) {
      String id = "fiche-" + (sheets.size() + 1);
      ActionSheetReader.Read read = reader.read(sheet, id, act(sheet.pages(), acts));
      sheets.add(read.sheet());
      mentions.addAll(read.mentions());
      for (FoundField field : sheet.fields()) {
        field.pieces().forEach(this::own);
      }
      sheet.preamble().forEach(this::own);
    }
    listed.addAll(found.announced());
    prose(flow, found.sheets());
  }

  /** The amounts of the blocks that no sheet holds belong to the act they stand in. */
  private void prose(List<Block> flow, List<FoundSheet> found) {
    List<Block> rest = new ArrayList<>();
    int at = 0;
    for (FoundSheet sheet : found) {
      rest.addAll(flow.subList(Math.min(at, sheet.firstBlock()), sheet.firstBlock()));
      at = Math.max(at, sheet.endBlock());
    }
    rest.addAll(flow.subList(Math.min(at, flow.size()), flow.size()));
    mentions.addAll(new MentionReader(document.file()).read(owner, rest));
    statements.addAll(Statements.of(document.file(), owner, rest));
  }

  /** The act whose heading stands in a stretch's first block. */
  private static Optional<String> ownerOf(Block first, List<Deliberation> acts) {
    if (!(first instanceof Block.Paragraph paragraph)) {
      return Optional.empty();
    }
    return acts.stream()
        .filter(a -> a.heading().page() == first.page())
        .filter(
            a -> paragraph.lines().stream().anyMatch(l -> a.heading().box().intersects(l.box())))
        .map(Deliberation::id)
        .findFirst();
  }

  private void own(Piece piece) {
    if (piece instanceof Piece.Grid grid) {
      ownTables.add(grid.table().id());
    }
  }

  /** The last act that starts at or before the sheet and covers its first page. */
  private static String act(PageSpan pages, List<Deliberation> acts) {
    String id = "";
    for (Deliberation act : acts) {
      boolean part = act.parts().stream().anyMatch(p -> p.pages().contains(pages.first()));
      if (act.pages().contains(pages.first()) || part) {
        id = act.id();
      }
    }
    return id;
  }

  /** A table's title, then the line right above it. */
  private static List<String> caption(Table table, List<String> above) {
    List<String> caption = new ArrayList<>();
    table.title().value().ifPresent(caption::add);
    above.stream().limit(1).forEach(caption::add);
    return caption;
  }

  private static List<String> above(List<Block> flow, int block) {
    List<String> lines = new ArrayList<>();
    for (int b = block - 1; b >= 0 && lines.size() < LINES_ABOVE; b--) {
      if (flow.get(b) instanceof Block.Paragraph paragraph) {
        List<Line> own = paragraph.lines();
        for (int l = own.size() - 1; l >= 0 && lines.size() < LINES_ABOVE; l--) {
          lines.add(own.get(l).text());
        }
      }
    }
    return lines;
  }

  /** A list of two sheets or more announces them; each is found under its number or its title. */
  private List<Announced> announced() {
    Map<String, SheetHeading> entries = new LinkedHashMap<>();
    for (SheetHeading heading : listed) {
      String key = heading.number().isEmpty() ? heading.title() : heading.number();
      entries.putIfAbsent(key, heading);
    }
    if (entries.size() < 2) {
      return List.of();
    }
    SheetLinks links = new SheetLinks(sheets);
    List<String> missing = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    for (SheetHeading entry : entries.values()) {
      Optional<Source> first = entry.sources().stream().findFirst();
      first.ifPresent(sources::add);
      boolean found =
          sheets.stream().anyMatch(s -> s.reference().orElse("").equals(entry.number()))
              && !entry.number().isEmpty();
      if (!found && !links.resembles(entry.title())) {
        missing.add((entry.number() + " " + entry.title()).strip());
      }
    }
    return List.of(
        new Announced(
            "action-sheets", entries.size(), entries.size() - missing.size(), missing, sources));
  }
}
