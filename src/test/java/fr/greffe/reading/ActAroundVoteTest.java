package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Origin;
import fr.greffe.record.Passage;
import fr.greffe.record.Tally;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands around a vote: the articles before and after it, the voters it does not count. */
class ActAroundVoteTest {
  private static Deliberation act(List<String> head, String... body) {
    List<String> lines = new ArrayList<>();
    head.forEach(l -> spaced(lines, l));
    spaced(lines, "*Délibération n° 2024-12 : Convention de mise à disposition");
    List.of(body).forEach(l -> spaced(lines, l));
    PdfDocument document = TypedPages.of(lines);
    return new RecordReader(Profile.NONE)
        .read(document, List.of(), new Segmenter().segment(document, List.of()))
        .deliberations()
        .get(0);
  }

  private static void spaced(List<String> lines, String text) {
    lines.add(text);
    lines.add("");
  }

  private static List<String> articles(String... body) {
    return act(List.of(), body).articles().stream().map(Passage::text).toList();
  }

  private static List<String> head() {
    return List.of(
        "*COMMUNE DE VALBOIS",
        "Conseil municipal du 3 juin 2024",
        "Nombre de membres en exercice : 5. Présents : 3.",
        "Présents : M. Luc ROY, Mme Ana BERT, M. Guy NOEL",
        "Pouvoirs : Mme Eva SOL à M. Luc ROY");
  }

  @Test
  void counts_before_the_dispositif_open_it() {
    assertEquals(
        List.of("adopte l'avant-projet ;", "autorise le Maire à signer."),
        articles(
            "Après discussion, le Conseil, par 11 voix pour et 2 abstentions (M. ROY, Mme BERT),",
            "– adopte l'avant-projet ;",
            "– autorise le Maire à signer."));
  }

  @Test
  void items_after_the_counts_are_articles() {
    assertEquals(
        List.of("adopte la décision modificative n° 2."),
        articles(
            "Vote : 14 pour, 0 contre, 3 abstentions (MM. ROY, BERT et SOL).",
            "– adopte la décision modificative n° 2."));
  }

  @Test
  void a_result_line_is_no_article() {
    assertEquals(
        List.of("D'approuver la convention."),
        articles(
            "Après en avoir délibéré et procédé au vote,",
            "DÉCIDE",
            "Article 1 – D'approuver la convention.",
            "Vote à main levée : adopté à l'unanimité des membres présents ou représentés.",
            "Adopté"));
  }

  @Test
  void a_bare_unanimity_counts_those_present_and_their_proxies() {
    Deliberation act = act(head(), "Le conseil municipal, à l'unanimité, approuve la convention.");
    Tally tally = act.votes().get(0).tally(Choice.POUR).orElseThrow();
    assertEquals(4, tally.count().orElse(0));
    assertEquals(Origin.DERIVED, tally.count().origin());
    assertEquals("3 présents + 1 pouvoirs", tally.count().note());
  }

  @Test
  void a_printed_count_is_never_replaced_by_a_derived_one() {
    Deliberation act = act(head(), "Adopté à l'unanimité des 3 votants.");
    Tally tally = act.votes().get(0).tally(Choice.POUR).orElseThrow();
    assertEquals(3, tally.count().orElse(0));
    assertEquals(Origin.PRINTED, tally.count().origin());
  }

  @Test
  void nobody_is_counted_where_members_came_or_went() {
    Deliberation act =
        act(
            head(),
            "M. Guy NOEL quitte la séance à 20 h 15.",
            "Le conseil municipal, à l'unanimité, approuve la convention.");
    assertTrue(act.votes().get(0).tally(Choice.POUR).isEmpty());
  }

  @Test
  void nobody_is_counted_where_somebody_leaves_the_room_for_the_vote() {
    Deliberation act =
        act(
            head(),
            "Le conseil municipal, à l'unanimité, le maire ayant quitté",
            "la salle, arrête le compte de l'exercice.");
    assertTrue(act.votes().get(0).tally(Choice.POUR).isEmpty());
  }
}
