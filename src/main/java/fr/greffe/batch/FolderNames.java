package fr.greffe.batch;

import fr.greffe.export.Digests;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names output folders after documents. A name is plain ASCII, so that it is the same on every file
 * system; it can neither leave the output folder nor meet another document's name or that of a file
 * Greffe writes there.
 */
final class FolderNames {
  /** Longest readable part of a name, in characters: common file systems stop at 255 bytes. */
  private static final int LONGEST = 100;

  /** Hexadecimal digits that tell apart documents whose readable names are the same. */
  private static final int FINGERPRINT_DIGITS = 8;

  private static final String BETWEEN_FOLDERS = "__";
  private static final String NAMELESS = "document";

  private static final Pattern PDF_ENDING = Pattern.compile("\\.pdf$", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMBINING_MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9_-]+");
  private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

  /** Names that Windows keeps for devices, whatever their case. */
  private static final Pattern DEVICE =
      Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]", Pattern.CASE_INSENSITIVE);

  private FolderNames() {}

  /** A folder name for each document name; the same names always give the same folders. */
  static Map<String, String> of(Collection<String> documentNames) {
    Map<String, List<String>> sameReading = new HashMap<>();
    for (String name : documentNames) {
      sameReading
          .computeIfAbsent(readable(name).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(name);
    }
    Map<String, String> folders = new HashMap<>();
    for (String name : documentNames) {
      String plain = readable(name);
      boolean alone = sameReading.get(plain.toLowerCase(Locale.ROOT)).size() == 1;
      folders.put(name, alone && plain.length() <= LONGEST ? plain : fingerprinted(plain, name));
    }
    return folders;
  }

  private static String readable(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : PDF_ENDING.matcher(name).replaceFirst("").split("/")) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        parts.add(plain);
      }
    }
    String joined = String.join(BETWEEN_FOLDERS, parts);
    if (joined.isEmpty()) {
      return NAMELESS;
    }
    return DEVICE.matcher(joined).matches() ? "_" + joined : joined;
  }

  private static String plain(String part) {
    String letters =
        part.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
    String unaccented =
        COMBINING_MARK.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD)).replaceAll("");
    String hyphenated = NOT_PLAIN.matcher(unaccented).replaceAll("-");
    return OUTER_HYPHENS.matcher(hyphenated).replaceAll("");
  }

  private static String fingerprinted(String plain, String name) {
    String start = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return start
        + "-"
        + Digests.sha256(name.getBytes(StandardCharsets.UTF_8)).substring(0, FINGERPRINT_DIGITS);
  }
}
