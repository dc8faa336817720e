package fr.greffe.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.record.ActionSheet;
import fr.greffe.record.BudgetKind;
import fr.greffe.record.BudgetLine;
import fr.greffe.record.Indicator;
import fr.greffe.record.LabelledField;
import fr.greffe.record.Mention;
import fr.greffe.record.Table;
import fr.greffe.section.Blocks;
import fr.greffe.table.Tables;
import fr.greffe.text.Fold;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the actions read from a sample with its truth file and prints what is missing: {@code
 * ActionTruthComparison sample.pdf sample.truth.json}.
 */
public final class ActionTruthComparison {
  private final ActionRecords records;
  private final JsonNode truth;
  private final List<String> misses = new ArrayList<>();

  /** Found and expected. */
  record Score(int found, int expected) {
    Score plus(boolean hit) {
      return new Score(found + (hit ? 1 : 0), expected + 1);
    }

    @Override
    public String toString() {
      return found + "/" + expected;
    }
  }

  ActionTruthComparison(Path pdf, Path truthFile) throws IOException {
    PdfDocument document =
        new PdfReader(PdfOptions.DEFAULT).read(pdf, pdf.getFileName().toString());
    List<Table> tables = Tables.finder().find(document);
    this.records =
        new ActionReading(document).read(List.of(Blocks.of(document, tables)), List.of());
    this.truth = new ObjectMapper().readTree(truthFile.toFile());
  }

  public static void main(String[] args) throws IOException {
    ActionTruthComparison comparison =
        new ActionTruthComparison(Path.of(args[0]), Path.of(args[1]));
    comparison.print();
  }

  void print() {
    Score sheets = new Score(0, 0);
    Score headings = new Score(0, 0);
    Score fields = new Score(0, 0);
    Score canonical = new Score(0, 0);
    Score budgets = new Score(0, 0);
    Score lines = new Score(0, 0);
    Score indicators = new Score(0, 0);
    int extraFields = 0;
    int extraLines = 0;
    int extraIndicators = 0;
    for (JsonNode action : truth.path("actions")) {
      Optional<ActionSheet> sheet =
          records.sheets().stream()
              .filter(s -> s.reference().orElse("").equals(action.path("ref").asText()))
              .findFirst();
      sheets = sheets.plus(note(sheet.isPresent(), "sheet " + action.path("ref").asText()));
      if (sheet.isEmpty()) {
        continue;
      }
      ActionSheet s = sheet.get();
      String ref = action.path("ref").asText();
      headings =
          headings.plus(
              note(
                  same(action, "title", s.title().orElse("")),
                  ref + " title " + s.title().orElse("")));
      headings =
          headings.plus(
              note(
                  same(action, "theme", s.theme().orElse("")),
                  ref + " theme " + s.theme().orElse("")));
      headings =
          headings.plus(
              note(
                  same(action, "measure", s.measure().orElse("")),
                  ref + " measure " + s.measure().orElse("")));
      Set<Integer> used = new HashSet<>();
      for (JsonNode field : action.path("fields")) {
        fields =
            fields.plus(
                note(
                    field(s, field, used),
                    ref
                        + " field "
                        + field.path("labelAsDisplayed").asText()
                        + " = "
                        + text(s, field)));
      }
      extraFields += s.fields().size() - used.size();
      for (LabelledField f : s.fields()) {
        canonical =
            canonical.plus(note(!f.canonical().isEmpty(), ref + " unknown label " + f.label()));
      }
      Set<BudgetLine> taken = new HashSet<>();
      for (JsonNode budget : action.path("budgets")) {
        boolean whole = true;
        for (JsonNode line : budget.path("lines")) {
          boolean hit = line(s, budget.path("kind").asText(), line.path("amount").asText(), taken);
          lines = lines.plus(hit);
          whole &= hit;
        }
        if (!budget.path("total").isNull()) {
          whole &= line(s, budget.path("kind").asText(), budget.path("total").asText(), taken);
        }
        budgets = budgets.plus(note(whole, ref + " budget " + budget));
      }
      for (BudgetLine l : s.budgets()) {
        if (!taken.contains(l)) {
          extraLines++;
          misses.add(
              "   + "
                  + ref
                  + " "
                  + l.kind()
                  + " "
                  + l.period()
                  + " "
                  + l.funderAsPrinted()
                  + " "
                  + l.funder().map(Enum::name).orElse("-")
                  + " "
                  + l.amount().value()
                  + " total="
                  + l.isTotal());
        }
      }
      Set<Integer> seen = new HashSet<>();
      for (JsonNode indicator : action.path("indicators")) {
        indicators =
            indicators.plus(
                note(indicator(s.indicators(), indicator, seen), ref + " indicator " + indicator));
      }
      for (int i = 0; i < s.indicators().size(); i++) {
        if (!seen.contains(i)) {
          extraIndicators++;
          misses.add("   + " + ref + " indicator " + show(s.indicators().get(i)));
        }
      }
    }
    Score annex = annex();
    misses.forEach(System.out::println);
    System.out.println(
        "sheets "
            + sheets
            + " (extra "
            + (records.sheets().size() - sheets.found())
            + ") headings "
            + headings
            + " fields "
            + fields
            + " (extra "
            + extraFields
            + ", canonical "
            + canonical
            + ") budgets "
            + budgets
            + " lines "
            + lines
            + " (extra "
            + extraLines
            + ") indicators "
            + indicators
            + " (extra "
            + extraIndicators
            + ") annex rows "
            + annex
            + " annex indicators "
            + records.indicators().size()
            + " recap lines "
            + records.budgetLines().size()
            + " entries "
            + records.budgetEntries().size()
            + " mentions "
            + records.mentions().size());
  }

  private boolean note(boolean hit, String what) {
    if (!hit) {
      misses.add(" - " + what);
    }
    return hit;
  }

  private Score annex() {
    Score score = new Score(0, 0);
    for (JsonNode row : truth.path("annexIndicators")) {
      String label = flat(row.path("label").asText());
      boolean known = records.indicators().stream().anyMatch(i -> flat(i.label()).equals(label));
      boolean values = true;
      for (JsonNode value : row.path("values")) {
        String printed = flat(value.asText());
        values &=
            records.indicators().stream()
                .anyMatch(
                    i ->
                        flat(i.label()).equals(label)
                            && i.value()
                                .value()
                                .filter(v -> flat(v.text()).equals(printed))
                                .isPresent());
      }
      score = score.plus(note(known && values, "annex " + row));
    }
    return score;
  }

  private static boolean same(JsonNode action, String name, String value) {
    String expected = action.path(name).isNull() ? "" : flat(action.path(name).asText());
    return flat(value).equals(expected);
  }

  private boolean field(ActionSheet sheet, JsonNode field, Set<Integer> used) {
    for (int i = 0; i < sheet.fields().size(); i++) {
      LabelledField f = sheet.fields().get(i);
      if (!used.contains(i)
          && flat(f.label()).equals(flat(field.path("labelAsDisplayed").asText()))) {
        used.add(i);
        String text = flat(f.text());
        if (field.has("text")) {
          return text.equals(flat(field.path("text").asText()));
        }
        String head = flat(field.path("head").asText());
        String tail = flat(field.path("tail").asText());
        return text.startsWith(head) && text.endsWith(tail);
      }
    }
    return false;
  }

  private static String text(ActionSheet sheet, JsonNode field) {
    return sheet.fields().stream()
        .filter(f -> flat(f.label()).equals(flat(field.path("labelAsDisplayed").asText())))
        .map(
            f ->
                f.text().length() > 300
                    ? f.text().substring(0, 100)
                        + " … "
                        + f.text().substring(f.text().length() - 150)
                    : f.text())
        .findFirst()
        .orElse("(no such label)");
  }

  private boolean line(ActionSheet sheet, String kind, String amount, Set<BudgetLine> taken) {
    BigDecimal value = new BigDecimal(amount);
    for (BudgetLine line : sheet.budgets()) {
      boolean sameKind =
          switch (kind) {
            case "executed" -> line.kind() == BudgetKind.EXECUTED;
            case "carried-over" -> line.kind() == BudgetKind.CARRIED_OVER;
            default -> line.kind() == BudgetKind.PLANNED;
          };
      if (sameKind && line.amount().value().compareTo(value) == 0 && taken.add(line)) {
        return true;
      }
    }
    for (BudgetLine line : sheet.budgets()) {
      if (taken.contains(line) && line.amount().value().compareTo(value) == 0) {
        return true;
      }
    }
    return kind.equals("detailed") && mentioned(sheet, value);
  }

  private boolean mentioned(ActionSheet sheet, BigDecimal value) {
    for (Mention mention : records.mentions()) {
      if (mention.ownerId().equals(sheet.id()) && mention.amount().value().compareTo(value) == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean indicator(
      List<Indicator> indicators, JsonNode expected, Set<Integer> seen) {
    String label = flat(expected.path("label").asText());
    String value = flat(expected.path("value").asText());
    for (int i = 0; i < indicators.size(); i++) {
      Indicator found = indicators.get(i);
      String text = found.value().value().map(v -> flat(v.text())).orElse("");
      if (!seen.contains(i) && flat(found.label()).equals(label) && text.equals(value)) {
        seen.add(i);
        return true;
      }
    }
    return false;
  }

  private static String show(Indicator i) {
    return i.label()
        + " | "
        + i.period()
        + " | "
        + i.value().value().map(v -> v.type() + ":" + v.text()).orElse("-")
        + " | target "
        + i.target().orElse("-")
        + " | "
        + i.unit();
  }

  static String flat(String text) {
    return Fold.fold(text)
        .replaceAll("[•▪●·]", "")
        .replaceAll("\\s+", "")
        .replaceAll("[.,:;-]+$", "");
  }
}
