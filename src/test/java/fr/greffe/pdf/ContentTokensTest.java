package fr.greffe.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTokensTest {

  static Stream<Path> documents() throws IOException {
    return Files.list(Path.of("corpus")).filter(f -> f.toString().endsWith(".pdf")).sorted();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void givesTheTokensOfPdfBoxOnEveryPage(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (PDPage page : document.getPages()) {
        byte[] content = ContentBytes.of(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
        assertEquals(pdfBox(content), ours(content));
      }
    }
  }

  @Test
  void readsNumbersAsViewersDo() {
    assertEquals("12 -12 12 0.5 -0.5 -5 123 0 TD", read("12 -12 +12 .5 -.5 --5 1-23 - TD"));
    assertEquals("595.276 1.6777216E7 1.0E-10 w", read("595.276 16777217.0 .0000000001 w"));
  }

  @Test
  void readsStringsWithEscapesAndBrackets() {
    assertEquals("(a(b)c) (A\nB) (x) (é0) Tj", read("(a(b)c) (\\101\\\n\\nB) <78> (\\3510) Tj"));
  }

  @Test
  void readsAnOperatorThatNoSpaceFollows() {
    assertEquals("0 0 m 1 1 l [(a) -3] TJ d0 d 1 w", read("0 0 m1 1 l[(a)-3]TJ d0 d 1 w"));
  }

  @Test
  void passesOverAPictureWhoseDataLooksLikeItsEnd() {
    assertEquals("q BI Q", read("q BI /W 1 /H 1 ID \u0001EI \u0002\u0003 EI\nQ"));
  }

  @Test
  void malformedContentEndsATokenAndNotThePage() {
    assertEquals("(a) Tj", read("} ) (a) Tj"));
    assertEquals("[1 [2]] TJ", read("[1 [2] TJ"));
    assertEquals("(never closed Tj)", read("(never closed Tj"));
    read("[".repeat(100_000));
    read("<<".repeat(100_000));
  }

  private static String read(String content) {
    return String.join(" ", ours(content.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static List<String> ours(byte[] content) {
    List<String> all = new ArrayList<>();
    ContentTokens tokens = new ContentTokens(content);
    for (Object token = tokens.next(); token != null; token = tokens.next()) {
      all.add(token instanceof String operator ? operator : show((COSBase) token));
    }
    return all;
  }

  private static List<String> pdfBox(byte[] content) throws IOException {
    List<String> all = new ArrayList<>();
    PDFStreamParser parser = new PDFStreamParser(content);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      all.add(token instanceof Operator operator ? operator.getName() : show((COSBase) token));
    }
    return all;
  }

  private static String show(COSBase token) {
    if (token instanceof COSNumber number) {
      float value = number.floatValue();
      return value == Math.rint(value) && Math.abs(value) < 1e6
          ? Integer.toString((int) value)
          : Float.toString(value);
    }
    if (token instanceof COSString string) {
      return "(" + new String(string.getBytes(), StandardCharsets.ISO_8859_1) + ")";
    }
    if (token instanceof COSArray array) {
      return array.toList().stream()
          .map(ContentTokensTest::show)
          .collect(Collectors.joining(" ", "[", "]"));
    }
    if (token instanceof COSDictionary dictionary) {
      return dictionary.entrySet().stream()
          .map(e -> e.getKey().getName() + " " + show(e.getValue()))
          .collect(Collectors.joining(" ", "<<", ">>"));
    }
    return token instanceof COSName name ? "/" + name.getName() : token.toString();
  }
}
