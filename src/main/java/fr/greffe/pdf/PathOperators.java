package fr.greffe.pdf;

/** Runs the operators that build and paint paths. */
final class PathOperators {
  private final PathCollector path = new PathCollector();
  private boolean clipPending;
  private boolean paints;
  private boolean shaded;

  /** The rulings, fills and shapes painted so far. */
  PathCollector path() {
    return path;
  }

  /** True when something was painted, whatever it is. */
  boolean paints() {
    return paints;
  }

  /** True when a colour gradient was painted. */
  boolean shaded() {
    return shaded;
  }

  /** Runs an operator; false when it is none of a path's. */
  boolean run(String name, Operands args, GraphicsState state, boolean hidden) {
    switch (name) {
      case "m" -> path.moveTo(args.x(0, state.ctm), args.y(0, state.ctm));
      case "l" -> path.lineTo(args.x(0, state.ctm), args.y(0, state.ctm));
      case "c" -> path.curveTo(args.x(4, state.ctm), args.y(4, state.ctm));
      case "v", "y" -> path.curveTo(args.x(2, state.ctm), args.y(2, state.ctm));
      case "h" -> path.close();
      case "re" -> rectangle(args, state.ctm);
      case "S" -> paint(false, true, state, hidden);
      case "s" -> {
        path.close();
        paint(false, true, state, hidden);
      }
      case "f", "F", "f*" -> paint(true, false, state, hidden);
      case "B", "B*" -> paint(true, true, state, hidden);
      case "b", "b*" -> {
        path.close();
        paint(true, true, state, hidden);
      }
      case "n" -> paint(false, false, state, hidden);
      case "W", "W*" -> clipPending = true;
      case "sh" -> {
        paints = true;
        shaded = true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes a picture's area as painted. */
  void picture(DisplayRectangle box, GraphicsState state) {
    path.picture(box.left(), box.top(), box.right(), box.bottom(), state);
  }

  /** A picture was shown, visible or not. */
  void painted() {
    paints = true;
  }

  private void rectangle(Operands args, Affine m) {
    double x = args.number(0);
    double y = args.number(1);
    double right = x + args.number(2);
    double top = y + args.number(3);
    path.moveTo(m.x(x, y), m.y(x, y));
    path.lineTo(m.x(right, y), m.y(right, y));
    path.lineTo(m.x(right, top), m.y(right, top));
    path.lineTo(m.x(x, top), m.y(x, top));
    path.close();
  }

  private void paint(boolean fill, boolean stroke, GraphicsState state, boolean hidden) {
    if (!hidden) {
      if (fill) {
        path.fill(state);
        paints = true;
      }
      if (stroke) {
        path.stroke(state);
        paints = true;
      }
    }
    if (clipPending) {
      path.clip(state);
      clipPending = false;
    }
    path.clear();
  }
}
