package fr.greffe.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report as text for a terminal: figures by field, by family, and the worst misses. */
public final class ReportText {

  /** The columns of the table of groups: a type of record, or one measure of it. */
  private static final List<Field> COLUMNS =
      List.of(
          new Field(RecordType.SITTINGS, "sitting"),
          new Field(RecordType.ACTS, "act"),
          new Field(RecordType.VOTES, "vote"),
          new Field(RecordType.ACTIONS, "action"),
          new Field(RecordType.BUDGETS, "line"),
          new Field(RecordType.INDICATORS, "indicator"),
          new Field(RecordType.ENTRIES, "entry"),
          new Field(RecordType.TABLES, "table"),
          new Field(RecordType.TABLES, "cell"),
          new Field(RecordType.TABLES, "amount"),
          new Field(RecordType.TABLES, "span"),
          new Field(RecordType.TABLES, "adjacency"),
          new Field(RecordType.RELATIONS, "relation"),
          new Field(RecordType.FINDINGS, "finding"));

  private static final String NOTHING = "–";

  private ReportText() {}

  /** The whole report with at most this many misses. */
  public static String of(Report report, int misses) {
    StringBuilder out = new StringBuilder();
    Report.Group total = report.total();
    out.append(fields(total)).append('\n');
    out.append(groups("family", report.families(), total)).append('\n');
    out.append(summary(total));
    List<Miss> worst = report.misses();
    if (misses > 0 && !worst.isEmpty()) {
      out.append('\n').append(misses(worst, misses));
    }
    return out.toString();
  }

  /** Precision, recall and F1 of each field. */
  static String fields(Report.Group group) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "precision", "recall", "F1", "correct", "found", "expected"));
    for (RecordType type : RecordType.values()) {
      boolean any = group.scores().keySet().stream().anyMatch(f -> f.type() == type);
      if (any && type.isPooled()) {
        rows.add(row(type.key(), group.score(type)));
      } else if (any) {
        rows.add(List.of(type.key(), "", "", "", "", "", ""));
      }
      group
          .scores()
          .forEach(
              (field, score) -> {
                if (field.type() == type && !score.isEmpty()) {
                  rows.add(row("  " + field.name(), score));
                }
              });
    }
    return table(rows);
  }

  /** F1 of each type of record for each group, the total last. */
  static String groups(String title, List<Report.Group> groups, Report.Group total) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(title, "docs", "pages"));
    COLUMNS.forEach(c -> head.add(heading(c)));
    rows.add(head);
    List<Report.Group> all = new ArrayList<>(groups);
    all.add(total);
    for (Report.Group group : all) {
      List<String> row =
          new ArrayList<>(List.of(group.name(), "" + group.documents(), "" + group.pages()));
      COLUMNS.forEach(c -> row.add(f1(measure(group, c))));
      rows.add(row);
    }
    return table(rows);
  }

  static List<Field> columns() {
    return COLUMNS;
  }

  static String heading(Field column) {
    return column.type().isPooled() ? column.type().key() : column.name();
  }

  /** The figure a column shows: all fields of a type, or the one measure. */
  static Score measure(Report.Group group, Field column) {
    return column.type().isPooled()
        ? group.score(column.type())
        : group.score(column.type(), column.name());
  }

  static String f1(Score score) {
    return score.isEmpty() ? NOTHING : figure(score.f1());
  }

  /** A figure of the report; rounded down, so that 1.000 means all. */
  static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", Math.floor(value * 1000 + 1e-9) / 1000);
  }

  /** What is not a score of a field: tables per page, verdicts, proved amounts. */
  static String summary(Report.Group total) {
    StringBuilder out = new StringBuilder();
    total
        .adjacency()
        .ifPresent(
            a ->
                out.append("tables, cell adjacency, mean over documents: P ")
                    .append(figure(a.precision()))
                    .append(" R ")
                    .append(figure(a.recall()))
                    .append(" F1 ")
                    .append(figure(a.f1()))
                    .append('\n'));
    out.append(
        String.format(
            Locale.ROOT,
            "false tables per 100 pages: %.2f; false findings per 100 pages: %.2f%n",
            total.falsePer100Pages(RecordType.TABLES),
            total.falsePer100Pages(RecordType.FINDINGS)));
    out.append("relations tried: ").append(total.verdicts()).append('\n');
    int amounts = total.account().total();
    if (amounts > 0) {
      out.append(
          String.format(
              Locale.ROOT,
              "amounts: %d; verified %.1f %%, contradicted %.1f %%, unchecked %.1f %%%n",
              amounts,
              100.0 * total.account().verified() / amounts,
              100.0 * total.account().contradicted() / amounts,
              100.0 * total.account().unchecked() / amounts));
    }
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  /** The worst misses, one a line. */
  static String misses(List<Miss> misses, int most) {
    StringBuilder out = new StringBuilder();
    out.append("worst misses (").append(Math.min(most, misses.size())).append(" of ");
    out.append(misses.size()).append(")\n");
    misses.stream().limit(most).forEach(m -> out.append(line(m)).append('\n'));
    return out.toString();
  }

  static String line(Miss m) {
    String page = m.page().map(p -> " p." + p).orElse("");
    String box =
        m.source()
            .map(
                s ->
                    String.format(
                        Locale.ROOT,
                        " [p.%d %.0f,%.0f–%.0f,%.0f]",
                        s.page(),
                        s.box().left(),
                        s.box().top(),
                        s.box().right(),
                        s.box().bottom()))
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%4d  %s%s%s  %s  %s: expected « %s » found « %s »",
        m.weight(),
        m.document(),
        page,
        box,
        m.field().key(),
        m.record(),
        m.expected(),
        m.found());
  }

  private static List<String> row(String name, Score s) {
    return List.of(
        name,
        figure(s.precision()),
        figure(s.recall()),
        figure(s.f1()),
        "" + s.correct(),
        "" + s.found(),
        "" + s.expected());
  }

  /** Columns padded to their widest text, the first to the left, the others to the right. */
  private static String table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] width = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        width[c] = Math.max(width[c], row.get(c).length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String pad = " ".repeat(width[c] - row.get(c).length());
        line.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
