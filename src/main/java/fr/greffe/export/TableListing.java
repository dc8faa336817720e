package fr.greffe.export;

import fr.greffe.export.csv.CsvText;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import java.io.IOException;
import java.util.ArrayList;
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
        for (int r = 0; r < table.rows(); r++) {
          CsvText.writeRow(rowTexts(table, r).stream().map(CsvText::text).toList(), out);
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
        for (int r = 0; r < table.rows(); r++) {
          out.append("<tr>");
          for (Cell cell : startingIn(table, r)) {
            out.append(htmlCell(cell, r < table.headerRows() ? "th" : "td"));
          }
          out.append("</tr>\n");
        }
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
        for (int r = 0; r < table.rows(); r++) {
          List<String> texts =
              rowTexts(table, r).stream()
                  .map(t -> t.replace("|", "\\|").replace("\n", "<br>"))
                  .toList();
          out.append("| ").append(String.join(" | ", texts)).append(" |\n");
          if (r == 0) {
            out.append("|").append("---|".repeat(table.columns())).append('\n');
          }
        }
        out.append('\n');
      }
    }
  };

  /** Writes the tables. */
  public abstract void write(List<Table> tables, Appendable out) throws IOException;

  private static List<Cell> startingIn(Table table, int row) {
    return table.cells().stream().filter(c -> c.row() == row).toList();
  }

  /** The texts of a row by column; empty where a merged cell goes on. */
  private static List<String> rowTexts(Table table, int row) {
    List<String> out = new ArrayList<>();
    for (int c = 0; c < table.columns(); c++) {
      int column = c;
      out.add(
          startingIn(table, row).stream()
              .filter(x -> x.column() == column)
              .findFirst()
              .map(Cell::text)
              .orElse(""));
    }
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
