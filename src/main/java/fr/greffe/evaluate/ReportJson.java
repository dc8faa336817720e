package fr.greffe.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The report as JSON. It holds no times, so that the same reading gives the same bytes. */
public final class ReportJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ReportJson() {}

  /** The whole report with at most this many misses, ending with a line feed. */
  public static String of(Report report, int misses) {
    ObjectNode root = NODES.objectNode();
    root.set("total", group(report.total()));
    root.set("families", groups(report.families()));
    root.set("documents", groups(report.each()));
    ArrayNode list = root.putArray("misses");
    report.misses().stream().limit(misses).forEach(m -> list.add(miss(m)));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    try {
      return new JsonMapper().writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of plain nodes always has a JSON form", e);
    }
  }

  private static ArrayNode groups(List<Report.Group> groups) {
    ArrayNode nodes = NODES.arrayNode();
    groups.forEach(g -> nodes.add(group(g)));
    return nodes;
  }

  private static ObjectNode group(Report.Group group) {
    ObjectNode node = NODES.objectNode();
    node.put("name", group.name());
    node.put("documents", group.documents());
    node.put("pages", group.pages());
    for (RecordType type : RecordType.values()) {
      if (type.isPooled() && !group.score(type).isEmpty()) {
        node.set(type.key(), score(group.score(type)));
      }
      group
          .scores()
          .forEach(
              (field, score) -> {
                if (field.type() == type && !score.isEmpty()) {
                  node.set(field.key(), score(score));
                }
              });
    }
    group
        .adjacency()
        .ifPresent(
            a -> {
              ObjectNode mean = node.putObject("adjacencyPerDocument");
              mean.put("precision", rounded(a.precision()));
              mean.put("recall", rounded(a.recall()));
              mean.put("f1", rounded(a.f1()));
            });
    node.put("falseTablesPer100Pages", rounded(group.falsePer100Pages(RecordType.TABLES)));
    node.put("falseFindingsPer100Pages", rounded(group.falsePer100Pages(RecordType.FINDINGS)));
    ObjectNode verdicts = node.putObject("relationsTried");
    group.verdicts().forEach(verdicts::put);
    ObjectNode account = node.putObject("amounts");
    account.put("verified", group.account().verified());
    account.put("contradicted", group.account().contradicted());
    account.put("unchecked", group.account().unchecked());
    return node;
  }

  private static ObjectNode score(Score s) {
    ObjectNode node = NODES.objectNode();
    node.put("precision", rounded(s.precision()));
    node.put("recall", rounded(s.recall()));
    node.put("f1", rounded(s.f1()));
    node.put("correct", s.correct());
    node.put("found", s.found());
    node.put("expected", s.expected());
    return node;
  }

  private static ObjectNode miss(Miss m) {
    ObjectNode node = NODES.objectNode();
    node.put("document", m.document());
    m.page().ifPresent(p -> node.put("page", p));
    node.put("field", m.field().key());
    node.put("record", m.record());
    node.put("expected", m.expected());
    node.put("found", m.found());
    node.put("weight", m.weight());
    m.source()
        .ifPresent(
            s -> {
              ObjectNode place = node.putObject("source");
              place.put("page", s.page());
              ArrayNode box = place.putArray("box");
              box.add(s.box().left()).add(s.box().top()).add(s.box().right()).add(s.box().bottom());
            });
    return node;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.FLOOR);
  }
}
