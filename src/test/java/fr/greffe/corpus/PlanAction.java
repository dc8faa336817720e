package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An action of a plan, as a fact file gives it.
 *
 * @param reference as printed
 * @param planned amounts by canonical funder
 * @param executed amounts by canonical funder; empty for a plan to come
 */
record PlanAction(
    String reference,
    String theme,
    String measure,
    String title,
    String topic,
    String start,
    String duration,
    String pilot,
    Map<String, BigDecimal> planned,
    Map<String, BigDecimal> executed,
    List<Result> results) {

  /** An indicator's values by period, in printed order. */
  record Result(String label, Map<String, String> values, String target) {}

  static PlanAction read(JsonNode json) {
    List<Result> results = new ArrayList<>();
    for (JsonNode r : json.path("results")) {
      Map<String, String> values = new LinkedHashMap<>();
      r.get("values").fields().forEachRemaining(e -> values.put(e.getKey(), e.getValue().asText()));
      results.add(new Result(r.get("label").asText(), values, r.path("target").asText("")));
    }
    return new PlanAction(
        json.get("ref").asText(),
        json.path("theme").asText(),
        json.path("measure").asText(),
        json.get("title").asText(),
        json.get("topic").asText(),
        json.path("start").asText(),
        json.path("duration").asText(),
        json.path("pilot").asText(),
        amounts(json.path("planned")),
        amounts(json.path("executed")),
        results);
  }

  private static Map<String, BigDecimal> amounts(JsonNode json) {
    Map<String, BigDecimal> out = new LinkedHashMap<>();
    json.fields().forEachRemaining(e -> out.put(e.getKey(), new BigDecimal(e.getValue().asText())));
    return out;
  }

  static BigDecimal total(Map<String, BigDecimal> amounts) {
    return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What ids of figures and tables of this action begin with. */
  String key() {
    return "act" + reference.replaceAll("[^0-9A-Za-z]", "-");
  }

  /** A funder as documents name it. */
  static String funder(String canonical) {
    return switch (canonical) {
      case "ETAT" -> "État";
      case "DEPARTEMENT" -> "Département";
      case "COMMUNE" -> "Communes";
      case "REGION" -> "Région";
      case "UE_FSE" -> "FSE+";
      case "ARS_FIR" -> "ARS (FIR)";
      case "CAF" -> "CAF";
      case "EPCI" -> "Intercommunalités";
      default -> "Autres";
    };
  }
}
