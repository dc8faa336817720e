package fr.greffe.pdf;

import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * The operands of one operator. A missing or mistyped number is 0: content is read as far as it
 * makes sense.
 */
record Operands(List<COSBase> list) {
  static final Operands NONE = new Operands(List.of());

  boolean has(int count) {
    return list.size() >= count;
  }

  /** The operand, or null when there is none. */
  COSBase get(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : null;
  }

  float number(int index) {
    return get(index) instanceof COSNumber number ? number.floatValue() : 0;
  }

  void name(int index, Consumer<COSName> use) {
    if (get(index) instanceof COSName name) {
      use.accept(name);
    }
  }

  /** The point whose x is this operand, transformed. */
  double x(int index, Affine m) {
    return m.x(number(index), number(index + 1));
  }

  double y(int index, Affine m) {
    return m.y(number(index), number(index + 1));
  }

  Affine affine() {
    return new Affine(number(0), number(1), number(2), number(3), number(4), number(5));
  }

  static Affine affine(COSArray array) {
    if (array == null || array.size() < 6) {
      return Affine.IDENTITY;
    }
    float[] v = array.toFloatArray();
    return new Affine(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  /** The colour in the given space; a pattern's name counts as a pattern. */
  int color(ColorSpaces.Space space) {
    if (get(list.size() - 1) instanceof COSName) {
      return ColorSpaces.PATTERN_COLOR;
    }
    float[] components = new float[list.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = number(i);
    }
    return space.color(components);
  }
}
