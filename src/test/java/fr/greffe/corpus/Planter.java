package fr.greffe.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.evaluate.Facts;
import fr.greffe.record.Choice;
import fr.greffe.record.VoteResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Plants the inconsistencies that a fact file lists under {@code planted}. Each has a {@code kind}
 * and one of:
 *
 * <ul>
 *   <li>{@code "figure": "id", "printed": "…"}: other words at the place of a figure; {@code
 *       "value": 12.50} another number;
 *   <li>{@code "grid": "id", "row": "label", "column": 2} with {@code "value"}, or {@code "seed"}
 *       for what {@link Mutator} makes of the kind;
 *   <li>{@code "vote": "a1-v1", "choice": "POUR", "count": 12}, {@code "twice": 3} (the third name
 *       is listed again in another choice), or {@code "result": "ADOPTED", "words": "…"};
 *   <li>{@code "sitting": "s1", "proxy": 0, "holder": "absent" | "giver" | "second"};
 *   <li>{@code "stated": "s1-present"}: nothing is altered, the facts themselves break a rule and
 *       this figure shows it;
 *   <li>{@code "gapAfter": 7}: the pages are numbered as if one were missing after the seventh;
 *   <li>{@code "drop": "@a7"}: the act between the anchors {@code a7} and {@code a7-end} is left
 *       out; {@code "anchor"} says where its absence shows.
 * </ul>
 */
final class Planter {
  private Planter() {}

  static Doc plant(Doc clean, JsonNode planted) {
    Doc doc = clean;
    for (JsonNode one : planted) {
      doc = plantOne(doc, one);
    }
    return doc;
  }

  private static Doc plantOne(Doc doc, JsonNode one) {
    String kind = one.get("kind").asText();
    if (one.has("figure")) {
      return figure(doc, kind, one.get("figure").asText(), one);
    }
    if (one.has("grid")) {
      return cell(doc, kind, one);
    }
    if (one.has("vote")) {
      return vote(doc, kind, one);
    }
    if (one.has("sitting")) {
      return proxy(doc, one);
    }
    if (one.has("stated")) {
      String figure = one.get("stated").asText();
      return noted(doc, kind, doc.figures().get(figure).text(), "", figure, one, doc);
    }
    if (one.has("gapAfter")) {
      int page = one.get("gapAfter").asInt();
      String printed = one.path("printed").asText("");
      return noted(doc.withGapAfter(page), kind, printed, "", "#" + (page + 1), one, doc);
    }
    if (one.has("drop")) {
      return drop(doc, kind, one);
    }
    throw new IllegalArgumentException("where? " + one);
  }

  private static Doc figure(Doc doc, String kind, String id, JsonNode one) {
    Figure old = doc.allFigures().get(id);
    if (old == null) {
      throw new IllegalArgumentException(doc.name() + " has no figure " + id);
    }
    Doc spoiled =
        one.has("printed")
            ? doc.withFigure(old.with(one.get("printed").asText()))
            : Mutator.withNumber(doc, id, new BigDecimal(one.get("value").asText()));
    return noted(spoiled, kind, spoiled.allFigures().get(id).text(), old.text(), id, one, doc);
  }

  private static Doc cell(Doc doc, String kind, JsonNode one) {
    Grid grid = doc.grids().get(one.get("grid").asText());
    if (grid == null) {
      throw new IllegalArgumentException(doc.name() + " has no table " + one);
    }
    int row = one.get("row").isInt() ? one.get("row").asInt() : grid.rowOf(one.get("row").asText());
    String id = Grid.figure(grid.id(), row, one.get("column").asInt());
    if (one.has("value")) {
      return figure(doc, kind, id, one);
    }
    Mutation mutation = Mutation.of(one.path("as").asText(kind));
    Doc spoiled =
        Mutator.mutate(doc, mutation, id, new Random(one.path("seed").asInt(1)))
            .orElseThrow(() -> new IllegalArgumentException("cannot plant " + one))
            .doc();
    return renamed(spoiled, kind, one);
  }

  /** Gives the last planted inconsistency the kind and note of the fact file. */
  private static Doc renamed(Doc doc, String kind, JsonNode one) {
    List<Doc.Planted> all = new ArrayList<>(doc.planted());
    Doc.Planted last = all.remove(all.size() - 1);
    Facts.PlantedFacts f = last.facts();
    all.add(
        new Doc.Planted(
            new Facts.PlantedFacts(
                f.id(),
                kind,
                null,
                f.printed(),
                f.expected(),
                one.path("revealable").asBoolean(f.revealable()),
                one.has("note") ? one.get("note").asText() : f.note()),
            last.figure()));
    return doc.withPlantedOnly(all);
  }

  private static Doc vote(Doc doc, String kind, JsonNode one) {
    String id = one.get("vote").asText();
    Ballot ballot = doc.ballots().get(id);
    if (ballot == null) {
      throw new IllegalArgumentException(doc.name() + " has no vote " + id);
    }
    if (one.has("words")) {
      Ballot other =
          ballot.withResult(
              VoteResult.valueOf(one.get("result").asText()), one.get("words").asText());
      return noted(
          doc.withBallot(other), kind, shown(other), shown(ballot), "@vote-" + id, one, doc);
    }
    Choice choice = Choice.valueOf(one.get("choice").asText());
    Ballot.Tally tally = ballot.tallies().get(choice);
    if (one.has("count")) {
      int count = one.get("count").asInt();
      Ballot other =
          ballot.with(
              choice, new Ballot.Tally(Optional.of(count), tally.members(), tally.proxies()));
      return noted(
          doc.withBallot(other),
          kind,
          String.valueOf(count),
          String.valueOf(tally.count().orElseThrow()),
          "@vote-" + id,
          one,
          doc);
    }
    Choice from = Choice.valueOf(one.get("from").asText());
    Person again = ballot.tallies().get(from).members().get(one.get("twice").asInt());
    List<Person> members = new ArrayList<>(tally.members());
    if (one.path("replace").asBoolean()) {
      members.set(0, again);
    } else {
      members.add(again);
    }
    Ballot other =
        ballot.with(
            choice, new Ballot.Tally(Optional.of(members.size()), members, tally.proxies()));
    return noted(
        doc.withBallot(other), kind, again.named(ballot.names()), "", "@vote-" + id, one, doc);
  }

  /** The words of a result up to the counts. */
  private static String shown(Ballot ballot) {
    String words = ballot.words();
    int counts = words.indexOf('%');
    return (counts < 0 ? words : words.substring(0, counts)).strip();
  }

  private static Doc proxy(Doc doc, JsonNode one) {
    Sitting sitting = doc.sittings().get(one.get("sitting").asText());
    Sitting.Proxy proxy = sitting.proxies().get(one.get("proxy").asInt());
    Person holder =
        switch (one.get("holder").asText()) {
          case "absent" ->
              sitting.absent().isEmpty() ? sitting.excused().get(0) : sitting.absent().get(0);
          case "giver" -> sitting.proxies().get(sitting.proxies().size() - 1).from();
          default -> sitting.proxies().get(sitting.proxies().size() - 1).to();
        };
    return renamed(Mutator.withHolder(doc, sitting, proxy, holder).doc(), "proxy", one);
  }

  private static Doc drop(Doc doc, String kind, JsonNode one) {
    String anchor = one.get("drop").asText().substring(1);
    String html = doc.html();
    int from = html.indexOf("{{@" + anchor + "}}");
    String end = "{{@" + anchor + "-end}}";
    int to = html.indexOf(end);
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException(doc.name() + " has no act " + anchor);
    }
    Doc without =
        doc.withHtml(html.substring(0, from) + html.substring(to + end.length()))
            .withActs(doc.acts().stream().filter(a -> !a.anchor().equals(anchor)).toList())
            .withoutUnprinted();
    return noted(
        without, kind, one.path("printed").asText(""), "", one.get("anchor").asText(), one, doc);
  }

  private static Doc noted(
      Doc spoiled,
      String kind,
      String printed,
      String expected,
      String place,
      JsonNode one,
      Doc before) {
    boolean arithmetic = Mutator.failing(spoiled).size() > Mutator.failing(before).size();
    boolean revealable =
        one.has("revealable") ? one.get("revealable").asBoolean() : arithmetic || !one.has("value");
    return spoiled.withPlanted(
        new Doc.Planted(
            new Facts.PlantedFacts(
                "p" + (spoiled.planted().size() + 1),
                kind,
                null,
                printed.isEmpty() ? null : printed,
                expected.isEmpty() ? null : expected,
                revealable,
                one.has("note") ? one.get("note").asText() : null),
            place));
  }
}
