package fr.greffe.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sentences of the project's own, picked from a seed; each pool is used up before it repeats. */
final class Prose {
  private final JsonNode actions;
  private final JsonNode pools;
  private final Random random;
  private final Map<String, List<String>> left = new HashMap<>();

  private Prose(long seed, JsonNode actions, JsonNode pools) {
    this.random = new Random(seed);
    this.actions = actions;
    this.pools = pools;
  }

  /**
   * The topics and sentences that a fact file asks for: those of its own {@code "prose": "name"},
   * else the common ones.
   */
  static Prose of(JsonNode facts) {
    long seed = facts.path("seed").asLong(1);
    if (!facts.has("prose")) {
      return new Prose(seed, read("prose/actions.json"), read("prose/sentences.json"));
    }
    JsonNode own = read("prose/" + facts.get("prose").asText() + ".json");
    return new Prose(seed, own.get("topics"), own.get("pools"));
  }

  private static JsonNode read(String path) {
    try {
      return new ObjectMapper().readTree(HtmlWriter.resource(path));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(path, e);
    }
  }

  /** What is known of a topic of action: descriptions, assessment, indicators, partners. */
  JsonNode topic(String name) {
    JsonNode topic = actions.get(name);
    if (topic == null) {
      throw new IllegalArgumentException("no topic " + name);
    }
    return topic;
  }

  /** A paragraph of n sentences of a pool. */
  String paragraph(String pool, int sentences) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      List<String> rest = left.computeIfAbsent(pool, p -> new ArrayList<>());
      if (rest.isEmpty()) {
        pools.get(pool).forEach(s -> rest.add(s.asText()));
        Collections.shuffle(rest, random);
      }
      out.add(rest.remove(rest.size() - 1));
    }
    return String.join(" ", out);
  }
}
