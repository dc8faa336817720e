package fr.greffe.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.Cell;
import fr.greffe.record.Table;
import fr.greffe.table.TableFinder;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.detectors.SpreadsheetDetectionAlgorithm;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Writes the tables of a folder of PDFs in the input form of the ICDAR 2013 table scorer: one JSON
 * file per PDF, a list of tables with page and cells. Each page is read on its own, as in the
 * competition, so tables are not joined over pages.
 *
 * <p>Arguments: {@code greffe|baseline|tabula PDF_FOLDER OUT_FOLDER}. {@code baseline} is
 * tabula-java's algorithms on Greffe's words; {@code tabula} is tabula-java reading the PDF itself.
 */
public final class IcdarExport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private IcdarExport() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("greffe|baseline|tabula PDF_FOLDER OUT_FOLDER");
    }
    Path out = Path.of(args[2]);
    Files.createDirectories(out);
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(args[1]))) {
      files = list.filter(p -> p.toString().endsWith(".pdf")).sorted().toList();
    }
    for (Path file : files) {
      String stem = file.getFileName().toString().replaceFirst("\\.pdf$", "");
      JSON.writeValue(out.resolve(stem + ".json").toFile(), tables(args[0], file));
    }
  }

  private static List<Map<String, Object>> tables(String system, Path file) throws IOException {
    return switch (system) {
      case "greffe" -> found(Tables.finder(), file);
      case "baseline" -> found(Tables.baseline(), file);
      case "tabula" -> tabula(file);
      default -> throw new IllegalArgumentException("unknown system " + system);
    };
  }

  private static List<Map<String, Object>> found(TableFinder finder, Path file) throws IOException {
    PdfDocument document = new PdfReader(PdfOptions.DEFAULT).read(file, file.toString());
    List<Map<String, Object>> out = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      PdfDocument single =
          new PdfDocument(
              document.file(), document.sha256(), document.bytes(), 1, List.of(page), List.of());
      for (Table table : finder.find(single)) {
        out.add(
            Map.of(
                "page",
                page.number(),
                "cells",
                table.cells().stream().map(IcdarExport::cell).toList()));
      }
    }
    return out;
  }

  private static Map<String, Object> cell(Cell c) {
    return Map.of(
        "row",
        c.row(),
        "col",
        c.column(),
        "rowspan",
        c.rowSpan(),
        "colspan",
        c.columnSpan(),
        "text",
        c.text());
  }

  /** tabula-java by itself: its detection, then lattice where the area is ruled, else stream. */
  private static List<Map<String, Object>> tabula(Path file) throws IOException {
    List<Map<String, Object>> out = new ArrayList<>();
    SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
    BasicExtractionAlgorithm stream = new BasicExtractionAlgorithm();
    try (PDDocument document = Loader.loadPDF(file.toFile());
        ObjectExtractor extractor = new ObjectExtractor(document)) {
      for (var pages = extractor.extract(); pages.hasNext(); ) {
        Page page = pages.next();
        List<Rectangle> areas = new SpreadsheetDetectionAlgorithm().detect(page);
        for (Rectangle area : areas.isEmpty() ? List.<Rectangle>of(page) : areas) {
          Page cut = area == page ? page : cut(page, area);
          List<technology.tabula.Table> tables =
              lattice.isTabular(cut) ? lattice.extract(cut) : stream.extract(cut);
          tables.forEach(t -> out.add(Map.of("page", page.getPageNumber(), "cells", cells(t))));
        }
      }
    }
    return out;
  }

  /** The area of a page; the whole page where tabula refuses to cut it. */
  private static Page cut(Page page, Rectangle area) {
    try {
      return page.getArea(area.getTop(), area.getLeft(), area.getBottom(), area.getRight());
    } catch (UnsupportedOperationException e) {
      return page;
    }
  }

  private static List<Map<String, Object>> cells(technology.tabula.Table table) {
    List<Map<String, Object>> out = new ArrayList<>();
    for (int r = 0; r < table.getRowCount(); r++) {
      for (int c = 0; c < table.getColCount(); c++) {
        String text = table.getCell(r, c).getText().replace('\r', '\n').strip();
        if (!text.isEmpty()) {
          out.add(Map.of("row", r, "col", c, "text", text));
        }
      }
    }
    return out;
  }
}
