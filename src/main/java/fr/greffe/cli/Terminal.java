package fr.greffe.cli;

import java.util.regex.Pattern;

/** Text that comes from files and goes to a terminal. */
final class Terminal {
  /** Control characters, and those that change the direction of what follows. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]");

  private Terminal() {}

  /** The text without what could move the cursor or reorder the line. */
  static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll("\uFFFD");
  }
}
