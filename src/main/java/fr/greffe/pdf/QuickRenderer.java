package fr.greffe.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * PDFBox's renderer, with plain filled text drawn from glyphs drawn before, and with an end: a few
 * bytes of forms that draw forms would keep it busy for years.
 */
final class QuickRenderer extends PDFRenderer {
  /** Drawing operations of one page, forms included; those of real pages are a tenth of it. */
  private static final int MAX_OPERATORS = 1_000_000;

  /** Forms drawn on one page; maps have some thousands. */
  private static final int MAX_FORMS = 20_000;

  private static final String TOO_MUCH = "too much to draw";

  /** For one page, in nanoseconds, against operations that are slow rather than many. */
  private static final long MAX_NANOS = 20_000_000_000L;

  /** Operations between two looks at the clock. */
  private static final int CLOCK_INTERVAL = 1024;

  private final GlyphMasks masks = new GlyphMasks();

  QuickRenderer(PDDocument document) {
    super(document);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters, masks);
  }

  private static final class Drawer extends PageDrawer {
    private final GlyphMasks masks;

    private final long deadline = System.nanoTime() + MAX_NANOS;
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int operators;
    private int forms;
    private boolean stopped;

    /** Depth of marked content within content that may be switched off. */
    private int optional;

    Drawer(PageDrawerParameters parameters, GlyphMasks masks) throws IOException {
      super(parameters);
      this.masks = masks;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      operators++;
      stopped |=
          operators > MAX_OPERATORS
              || forms > MAX_FORMS
              || operators % CLOCK_INTERVAL == 0 && System.nanoTime() > deadline;
      if (stopped) {
        throw new IOException(TOO_MUCH);
      }
      super.processOperator(operator, operands);
    }

    /** What stops a form is passed over by the one that draws it: it is told at the end. */
    @Override
    public void drawPage(Graphics2D graphics, PDRectangle page) throws IOException {
      super.drawPage(graphics, page);
      if (stopped) {
        throw new IOException(TOO_MUCH);
      }
    }

    /** A form within itself draws nothing, as in viewers. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
      forms++;
      if (open.add(form.getCOSObject())) {
        super.showForm(form);
        open.remove(form.getCOSObject());
      }
    }

    @Override
    protected void showFontGlyph(Matrix text, PDFont font, int code, Vector displacement)
        throws IOException {
      if (!plain(font) || !drawn(text, font, code)) {
        super.showFontGlyph(text, font, code, displacement);
      }
    }

    /** Whether the glyph is simply filled; another font than these may have to be stretched. */
    private boolean plain(PDFont font) {
      PDGraphicsState state = getGraphicsState();
      return optional == 0
          && (font.isEmbedded() || font.isStandard14())
          && state.getTextState().getRenderingMode() == RenderingMode.FILL
          && state.getNonStrokeAlphaConstant() == 1
          && state.getBlendMode() == BlendMode.NORMAL
          && state.getSoftMask() == null;
    }

    private boolean drawn(Matrix text, PDFont font, int code) throws IOException {
      Paint paint = getNonStrokingPaint();
      if (!(paint instanceof Color color) || !(font instanceof PDVectorFont)) {
        return false;
      }
      AffineTransform glyph = text.createAffineTransform();
      glyph.concatenate(font.getFontMatrix().createAffineTransform());
      getGraphics().setComposite(getGraphicsState().getNonStrokingJavaComposite());
      setClip();
      return masks.draw(getGraphics(), font, code, glyph, color);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      super.beginMarkedContentSequence(tag, properties);
      if (optional > 0 || COSName.OC.equals(tag)) {
        optional++;
      }
    }

    @Override
    public void endMarkedContentSequence() {
      super.endMarkedContentSequence();
      if (optional > 0) {
        optional--;
      }
    }
  }
}
