package fr.greffe.table;

import fr.greffe.pdf.Fill;
import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Word;
import fr.greffe.record.Amount;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns the tables found into records: text, type, amount and sources of each cell. */
final class TableRecords {

  private final PdfDocument document;
  private final Map<Integer, PdfPage> pages;
  private final Map<Integer, List<Box>> areas = new HashMap<>();

  private final BrokenWords words;

  private TableRecords(PdfDocument document, List<LongTable> tables) {
    this.document = document;
    this.words = new BrokenWords(document, tables);
    this.pages =
        document.pages().stream().collect(Collectors.toMap(PdfPage::number, Function.identity()));
  }

  /** The records of a document's tables, numbered in the order given. */
  static List<Table> of(PdfDocument document, List<LongTable> tables) {
    TableRecords records = new TableRecords(document, tables);
    for (LongTable table : tables) {
      table
          .parts()
          .forEach(
              p -> records.areas.computeIfAbsent(p.page(), k -> new ArrayList<>()).add(p.area()));
    }
    List<Table> out = new ArrayList<>();
    for (LongTable table : tables) {
      out.add(records.table(table, "table-" + (out.size() + 1)));
    }
    return List.copyOf(out);
  }

  private Table table(LongTable table, String id) {
    PageTable first = table.parts().get(0);
    return new Table(
        id,
        title(first),
        table.parts().stream().map(PageTable::page).distinct().toList(),
        table.ruling(),
        table.headerRows(),
        table.rows(),
        table.columns(),
        table.cells().stream().map(this::cell).toList(),
        table.parts().stream()
            .map(p -> new Source(document.file(), p.page(), p.area(), ""))
            .toList(),
        table.method(),
        table.notes());
  }

  private Value<String> title(PageTable table) {
    List<Line> lines = Titles.above(table, pages.get(table.page()), areas.get(table.page()));
    if (lines.isEmpty()) {
      return Value.absent();
    }
    return Value.printed(
        lines.stream().map(Line::text).collect(Collectors.joining(" ")),
        lines.stream().map(l -> l.source(document.file())).toList());
  }

  private Cell cell(LongTable.PlacedCell cell) {
    List<Source> sources = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (LongTable.Piece piece : cell.pieces()) {
      String text = CellText.of(piece.words());
      sources.add(new Source(document.file(), piece.page(), boxOf(piece), text.replace('\n', ' ')));
      if (!text.isEmpty() && !piece.repeat()) {
        words.addAll(piece.words());
        texts.add(text);
      }
    }
    String text = this.words.mended(String.join("\n", texts));
    Optional<Amount> amount = CellNumbers.amount(text, sources.get(0));
    return new Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        type(text, amount),
        text,
        amount,
        !words.isEmpty() && words.stream().allMatch(Word::bold),
        shaded(cell),
        sources);
  }

  /** The box of the text, or the cell's area when it has none. */
  private static Box boxOf(LongTable.Piece piece) {
    return piece.words().stream().map(Word::box).reduce(Box::union).orElse(piece.box());
  }

  private static CellType type(String text, Optional<Amount> amount) {
    if (text.isBlank()) {
      return CellType.EMPTY;
    }
    if (amount.isPresent()) {
      return amount.get().unit().equals(Amount.PERCENT) ? CellType.PERCENT : CellType.AMOUNT;
    }
    return CellNumbers.isDate(text) ? CellType.DATE : CellType.TEXT;
  }

  private boolean shaded(LongTable.PlacedCell cell) {
    LongTable.Piece piece = cell.pieces().get(0);
    Box box = piece.box();
    List<Fill> fills = pages.get(piece.page()).fills();
    return fills.stream().anyMatch(f -> f.box().grow(1).holdsCenterOf(box) && covers(f.box(), box));
  }

  /** A fill shades a cell when it covers most of it; a highlighter's stroke on a word does not. */
  private static boolean covers(Box fill, Box cell) {
    return fill.overlapArea(cell) >= 0.6 * cell.area();
  }
}
