package fr.greffe.pdf;

/**
 * A PDF transformation: {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f} (ISO 32000-1,
 * §8.3.3).
 */
record Affine(double a, double b, double c, double d, double e, double f) {

  static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

  /** This transformation followed by the next one. */
  Affine then(Affine next) {
    return new Affine(
        a * next.a + b * next.c,
        a * next.b + b * next.d,
        c * next.a + d * next.c,
        c * next.b + d * next.d,
        e * next.a + f * next.c + next.e,
        e * next.b + f * next.d + next.f);
  }

  /** This transformation after a translation by (tx, ty). */
  Affine translated(double tx, double ty) {
    return new Affine(a, b, c, d, tx * a + ty * c + e, tx * b + ty * d + f);
  }

  double x(double px, double py) {
    return a * px + c * py + e;
  }

  double y(double px, double py) {
    return b * px + d * py + f;
  }

  /** How much a length grows on average: the square root of the area's growth. */
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
