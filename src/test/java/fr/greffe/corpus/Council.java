package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import fr.greffe.record.Choice;
import fr.greffe.record.VoteResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A body and one of its sittings, as a fact file gives them.
 *
 * @param assembly a name of {@code record.Assembly}
 * @param members in office, the head first
 * @param present indexes of members
 */
record Council(
    String id,
    JsonNode body,
    JsonNode json,
    String assembly,
    LocalDate date,
    Person.Form form,
    List<Person> members,
    List<Person> present,
    List<Person> excused,
    List<Person> absent,
    List<Sitting.Proxy> proxies) {

  static Council read(JsonNode facts, JsonNode sitting) {
    JsonNode body = facts.get("body");
    List<Person> members =
        Roster.of(
            body.path("seed").asInt(1),
            body.get("members").asInt(),
            !body.path("lower").asBoolean());
    List<Person> named = roles(members, body.path("roles"));
    List<Person> excused = pick(named, sitting.path("excused"));
    List<Person> absent = pick(named, sitting.path("absent"));
    List<Sitting.Proxy> proxies = new ArrayList<>();
    for (JsonNode pair : sitting.path("proxies")) {
      proxies.add(
          new Sitting.Proxy(named.get(pair.get(0).asInt()), named.get(pair.get(1).asInt())));
    }
    List<Person> present = new ArrayList<>(named);
    present.removeAll(excused);
    present.removeAll(absent);
    proxies.forEach(p -> present.remove(p.from()));
    return new Council(
        sitting.get("id").asText(),
        body,
        sitting,
        body.get("assembly").asText(),
        LocalDate.parse(sitting.get("date").asText()),
        Person.Form.valueOf(body.path("names").asText("FULL")),
        named,
        present,
        excused,
        absent,
        proxies);
  }

  private static List<Person> roles(List<Person> members, JsonNode roles) {
    List<Person> out = new ArrayList<>(members);
    for (int i = 0; i < roles.size(); i++) {
      Person p = out.get(i);
      out.set(i, new Person(p.civility(), p.first(), p.last(), roles.get(i).asText()));
    }
    return out;
  }

  private static List<Person> pick(List<Person> members, JsonNode indexes) {
    List<Person> out = new ArrayList<>();
    indexes.forEach(i -> out.add(members.get(i.asInt())));
    return out;
  }

  Person president() {
    return members.get(json.path("president").asInt(0));
  }

  Optional<Person> secretary() {
    return json.has("secretary")
        ? Optional.of(members.get(json.get("secretary").asInt()))
        : Optional.empty();
  }

  String name() {
    return body.get("name").asText();
  }

  String place() {
    return json.path("place").asText("");
  }

  /** Present or represented. */
  int voters() {
    return present.size() + proxies.size();
  }

  Optional<String> rapporteur(JsonNode act) {
    return act.has("rapporteur")
        ? Optional.of(members.get(act.get("rapporteur").asInt()).named(form))
        : Optional.empty();
  }

  /** The sitting to print; counts and quorum are null where the form prints none. */
  Sitting sitting(String style, boolean counts, String quorum) {
    return new Sitting(
        id,
        style,
        form,
        new Facts.SittingFacts(
            name(),
            assembly,
            date.toString(),
            place().isEmpty() ? null : place(),
            president().named(form),
            secretary().map(s -> s.named(form)).orElse(null),
            counts ? members.size() : null,
            counts ? present.size() : null,
            counts ? proxies.size() : null,
            style.equals("pv") && !absent.isEmpty() ? absent.size() : null,
            List.of(),
            List.of(),
            List.of(),
            laterProxies(),
            quorum,
            changes()),
        present,
        excused,
        absent,
        proxies);
  }

  /**
   * The comings and goings that acts print before their heading: {@code {"kind": "ARRIVAL",
   * "member": 4, "time": "19 h 12", "words": "Arrivée de % à 19 h 12."}}; {@code "to": 2} for a
   * pouvoir given on leaving, its holder standing as {@code &} in the words. Those under {@code
   * stated} stand in a sentence of the exposé already, perhaps by an office alone (« la maire
   * quitte la salle »).
   */
  private List<JsonNode> movements() {
    List<JsonNode> all = new ArrayList<>();
    json.path("acts").forEach(a -> a.path("changes").forEach(all::add));
    return all;
  }

  private List<Facts.ChangeFacts> changes() {
    List<JsonNode> all = movements();
    json.path("acts").forEach(a -> a.path("stated").forEach(all::add));
    return all.stream()
        .map(
            c ->
                new Facts.ChangeFacts(
                    c.get("kind").asText(),
                    members.get(c.get("member").asInt()).named(form),
                    c.path("time").asText(null)))
        .toList();
  }

  private List<Facts.ProxyFacts> laterProxies() {
    return movements().stream()
        .filter(c -> c.has("to"))
        .map(
            c ->
                new Facts.ProxyFacts(
                    members.get(c.get("member").asInt()).named(form),
                    members.get(c.get("to").asInt()).named(form)))
        .toList();
  }

  /** The words of a coming or going. */
  String movement(JsonNode change) {
    String words =
        change
            .get("words")
            .asText()
            .replace("%", members.get(change.get("member").asInt()).printed(form));
    return change.has("to")
        ? words.replace("&", members.get(change.get("to").asInt()).printed(form))
        : words;
  }

  /**
   * A vote: {@code style}, {@code words}, {@code result}, and indexes of members under {@code
   * contre}, {@code abstention}, {@code nppv}; {@code counts: false} prints no count, {@code named:
   * true} names those who voted pour, {@code minority: false} names nobody; {@code arrived} and
   * {@code left} say who votes though not there at first, and who no longer does.
   */
  Ballot ballot(String ballotId, JsonNode vote) {
    List<Person> voting = new ArrayList<>(present);
    proxies.forEach(p -> voting.add(p.from()));
    voting.addAll(pick(members, vote.path("arrived")));
    voting.removeAll(pick(members, vote.path("left")));
    Map<Choice, List<Person>> minority = new EnumMap<>(Choice.class);
    minority.put(Choice.CONTRE, pick(members, vote.path("contre")));
    minority.put(Choice.ABSTENTION, pick(members, vote.path("abstention")));
    minority.put(Choice.NPPV, pick(members, vote.path("nppv")));
    minority.values().forEach(voting::removeAll);
    voting.sort(java.util.Comparator.comparingInt(members::indexOf));
    Map<Choice, Ballot.Tally> tallies = new LinkedHashMap<>();
    String style = vote.path("style").asText("words");
    if (!style.equals("words")) {
      boolean named = vote.path("named").asBoolean();
      tallies.put(Choice.POUR, tally(voting, named, named));
      for (Choice choice : List.of(Choice.CONTRE, Choice.ABSTENTION, Choice.NPPV)) {
        List<Person> people = minority.get(choice);
        boolean always = vote.path("all").asBoolean() || named;
        if (!people.isEmpty() || (always && choice != Choice.NPPV) || style.equals("etat")) {
          boolean who = named || (!people.isEmpty() && vote.path("minority").asBoolean(true));
          tallies.put(choice, tally(people, who, named));
        }
      }
      if (style.equals("etat")) {
        List<Person> away = new ArrayList<>(excused);
        away.addAll(absent);
        tallies.put(Choice.ABSENT, tally(away, true, false));
      }
    }
    return new Ballot(
        ballotId,
        style,
        form,
        vote.path("scope").asText(""),
        VoteResult.valueOf(vote.get("result").asText()),
        vote.path("words").asText(""),
        vote.path("ballot").asText("UNSTATED"),
        tallies);
  }

  private Ballot.Tally tally(List<Person> people, boolean named, boolean withProxies) {
    return new Ballot.Tally(
        Optional.of(people.size()),
        named ? people : null,
        withProxies ? proxies.stream().filter(p -> people.contains(p.from())).toList() : List.of());
  }
}
