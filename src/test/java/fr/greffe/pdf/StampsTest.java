package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {
  private static final String ID = "099-219900017-20240312-DEL2024_12-DE";

  @TempDir Path folder;

  @Test
  void aStampInTheCornerIsTakenOutWithItsFrame() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(200, 5).rectangle(395, 20, 170, 45, false);
      stamp(pdf, 400, 30, variantA());
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(1, page.stamps().size());
      assertEquals(variantA(), texts(page.stamps().get(0).lines()));
      assertEquals(5, page.lines().size());
      assertEquals(List.of(), page.rulings());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Envoyé en préfecture le 14/03/2024|Reçu en préfecture le 15/03/2024|Publié le"
            + " 16/03/2024|ID : "
            + ID,
        "Envoyé en préfecture le 14/03/2024|Reçu en préfecture le 15/03/2024|Affiché le|ID : " + ID,
        "Accusé de réception en préfecture|Identifiant : "
            + ID
            + "|Date de réception : 15/03/2024|Date de notification|Date d'affichage : du"
            + " 16/03/2024 au 16/05/2024|Date de publication :",
        "TRANSMIS EN PRÉFECTURE LE 14/03/2024|REÇU EN PRÉFECTURE LE 15/03/2024|PUBLIÉ PAR VOIE"
            + " D'AFFICHAGE LE 16/03/2024",
        "AR CONTROLE DE LEGALITE en date du 15/03/2024|" + ID + "|7.1 Décisions budgétaires",
        "AR Prefecture|" + ID + "|Reçu le 15/03/2024|Publié le 16/03/2024",
        "Accusé de réception - Ministère de l'Intérieur|"
            + ID
            + "|Accusé certifié exécutoire|Réception par le préfet : 15/03/2024|Publication :"
            + " 16/03/2024"
      })
  void everyVariantIsTakenWhole(String stamp) throws IOException {
    List<String> lines = List.of(stamp.split("\\|"));
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(200, 5);
      stamp(pdf, 400, 30, lines);
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of(lines), page.stamps().stream().map(s -> texts(s.lines())).toList());
      assertEquals(5, page.lines().size());
    }
  }

  @Test
  void aStampAcrossASentenceLeavesTheSentence() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(300, 6);
      pdf.text(70, 384, "Le conseil décide").text(380, 384, "de verser 1 200 €.");
      stamp(pdf, 180, 368, variantA());
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(variantA(), texts(page.stamps().get(0).lines()));
      assertTrue(texts(page.lines()).contains("Le conseil décide de verser 1 200 €."));
      assertEquals(7, page.lines().size());
    }
  }

  @Test
  void aStampCutToItsFirstLineIsStillAStamp() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(100, 8);
      stamp(pdf, 400, 700, variantA().subList(0, 1));
      assertEquals(1, pdf.readIn(folder).pages().get(0).stamps().size());
    }
  }

  @Test
  void aValueBesideItsLabelBelongsToTheStamp() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(200, 5);
      stamp(pdf, 400, 30, List.of("Envoyé en préfecture le", "Reçu en préfecture le"));
      pdf.text(DrawnPdf.BOLD, 7, 500, 30, "14/03/2024")
          .text(DrawnPdf.BOLD, 7, 500, 38.5, "15/03/2024");
      Stamp stamp = pdf.readIn(folder).pages().get(0).stamps().get(0);
      assertEquals(
          List.of("Envoyé en préfecture le 14/03/2024", "Reçu en préfecture le 15/03/2024"),
          texts(stamp.lines()));
    }
  }

  @Test
  void aSentenceAboutAReceiptIsNoStamp() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.paragraph(100, 5);
      pdf.text(70, 180, "Accusé de réception en préfecture");
      pdf.text(
          70, 194, "L'accusé de réception en préfecture fait foi de la transmission de l'acte.");
      pdf.text(70, 208, "Date de réception").text(250, 208, "Date de publication");
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(List.of(), page.stamps());
      assertEquals(8, page.lines().size());
    }
  }

  @Test
  void anAcknowledgementPageIsOneStamp() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "Acte reçu par: Préfecture");
      pdf.text(70, 120, "Nature transaction: AR de transmission d'acte");
      pdf.text(70, 140, "Date d'émission de l'accusé de réception: 2024-03-15(GMT+1)");
      pdf.text(70, 160, "Nombre de pièces jointes: 1");
      pdf.text(70, 180, "Objet acte: Subvention").text(70, 200, "Identifiant Acte: " + ID);
      PdfPage page = pdf.readIn(folder).pages().get(0);
      assertEquals(6, page.stamps().get(0).lines().size());
      assertEquals(List.of(), page.lines());
    }
  }

  private static List<String> variantA() {
    return List.of(
        "Accusé de réception en préfecture",
        ID,
        "Date de télétransmission : 14/03/2024",
        "Date de réception préfecture : 15/03/2024");
  }

  private static void stamp(DrawnPdf pdf, double x, double y, List<String> lines)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      pdf.text(DrawnPdf.TIMES, 7, x, y + 8.5 * i, lines.get(i));
    }
  }

  private static List<String> texts(List<Line> lines) {
    return lines.stream().map(Line::text).toList();
  }
}
