package fr.greffe.export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.export.Specimen;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.CellType;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableCsvTest {

  @Test
  void columnsAreNamedByTheHeaderAndNumbersArePlain() throws IOException {
    assertEquals(
        """
        document,page,id,Poste,2024
        d.pdf,2,table-1/2,"'=HYPERLINK(""http://x"")",-285000
        d.pdf,2,table-1/3,"Total, général",
        """,
        written(Specimen.extraction().records().tables().get(0)));
  }

  @Test
  void headerLevelsAreJoinedAndNamesMadeDifferent() throws IOException {
    Table table =
        table(
            2,
            cell(0, 0, 2, 1, "Action", 1),
            cell(0, 1, 1, 2, "Budget", 1),
            cell(1, 1, 1, 1, "Etat", 1),
            cell(1, 2, 1, 1, "Etat", 1),
            cell(2, 0, 2, 1, "A", 1),
            cell(2, 1, 1, 1, "x", 1),
            cell(2, 2, 1, 1, "y", 1),
            cell(3, 1, 1, 1, "z", 2),
            cell(3, 2, 1, 1, "", 2));
    assertEquals(
        """
        document,page,id,Action,Budget / Etat,Budget / Etat (2)
        d.pdf,1,table-1/3,A,x,y
        d.pdf,2,table-1/4,,z,
        """,
        written(table));
  }

  @Test
  void columnsWithoutAHeaderAreNumbered() throws IOException {
    Table table = table(0, cell(0, 0, 1, 1, "a", 1), cell(0, 1, 1, 2, "b", 1));
    assertEquals(
        "document,page,id,colonne_1,colonne_2,colonne_3", written(table).lines().findFirst().get());
  }

  private static Table table(int headerRows, Cell... cells) {
    int rows = 1 + List.of(cells).stream().mapToInt(Cell::row).max().orElse(0);
    return new Table(
        "table-1",
        Value.absent(),
        List.of(1, 2),
        RulingKind.FULL,
        headerRows,
        rows,
        3,
        List.of(cells),
        List.of(),
        "lattice",
        List.of());
  }

  private static Cell cell(
      int row, int column, int rowSpan, int columnSpan, String text, int page) {
    Source source = new Source("d.pdf", page, new Box(0, 0, 1, 1), text);
    return new Cell(
        row,
        column,
        rowSpan,
        columnSpan,
        CellType.TEXT,
        text,
        Optional.empty(),
        false,
        false,
        List.of(source));
  }

  private static String written(Table table) throws IOException {
    StringBuilder out = new StringBuilder();
    TableCsv.write("d.pdf", table, out);
    return out.toString();
  }
}
