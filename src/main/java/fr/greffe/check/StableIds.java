package fr.greffe.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Ids that depend only on what is printed: the rule, the place and the figures. The same text twice
 * gets a counter, in reading order.
 */
final class StableIds {

  /** Hexadecimal digits kept: 40 bits, no clash expected among thousands of findings. */
  private static final int DIGITS = 10;

  private final Map<String, Integer> seen = new HashMap<>();

  String of(String prefix, String what) {
    String id = prefix + "-" + digest(what);
    int nth = seen.merge(id, 1, Integer::sum);
    return nth == 1 ? id : id + "-" + nth;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
