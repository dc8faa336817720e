package fr.greffe.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * Interprets the content of one page once, for text and lines together. Pictures are never decoded
 * and glyph outlines never loaded, which is what makes it faster than a general engine.
 */
final class ContentInterpreter {
  /** Operators run per page, forms included; pages of real documents stay far below. */
  private static final int MAX_OPERATORS = 2_000_000;

  /** Glyphs shown per page. */
  private static final int MAX_GLYPHS = 300_000;

  /** Time for one page, in nanoseconds, against content that is slow rather than long. */
  private static final long MAX_NANOS = 30_000_000_000L;

  /** Operators between two looks at the clock. */
  private static final int CLOCK_INTERVAL = 4096;

  /** Forms within forms. */
  private static final int MAX_DEPTH = 24;

  /** A picture over this share of the page is what the page shows, not an ornament. */
  private static final double LARGE_PICTURE = 0.5;

  private static final String JPEG_2000 = "a JPEG 2000 picture cannot be drawn; it is not read";

  /** Saved graphics states. */
  private static final int MAX_SAVED = 2_000;

  private static final COSName LITTLE_CA = COSName.getPDFName("ca");
  private static final COSName BIG_CA = COSName.getPDFName("CA");

  private final FontCache fonts;
  private final ColorSpaces colors;
  private final RunCollector runs = new RunCollector();
  private final TextPainter text = new TextPainter(runs, MAX_GLYPHS);
  private final PathOperators path = new PathOperators();
  private final MarkedContent marked;
  private final PictureCover pictures;
  private final PageGeometry geometry;
  private final List<String> problems = new ArrayList<>();
  private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private Deque<GraphicsState> saved = new ArrayDeque<>();
  private final long deadline = System.nanoTime() + MAX_NANOS;
  private GraphicsState state;
  private COSDictionary resources = new COSDictionary();
  private boolean stopped;
  private int operators;

  ContentInterpreter(
      PageGeometry geometry, FontCache fonts, ColorSpaces colors, OptionalContent layers) {
    this.geometry = geometry;
    this.fonts = fonts;
    this.colors = colors;
    this.marked = new MarkedContent(layers, runs);
    this.pictures = new PictureCover(geometry.width(), geometry.height());
    this.state = new GraphicsState(geometry.toDisplay(), geometry.width(), geometry.height());
  }

  /** Runs the page's own content. */
  void page(byte[] content, COSDictionary pageResources) throws IOException {
    resources = pageResources;
    run(content);
  }

  /** Draws an annotation's appearance, placed by the given transformation. */
  void appearance(COSStream form, Affine placement) throws IOException {
    saved.clear();
    state = new GraphicsState(geometry.toDisplay(), geometry.width(), geometry.height());
    state.ctm = placement.then(state.ctm);
    form(form);
  }

  PageContent result() {
    if (text.textLost()) {
      problems.add("a font is missing or broken; its text is not read");
    }
    if (text.isFull()) {
      problems.add("more than " + MAX_GLYPHS + " characters; read in part");
    }
    return new PageContent(
        runs.runs(),
        path.path().pieces(),
        path.path().fills(),
        path.path().shapes(),
        path.shaded(),
        pictures,
        text.unreadable(),
        text.glyphs(),
        path.paints(),
        text.tilt(),
        List.copyOf(problems));
  }

  private void run(byte[] content) throws IOException {
    PDFStreamParser parser = new PDFStreamParser(content);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken();
        token != null && !stopped;
        token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        count();
        execute(operator, operands);
        operands.clear();
      } else if (token instanceof COSBase operand) {
        operands.add(operand);
      }
    }
  }

  private void count() {
    operators++;
    if (operators > MAX_OPERATORS) {
      stop("more than " + MAX_OPERATORS + " drawing operations; read in part");
    } else if (operators % CLOCK_INTERVAL == 0 && System.nanoTime() > deadline) {
      stop("not read within " + MAX_NANOS / 1_000_000_000L + " s; read in part");
    }
  }

  private void stop(String reason) {
    if (!stopped) {
      problems.add(reason);
      stopped = true;
    }
  }

  /** Runs one operator; one that is malformed is passed over, as viewers do. */
  private void execute(Operator operator, List<COSBase> operands) throws IOException {
    Operands args = new Operands(operands);
    String name = operator.getName();
    if (!(graphics(name, args)
        || path.run(name, args, state, marked.isHidden())
        || textShowing(name, args)
        || textState(name, args)
        || color(name, args))) {
      other(name, args);
    }
  }

  private boolean graphics(String name, Operands args) {
    switch (name) {
      case "q" -> {
        if (saved.size() < MAX_SAVED) {
          saved.push(state.copy());
        }
      }
      case "Q" -> {
        if (!saved.isEmpty()) {
          state = saved.pop();
        }
      }
      case "cm" -> {
        if (args.has(6)) {
          state.ctm = args.affine().then(state.ctm);
        }
      }
      case "w" -> state.lineWidth = args.number(0);
      case "gs" -> args.name(0, extGState -> extendedState(extGState));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void extendedState(COSName name) {
    COSDictionary all = resources.getCOSDictionary(COSName.EXT_G_STATE);
    COSDictionary dictionary = all == null ? null : all.getCOSDictionary(name);
    if (dictionary == null) {
      return;
    }
    state.fillAlpha = dictionary.getFloat(LITTLE_CA, (float) state.fillAlpha);
    state.strokeAlpha = dictionary.getFloat(BIG_CA, (float) state.strokeAlpha);
    state.lineWidth = dictionary.getFloat(COSName.LW, (float) state.lineWidth);
    COSArray font = dictionary.getCOSArray(COSName.FONT);
    if (font != null && font.size() == 2 && font.getObject(0) instanceof COSDictionary facts) {
      state.font = fonts.of(facts).orElse(null);
      state.fontSize = font.getObject(1) instanceof COSNumber size ? size.floatValue() : 0;
    }
  }

  private boolean textShowing(String name, Operands args) throws IOException {
    switch (name) {
      case "Tj" -> show(args, 0);
      case "TJ" -> {
        if (args.get(0) instanceof COSArray array && !marked.isHidden()) {
          text.show(array, state);
        }
      }
      case "'" -> {
        text.nextLine(0, -state.leading);
        show(args, 0);
      }
      case "\"" -> {
        state.wordSpacing = args.number(0);
        state.charSpacing = args.number(1);
        text.nextLine(0, -state.leading);
        show(args, 2);
      }
      case "Td" -> text.nextLine(args.number(0), args.number(1));
      case "TD" -> {
        state.leading = -args.number(1);
        text.nextLine(args.number(0), args.number(1));
      }
      case "Tm" -> {
        if (args.has(6)) {
          text.set(args.affine());
        }
      }
      case "T*" -> text.nextLine(0, -state.leading);
      case "BT" -> text.begin();
      case "ET" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private void show(Operands args, int index) throws IOException {
    if (args.get(index) instanceof COSString string && !marked.isHidden()) {
      text.show(string.getBytes(), state);
    }
  }

  private boolean textState(String name, Operands args) {
    switch (name) {
      case "Tf" -> {
        args.name(0, font -> state.font = fonts.named(font, resources).orElse(null));
        state.fontSize = args.number(1);
      }
      case "Tc" -> state.charSpacing = args.number(0);
      case "Tw" -> state.wordSpacing = args.number(0);
      case "Tz" -> state.horizontalScale = args.number(0) / 100;
      case "TL" -> state.leading = args.number(0);
      case "Tr" -> state.renderMode = (int) args.number(0);
      case "Ts" -> state.rise = args.number(0);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean color(String name, Operands args) {
    switch (name) {
      case "g" -> fillColor(ColorSpaces.GRAY, args);
      case "rg" -> fillColor(ColorSpaces.RGB, args);
      case "k" -> fillColor(ColorSpaces.CMYK, args);
      case "G" -> strokeColor(ColorSpaces.GRAY, args);
      case "RG" -> strokeColor(ColorSpaces.RGB, args);
      case "K" -> strokeColor(ColorSpaces.CMYK, args);
      case "cs" -> args.name(0, space -> fillColor(colors.named(space, resources), Operands.NONE));
      case "CS" ->
          args.name(0, space -> strokeColor(colors.named(space, resources), Operands.NONE));
      case "sc", "scn" -> fillColor(state.fillSpace, args);
      case "SC", "SCN" -> strokeColor(state.strokeSpace, args);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void fillColor(ColorSpaces.Space space, Operands args) {
    state.fillSpace = space;
    state.fillColor = args.color(space);
  }

  private void strokeColor(ColorSpaces.Space space, Operands args) {
    state.strokeSpace = space;
    state.strokeColor = args.color(space);
  }

  private void other(String name, Operands args) throws IOException {
    switch (name) {
      case "Do" -> {
        COSDictionary all = resources.getCOSDictionary(COSName.XOBJECT);
        if (args.get(0) instanceof COSName object
            && all != null
            && all.getDictionaryObject(object) instanceof COSStream stream) {
          object(stream);
        }
      }
      case "BI" -> picture();
      case "BDC" -> marked.begin(args.get(0), args.get(1), resources);
      case "BMC" -> marked.begin();
      case "EMC" -> marked.end();
      default -> {}
    }
  }

  private void object(COSStream stream) throws IOException {
    if (marked.isHidden() || marked.hides(stream)) {
      return;
    }
    COSName subtype = stream.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(subtype)) {
      picture();
      unreadable(stream);
    } else if (COSName.FORM.equals(subtype)) {
      form(stream);
    }
  }

  private void picture() {
    if (marked.isHidden()) {
      return;
    }
    path.painted();
    DisplayRectangle box = DisplayRectangle.of(0, 0, 1, 1, state.ctm).within(state);
    if (!box.isEmpty()) {
      pictures.add(box.left(), box.top(), box.right(), box.bottom());
      path.picture(box, state);
    }
  }

  /** A page that is one JPEG 2000 picture shows nothing Greffe can draw or read: it is told. */
  private void unreadable(COSStream picture) {
    COSBase filter = picture.getFilters();
    boolean jpeg2000 =
        COSName.JPX_DECODE.equals(filter)
            || filter instanceof COSArray all && all.toList().contains(COSName.JPX_DECODE);
    DisplayRectangle box = DisplayRectangle.of(0, 0, 1, 1, state.ctm).within(state);
    double area = (box.right() - box.left()) * (box.bottom() - box.top());
    boolean large = area > LARGE_PICTURE * geometry.width() * geometry.height();
    if (jpeg2000 && large && !box.isEmpty() && !problems.contains(JPEG_2000)) {
      problems.add(JPEG_2000);
    }
  }

  private void form(COSStream form) throws IOException {
    if (open.size() >= MAX_DEPTH) {
      stop("forms nested more than " + MAX_DEPTH + " deep; read in part");
      return;
    }
    if (!open.add(form)) {
      return;
    }
    GraphicsState outer = state;
    COSDictionary outerResources = resources;
    int outerMarked = marked.depth();
    Deque<GraphicsState> outerSaved = saved;
    state = outer.copy();
    saved = new ArrayDeque<>();
    try {
      state.ctm = Operands.affine(form.getCOSArray(COSName.MATRIX)).then(state.ctm);
      clipTo(form.getCOSArray(COSName.BBOX));
      COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
      resources = own == null ? outerResources : own;
      run(ContentBytes.of(form));
    } finally {
      open.remove(form);
      state = outer;
      resources = outerResources;
      marked.backTo(outerMarked);
      saved = outerSaved;
      path.path().clear();
    }
  }

  private void clipTo(COSArray box) {
    if (box != null && box.size() == 4) {
      float[] corners = box.toFloatArray();
      DisplayRectangle area =
          DisplayRectangle.of(corners[0], corners[1], corners[2], corners[3], state.ctm);
      state.clip(area.left(), area.top(), area.right(), area.bottom());
    }
  }
}
