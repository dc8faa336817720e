package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form of two columns made of the lines of a page: the first line of a row is its label. */
final class FormOfLines {
  private FormOfLines() {}

  static Table table(PdfDocument document, List<List<Integer>> rows) {
    List<Line> lines = document.pages().get(0).lines();
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Line> own = rows.get(row).stream().map(lines::get).toList();
      cells.add(cell(row, 0, own.subList(0, 1)));
      cells.add(cell(row, 1, own.subList(1, own.size())));
    }
    return new Table(
        "form",
        Value.absent(),
        List.of(1),
        RulingKind.NONE,
        0,
        rows.size(),
        2,
        cells,
        List.of(),
        "aligned",
        List.of());
  }

  private static Cell cell(int row, int column, List<Line> lines) {
    String text = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    Box box = lines.stream().map(Line::box).reduce(Box::union).orElseThrow();
    Source source = new Source(Printed.FILE, 1, box, text);
    return new Cell(
        row, column, 1, 1, CellType.TEXT, text, Optional.empty(), false, false, List.of(source));
  }
}
