package fr.greffe.export.report;

import java.nio.charset.StandardCharsets;

/** Relative links to files whose names may hold any character. */
final class Links {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/";

  private Links() {}

  /** The path percent-encoded, slashes kept (RFC 3986). */
  static String path(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format(java.util.Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return out.toString();
  }
}
