package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.TextOrigin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostilePdfTest {
  @TempDir Path folder;

  @Test
  void anEmptyFileIsRefused() {
    assertEquals(UnreadablePdfException.Cause.EMPTY, causeOf(new byte[0]));
  }

  @Test
  void aFileThatIsNoPdfIsRefused() {
    assertEquals(UnreadablePdfException.Cause.NOT_A_PDF, causeOf("du texte".getBytes()));
  }

  @Test
  void aHeaderAloneIsRefused() {
    assertEquals(UnreadablePdfException.Cause.DAMAGED, causeOf("%PDF-1.4\n".getBytes()));
  }

  @Test
  void aTruncatedFileIsReadAsFarAsItGoesOrRefused() throws IOException {
    byte[] whole;
    try (DrawnPdf pdf = new DrawnPdf()) {
      whole = pdf.paragraph(100, 20).bytes();
    }
    byte[] cut = Arrays.copyOf(whole, whole.length - 60);
    PdfDocument document = DrawnPdf.readIn(folder, cut);
    assertEquals(20, document.pages().get(0).lines().size());
    assertEquals(
        List.of("the file is truncated or damaged: read after repair"), document.problems());
    assertEquals(UnreadablePdfException.Cause.DAMAGED, causeOf(Arrays.copyOf(whole, 40)));
  }

  @Test
  void aPasswordIsAskedForOnlyWhenOneIsNeeded() throws IOException {
    assertEquals(1, DrawnPdf.readIn(folder, encrypted("")).pages().get(0).lines().size());
    assertEquals(UnreadablePdfException.Cause.ENCRYPTED, causeOf(encrypted("secret")));
  }

  @Test
  void aDocumentWithoutPagesIsRefused() throws IOException {
    try (PDDocument document = new PDDocument()) {
      assertEquals(UnreadablePdfException.Cause.NO_PAGES, causeOf(saved(document)));
    }
  }

  @Test
  void aPageTreeThatContainsItselfEnds() throws IOException {
    byte[] bytes;
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      COSDictionary root = document.getPages().getCOSObject();
      COSArray kids = root.getCOSArray(COSName.KIDS);
      kids.add(root);
      root.setInt(COSName.COUNT, 3);
      bytes = saved(document);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          try {
            assertTrue(DrawnPdf.readIn(folder, bytes).pages().size() <= 3);
          } catch (UnreadablePdfException refused) {
            assertEquals(UnreadablePdfException.Cause.DAMAGED, refused.reason());
          }
        });
  }

  @Test
  void contentThatInflatesWithoutEndIsCutOff() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      PDStream stream = new PDStream(pdf.document());
      byte[] block = "0 0 m 1 1 l S                   ".repeat(1 << 10).getBytes();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 2_000; i++) {
          out.write(block);
        }
      }
      pdf.content().close();
      pdf.current().setContents(stream);
      PdfDocument document = DrawnPdf.readIn(folder, saved(pdf.document()));
      assertEquals(1, document.pages().size());
      assertEquals(TextOrigin.NONE, document.pages().get(0).origin());
      assertTrue(
          document.problems().get(0).startsWith("page 1: not read"), document.problems()::toString);
    }
  }

  @Test
  void endlesslyManyOperationsAreReadInPart() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().close();
      content(pdf, "q Q ".repeat(1_500_000));
      PdfDocument document = DrawnPdf.readIn(folder, saved(pdf.document()));
      assertTrue(
          document.problems().get(0).contains("read in part"), document.problems()::toString);
    }
  }

  @Test
  void aFormThatDrawsItselfEnds() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "page");
      PDFormXObject form = new PDFormXObject(pdf.document());
      form.setBBox(PDRectangle.A4);
      form.setResources(pdf.current().getResources());
      pdf.content().drawForm(form);
      COSName name = pdf.current().getResources().getXObjectNames().iterator().next();
      try (OutputStream out = form.getContentStream().createOutputStream()) {
        out.write(("/" + name.getName() + " Do /" + name.getName() + " Do").getBytes());
      }
      assertEquals(1, pdf.readIn(folder).pages().get(0).words().size());
    }
  }

  @Test
  void aDrawingThatWouldTakeYearsIsGivenUp() throws IOException {
    Path file = folder.resolve("forms.pdf");
    try (DrawnPdf pdf = new DrawnPdf()) {
      PDFormXObject inner = form(pdf, new PDResources(), "0 0 m 9 9 l S");
      for (int level = 0; level < 40; level++) {
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("X"), inner);
        inner = form(pdf, resources, "/X Do /X Do");
      }
      pdf.content().drawForm(inner);
      pdf.content().close();
      Files.write(file, saved(pdf.document()));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (PageImage pages = PageImage.open(file)) {
            assertThrows(IOException.class, () -> pages.picture(1, 20));
          }
        });
  }

  @Test
  void aCountOfPagesThatCannotBeIsNotBelieved() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.getPages().getCOSObject().setInt(COSName.COUNT, 1_000_000_000);
      assertEquals(1, DrawnPdf.readIn(folder, saved(document)).pageCount());
    }
  }

  private static PDFormXObject form(DrawnPdf pdf, PDResources resources, String content)
      throws IOException {
    PDFormXObject form = new PDFormXObject(pdf.document());
    form.setBBox(PDRectangle.A4);
    form.setResources(resources);
    try (OutputStream out = form.getContentStream().createOutputStream()) {
      out.write(content.getBytes());
    }
    return form;
  }

  @Test
  void savedStatesWithoutEndAreNoDanger() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().close();
      content(pdf, "q ".repeat(500_000));
      assertEquals(1, DrawnPdf.readIn(folder, saved(pdf.document())).pages().size());
    }
  }

  @Test
  void deeplyNestedArraysAreNoDanger() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.content().close();
      content(pdf, "[".repeat(200_000));
      PdfDocument document = DrawnPdf.readIn(folder, saved(pdf.document()));
      assertEquals(1, document.pages().size());
    }
  }

  @Test
  void aPageWithoutContentOrSizeIsBlank() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(new PDRectangle(0, 0)));
      document.addPage(new PDPage(new PDRectangle(1e7f, 1e7f)));
      PdfDocument read = DrawnPdf.readIn(folder, saved(document));
      assertEquals(
          List.of(TextOrigin.BLANK, TextOrigin.BLANK),
          read.pages().stream().map(PdfPage::origin).toList());
    }
  }

  @Test
  void textInABrokenFontIsToldAndTheRestIsRead() throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(DrawnPdf.TIMES, 10, 70, 100, "perdu").text(70, 120, "gardé");
      COSDictionary fonts =
          pdf.current().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      COSName first = fonts.keySet().iterator().next();
      fonts.setItem(first, new COSArray());
      PdfDocument document = pdf.readIn(folder);
      assertEquals(1, document.pages().get(0).words().size());
      assertEquals(
          List.of("page 1: a font is missing or broken; its text is not read"),
          document.problems());
    }
  }

  @Test
  void aPageThatIsOneJpeg2000PictureIsTold() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDStream picture = new PDStream(document);
      COSDictionary facts = picture.getCOSObject();
      facts.setItem(COSName.SUBTYPE, COSName.IMAGE);
      facts.setItem(COSName.FILTER, COSName.JPX_DECODE);
      COSDictionary objects = new COSDictionary();
      objects.setItem(COSName.getPDFName("Scan"), facts);
      page.getCOSObject().setItem(COSName.RESOURCES, new COSDictionary());
      page.getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
      page.setContents(content(document, "q 595 0 0 842 0 0 cm /Scan Do Q"));
      assertEquals(
          "page 1: a JPEG 2000 picture cannot be drawn; it is not read",
          DrawnPdf.readIn(folder, saved(document)).problems().get(0));
    }
  }

  private static PDStream content(PDDocument document, String operators) throws IOException {
    PDStream out = new PDStream(document);
    try (OutputStream stream = out.createOutputStream()) {
      stream.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return out;
  }

  private UnreadablePdfException.Cause causeOf(byte[] bytes) {
    return assertThrows(UnreadablePdfException.class, () -> DrawnPdf.readIn(folder, bytes))
        .reason();
  }

  private static void content(DrawnPdf pdf, String operations) throws IOException {
    PDStream stream = new PDStream(pdf.document());
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operations.getBytes(StandardCharsets.US_ASCII));
    }
    pdf.current().setContents(stream);
  }

  private static byte[] encrypted(String password) throws IOException {
    try (DrawnPdf pdf = new DrawnPdf()) {
      pdf.text(70, 100, "protégé");
      pdf.content().close();
      pdf.document()
          .protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      return saved(pdf.document());
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
