package fr.greffe.pdf;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Decodes content streams without ever holding more than a limit: a few kilobytes can hide
 * gigabytes.
 */
final class ContentBytes {
  /** Decoded bytes of one page's content; the largest real pages (maps) hold about 20 MB. */
  static final int MAX_DECODED = 48 << 20;

  /** Streams with rare filters are decoded by PDFBox, in memory: only when they are small. */
  private static final int MAX_RAW_RARE = 1 << 20;

  private ContentBytes() {}

  /**
   * The decoded content of a stream or of an array of streams.
   *
   * @throws IOException when a filter is unknown or the limit is passed
   */
  static byte[] of(COSBase contents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    if (contents instanceof COSStream stream) {
      decode(stream, out);
    } else if (contents instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          decode(stream, out);
          out.write('\n');
        }
      }
    }
    return out.toByteArray();
  }

  private static void decode(COSStream stream, ByteArrayOutputStream out) throws IOException {
    COSBase filters = stream.getFilters();
    if (filters == null || filters instanceof COSArray none && none.size() == 0) {
      try (InputStream in = stream.createRawInputStream()) {
        copy(in, out);
      }
    } else if (isPlainFlate(stream, filters)) {
      try (InputStream raw = stream.createRawInputStream()) {
        inflate(raw, out);
      }
    } else {
      if (stream.getLength() > MAX_RAW_RARE) {
        throw new IOException("a content stream with unusual filters is too large");
      }
      try (InputStream in = stream.createInputStream()) {
        copy(in, out);
      }
    }
  }

  private static boolean isPlainFlate(COSStream stream, COSBase filters) {
    boolean flate =
        COSName.FLATE_DECODE.equals(filters)
            || filters instanceof COSArray array
                && array.size() == 1
                && COSName.FLATE_DECODE.equals(array.getObject(0));
    return flate && !stream.containsKey(COSName.DECODE_PARMS);
  }

  /** Inflates what can be inflated: a damaged end does not lose the beginning. */
  private static void inflate(InputStream raw, ByteArrayOutputStream out) throws IOException {
    try (InputStream in = new InflaterInputStream(raw)) {
      copy(in, out);
    } catch (ZipException | EOFException damaged) {
      if (out.size() == 0) {
        throw damaged;
      }
    }
  }

  private static void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > MAX_DECODED) {
        throw new IOException("the page's content is larger than " + (MAX_DECODED >> 20) + " MB");
      }
      out.write(buffer, 0, n);
    }
  }
}
