package fr.greffe.export;

import fr.greffe.export.csv.CsvText;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A list of tables as printed in the document, in the forms other programs read. */
public enum TableListing {
  /** One grid after the other, an empty line between; a merged cell stands where it starts. */
  CSV {
    @Override
    public void write(List<Table> tables, Appendable out) throws IOException {
      String between = "";
      for (Table table : tables) {
        out.append(between);
        for (List<String> row : texts(table)) {
          CsvText.writeRow(row.stream().map(CsvText::text).toList(), out);
        }
        between = "\n";
      }
    }
  },
  /** The records themselves, each cell with its sources. */
  JSON {
    @Override
    public void write(List<Table> tables, Appendable out) throws IOException {
      out.append(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(tables));
      out.append('\n');
    }
  },
  /** One {@code <table>} each, with its caption, header cells and spans. */
  HTML {
    @Override
    public void write(List<Table> tables, Appendable out) throws IOException {
      for (Table table : tables) {
        out.append("<table id=\"").append(table.id()).append("\">\n");
        Optional<String> title = table.title().value();
        if (title.isPresent()) {
          out.append("<caption>").append(escaped(title.get())).append("</caption>\n");
        }
        int row = -1;
        for (Cell cell : table.cells()) {
          for (; row < cell.row(); row++) {
            out.append(row < 0 ? "<tr>" : "</tr>\n<tr>");
          }
          out.append(htmlCell(cell, row < table.headerRows() ? "th" : "td"));
        }
        for (; row < table.rows() - 1; row++) {
          out.append("</tr>\n<tr>");
        }
        out.append("</tr>\n");
        out.append("</table>\n");
      }
    }
  },
  /** Pipe tables; the first row is the header, as the form demands one. */
  MARKDOWN {
    @Override
    public void write(List<Table> tables, Appendable out) throws IOException {
      for (Table table : tables) {
        Optional<String> title = table.title().value();
        if (title.isPresent()) {
          out.append("**").append(title.get()).append("**\n\n");
        }
        String underHeader = "|" + "---|".repeat(table.columns()) + "\n";
        for (List<String> row : texts(table)) {
          List<String> texts =
              row.stream().map(t -> t.replace("|", "\\|").replace("\n", "<br>")).toList();
          out.append("| ").append(String.join(" | ", texts)).append(" |\n").append(underHeader);
          underHeader = "";
        }
        out.append('\n');
      }
    }
  };

  /** Writes the tables. */
  public abstract void write(List<Table> tables, Appendable out) throws IOException;

  /** The texts by row and column; empty where a merged cell goes on. */
  private static List<List<String>> texts(Table table) {
    List<List<String>> out = new ArrayList<>();
    for (int r = 0; r < table.rows(); r++) {
      out.add(new ArrayList<>(Collections.nCopies(table.columns(), "")));
    }
    table.cells().forEach(c -> out.get(c.row()).set(c.column(), c.text()));
    return out;
  }

  private static String htmlCell(Cell cell, String tag) {
    String rows = cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "";
    String columns = cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "";
    String text = escaped(cell.text()).replace("\n", "<br>");
    return "<" + tag + rows + columns + ">" + text + "</" + tag + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
