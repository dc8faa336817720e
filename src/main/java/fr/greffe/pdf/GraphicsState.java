package fr.greffe.pdf;

/** The part of the PDF graphics state that text and rulings depend on; saved by {@code q}. */
final class GraphicsState implements Cloneable {
  /** From user space to the page as displayed. */
  Affine ctm;

  double clipLeft;
  double clipTop;
  double clipRight;
  double clipBottom;
  ColorSpaces.Space fillSpace = ColorSpaces.GRAY;
  ColorSpaces.Space strokeSpace = ColorSpaces.GRAY;
  int fillColor;
  int strokeColor;
  double fillAlpha = 1;
  double strokeAlpha = 1;
  double lineWidth = 1;
  FontFacts font;
  double fontSize;
  double charSpacing;
  double wordSpacing;
  double horizontalScale = 1;
  double leading;
  double rise;
  int renderMode;

  GraphicsState(Affine ctm, double width, double height) {
    this.ctm = ctm;
    this.clipRight = width;
    this.clipBottom = height;
  }

  /** Narrows the clip to the rectangle; an empty result clips everything away. */
  void clip(double left, double top, double right, double bottom) {
    clipLeft = Math.max(clipLeft, left);
    clipTop = Math.max(clipTop, top);
    clipRight = Math.min(clipRight, right);
    clipBottom = Math.min(clipBottom, bottom);
  }

  GraphicsState copy() {
    try {
      return (GraphicsState) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }
}
