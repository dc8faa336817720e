package fr.greffe.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import fr.greffe.record.Mention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The amounts that a truth of labels and amounts finds in running text: those of its « prose », and
 * those of what it lists among its tables but marks « (list) » or « (prose) », because on the page
 * they are lines of text without columns. The reader has to mention them, not to make a table of
 * them; so they are compared with its mentions, page by page, each mention used once. Signs are
 * left aside: « mouvement de -8 355,59 € » and « soit – 1 697 € » are told with or without.
 *
 * @param expected the amounts of the truth
 * @param missing those that no mention of their page tells
 */
record TextAmounts(List<Listed> expected, List<Listed> missing) {

  TextAmounts {
    expected = List.copyOf(expected);
    missing = List.copyOf(missing);
  }

  /** An amount in text: where, what it is of, how much. */
  record Listed(String document, int page, String label, BigDecimal amount) {}

  /** True for an entry of the truth's tables that is no table on the page, by its own title. */
  static boolean isText(JsonNode table) {
    String title = table.path("title").asText();
    return title.endsWith("(list)") || title.endsWith("(prose)");
  }

  /** The amounts of a truth that stand in text. */
  static List<Listed> of(String document, JsonNode truth) {
    List<Listed> out = new ArrayList<>();
    AttendanceShape.each(truth.get("tables"))
        .filter(TextAmounts::isText)
        .forEach(
            t ->
                AttendanceShape.each(t.get("rows"))
                    .forEach(
                        r ->
                            AttendanceShape.decimals(r.get("amounts"))
                                .forEach(
                                    a ->
                                        out.add(
                                            new Listed(
                                                document,
                                                t.get("page").asInt(),
                                                r.get("label").asText(),
                                                a)))));
    AttendanceShape.each(truth.get("prose"))
        .forEach(
            p ->
                out.add(
                    new Listed(
                        document,
                        p.get("page").asInt(),
                        p.get("what").asText(),
                        AttendanceShape.decimal(p.get("amount")))));
    return out;
  }

  /** What the mentions of a document tell of its listed amounts. */
  static TextAmounts compared(List<Listed> expected, List<Mention> mentions) {
    List<Mention> open = new ArrayList<>(mentions);
    List<Listed> missing = new ArrayList<>();
    for (Listed listed : expected) {
      Mention told = open.stream().filter(m -> tells(m, listed)).findFirst().orElse(null);
      if (told == null) {
        missing.add(listed);
      } else {
        open.remove(told);
      }
    }
    return new TextAmounts(expected, missing);
  }

  /** Both together. */
  TextAmounts and(TextAmounts other) {
    return new TextAmounts(
        Stream.concat(expected.stream(), other.expected.stream()).toList(),
        Stream.concat(missing.stream(), other.missing.stream()).toList());
  }

  private static boolean tells(Mention mention, Listed listed) {
    return mention.amount().source().page() == listed.page()
        && PrintedNumber.equal(mention.amount().value().abs(), listed.amount().abs());
  }
}
