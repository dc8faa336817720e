package fr.greffe.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page is displayed.
 *
 * @param width in points, after rotation
 * @param height in points, after rotation
 * @param rotation the page's /Rotate, 0, 90, 180 or 270
 * @param toDisplay from user space to the page as displayed, top-left origin
 */
record PageGeometry(double width, double height, int rotation, Affine toDisplay) {

  static PageGeometry of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    double left = crop.getLowerLeftX();
    double bottom = crop.getLowerLeftY();
    double right = crop.getUpperRightX();
    double top = crop.getUpperRightY();
    double w = right - left;
    double h = top - bottom;
    int rotation = Math.floorMod(page.getRotation(), 360) / 90 * 90;
    return switch (rotation) {
      case 90 -> new PageGeometry(h, w, rotation, new Affine(0, 1, 1, 0, -bottom, -left));
      case 180 -> new PageGeometry(w, h, rotation, new Affine(-1, 0, 0, 1, right, -bottom));
      case 270 -> new PageGeometry(h, w, rotation, new Affine(0, -1, -1, 0, top, right));
      default -> new PageGeometry(w, h, 0, new Affine(1, 0, 0, -1, -left, top));
    };
  }

  /** The same page turned back about its middle by the angle its text is tilted. */
  PageGeometry straightened(double tilt) {
    double cos = Math.cos(tilt);
    double sin = Math.sin(tilt);
    double x = width / 2;
    double y = height / 2;
    Affine back = new Affine(cos, -sin, sin, cos, x - cos * x - sin * y, y + sin * x - cos * y);
    return new PageGeometry(width, height, rotation, toDisplay.then(back));
  }
}
