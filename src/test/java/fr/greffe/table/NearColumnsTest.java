package fr.greffe.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that stand nearer than their gaps tell, tables beside one another, and long lists. */
class NearColumnsTest {

  @Test
  void words_that_follow_figures_of_several_widths_at_one_place_are_a_column() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Lot").right(250, 100, "Montant").text(270, 100, "Titulaire");
    sheet.text(50, 115, "Charpente").right(250, 115, "1 250,00").text(253, 115, "SARL Martin");
    sheet.text(50, 130, "Peinture").right(250, 130, "890,00").text(253, 130, "Ets Perrin");
    sheet.text(50, 145, "Carrelage").right(250, 145, "22 000,00").text(253, 145, "SARL Durand");
    assertEquals(
        "Lot | Montant | Titulaire\nCharpente | 1 250,00 | SARL Martin\n"
            + "Peinture | 890,00 | Ets Perrin\nCarrelage | 22 000,00 | SARL Durand",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void codes_of_several_widths_before_labels_are_a_column() {
    Sheet sheet = new Sheet();
    sheet.text(50, 115, "20").text(68, 115, "Immobilisations").right(350, 115, "12 000,00");
    sheet.text(50, 130, "204").text(68, 130, "Subventions versées").right(350, 130, "3 500,00");
    sheet.text(50, 145, "21").text(68, 145, "Immobilisations").right(350, 145, "48 000,00");
    assertEquals(
        "20 | Immobilisations | 12 000,00\n204 | Subventions versées | 3 500,00\n"
            + "21 | Immobilisations | 48 000,00",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void the_groups_of_a_figure_wider_than_its_column_stay_together() {
    Sheet sheet = new Sheet();
    sheet.text(50, 115, "Charpente").right(250, 115, "173").right(350, 115, "66 €");
    sheet.text(50, 130, "Peinture").right(250, 130, "370").right(350, 130, "797 €");
    sheet.text(50, 145, "Total").right(350, 145, "5 562 523 €");
    assertEquals(
        "Charpente | 173 | 66 €\nPeinture | 370 | 797 €\nTotal |  | 5 562 523 €",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void a_column_with_nothing_but_its_label_is_a_column() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Lot").right(200, 100, "Prévu").text(230, 100, "Visa");
    sheet.right(350, 100, "Réalisé");
    sheet.text(50, 115, "Charpente").right(200, 115, "1 250,00").right(350, 115, "1 100,00");
    sheet.text(50, 130, "Peinture").right(200, 130, "890,00").right(350, 130, "900,00");
    assertEquals(
        "Lot | Prévu | Visa | Réalisé\nCharpente | 1 250,00 |  | 1 100,00\n"
            + "Peinture | 890,00 |  | 900,00",
        Sheet.show(Sheet.table(sheet)));
  }

  @Test
  void a_section_name_at_the_margin_does_not_end_the_table() {
    Sheet sheet = new Sheet();
    sheet.text(50, 115, "Judo club").right(250, 115, "150").right(350, 115, "200");
    sheet.text(50, 131, "Tennis club").right(250, 131, "2 100").right(350, 131, "2 600");
    sheet.bold(true).text(50, 147, "CULTURE ET PATRIMOINE DU VAL DE SORNE-ET-BERNAGE").bold(false);
    sheet.text(50, 163, "Chorale").right(250, 163, "200").right(350, 163, "250");
    sheet.text(50, 179, "Ciné-club").right(250, 179, "1 000").right(350, 179, "1 500");
    assertEquals(1, Sheet.tables(sheet).size());
    assertEquals(5, Sheet.table(sheet).rows());
  }

  @Test
  void a_first_row_without_figure_under_a_bold_header_is_no_header() {
    Sheet sheet = new Sheet();
    sheet.bold(true).text(50, 100, "Élu").text(150, 100, "Commune").right(350, 100, "Frais");
    sheet.bold(false).text(50, 115, "M. Blanc").text(150, 115, "Arbois");
    sheet.text(50, 130, "M. Leroy").text(150, 130, "Belval").right(350, 130, "120,00");
    sheet.text(50, 145, "M. Roux").text(150, 145, "Jussy").right(350, 145, "80,00");
    Table table = Sheet.table(sheet);
    assertEquals(4, table.rows());
    assertEquals(1, table.headerRows());
  }

  @Test
  void tables_whose_lines_are_not_level_are_two() {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Chapitre").right(200, 100, "Prévu");
    sheet.text(50, 115, "Personnel").right(200, 115, "1 250,00");
    sheet.text(50, 130, "Intérêts").right(200, 130, "890,00");
    sheet.text(50, 145, "Dotations").right(200, 145, "700,00");
    sheet.text(260, 106, "Commune").right(400, 106, "Aide");
    sheet.text(260, 124, "Arbois").right(400, 124, "22,00");
    sheet.text(260, 138, "Belval").right(400, 138, "318,00");
    sheet.text(260, 152, "Jussy").right(400, 152, "9,00");
    assertEquals(
        List.of(
            "Chapitre | Prévu\nPersonnel | 1 250,00\nIntérêts | 890,00\nDotations | 700,00",
            "Commune | Aide\nArbois | 22,00\nBelval | 318,00\nJussy | 9,00"),
        Sheet.tables(sheet).stream().map(Sheet::show).sorted().toList());
  }

  @Test
  void level_tables_of_which_one_has_its_total_alone_are_two() {
    assertEquals(2, Sheet.tables(beside("Total", "Jussy")).size());
  }

  @Test
  void level_lines_with_their_totals_together_are_one_table() {
    assertEquals(1, Sheet.tables(beside("Total", "Total")).size());
  }

  private static Sheet beside(String left, String right) {
    Sheet sheet = new Sheet();
    sheet.text(50, 100, "Chapitre").right(200, 100, "Prévu");
    sheet.text(260, 100, "Financeur").right(400, 100, "Aide");
    sheet.text(50, 115, "Personnel").right(200, 115, "1 250,00");
    sheet.text(260, 115, "Arbois").right(400, 115, "22,00");
    sheet.text(50, 130, "Intérêts").right(200, 130, "890,00");
    sheet.text(260, 130, "Belval").right(400, 130, "318,00");
    sheet.text(50, 145, left).right(200, 145, "2 140,00");
    sheet.text(260, 145, right).right(400, 145, "340,00");
    return sheet;
  }

  @Test
  void dates_above_dates_are_no_header() {
    Sheet sheet = new Sheet();
    sheet.grid(new double[] {50, 200, 300}, new double[] {100, 116, 132, 148});
    sheet.text(55, 103, "Commune").text(205, 103, "Date");
    sheet.text(55, 119, "Arbois").text(205, 119, "12/11/2018");
    sheet.text(55, 135, "Belval").text(205, 135, "16/12/2023");
    assertEquals(1, Sheet.table(sheet).headerRows());
  }
}
