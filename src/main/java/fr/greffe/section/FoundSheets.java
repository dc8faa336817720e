package fr.greffe.section;

import java.util.List;

/**
 * The action sheets of a flow, and those it announces.
 *
 * @param sheets in reading order
 * @param announced the entries of lists of sheets, in reading order
 */
public record FoundSheets(List<FoundSheet> sheets, List<SheetHeading> announced) {

  public FoundSheets {
    sheets = List.copyOf(sheets);
    announced = List.copyOf(announced);
  }
}
