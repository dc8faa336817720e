package fr.greffe.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Readings of a document gone wrong on purpose: the figures stay as printed, what was made of them
 * does not. Works on the records as {@code document.json} holds them, and changes them in place.
 */
final class Misreadings {

  private static final List<String> CHOICES = List.of("POUR", "CONTRE", "ABSTENTION", "NPPV");

  private final ObjectNode records;
  private final Random random;

  Misreadings(ObjectNode records, Random random) {
    this.records = records;
    this.random = random;
  }

  /** The ways in which readings go wrong. */
  enum Kind {
    /** A name of an attendance list is not read. */
    NAME_LOST,
    /** A name is cut in two at its line's end. */
    NAME_SPLIT,
    /** Two names are read as one. */
    NAMES_JOINED,
    /** Something else is taken for a name. */
    NAME_INVENTED,
    /** The second half of those present, a page's second column, is not read. */
    LIST_CUT,
    /** The absent are read among those present. */
    LISTS_JOINED,
    /** The number of members present is not read. */
    COUNT_LOST,
    PROXY_LOST,
    /** The holder of a pouvoir loses the first of his names. */
    HOLDER_CUT,
    VOTER_LOST,
    VOTERS_JOINED,
    /** The last name under a choice is read under the next one. */
    VOTER_MOVED,
    /** The votes of two acts are read as one. */
    VOTES_JOINED,
    /** A vote is read with the result of the next. */
    RESULT_SWAPPED,
    ACT_LOST,
    ROW_LOST,
    /** The second half of a row's cells is read as a row of its own. */
    ROW_SPLIT,
    ROWS_JOINED,
    CELL_SHIFTED,
    CELL_LOST,
    /** A cell's first digits are read into the cell on its left. */
    CELL_CUT,
    COLUMN_LOST,
    /** A table's second half, over a page, is read as another table. */
    TABLE_CUT,
    /** A line of an action's budget is not read. */
    BUDGET_LINE_LOST,
    /** A line of an action's budget is read into the next action. */
    BUDGET_LINE_MOVED
  }

  /**
   * Makes one misreading of a kind.
   *
   * @return false when the document has nothing that could be misread so
   */
  boolean make(Kind kind) {
    return switch (kind) {
      case NAME_LOST -> names(1).map(l -> l.remove(random.nextInt(l.size()))).isPresent();
      case NAME_SPLIT -> names(2).map(this::split).orElse(false);
      case NAMES_JOINED -> names(3).map(this::join).orElse(false);
      case NAME_INVENTED -> names(2).map(this::invent).orElse(false);
      case LIST_CUT -> present().map(l -> cut(l, l.size() / 2)).orElse(false);
      case LISTS_JOINED -> listsJoined();
      case COUNT_LOST -> countLost();
      case PROXY_LOST -> pick(lists("sittings", "proxies", 1)).map(this::dropOne).orElse(false);
      case HOLDER_CUT -> holderCut();
      case VOTER_LOST -> pick(voters(1)).map(this::dropOne).orElse(false);
      case VOTERS_JOINED -> pick(voters(3)).map(this::join).orElse(false);
      case VOTER_MOVED -> voterMoved();
      case VOTES_JOINED -> votesJoined();
      case RESULT_SWAPPED -> resultSwapped();
      case ACT_LOST -> actLost();
      case BUDGET_LINE_LOST ->
          pick(lists("actionSheets", "budgets", 2)).map(this::dropOne).orElse(false);
      case BUDGET_LINE_MOVED -> budgetLineMoved();
      default ->
          pick(list("tables"))
              .map(t -> new MisreadTable((ObjectNode) t, records, random).make(kind))
              .orElse(false);
    };
  }

  static List<JsonNode> all(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).collect(Collectors.toList());
  }

  private List<JsonNode> list(String name) {
    return all(records.get(name));
  }

  private <T> Optional<T> pick(List<T> many) {
    return many.isEmpty() ? Optional.empty() : Optional.of(many.get(random.nextInt(many.size())));
  }

  private List<ArrayNode> lists(String owner, String name, int least) {
    return list(owner).stream()
        .map(o -> (ArrayNode) o.get(name))
        .filter(l -> l.size() >= least)
        .collect(Collectors.toList());
  }

  private boolean dropOne(ArrayNode list) {
    list.remove(random.nextInt(list.size()));
    return true;
  }

  private Optional<ArrayNode> names(int least) {
    List<ArrayNode> all = lists("sittings", "present", least);
    all.addAll(lists("sittings", "excused", least));
    all.addAll(lists("sittings", "absent", least));
    return pick(all);
  }

  private Optional<ArrayNode> present() {
    return pick(lists("sittings", "present", 4));
  }

  private List<JsonNode> votes() {
    return list("deliberations").stream()
        .flatMap(a -> all(a.get("votes")).stream())
        .collect(Collectors.toList());
  }

  private List<ArrayNode> voters(int least) {
    return votes().stream()
        .flatMap(v -> all(v.get("tallies")).stream())
        .map(t -> (ArrayNode) t.get("members"))
        .filter(l -> l.size() >= least)
        .collect(Collectors.toList());
  }

  private boolean cut(ArrayNode list, int from) {
    while (list.size() > from) {
      list.remove(list.size() - 1);
    }
    return true;
  }

  private boolean split(ArrayNode list) {
    int at = random.nextInt(list.size());
    ObjectNode name = (ObjectNode) list.get(at);
    ObjectNode rest = name.deepCopy();
    name.put("lastName", name.get("firstName").asText().isEmpty() ? "BRUN-" : "LE");
    rest.put("firstName", "").put("civility", "");
    list.insert(at + 1, rest);
    return true;
  }

  private boolean join(ArrayNode list) {
    int at = random.nextInt(list.size() - 1);
    ObjectNode name = (ObjectNode) list.get(at);
    JsonNode next = list.remove(at + 1);
    String added = next.get("firstName").asText() + " " + next.get("lastName").asText();
    name.put("lastName", (name.get("lastName").asText() + " " + added).strip());
    return true;
  }

  private boolean invent(ArrayNode list) {
    ObjectNode name = ((ObjectNode) list.get(list.size() - 1)).deepCopy();
    name.put("civility", "").put("firstName", "Salle").put("lastName", "POLYVALENTE");
    list.add(name);
    return true;
  }

  private boolean listsJoined() {
    for (JsonNode sitting : list("sittings")) {
      ArrayNode away =
          (ArrayNode) sitting.get(sitting.get("absent").isEmpty() ? "excused" : "absent");
      if (!away.isEmpty() && !sitting.get("present").isEmpty()) {
        ((ArrayNode) sitting.get("present")).addAll(away.deepCopy());
        away.removeAll();
        return true;
      }
    }
    return false;
  }

  private boolean countLost() {
    return pick(list("sittings"))
        .filter(s -> s.get("presentCount").get("origin").asText().equals("PRINTED"))
        .map(
            s -> {
              ObjectNode count = (ObjectNode) s.get("presentCount");
              int names = s.get("present").size();
              if (names > 0) {
                ((ArrayNode) s.get("present")).remove(random.nextInt(names));
                count.put("value", names - 1).put("origin", "DERIVED");
              } else {
                count.putNull("value").put("origin", "ABSENT");
              }
              return true;
            })
        .orElse(false);
  }

  private boolean holderCut() {
    return pick(lists("sittings", "proxies", 1))
        .map(
            l -> {
              ObjectNode to = (ObjectNode) l.get(random.nextInt(l.size())).get("to");
              String last = to.get("lastName").asText();
              to.put("firstName", "").put("lastName", last.substring(last.length() / 2));
              return true;
            })
        .orElse(false);
  }

  private boolean voterMoved() {
    List<JsonNode> votes =
        votes().stream()
            .filter(v -> v.get("tallies").size() > 1)
            .filter(v -> !v.get("tallies").get(0).get("members").isEmpty())
            .collect(Collectors.toList());
    return pick(votes)
        .map(
            v -> {
              ArrayNode from = (ArrayNode) v.get("tallies").get(0).get("members");
              ((ArrayNode) v.get("tallies").get(1).get("members"))
                  .insert(0, from.remove(from.size() - 1));
              return true;
            })
        .orElse(false);
  }

  /** Two acts with a vote each, the second just after the first. */
  private Optional<int[]> neighbours() {
    List<int[]> pairs = new ArrayList<>();
    List<JsonNode> acts = list("deliberations");
    for (int i = 0; i + 1 < acts.size(); i++) {
      if (!acts.get(i).get("votes").isEmpty() && !acts.get(i + 1).get("votes").isEmpty()) {
        pairs.add(new int[] {i, i + 1});
      }
    }
    return pick(pairs);
  }

  private ObjectNode vote(int act) {
    return (ObjectNode) records.get("deliberations").get(act).get("votes").get(0);
  }

  private boolean votesJoined() {
    return neighbours()
        .map(
            pair -> {
              ArrayNode tallies = (ArrayNode) vote(pair[0]).get("tallies");
              List<JsonNode> own = all(tallies);
              for (JsonNode other : vote(pair[1]).get("tallies")) {
                boolean known =
                    own.stream().anyMatch(t -> t.get("choice").equals(other.get("choice")));
                if (!known) {
                  tallies.add(other.deepCopy());
                }
              }
              ((ArrayNode) records.get("deliberations").get(pair[1]).get("votes")).remove(0);
              List<JsonNode> sorted = all(tallies);
              sorted.sort(
                  (a, b) ->
                      CHOICES.indexOf(a.get("choice").asText())
                          - CHOICES.indexOf(b.get("choice").asText()));
              tallies.removeAll();
              tallies.addAll(sorted);
              return true;
            })
        .orElse(false);
  }

  private boolean resultSwapped() {
    return neighbours()
        .map(
            pair -> {
              ObjectNode one = vote(pair[0]);
              ObjectNode two = vote(pair[1]);
              for (String field : List.of("result", "resultAsPrinted")) {
                JsonNode own = one.get(field);
                one.set(field, two.get(field));
                two.set(field, own);
              }
              return true;
            })
        .orElse(false);
  }

  /** The list of what the document announces then lacks it. */
  private boolean actLost() {
    ArrayNode acts = (ArrayNode) records.get("deliberations");
    if (acts.size() < 2) {
      return false;
    }
    JsonNode lost = acts.remove(random.nextInt(acts.size()));
    String number = lost.get("number").get("value").asText("");
    for (JsonNode announced : list("announced")) {
      if (announced.get("what").asText().equals("acts") && announced.get("found").asInt() > 0) {
        ((ObjectNode) announced).put("found", announced.get("found").asInt() - 1);
        ((ArrayNode) announced.get("missing")).add(number);
      }
    }
    return true;
  }

  private boolean budgetLineMoved() {
    List<JsonNode> sheets = list("actionSheets");
    for (int i = 0; i + 1 < sheets.size(); i++) {
      ArrayNode own = (ArrayNode) sheets.get(i).get("budgets");
      if (own.size() > 1 && random.nextInt(sheets.size()) <= i + 1) {
        JsonNode line = own.remove(own.size() - 1);
        ((ArrayNode) sheets.get(i + 1).get("budgets")).insert(0, line);
        return true;
      }
    }
    return false;
  }
}
