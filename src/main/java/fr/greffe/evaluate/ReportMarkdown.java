package fr.greffe.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as a page of the documentation: what is measured, then the figures by family. */
public final class ReportMarkdown {

  private static final String INTRODUCTION =
      """
      # How good is Greffe

      Written by `greffe evaluate corpus --markdown FILE`; figures are F1 unless said otherwise,
      rounded down, so that 1.000 means that nothing was missed and nothing invented. « – » means
      that the family has nothing of the kind.

      How it is counted. Records are paired by their identifier, then by what they share. A value
      counts as *expected* when the truth has it, as *found* when Greffe gives it, as *correct*
      when both agree; a value given where the truth says that nothing is printed is wrong. The
      fields of a record that was not found are all missed. Numbers, dates, names, codes, counts
      and amounts must be equal (names without accents, civility or order; amounts by value). Other
      texts are compared without accents, case, or the kind of space, quote and dash, and may
      differ in at most 3 characters of 100, never in a digit. A cell is right when its text starts
      in the right row and column; rows and columns are aligned first, so that one dropped row
      costs its own cells only. *Adjacency* is the cell-adjacency measure of ICDAR 2013. For
      relations only what is missed counts. A finding is false when nothing planted explains it.
      """;

  private ReportMarkdown() {}

  /** The page. */
  public static String of(Report report) {
    Report.Group total = report.total();
    StringBuilder out = new StringBuilder(INTRODUCTION);
    out.append("\n## By family\n\n").append(groups("family", report.families(), total));
    out.append("\n## By document\n\n").append(groups("document", report.each(), total));
    out.append("\n## By field\n\n").append(fields(total));
    out.append("\n## Besides\n\n");
    ReportText.summary(total).lines().forEach(l -> out.append("- ").append(l).append('\n'));
    return out.toString();
  }

  private static String groups(String title, List<Report.Group> groups, Report.Group total) {
    List<String> head = new ArrayList<>(List.of(title, "pages"));
    ReportText.columns().forEach(c -> head.add(ReportText.heading(c)));
    StringBuilder out = new StringBuilder(header(head));
    List<Report.Group> all = new ArrayList<>(groups);
    all.add(total);
    for (Report.Group group : all) {
      List<String> row = new ArrayList<>(List.of(group.name(), "" + group.pages()));
      ReportText.columns().forEach(c -> row.add(ReportText.f1(ReportText.measure(group, c))));
      out.append(row(row));
    }
    return out.toString();
  }

  private static String fields(Report.Group total) {
    StringBuilder out =
        new StringBuilder(
            header(List.of("field", "precision", "recall", "F1", "correct", "found", "expected")));
    total
        .scores()
        .forEach(
            (field, s) -> {
              if (!s.isEmpty()) {
                out.append(
                    row(
                        List.of(
                            field.key(),
                            ReportText.figure(s.precision()),
                            ReportText.figure(s.recall()),
                            ReportText.figure(s.f1()),
                            "" + s.correct(),
                            "" + s.found(),
                            "" + s.expected())));
              }
            });
    return out.toString();
  }

  private static String header(List<String> names) {
    String rule =
        names.stream()
            .map(n -> n.equals(names.get(0)) ? "---" : "--:")
            .collect(Collectors.joining("|", "|", "|\n"));
    return row(names) + rule;
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
