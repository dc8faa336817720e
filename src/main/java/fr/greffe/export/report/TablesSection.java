package fr.greffe.export.report;

import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.Extraction;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Verification;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Every table as extracted, with its place on the page. */
final class TablesSection {
  /** Rows shown of one table; the whole is in its CSV file. */
  private static final int MOST_ROWS = 200;

  private final Extraction extraction;
  private final Wording wording;
  private final PageFigure figure;

  TablesSection(Extraction extraction, Wording wording, PageFigure figure) {
    this.extraction = extraction;
    this.wording = wording;
    this.figure = figure;
  }

  void write(Markup html) {
    if (extraction.records().tables().isEmpty()) {
      return;
    }
    html.raw("<section id=\"tables\" aria-labelledby=\"tables-h\"><h2 id=\"tables-h\">");
    html.text(wording.say("nav.tables")).raw("</h2>");
    extraction.records().tables().forEach(table -> table(html, table));
    html.raw("</section>\n");
  }

  private void table(Markup html, Table table) {
    String title = table.title().orElse(table.id());
    html.raw("<details").attribute("id", table.id()).raw("><summary>");
    html.text(wording.say("table.summary", title, pages(table), table.rows(), table.columns()));
    html.raw("</summary><div class=\"split\"><div class=\"wide\" tabindex=\"0\" role=\"group\"");
    html.attribute("aria-label", title).raw("><table><caption>").text(title).raw("</caption>");
    rows(html, table);
    html.raw("</table>");
    if (table.rows() > MOST_ROWS) {
      html.element("p", wording.say("table.more", table.rows() - MOST_ROWS));
    }
    table.notes().forEach(note -> html.element("p", "muted", wording.reason(note)));
    html.raw("</div>");
    figure.figures(
        html,
        table.regions().stream()
            .map((Source region) -> new PageFigure.Marked(region, "", "place"))
            .toList());
    html.raw("</div></details>\n");
  }

  private static String pages(Table table) {
    List<Integer> pages = table.pages();
    int first = pages.get(0);
    int last = pages.get(pages.size() - 1);
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private void rows(Markup html, Table table) {
    Iterator<Cell> cells = table.cells().iterator();
    Cell cell = cells.hasNext() ? cells.next() : null;
    int last = Math.min(table.rows(), MOST_ROWS);
    html.raw(table.headerRows() > 0 ? "<thead>" : "<tbody>");
    for (int row = 0; row < last; row++) {
      if (row > 0 && row == table.headerRows()) {
        html.raw("</thead><tbody>");
      }
      html.raw("<tr>");
      while (cell != null && cell.row() == row) {
        cell(html, cell, row < table.headerRows(), last);
        cell = cells.hasNext() ? cells.next() : null;
      }
      html.raw("</tr>");
    }
    html.raw(last <= table.headerRows() && table.headerRows() > 0 ? "</thead>" : "</tbody>");
  }

  private void cell(Markup html, Cell cell, boolean header, int lastRow) {
    boolean rowHeader =
        !header && cell.column() == 0 && cell.type() == CellType.TEXT && !cell.text().isBlank();
    String name = header || rowHeader ? "th" : "td";
    html.raw("<").raw(name);
    if (header) {
      html.attribute("scope", cell.columnSpan() > 1 ? "colgroup" : "col");
    } else if (rowHeader) {
      html.attribute("scope", cell.rowSpan() > 1 ? "rowgroup" : "row");
    }
    if (cell.columnSpan() > 1) {
      html.attribute("colspan", Integer.toString(cell.columnSpan()));
    }
    int rowSpan = Math.min(cell.rowSpan(), lastRow - cell.row());
    if (rowSpan > 1) {
      html.attribute("rowspan", Integer.toString(rowSpan));
    }
    if (cell.amount().isPresent()) {
      Verification status = cell.amount().get().verification();
      html.attribute("class", "number " + status.name().toLowerCase(Locale.ROOT));
    }
    html.raw(">");
    if (!cell.text().isBlank()) {
      figure.link(html, cell.text(), cell.sources());
      if (cell.amount().map(a -> a.verification() == Verification.CONTRADICTED).orElse(false)) {
        html.raw(" <span class=\"mark\">").text(wording.say("table.contradicted")).raw("</span>");
      }
    }
    html.raw("</").raw(name).raw(">");
  }
}
