package fr.greffe.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;

/**
 * The tokens of a content stream held in memory (ISO 32000-1, §7.8.2). PDFBox's parser works on any
 * source, byte by byte through several layers, and took a quarter of the time of reading a page;
 * this one gives the same tokens. Malformed content ends a token, never the page.
 */
final class ContentTokens {
  /** Arrays and dictionaries within each other; deeper ones are read as nothing. */
  private static final int MAX_DEPTH = 64;

  /**
   * Bytes after an {@code EI} that must be text for it to be the end of a picture, not its data.
   */
  private static final int TEXT_AFTER_PICTURE = 10;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Whole numbers that a float holds exactly are below this. */
  private static final int FLOAT_EXACT = 1 << 24;

  /** Powers of ten that a float holds exactly: a quotient of two such numbers is rounded once. */
  private static final float[] TENS = {1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f};

  private final byte[] bytes;
  private final String[] names = new String[512];
  private int at;
  private int depth;

  ContentTokens(byte[] content) {
    this.bytes = content;
  }

  /** The next operand, as a {@link COSBase}, or operator, as a String; null at the end. */
  Object next() {
    while (true) {
      skipSpace();
      if (at >= bytes.length) {
        return null;
      }
      int c = bytes[at];
      if (startsOperand(c)) {
        return operand();
      }
      String word = word();
      switch (word) {
        case "" -> at++;
        case "true" -> {
          return COSBoolean.TRUE;
        }
        case "false" -> {
          return COSBoolean.FALSE;
        }
        case "null" -> {
          return COSNull.NULL;
        }
        case "BI" -> {
          skipPicture();
          return word;
        }
        default -> {
          return word;
        }
      }
    }
  }

  private static boolean startsOperand(int c) {
    return c >= '0' && c <= '9'
        || c == '-'
        || c == '+'
        || c == '.'
        || c == '/'
        || c == '('
        || c == '<'
        || c == '['
        || c == ']';
  }

  private COSBase operand() {
    return switch (bytes[at]) {
      case '/' -> name();
      case '(' -> string();
      case '[' -> array();
      case ']' -> {
        at++;
        yield COSNull.NULL;
      }
      case '<' -> peek(1) == '<' ? dictionary() : hexadecimal();
      default -> number();
    };
  }

  private int peek(int ahead) {
    return at + ahead < bytes.length ? bytes[at + ahead] : -1;
  }

  private void skipSpace() {
    while (at < bytes.length) {
      int c = bytes[at];
      if (c == '%') {
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else if (isSpace(c)) {
        at++;
      } else {
        return;
      }
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  private static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> isSpace(c);
    };
  }

  /** An operator; a digit ends it, for writers who leave out the space. */
  private String word() {
    int start = at;
    int hash = 0;
    while (at < bytes.length
        && !isDelimiter(bytes[at])
        && (bytes[at] < '0' || bytes[at] > '9' || isGlyphWidth(start))) {
      hash = 31 * hash + bytes[at];
      at++;
    }
    int slot = hash & (names.length - 1);
    String known = names[slot];
    if (known == null || !isAt(known, start)) {
      known = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
      names[slot] = known;
    }
    return known;
  }

  /** The operators {@code d0} and {@code d1} alone hold a digit. */
  private boolean isGlyphWidth(int start) {
    return at == start + 1
        && bytes[start] == 'd'
        && (bytes[at] == '0' || bytes[at] == '1')
        && (at + 1 == bytes.length || isDelimiter(bytes[at + 1]));
  }

  private boolean isAt(String known, int start) {
    if (known.length() != at - start) {
      return false;
    }
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != (bytes[start + i] & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** A number; a second sign, or one within, is passed over as viewers do. */
  private COSBase number() {
    int start = at;
    boolean negative = bytes[at] == '-';
    boolean point = false;
    long digits = 0;
    int count = 0;
    int decimals = 0;
    if (negative || bytes[at] == '+') {
      at++;
    }
    for (; at < bytes.length; at++) {
      int c = bytes[at];
      if (c >= '0' && c <= '9') {
        digits = count < 18 ? digits * 10 + (c - '0') : digits;
        decimals += point ? 1 : 0;
        count++;
      } else if (c == '.' && !point) {
        point = true;
      } else if (c != '-') {
        break;
      }
    }
    if (count == 0) {
      return point || negative ? COSInteger.ZERO : COSNull.NULL;
    }
    if (count > 18) {
      return longNumber(start);
    }
    if (!point) {
      return COSInteger.get(negative ? -digits : digits);
    }
    if (digits >= FLOAT_EXACT || decimals >= TENS.length) {
      return longNumber(start);
    }
    float value = digits / TENS[decimals];
    return new COSFloat(negative ? -value : value);
  }

  /** A number of many digits, by the JDK. */
  private COSBase longNumber(int start) {
    String text = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    boolean negative = text.startsWith("-");
    float value = Float.parseFloat(text.replace("-", "").replace("+", ""));
    return new COSFloat(negative ? -value : value);
  }

  private COSName name() {
    int start = ++at;
    boolean plain = true;
    while (at < bytes.length && !isDelimiter(bytes[at])) {
      plain &= bytes[at] > 0 && bytes[at] != '#';
      at++;
    }
    if (plain) {
      return COSName.getPDFName(new String(bytes, start, at - start, StandardCharsets.US_ASCII));
    }
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    for (int i = start; i < at; i++) {
      if (bytes[i] == '#' && i + 2 < at && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
        name.write(16 * hex(bytes[i + 1]) + hex(bytes[i + 2]));
        i += 2;
      } else {
        name.write(bytes[i]);
      }
    }
    return COSName.getPDFName(text(name.toByteArray()));
  }

  /** Names are UTF-8 (PDF 2.0, §7.3.5); older writers took their machine's letters. */
  private static String text(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, WINDOWS_1252);
    }
  }

  private static int hex(int c) {
    return Character.digit(c, 16);
  }

  private COSString hexadecimal() {
    at++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int high = -1;
    while (at < bytes.length && bytes[at] != '>') {
      int digit = hex(bytes[at++]);
      if (digit >= 0 && high < 0) {
        high = digit;
      } else if (digit >= 0) {
        out.write(16 * high + digit);
        high = -1;
      }
    }
    at++;
    if (high >= 0) {
      out.write(16 * high);
    }
    return new COSString(out.toByteArray());
  }

  private COSString string() {
    at++;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int open = 1;
    while (at < bytes.length) {
      int c = bytes[at++];
      if (c == '\\') {
        escaped(out);
        continue;
      }
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0) {
        break;
      }
      if (c == '\r') {
        // Every end of line within a string is one line feed.
        at += peek(0) == '\n' ? 1 : 0;
        c = '\n';
      }
      out.write(c);
    }
    return new COSString(out.toByteArray());
  }

  private void escaped(ByteArrayOutputStream out) {
    if (at >= bytes.length) {
      return;
    }
    int c = bytes[at++];
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {}
      case '\r' -> at += peek(0) == '\n' ? 1 : 0;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int value = c - '0';
        for (int i = 0; i < 2 && peek(0) >= '0' && peek(0) <= '7'; i++) {
          value = value * 8 + bytes[at++] - '0';
        }
        out.write(value);
      }
      default -> out.write(c);
    }
  }

  private COSBase array() {
    at++;
    COSArray array = new COSArray();
    for (COSBase element = element(); element != null; element = element()) {
      array.add(element);
    }
    at += peek(0) == ']' ? 1 : 0;
    return array;
  }

  /** The next operand within brackets; null at a closing bracket, an operator or the end. */
  private COSBase element() {
    skipSpace();
    int c = peek(0);
    if (at >= bytes.length || c == ']' || c == '>' || depth >= MAX_DEPTH) {
      return null;
    }
    if (startsOperand(c)) {
      depth++;
      COSBase operand = operand();
      depth--;
      return operand;
    }
    int start = at;
    switch (word()) {
      case "true":
        return COSBoolean.TRUE;
      case "false":
        return COSBoolean.FALSE;
      case "null":
        return COSNull.NULL;
      default:
        at = start;
        return null;
    }
  }

  private COSDictionary dictionary() {
    at += 2;
    COSDictionary dictionary = new COSDictionary();
    while (element() instanceof COSName key) {
      COSBase value = element();
      if (value == null) {
        break;
      }
      dictionary.setItem(key, value);
    }
    at += peek(0) == '>' ? 1 : 0;
    at += peek(0) == '>' ? 1 : 0;
    return dictionary;
  }

  /** Passes over a picture in the stream: what it shows is not read, only where it stands. */
  private void skipPicture() {
    while (element() != null) {
      // Its keys and values.
    }
    if (peek(0) != 'I' || peek(1) != 'D') {
      return;
    }
    at += 2;
    while (at < bytes.length) {
      if (peek(0) == 'E' && peek(1) == 'I' && endsPicture(at + 2)) {
        at += 2;
        return;
      }
      at++;
    }
  }

  private boolean endsPicture(int after) {
    if (after < bytes.length && !isSpace(bytes[after])) {
      return false;
    }
    for (int i = after; i < Math.min(bytes.length, after + TEXT_AFTER_PICTURE); i++) {
      int c = bytes[i];
      if (c < 0 || c > 0x7E || c < ' ' && !isSpace(c)) {
        return false;
      }
    }
    return true;
  }
}
