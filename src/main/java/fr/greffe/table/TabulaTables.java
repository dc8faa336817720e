package fr.greffe.table;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.RulingKind;
import fr.greffe.record.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.RectangularTextContainer;
import technology.tabula.TextElement;
import technology.tabula.detectors.SpreadsheetDetectionAlgorithm;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * tabula-java on words and rulings already read: its spreadsheet algorithm where the page is ruled,
 * its stream algorithm elsewhere. The page is not parsed a second time. Kept as the baseline other
 * finders are compared with.
 */
public final class TabulaTables implements TableFinder {

  /** Width of a space as a share of the font size, where the font's own is not known. */
  private static final double SPACE = 0.25;

  /** Words on a table of fewer rows or columns say nothing a paragraph would not say. */
  private static final int FEWEST = 2;

  /** tabula wants a font on every text element and never looks at it. */
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  @Override
  public List<Table> find(PdfDocument document) {
    List<List<PageTable>> pages = new ArrayList<>();
    for (PdfPage page : document.pages()) {
      pages.add(onPage(page));
    }
    return TableRecords.of(
        document, pages.stream().flatMap(List::stream).map(LongTable::of).toList());
  }

  private List<PageTable> onPage(PdfPage page) {
    List<Word> words = page.words().stream().filter(w -> w.direction() == 0).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    Page tabulaPage = tabulaPage(page, words);
    SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
    List<Rectangle> areas = new SpreadsheetDetectionAlgorithm().detect(tabulaPage);
    List<PageTable> found = new ArrayList<>();
    if (areas.isEmpty() && lattice.isTabular(tabulaPage)) {
      areas = List.of(tabulaPage);
    }
    for (Rectangle area : areas) {
      Page cut =
          tabulaPage.getArea(area.getTop(), area.getLeft(), area.getBottom(), area.getRight());
      if (!cut.hasText()) {
        continue;
      }
      boolean ruled = lattice.isTabular(cut);
      List<technology.tabula.Table> tables =
          ruled ? lattice.extract(cut) : new BasicExtractionAlgorithm().extract(cut);
      for (technology.tabula.Table table : tables) {
        if (table.getRowCount() >= FEWEST && table.getColCount() >= FEWEST) {
          found.add(pageTable(page, table, ruled));
        }
      }
    }
    found.sort(Comparator.comparingDouble(t -> t.area().top()));
    return found;
  }

  private static PageTable pageTable(PdfPage page, technology.tabula.Table table, boolean ruled) {
    List<GridCell> cells = new ArrayList<>();
    int r = 0;
    for (var row : table.getRows()) {
      int c = 0;
      for (RectangularTextContainer<?> cell : row) {
        Box box = new Box(cell.getLeft(), cell.getTop(), cell.getRight(), cell.getBottom());
        List<Word> words =
            cell.getText().isBlank()
                ? List.of()
                : page.words().stream().filter(w -> box.holdsCenterOf(w.box())).toList();
        cells.add(new GridCell(r, c, 1, 1, box, words));
        c++;
      }
      for (; c < table.getColCount(); c++) {
        cells.add(new GridCell(r, c, 1, 1, new Box(0, 0, 0, 0), List.of()));
      }
      r++;
    }
    return new PageTable(
        page.number(),
        new Box(table.getLeft(), table.getTop(), table.getRight(), table.getBottom()),
        table.getRowCount(),
        table.getColCount(),
        cells,
        ruled ? RulingKind.FULL : RulingKind.NONE,
        1,
        ruled ? "tabula-lattice" : "tabula-stream",
        List.of());
  }

  private static Page tabulaPage(PdfPage page, List<Word> words) {
    List<TextElement> texts =
        words.stream()
            .map(
                w ->
                    new TextElement(
                        (float) w.box().top(),
                        (float) w.box().left(),
                        (float) w.box().width(),
                        (float) w.box().height(),
                        FONT,
                        (float) w.size(),
                        w.text(),
                        (float) (SPACE * w.size())))
            .toList();
    List<technology.tabula.Ruling> rulings =
        page.rulings().stream().map(TabulaTables::tabulaRuling).toList();
    return Page.Builder.newInstance()
        .withPageDims(
            technology.tabula.PageDims.of(0, 0, (float) page.width(), (float) page.height()))
        .withRotation(0)
        .withNumber(page.number())
        .withTextElements(new ArrayList<>(texts))
        .withRulings(new ArrayList<>(rulings))
        .withMinCharWidth((float) texts.stream().mapToDouble(t -> t.getWidth()).min().orElse(1))
        .withMinCharHeight((float) texts.stream().mapToDouble(t -> t.getHeight()).min().orElse(1))
        .withIndex(index(texts))
        .build();
  }

  private static technology.tabula.RectangleSpatialIndex<TextElement> index(
      List<TextElement> texts) {
    var index = new technology.tabula.RectangleSpatialIndex<TextElement>();
    texts.forEach(index::add);
    return index;
  }

  private static technology.tabula.Ruling tabulaRuling(Ruling r) {
    return r.horizontal()
        ? new technology.tabula.Ruling(
            (float) r.position(), (float) r.start(), (float) r.length(), 0)
        : new technology.tabula.Ruling(
            (float) r.start(), (float) r.position(), 0, (float) r.length());
  }
}
