package fr.greffe.export.scdl;

import java.util.List;

/**
 * Why a row does not meet a schema.
 *
 * @param rule {@code required}, {@code type}, {@code pattern}, {@code enum}, or the name of a
 *     custom check
 * @param columns the columns concerned, the first one at fault
 */
public record Violation(String rule, List<String> columns) {

  public Violation {
    columns = List.copyOf(columns);
  }

  @Override
  public String toString() {
    return rule + " (" + String.join(", ", columns) + ")";
  }
}
