package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A département's act with what follows it: rapport d'exécution by action, récapitulatif, annexe of
 * indicators, convention, table of the plan d'action, fiches. The fact file's {@code parts} says
 * which of them, in order.
 */
final class PlanFamily implements Family {

  @Override
  public Doc compose(JsonNode facts) {
    DocBuilder doc = CouncilFamily.begin(facts);
    Prose prose = Prose.of(facts);
    List<PlanAction> actions = new ArrayList<>();
    facts.get("actions").forEach(a -> actions.add(PlanAction.read(a)));
    for (JsonNode part : facts.get("parts")) {
      switch (part.get("part").asText()) {
        case "act" -> CouncilFamily.sitting(doc, new DepartementForm(), facts, part.get("sitting"));
        case "report" -> new PlanReport(doc, prose, part).write(actions);
        case "recap" -> new PlanRecap(doc, part).write(actions);
        case "indicators" -> new PlanIndicators(doc, part).write(actions);
        case "convention" -> new PlanConvention(doc, prose, part).write(actions);
        case "programme" -> new PlanProgramme(doc, part).write(actions);
        case "sheets" -> new PlanSheets(doc, prose, part).write(actions);
        default -> throw new IllegalArgumentException("no part " + part);
      }
    }
    for (JsonNode link : facts.path("links")) {
      doc.link(CouncilFamily.link("doc", link));
    }
    return doc.build();
  }
}
