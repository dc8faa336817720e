package fr.greffe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small PDFs, good and bad, made for a test. */
final class SmallPdfs {
  private SmallPdfs() {}

  /** A one-page PDF with these lines of text. */
  static Path good(Path file, String... lines) throws IOException {
    try (PDDocument document = document(lines)) {
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF that opens with this password only; with an empty one it opens for everybody. */
  static Path encrypted(Path file, String userPassword) throws IOException {
    try (PDDocument document = document("Secret")) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  /** A PDF without any page. */
  static Path withoutPages(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.save(file.toFile());
    }
    return file;
  }

  /** The first part of a good PDF. */
  static Path truncated(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(good(file, "Tronqué"));
    return Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 3));
  }

  private static PDDocument document(String... lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
      content.setLeading(16);
      content.newLineAtOffset(72, 720);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return document;
  }
}
