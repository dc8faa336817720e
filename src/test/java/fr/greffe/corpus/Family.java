package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A kind of document: turns a fact file into a {@link Doc} with the wording of its kind. */
@FunctionalInterface
interface Family {

  /** The families by the name that fact files give. */
  Map<String, Family> ALL = Map.of("council", new CouncilFamily(), "plan", new PlanFamily());

  /** The document of a fact file, nothing planted yet. */
  Doc compose(JsonNode facts);
}
