package fr.greffe.corpus;

import java.util.Locale;
import java.util.stream.Collectors;

/** Turns a {@link Grid} into an HTML table. */
final class GridWriter {
  private GridWriter() {}

  static String write(Grid grid) {
    StringBuilder out = new StringBuilder();
    out.append("<table class=\"grid ")
        .append(grid.ruling().name().toLowerCase(Locale.ROOT))
        .append(grid.repeatHeader() ? " repeat" : "")
        .append(grid.keepRows() ? " keep" : "")
        .append(grid.css().isEmpty() ? "" : " " + grid.css())
        .append("\">");
    out.append("<colgroup>");
    grid.widths().forEach(w -> out.append("<col style=\"width:").append(w).append("%\"/>"));
    out.append("</colgroup>");
    if (grid.headerRows() > 0) {
      out.append("<thead>");
      rows(grid, 0, grid.headerRows(), "th", out);
      out.append("</thead>");
    }
    out.append("<tbody>");
    rows(grid, grid.headerRows(), grid.rows(), "td", out);
    return out.append("</tbody></table>").toString();
  }

  private static void rows(Grid grid, int from, int to, String tag, StringBuilder out) {
    for (int row = from; row < to; row++) {
      int r = row;
      out.append("<tr>");
      grid.cells().stream().filter(c -> c.row() == r).forEach(c -> cell(grid, c, tag, out));
      out.append("</tr>\n");
    }
  }

  private static void cell(Grid grid, Grid.Cell cell, String tag, StringBuilder out) {
    out.append('<').append(tag).append(" id=\"").append(id(grid.id(), cell)).append('"');
    if (cell.rowSpan() > 1) {
      out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
    }
    if (cell.columnSpan() > 1) {
      out.append(" colspan=\"").append(cell.columnSpan()).append('"');
    }
    if (!cell.css().isEmpty()) {
      out.append(" class=\"")
          .append(cell.css().stream().sorted().collect(Collectors.joining(" ")))
          .append('"');
    }
    out.append('>');
    if (!cell.late()) {
      out.append(DocBuilder.escape(cell.text()).replace("\n", "<br/>"));
    }
    out.append("</").append(tag).append('>');
  }

  /** The id of a cell's element. */
  static String id(String gridId, Grid.Cell cell) {
    return "cell." + gridId + "." + cell.row() + "." + cell.column();
  }
}
