package fr.greffe.pdf;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** PDFBox's renderer, with plain filled text drawn from glyphs drawn before. */
final class QuickRenderer extends PDFRenderer {
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

    /** Depth of marked content within content that may be switched off. */
    private int optional;

    Drawer(PageDrawerParameters parameters, GlyphMasks masks) throws IOException {
      super(parameters);
      this.masks = masks;
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
