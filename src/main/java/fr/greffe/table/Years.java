package fr.greffe.table;

import java.util.regex.Pattern;

/** Years and periods, which head columns though they are figures. */
final class Years {

  private static final Pattern YEAR =
      Pattern.compile("(19|20)\\d\\d([-/–](19|20)?\\d\\d)?[*()a-z0-9]{0,3}");

  private Years() {}

  /** True when every figure of the row is a year or a period. */
  static boolean only(TextRow row) {
    return row.chunks().stream().filter(Chunk::numeric).allMatch(c -> is(c.text()));
  }

  static boolean is(String text) {
    return YEAR.matcher(text.replace(" ", "")).matches();
  }
}
