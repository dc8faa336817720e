package fr.greffe.check;

import fr.greffe.Greffe;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Extraction;
import fr.greffe.record.Finding;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Prints what the whole pipeline finds in PDFs: a look, not a test. */
final class PipelineReport {

  private PipelineReport() {}

  public static void main(String[] args) throws IOException {
    List<String> names = Arrays.stream(args).filter(a -> !a.startsWith("-")).toList();
    for (String name : names) {
      Extraction e = Greffe.open(Path.of(name)).extract();
      System.out.println("== " + name + " " + e.account());
      if (List.of(args).contains("-records")) {
        records(e);
      }
      for (Finding f : e.findings()) {
        System.out.println(
            f.id()
                + " "
                + f.severity()
                + " p"
                + f.evidence().stream().map(s -> s.page()).distinct().toList()
                + " "
                + f.ruleId()
                + " "
                + f.messageFr()
                + (f.causedBy().isEmpty() ? "" : " <- " + f.causedBy()));
        f.diagnoses()
            .forEach(d -> System.out.println("      - " + d.kind() + ": " + d.messageFr()));
      }
    }
  }

  private static void records(Extraction e) {
    for (Table t : e.records().tables()) {
      System.out.println(
          "TABLE "
              + t.id()
              + " p"
              + t.pages()
              + " h"
              + t.headerRows()
              + " "
              + t.title().orElse(""));
      for (int r = 0; r < t.rows(); r++) {
        StringBuilder row = new StringBuilder("   ");
        for (int c = 0; c < t.columns(); c++) {
          int rr = r;
          int cc = c;
          row.append(
                  t.cellAt(r, c)
                      .map(x -> x.row() == rr && x.column() == cc ? Grid.clean(x.text()) : "^")
                      .orElse("?"))
              .append(" | ");
        }
        System.out.println(row.length() > 220 ? row.substring(0, 220) : row);
      }
    }
    for (ActionSheet s : e.records().actionSheets()) {
      System.out.println(
          "SHEET "
              + s.id()
              + " "
              + s.reference().orElse("")
              + " "
              + s.title().orElse("")
              + " "
              + s.pages());
      s.budgets().forEach(b -> System.out.println("   B " + line(b)));
      for (LabelledField f : s.fields()) {
        System.out.println(
            "   F " + f.canonical() + " | " + f.label() + " | " + f.text().replace("\n", "\\n"));
      }
    }
    e.records().budgetLines().forEach(b -> System.out.println("RECAP " + line(b)));
  }

  private static String line(BudgetLine b) {
    return b.actionReference()
        + " "
        + b.kind()
        + " ["
        + b.period()
        + "] "
        + b.funderAsPrinted()
        + " "
        + b.funder()
        + " "
        + b.amount().value()
        + (b.isTotal() ? " TOTAL " : " ")
        + b.place();
  }
}
