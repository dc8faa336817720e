package fr.greffe.export;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.pdf.Ruling;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Cell;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A picture of each page with what Greffe sees on it: words in grey, rulings in red, table areas in
 * green, cells in blue with their row and column, and the reading order of lines as an orange path.
 */
public final class DebugPicture {

  /** Pixels a point: 108 dots an inch, enough to read a footnote. */
  private static final float SCALE = 1.5f;

  private static final Color WORDS = new Color(120, 120, 120, 110);
  private static final Color RULINGS = new Color(220, 0, 0, 170);
  private static final Color ORDER = new Color(240, 140, 0, 130);
  private static final Color CELLS = new Color(0, 70, 220, 200);
  private static final Color AREAS = new Color(0, 150, 60, 200);

  private DebugPicture() {}

  /**
   * Writes {@code page-N.png} for each page of the document into a folder, made when absent.
   *
   * @return the files written, in page order
   */
  public static List<Path> write(Path pdf, PdfDocument document, List<Table> tables, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> out = new ArrayList<>();
    try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(file);
      for (PdfPage page : document.pages()) {
        BufferedImage image = renderer.renderImage(page.number() - 1, SCALE, ImageType.RGB);
        draw(image, page, tables);
        Path target = folder.resolve(String.format(Locale.ROOT, "page-%d.png", page.number()));
        ImageIO.write(image, "png", target.toFile());
        out.add(target);
      }
    }
    return out;
  }

  private static void draw(BufferedImage image, PdfPage page, List<Table> tables) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(SCALE, SCALE);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(5f));
    g.setStroke(new BasicStroke(0.4f));
    g.setColor(WORDS);
    for (Word word : page.words()) {
      g.draw(rectangle(word.box()));
    }
    g.setColor(ORDER);
    Line previous = null;
    for (Line line : page.lines()) {
      if (previous != null) {
        g.draw(
            new Line2D.Double(
                previous.box().right(),
                previous.box().centerY(),
                line.box().left(),
                line.box().centerY()));
      }
      previous = line;
    }
    g.setColor(RULINGS);
    g.setStroke(new BasicStroke(0.8f));
    for (Ruling ruling : page.rulings()) {
      Box b = ruling.box();
      g.draw(new Line2D.Double(b.left(), b.top(), b.right(), b.bottom()));
    }
    tables.forEach(t -> draw(g, t, page.number()));
    g.dispose();
  }

  private static void draw(Graphics2D g, Table table, int page) {
    g.setColor(AREAS);
    g.setStroke(new BasicStroke(1.6f));
    for (Source region : table.regions()) {
      if (region.page() == page) {
        g.draw(rectangle(region.box()));
        g.drawString(
            table.id() + " " + table.method(),
            (float) region.box().left(),
            (float) region.box().top() - 2);
      }
    }
    g.setColor(CELLS);
    g.setStroke(new BasicStroke(0.7f));
    for (Cell cell : table.cells()) {
      for (Source source : cell.sources()) {
        if (source.page() == page) {
          g.draw(rectangle(source.box()));
          g.drawString(
              cell.row() + "," + cell.column(),
              (float) source.box().left(),
              (float) source.box().top() + 4);
        }
      }
    }
  }

  private static Rectangle2D rectangle(Box b) {
    return new Rectangle2D.Double(b.left(), b.top(), b.width(), b.height());
  }
}
