package fr.greffe.pdf;

/** The box, on the page as displayed, of a rectangle of some user space. */
record DisplayRectangle(double left, double top, double right, double bottom) {

  static DisplayRectangle of(double x1, double y1, double x2, double y2, Affine m) {
    double ax = m.x(x1, y1);
    double bx = m.x(x2, y1);
    double cx = m.x(x1, y2);
    double dx = m.x(x2, y2);
    double ay = m.y(x1, y1);
    double by = m.y(x2, y1);
    double cy = m.y(x1, y2);
    double dy = m.y(x2, y2);
    return new DisplayRectangle(
        Math.min(Math.min(ax, bx), Math.min(cx, dx)),
        Math.min(Math.min(ay, by), Math.min(cy, dy)),
        Math.max(Math.max(ax, bx), Math.max(cx, dx)),
        Math.max(Math.max(ay, by), Math.max(cy, dy)));
  }

  /** What the state's clip leaves of it. */
  DisplayRectangle within(GraphicsState state) {
    return new DisplayRectangle(
        Math.max(left, state.clipLeft),
        Math.max(top, state.clipTop),
        Math.min(right, state.clipRight),
        Math.min(bottom, state.clipBottom));
  }

  boolean isEmpty() {
    return right <= left || bottom <= top;
  }
}
