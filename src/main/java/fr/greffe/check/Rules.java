package fr.greffe.check;

import java.util.List;

/** Every rule, in the order of their ids. A new rule is listed here. */
public final class Rules {

  private static final List<Rule> ALL = List.of(new TableTotals(), new CarriedOverColumns());

  private Rules() {}

  public static List<Rule> all() {
    return ALL;
  }
}
