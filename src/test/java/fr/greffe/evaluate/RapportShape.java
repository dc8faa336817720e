package fr.greffe.evaluate;

import static fr.greffe.evaluate.AttendanceShape.decimal;
import static fr.greffe.evaluate.AttendanceShape.decimals;
import static fr.greffe.evaluate.AttendanceShape.each;
import static fr.greffe.evaluate.AttendanceShape.text;
import static fr.greffe.evaluate.AttendanceShape.texts;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.ActionFacts;
import fr.greffe.evaluate.Facts.BudgetFacts;
import fr.greffe.evaluate.Facts.CellFacts;
import fr.greffe.evaluate.Facts.FieldFacts;
import fr.greffe.evaluate.Facts.IndicatorFacts;
import fr.greffe.evaluate.Facts.PlantedFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
import fr.greffe.evaluate.Facts.ReceiptFacts;
import fr.greffe.evaluate.Facts.RelationFacts;
import fr.greffe.evaluate.Facts.SittingFacts;
import fr.greffe.evaluate.Facts.TableFacts;
import fr.greffe.evaluate.Facts.TallyFacts;
import fr.greffe.evaluate.Facts.VoteFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample truth of a délibération with its rapport d'exécution: acts, votes by name, actions
 * with fields, budgets and indicators, tables as displayed, arithmetic relations.
 */
final class RapportShape {

  /** Longer passages are cut in this truth. */
  private static final int CUT = 60;

  /** The classes of failing relations that arithmetic on printed figures reveals as errors. */
  private static final Set<String> ERRORS = Set.of("error", "transposition", "typo");

  private static final List<String> UNRECORDED =
      List.of(
          "sittings.place",
          "sittings.president",
          "sittings.secretary",
          "sittings.membersInOffice",
          "sittings.presentCount",
          "sittings.proxyCount",
          "sittings.absentCount",
          "sittings.quorum",
          "acts.kind",
          "acts.page",
          "acts.lastPage",
          "acts.matiereCode",
          "acts.rapporteur",
          "acts.publication",
          "acts.receipt.publication",
          "votes.scope",
          "votes.ballot",
          "actions.objective",
          "actions.page",
          "budgets.period",
          "budgets.label",
          "budgets.page",
          "indicators.action",
          "indicators.period",
          "indicators.unit",
          "indicators.page",
          "tables.title",
          "tables.join");

  private static final Pattern AMOUNT = Pattern.compile("\\d[\\d ]*(?:,\\d+)? €");

  /** How this truth quotes a text that is no number. */
  private static final Pattern AS_WRITTEN = Pattern.compile("'([^']+)' as written");

  private final String file;
  private final JsonNode json;

  RapportShape(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  Facts facts() {
    return new Facts(
        file,
        "departement-rapport",
        null,
        null,
        null,
        each(json.get("deliberations")).map(RapportShape::sitting).toList(),
        each(json.get("deliberations")).map(this::act).toList(),
        each(json.get("actions")).map(RapportShape::action).toList(),
        each(json.get("actions")).flatMap(a -> budgets(a).stream()).toList(),
        indicators(),
        null,
        tables(),
        each(json.get("arithmetic"))
            .filter(r -> r.path("checkable").asBoolean(true))
            .map(RapportShape::relation)
            .toList(),
        each(json.get("arithmetic"))
            .filter(r -> !r.get("holds").asBoolean())
            .map(RapportShape::planted)
            .toList(),
        UNRECORDED,
        null);
  }

  private static SittingFacts sitting(JsonNode d) {
    return new SittingFacts(
        text(d, "collectivity"),
        AttendanceShape.assembly(text(d, "assembly")),
        text(d, "sessionDate"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private ActFacts act(JsonNode d) {
    JsonNode acte = d.path("acte");
    return new ActFacts(
        null,
        text(d, "number"),
        text(d, "object"),
        null,
        null,
        null,
        each(d.get("visas")).map(v -> cut(v.asText())).toList(),
        null,
        each(d.get("articles")).map(a -> a.get("text").asText()).toList(),
        null,
        texts(d.get("commissions")),
        text(d, "signatory"),
        new ReceiptFacts(text(acte, "id"), text(acte, "transmitted"), text(acte, "received"), null),
        null,
        each(json.get("votes"))
            .filter(v -> v.get("deliberation").asText().equals(text(d, "number")))
            .map(RapportShape::vote)
            .toList());
  }

  private static String cut(String passage) {
    return passage.length() >= CUT ? passage + SameText.LEFT_OUT : passage;
  }

  private static VoteFacts vote(JsonNode v) {
    Map<String, TallyFacts> tallies = new LinkedHashMap<>();
    v.get("choices")
        .fields()
        .forEachRemaining(
            e -> {
              List<String> names = new ArrayList<>();
              List<ProxyFacts> proxies = new ArrayList<>();
              each(e.getValue().get("members"))
                  .forEach(
                      m -> {
                        String name = text(m, "firstName") + " " + text(m, "lastName");
                        names.add(name);
                        if (text(m, "proxyTo") != null) {
                          proxies.add(new ProxyFacts(name, text(m, "proxyTo")));
                        }
                      });
              tallies.put(
                  e.getKey(),
                  new TallyFacts(e.getValue().get("announced").asInt(), names, proxies));
            });
    String result =
        SameText.fold(text(v, "result")).contains("unanimite") ? "ADOPTED_UNANIMOUSLY" : "ADOPTED";
    return new VoteFacts(null, result, null, tallies);
  }

  private static ActionFacts action(JsonNode a) {
    return new ActionFacts(
        "RAPPORT_ACTION",
        text(a, "ref"),
        text(a, "title"),
        text(a, "theme"),
        text(a, "measure"),
        null,
        null,
        each(a.get("fields")).map(RapportShape::field).toList());
  }

  /** A field that holds a table has a text of which only the prose is recorded: not scored. */
  private static FieldFacts field(JsonNode f) {
    String text =
        f.has("head") ? text(f, "head") + SameText.LEFT_OUT + text(f, "tail") : text(f, "text");
    return new FieldFacts(text(f, "labelAsDisplayed"), null, f.has("tables") ? null : text);
  }

  private static List<BudgetFacts> budgets(JsonNode action) {
    List<BudgetFacts> all = new ArrayList<>();
    for (JsonNode b : action.get("budgets")) {
      String kind = kind(b);
      BigDecimal total = decimal(b.get("total"));
      if (kind == null && total != null && text(b, "statedAs").startsWith("Le coût")) {
        all.add(budget(action, "PLANNED", null, "Total", total, true));
      }
      if (kind == null) {
        continue;
      }
      for (JsonNode line : b.get("lines")) {
        String source = text(line, "source");
        all.add(budget(action, kind, funder(source), source, decimal(line.get("amount")), false));
      }
      if (total != null && !isItsOnlyLine(b)) {
        all.add(budget(action, kind, null, "Total", total, true));
      }
      all.addAll(beside(action, kind, b));
    }
    return all;
  }

  /** A lone line that is the total under its own name is one amount, printed once. */
  private static boolean isItsOnlyLine(JsonNode budget) {
    JsonNode lines = budget.get("lines");
    return lines.size() == 1 && text(budget, "statedAs").contains(text(lines.get(0), "source"));
  }

  /** Amounts that the table prints below its total are told in a note only. */
  private static List<BudgetFacts> beside(JsonNode action, String kind, JsonNode budget) {
    List<BudgetFacts> all = new ArrayList<>();
    if (budget.has("table") && budget.has("note")) {
      String note = text(budget, "note");
      Matcher amounts = AMOUNT.matcher(note);
      while (amounts.find()) {
        BigDecimal amount = PrintedNumber.of(amounts.group()).orElseThrow();
        all.add(budget(action, kind, funder(note), note, amount, false));
      }
    }
    return all;
  }

  private static BudgetFacts budget(
      JsonNode action, String kind, String funder, String label, BigDecimal amount, boolean total) {
    return new BudgetFacts(text(action, "ref"), kind, null, funder, label, amount, total, null);
  }

  /** Costs in detail are no budget by funder, unless a table gives them as resources. */
  private static String kind(JsonNode budget) {
    return switch (text(budget, "kind")) {
      case "planned" -> "PLANNED";
      case "executed" -> "EXECUTED";
      case "carried-over" -> "CARRIED_OVER";
      default -> budget.has("table") ? "PLANNED" : null;
    };
  }

  private static String funder(String source) {
    String s = SameText.fold(source);
    if (s.contains("fse") || s.contains("react")) {
      return "UE_FSE";
    }
    if (s.contains("etat") || s.contains("calpae")) {
      return "ETAT";
    }
    return s.contains("departement") || s.matches("cd\\b.*") ? "DEPARTEMENT" : null;
  }

  private List<IndicatorFacts> indicators() {
    List<IndicatorFacts> all = new ArrayList<>();
    for (JsonNode a : json.get("actions")) {
      for (JsonNode i : a.get("indicators")) {
        all.add(
            new IndicatorFacts(
                text(a, "ref"),
                text(i, "label"),
                text(i, "period"),
                text(i, "value"),
                text(i, "planned"),
                null,
                null));
      }
    }
    for (JsonNode i : json.get("annexIndicators")) {
      if (i.get("values").isEmpty()) {
        all.add(new IndicatorFacts(null, text(i, "label"), null, null, null, null, null));
      }
      i.get("values")
          .fields()
          .forEachRemaining(
              v ->
                  all.add(
                      new IndicatorFacts(
                          null,
                          text(i, "label"),
                          v.getKey(),
                          v.getValue().asText(),
                          null,
                          null,
                          null)));
    }
    return all;
  }

  private List<TableFacts> tables() {
    Map<String, List<JsonNode>> parts = new LinkedHashMap<>();
    for (JsonNode t : json.get("tables")) {
      String id = t.has("continues") ? text(t, "continues") : text(t, "id");
      parts.computeIfAbsent(id, k -> new ArrayList<>()).add(t);
    }
    List<TableFacts> tables = new ArrayList<>();
    parts.forEach((id, pieces) -> tables.add(table(id, pieces)));
    return tables;
  }

  private static TableFacts table(String id, List<JsonNode> pieces) {
    List<JsonNode> rows = new ArrayList<>();
    JsonNode header = pieces.get(0).get("header");
    header.forEach(rows::add);
    int sections = 0;
    List<CellFacts> cells = new ArrayList<>();
    int first = 0;
    for (JsonNode piece : pieces) {
      if (sections++ > 0 && !piece.get("header").equals(header)) {
        piece.get("header").forEach(rows::add);
      }
      piece.get("rows").forEach(rows::add);
      cells.addAll(cells(rows.subList(first, rows.size()), first, -sections));
      first = rows.size();
    }
    return new TableFacts(
        id,
        null,
        null,
        text(pieces.get(0), "ruling").toUpperCase(java.util.Locale.ROOT),
        header.size(),
        rows.size(),
        rows.get(0).size(),
        cells);
  }

  /**
   * Cells of rows in which null is a place covered by a merged cell. Nulls at the start of a row
   * belong to the cells above; those after a text belong to it, unless one cell above is just as
   * wide and the row goes on with the label of the row above. A single null may go either way: to
   * the text at its left when the next row has nulls under both, else up.
   *
   * @param page a negative number: this truth knows which parts stand on pages of their own, and
   *     not on which
   */
  private static List<CellFacts> cells(List<JsonNode> rows, int offset, int page) {
    int columns = rows.stream().mapToInt(JsonNode::size).max().orElse(0);
    int[][] owner = new int[rows.size()][columns];
    List<int[]> areas = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      int c = 0;
      while (c < rows.get(r).size()) {
        int end = c + 1;
        if (!rows.get(r).get(c).isNull()) {
          areas.add(new int[] {r, c, 1, 1});
          owner[r][c] = areas.size() - 1;
        } else {
          while (end < rows.get(r).size() && rows.get(r).get(end).isNull()) {
            end++;
          }
          own(rows, owner, areas, r, c, end);
        }
        c = end;
      }
    }
    List<CellFacts> cells = new ArrayList<>();
    for (int[] a : areas) {
      String text = rows.get(a[0]).get(a[1]).asText();
      if (!text.isBlank()) {
        cells.add(new CellFacts(a[0] + offset, a[1], a[2], a[3], text, page));
      }
    }
    return cells;
  }

  private static void own(
      List<JsonNode> rows, int[][] owner, List<int[]> areas, int r, int from, int to) {
    boolean up = from == 0 || r > 0 && isOneCell(owner[r - 1], from, to);
    if (from > 0 && to - from > 1) {
      up &= rows.get(r).get(0).isNull();
    }
    if (from > 0 && to - from == 1 && r + 1 < rows.size()) {
      JsonNode next = rows.get(r + 1);
      up &= !(next.path(from - 1).isNull() && next.path(from).isNull());
    }
    for (int c = from; c < to; c++) {
      int cell = up ? owner[Math.max(0, r - 1)][c] : owner[r][from - 1];
      owner[r][c] = cell;
      int[] area = areas.get(cell);
      area[2] = Math.max(area[2], r - area[0] + 1);
      area[3] = Math.max(area[3], c - area[1] + 1);
    }
  }

  /** True when one cell covers these columns and no other. */
  private static boolean isOneCell(int[] owners, int from, int to) {
    for (int c = from; c < to; c++) {
      if (owners[c] != owners[from]) {
        return false;
      }
    }
    return (from == 0 || owners[from - 1] != owners[from])
        && (to >= owners.length || owners[to] != owners[from]);
  }

  private static RelationFacts relation(JsonNode r) {
    String kind = text(r, "relation");
    return new RelationFacts(
        text(r, "id"),
        kind.startsWith("count") ? "count" : kind.equals("ratio") ? "ratio" : signed(kind),
        null,
        terms(r, kind),
        decimal(r.get("stated")),
        r.get("holds").asBoolean(),
        null);
  }

  private static String signed(String kind) {
    return kind.equals("difference") ? "difference" : "sum";
  }

  /** A difference is its first term less the others, when that is what was computed. */
  private static List<BigDecimal> terms(JsonNode r, String kind) {
    List<BigDecimal> terms =
        new ArrayList<>(decimals(r.get("terms")).stream().filter(t -> t != null).toList());
    BigDecimal computed = decimal(r.get("computed"));
    boolean isSum =
        computed != null
            && terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(computed) == 0;
    if (!isSum && !kind.equals("ratio")) {
      for (int i = 1; i < terms.size(); i++) {
        terms.set(i, terms.get(i).negate());
      }
    }
    return terms;
  }

  private static PlantedFacts planted(JsonNode r) {
    boolean error = ERRORS.contains(text(r, "class")) && r.get("checkable").asBoolean();
    Matcher asWritten = AS_WRITTEN.matcher(text(r, "where"));
    return new PlantedFacts(
        text(r, "id"),
        text(r, "class"),
        null,
        asWritten.find() ? asWritten.group(1) : text(r, "stated"),
        text(r, "computed"),
        error,
        text(r, "where") + ": " + text(r, "comment"));
  }
}
