package fr.greffe.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts.ActFacts;
import fr.greffe.evaluate.Facts.LooseRowFacts;
import fr.greffe.evaluate.Facts.PlantedFacts;
import fr.greffe.evaluate.Facts.ProxyFacts;
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
import java.util.stream.StreamSupport;

/**
 * The sample truths of comptes rendus: attendance, acts with counts, tables as labels and amounts,
 * printed totals with their terms. What a truth lists among its tables but calls « (list) » or «
 * (prose) » is no table on the page and is measured by {@link TextAmounts} instead.
 */
final class AttendanceShape {

  private static final List<String> UNRECORDED =
      List.of(
          "sittings.place",
          "sittings.quorum",
          "acts.kind",
          "acts.lastPage",
          "acts.matiereCode",
          "acts.signatory",
          "acts.publication",
          "votes.scope",
          "votes.ballot",
          "tables.title");

  private final String file;
  private final JsonNode json;
  private final List<String> unscored = new ArrayList<>(UNRECORDED);

  AttendanceShape(String file, JsonNode json) {
    this.file = file;
    this.json = json;
  }

  Facts facts() {
    SittingFacts sitting = sitting();
    List<ActFacts> acts = each(json.get("deliberations")).map(this::act).toList();
    boolean allUnanimous =
        each(json.get("deliberations"))
            .allMatch(
                d ->
                    d.path("unanimity").asBoolean(false)
                        || d.path("stated").asText().startsWith("("));
    if (!allUnanimous) {
      unscored.add("votes.result");
    }
    return new Facts(
        file,
        json.path("document").path("collectivityType").asText().startsWith("commune")
            ? "commune"
            : "epci",
        null,
        json.path("document").path("pages").asInt(),
        null,
        List.of(sitting),
        acts,
        List.of(),
        null,
        null,
        null,
        each(json.get("tables"))
            .filter(t -> !TextAmounts.isText(t))
            .map(AttendanceShape::table)
            .toList(),
        relations(),
        planted(),
        unscored,
        null);
  }

  private SittingFacts sitting() {
    JsonNode a = json.get("attendance");
    for (String field : List.of("president", "secretary")) {
      if (!a.has(field)) {
        unscored.add("sittings." + field);
      }
    }
    if (!a.has("enExercice")) {
      unscored.add("sittings.membersInOffice");
    }
    List<ProxyFacts> proxies =
        each(a.path("proxyList"))
            .map(p -> new ProxyFacts(p.get(0).asText(), p.get(1).asText()))
            .toList();
    return new SittingFacts(
        json.path("document").path("collectivity").asText(),
        assembly(json.path("document").path("assembly").asText()),
        json.path("document").path("sessionDate").asText(),
        null,
        text(a, "president"),
        text(a, "secretary"),
        integer(a, "enExercice"),
        integer(a, "presents"),
        integer(a, "proxies"),
        integer(a, "absents"),
        texts(a.path("presentNames")),
        null,
        a.has("absentNames") ? texts(a.path("absentNames")) : null,
        proxies,
        null,
        null);
  }

  static String assembly(String printed) {
    String s = SameText.fold(printed);
    return s.contains("municipal")
        ? "CONSEIL_MUNICIPAL"
        : s.contains("communautaire")
            ? "CONSEIL_COMMUNAUTAIRE"
            : s.contains("departemental") ? "CONSEIL_DEPARTEMENTAL" : "OTHER";
  }

  private ActFacts act(JsonNode d) {
    String number = text(d, "number");
    boolean single = json.get("deliberations").size() == 1;
    String rapporteur = single ? text(json.get("attendance"), "rapporteur") : null;
    if (rapporteur == null && !unscored.contains("acts.rapporteur")) {
      unscored.add("acts.rapporteur");
    }
    return new ActFacts(
        null,
        number == null || number.startsWith("(") ? null : number,
        text(d, "object"),
        integer(d, "page"),
        null,
        null,
        single && json.has("visas") ? texts(json.get("visas")) : null,
        null,
        null,
        rapporteur,
        null,
        null,
        null,
        null,
        votes(d));
  }

  private static List<VoteFacts> votes(JsonNode d) {
    if (d.path("stated").asText("").startsWith("(") || d.path("stated").isNull()) {
      return List.of();
    }
    Map<String, TallyFacts> tallies = new LinkedHashMap<>();
    for (String choice : List.of("POUR", "CONTRE", "ABSTENTION", "NPPV", "ABSENT")) {
      tallies.put(
          choice,
          new TallyFacts(integer(d, choice.toLowerCase(java.util.Locale.ROOT)), null, null));
    }
    String result = d.path("unanimity").asBoolean(false) ? "ADOPTED_UNANIMOUSLY" : null;
    return List.of(new VoteFacts(null, result, null, tallies));
  }

  private static TableFacts table(JsonNode t) {
    List<LooseRowFacts> rows =
        each(t.get("rows"))
            .map(r -> new LooseRowFacts(r.get("label").asText(), decimals(r.get("amounts"))))
            .toList();
    return new TableFacts(
        t.get("id").asText(),
        null,
        t.has("page") ? List.of(t.get("page").asInt()) : null,
        text(t, "ruling") == null
            ? null
            : t.get("ruling").asText().toUpperCase(java.util.Locale.ROOT),
        null,
        null,
        null,
        null,
        rows);
  }

  private List<RelationFacts> relations() {
    List<RelationFacts> all = new ArrayList<>();
    each(json.get("totals"))
        .forEach(
            t ->
                all.add(
                    new RelationFacts(
                        t.get("table").asText() + " " + t.get("label").asText(),
                        "sum",
                        t.get("table").asText(),
                        each(t.get("terms"))
                            .map(
                                x ->
                                    decimal(x.get("amount"))
                                        .multiply(BigDecimal.valueOf(x.path("sign").asInt(1))))
                            .toList(),
                        decimal(t.get("stated")),
                        t.get("holds").asBoolean(),
                        null)));
    each(json.get("relations"))
        .forEach(
            r -> {
              List<BigDecimal> terms = new ArrayList<>(decimals(r.get("terms")));
              for (int i = 0; r.has("signs") && i < terms.size(); i++) {
                terms.set(
                    i, terms.get(i).multiply(BigDecimal.valueOf(r.get("signs").get(i).asInt())));
              }
              all.add(
                  new RelationFacts(
                      r.get("id").asText(),
                      kind(r, terms),
                      null,
                      terms,
                      decimal(r.get("stated")),
                      r.get("holds").asBoolean(),
                      null));
            });
    return all;
  }

  private static String kind(JsonNode relation, List<BigDecimal> terms) {
    BigDecimal sum = terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isSum = sum.compareTo(decimal(relation.get("computed"))) == 0;
    return relation.get("kind").asText().startsWith("count") ? "count" : isSum ? "sum" : "product";
  }

  private List<PlantedFacts> planted() {
    List<PlantedFacts> all = new ArrayList<>();
    for (String list : List.of("totals", "relations")) {
      each(json.get(list))
          .filter(r -> !r.get("holds").asBoolean())
          .forEach(
              r ->
                  all.add(
                      new PlantedFacts(
                          list + "-" + all.size(),
                          r.get("kind").asText(),
                          null,
                          r.get("stated").asText(),
                          r.get("computed").asText(),
                          true,
                          r.path("comment").asText())));
    }
    return all;
  }

  static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    return array == null
        ? java.util.stream.Stream.empty()
        : StreamSupport.stream(array.spliterator(), false);
  }

  static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asText();
  }

  static Integer integer(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? null : value.asInt();
  }

  static List<String> texts(JsonNode array) {
    return each(array).map(JsonNode::asText).toList();
  }

  static BigDecimal decimal(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    try {
      return new BigDecimal(value.asText());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static List<BigDecimal> decimals(JsonNode array) {
    List<BigDecimal> all = new ArrayList<>();
    each(array).forEach(n -> all.add(decimal(n)));
    return all;
  }
}
