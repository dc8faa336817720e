package fr.greffe.corpus;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Turns a page's text into outlines: it looks the same and has no text left. */
final class Outlines extends PDFGraphicsStreamEngine {
  /** A unit of a normalised glyph, in ems. */
  private static final double EM = 0.001;

  private final GeneralPath path = new GeneralPath();
  private final PDPageContentStream out;

  private Outlines(PDPage page, PDPageContentStream out) {
    super(page);
    this.out = out;
  }

  static void outline(PDDocument pdf, PDPage page) throws IOException {
    PDPage drawn = new PDPage(page.getMediaBox());
    try (PDPageContentStream out =
        new PDPageContentStream(pdf, drawn, AppendMode.OVERWRITE, true, true)) {
      new Outlines(page, out).processPage(page);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, drawn.getCOSObject().getItem(COSName.CONTENTS));
    page.setResources(drawn.getResources() == null ? new PDResources() : drawn.getResources());
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    AffineTransform at = matrix.createAffineTransform();
    at.scale(EM, EM);
    GeneralPath glyph = new GeneralPath(((PDVectorFont) font).getNormalizedPath(code));
    glyph.transform(at);
    if (glyph.getPathIterator(null).isDone()) {
      return;
    }
    write(glyph);
    color();
    out.fill();
  }

  private void color() throws IOException {
    out.setNonStrokingColor(getGraphicsState().getNonStrokingColor());
    out.setStrokingColor(getGraphicsState().getStrokingColor());
  }

  private void write(GeneralPath shape) throws IOException {
    float[] c = new float[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      switch (i.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> out.moveTo(c[0], c[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(c[0], c[1]);
        case PathIterator.SEG_CUBICTO -> out.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
        case PathIterator.SEG_QUADTO ->
            out.curveTo(
                (float) (x + 2.0 / 3 * (c[0] - x)),
                (float) (y + 2.0 / 3 * (c[1] - y)),
                (float) (c[2] + 2.0 / 3 * (c[0] - c[2])),
                (float) (c[3] + 2.0 / 3 * (c[1] - c[3])),
                c[2],
                c[3]);
        default -> out.closePath();
      }
      int last =
          switch (i.currentSegment(c)) {
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_QUADTO -> 2;
            default -> 0;
          };
      x = c[last];
      y = c[last + 1];
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void drawImage(PDImage image) {
    throw new UnsupportedOperationException("pages to outline hold no picture");
  }

  @Override
  public void clip(int rule) {
    // The pages we set clip nothing that shows.
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() throws IOException {
    write(path);
    color();
    out.setLineWidth(transformWidth(getGraphicsState().getLineWidth()));
    out.stroke();
    path.reset();
  }

  @Override
  public void fillPath(int rule) throws IOException {
    write(path);
    color();
    out.fill();
    path.reset();
  }

  @Override
  public void fillAndStrokePath(int rule) throws IOException {
    write(path);
    color();
    out.fillAndStroke();
    path.reset();
  }

  @Override
  public void shadingFill(COSName name) {
    throw new UnsupportedOperationException("pages to outline hold no shading");
  }
}
