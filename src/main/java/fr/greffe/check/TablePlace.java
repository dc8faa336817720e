package fr.greffe.check;

import fr.greffe.record.Source;
import fr.greffe.record.Table;

/** Names a place of a table as a reader would. */
final class TablePlace {

  /** A label longer than this is cut in messages. */
  private static final int LONGEST_LABEL = 60;

  private TablePlace() {}

  /** « tableau « Titre » (page 4), ligne « X », colonne « Y » ». */
  static Phrase of(Axis axis, int line, int lane) {
    String lineName = cut(axis.name(line));
    String laneName = cut(axis.laneLabel(lane));
    String row = axis.isVertical() ? lineName : laneName;
    String column = axis.isVertical() ? laneName : lineName;
    int page =
        axis.slot(line, lane)
            .source()
            .map(Source::page)
            .orElse(axis.table().pages().stream().findFirst().orElse(0));
    Phrase table = of(axis.table(), page);
    String fr = table.fr();
    String en = table.en();
    if (!row.isEmpty()) {
      fr += ", ligne « " + row + " »";
      en += ", row “" + row + "”";
    }
    if (!column.isEmpty()) {
      fr += ", colonne « " + column + " »";
      en += ", column “" + column + "”";
    }
    return new Phrase(fr, en);
  }

  /** « tableau « Titre » (page 4) ». */
  static Phrase of(Table table, int page) {
    String title = cut(table.title().orElse(""));
    return title.isEmpty()
        ? new Phrase("tableau de la page " + page, "table on page " + page)
        : new Phrase(
            "tableau « " + title + " » (page " + page + ")",
            "table “" + title + "” (page " + page + ")");
  }

  static String cut(String label) {
    String plain = Grid.clean(label);
    return plain.length() <= LONGEST_LABEL
        ? plain
        : plain.substring(0, LONGEST_LABEL - 1).strip() + "…";
  }
}
