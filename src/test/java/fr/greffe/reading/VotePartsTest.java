package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Tally;
import fr.greffe.record.Vote;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acts voted part by part, each part named before its vote, and what is no name in a vote. */
class VotePartsTest {
  /** The votes of an act whose paragraphs these are. */
  private static List<String> votes(String... paragraphs) {
    List<String> lines = new ArrayList<>();
    lines.add("*Délibération n° 2025-40 : Tarifs de l'année prochaine");
    lines.add("");
    for (String paragraph : paragraphs) {
      lines.addAll(List.of(paragraph.split(" // ")));
      lines.add("");
    }
    var document = TypedPages.of(lines);
    List<Deliberation> acts =
        new RecordReader(Profile.NONE)
            .read(document, List.of(), new Segmenter().segment(document, List.of()))
            .deliberations();
    assertEquals(1, acts.size());
    return acts.get(0).votes().stream().map(VotePartsTest::told).toList();
  }

  private static String told(Vote vote) {
    String tallies =
        vote.tallies().stream()
            .filter(t -> t.count().note().isEmpty())
            .map(VotePartsTest::told)
            .collect(Collectors.joining(", "));
    return Stream.of(vote.scope(), vote.result().name(), tallies)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String told(Tally tally) {
    String names = tally.members().stream().map(m -> m.lastName()).collect(Collectors.joining(" "));
    return tally.choice().name()
        + tally.count().value().map(c -> " " + c).orElse("")
        + (names.isEmpty() ? "" : " [" + names + "]");
  }

  @Test
  void each_box_of_voters_is_a_vote_of_its_own_on_what_stands_above_it() {
    assertEquals(
        List.of(
            "Cantine ADOPTED_BY_MAJORITY POUR 18, CONTRE 4, ABSTENTION 1 [SOL]",
            "Piscine ADOPTED_UNANIMOUSLY",
            "Marché du samedi ADOPTED_BY_MAJORITY POUR 21, CONTRE 2 [BERT ROY], ABSTENTION 0"),
        votes(
            "Il est procédé à un vote séparé.",
            "Cantine :",
            "Votants : 23",
            "Pour : 18 – Contre : 4 (groupe « Agir »)",
            "Abstention : 1 (M. Jean SOL)",
            "Piscine :",
            "Votants : 23",
            "Adopté à l'unanimité",
            "Marché du samedi :",
            "Votants : 23",
            "Pour : 21 – Contre : 2 (M. Luc BERT, Mme Ana ROY)",
            "Abstention : 0"));
  }

  @Test
  void the_box_of_an_amendment_and_that_of_the_act_stay_apart_in_one_paragraph() {
    assertEquals(
        List.of(
            "ADOPTED_BY_MAJORITY POUR 19, CONTRE 0, ABSTENTION 4",
            "Amendement de Mme ROY REJECTED POUR 6, CONTRE 16, ABSTENTION 1"),
        votes(
            "Amendement de Mme ROY : // Votants : 23 // Pour : 6 – Contre : 16 – Abstention : 1 //"
                + " Rejeté",
            "Le conseil municipal approuve le schéma dans sa rédaction initiale.",
            "Votants : 23 // Pour : 19 – Contre : 0 // Abstentions : 4 (groupe « Agir »)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Eau : unanimité – Forêt : unanimité | Eau ADOPTED_UNANIMOUSLY + Forêt ADOPTED_UNANIMOUSLY
          Budget Eau : unanimité (23) ; Budget Forêt : 20 pour, 3 contre. | Budget Eau ADOPTED_UNANIMOUSLY POUR 23 + Budget Forêt ADOPTED_BY_MAJORITY POUR 20, CONTRE 3
          Budget Eau : votants : 22 – Pour : 21 – Contre : 1 (M. Luc BERT) – Abst. : 0 // Budget Forêt : votants : 23 – Pour : 23 – Contre : 0 – Abst. : 0 | Budget Eau ADOPTED_BY_MAJORITY POUR 21, CONTRE 1 [BERT], ABSTENTION 0 + Budget Forêt ADOPTED POUR 23, CONTRE 0, ABSTENTION 0
          """)
  void a_list_of_parts_tells_the_vote_of_each(String wording, String told) {
    assertEquals(told, String.join(" + ", votes(wording)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          VOTE : unanimité (23) | ADOPTED_UNANIMOUSLY POUR 23
          Vote : unanimité des membres présents (23). | ADOPTED_UNANIMOUSLY POUR 23
          VOTE : Pour 18 / Contre 3 (Mmes ROY et SOL, M. BERT) / Abst. 2 – // Approuvé | ADOPTED_BY_MAJORITY POUR 18, CONTRE 3 [ROY SOL BERT], ABSTENTION 2
          VOTE : Pour 12 Contre 0 Abst. 0 Adopté à l'unanimité | ADOPTED_UNANIMOUSLY POUR 12, CONTRE 0, ABSTENTION 0
          Votants : 21 – Ne prennent pas part au vote : 2 // Pour : 21 – Adopté à l'unanimité | ADOPTED_UNANIMOUSLY POUR 21, NPPV 2
          """)
  void the_words_of_a_result_are_nobodys_name_and_close_a_count(String wording, String told) {
    assertEquals(List.of(told), votes(wording));
  }

  @Test
  void a_name_in_brackets_after_a_choice_of_nobody_is_kept_as_printed() {
    assertEquals(
        List.of("ADOPTED POUR 19, CONTRE 0 [SOL]"),
        votes("VOTE : Pour 19 / Contre 0 (M. Jean SOL)"));
  }

  @Test
  void who_votes_is_not_what_is_voted() {
    assertEquals(
        List.of(
            "ADOPTED_BY_MAJORITY POUR 15, ABSTENTION 1 [SOL]",
            "Amendement n° 1 REJECTED POUR 3, CONTRE 13"),
        votes(
            "Amendement n° 1 présenté par Mme Ana ROY : rejeté par 13 voix contre et 3 voix pour.",
            "Le Conseil Municipal, après en avoir délibéré, par 15 voix pour et 1 abstention (M. Jean"
                + " SOL) :",
            "APPROUVE les tarifs."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Vote : pour 17, contre 0, abst. 1 – n'a pas pris part au vote : Anna BERT | ADOPTED_BY_MAJORITY POUR 17, CONTRE 0, ABSTENTION 1, NPPV [BERT]
          MM. ROY (Foyer rural) et SOL (Tennis-club) et Mme BERT (jumelage), membres des bureaux, ne prennent pas part au vote. // VOTE : Pour 14 / Contre 0 / Abst. 0 | ADOPTED POUR 14, CONTRE 0, ABSTENTION 0, NPPV [ROY SOL BERT]
          Adopté à l'unanimité. Mme Anna BERT et M. Luc ROY ne prennent pas part au vote (21 suffrages exprimés). | ADOPTED_UNANIMOUSLY NPPV [BERT ROY]
          Compte tenu de l'heure et des questions qui restent à régler avec les familles, madame la maire retire ce rapport, qui sera inscrit à la séance de mars prochain. | POSTPONED
          Le commissaire enquêteur a recueilli neuf observations, dont six favorables et trois défavorables. // Votants : 27 / Exprimés : 25 / Pour : 21 / Contre : 3 / Abstentions : 2 | ADOPTED_BY_MAJORITY POUR 21, CONTRE 3, ABSTENTION 2
          VOTE – Pour : 24 · Contre : 4 (Luc ROY, Jean SOL et par procuration Anna BERT, Guy NOIR) · Abstention : 0 | ADOPTED_BY_MAJORITY POUR 24, CONTRE 4 [ROY SOL BERT NOIR], ABSTENTION 0
          L'avis des organisations de commerçants a été recueilli (deux défavorables, une favorable). Le conseil approuve les dates à l'unanimité. | ADOPTED_UNANIMOUSLY
          """)
  void who_takes_no_part_and_what_is_no_vote_are_told_apart(String wording, String told) {
    assertEquals(List.of(told), votes(wording));
  }

  @Test
  void the_counts_in_the_head_of_an_extract_are_of_the_act_under_it() {
    var document =
        TypedPages.of(
            extract("2025-40", "Achat d'une tondeuse", "9", "0", "le Conseil, à l'unanimité :"),
            extract("2025-41", "Vente d'un bois", "7", "2", "le Conseil, par 7 voix pour :"));
    List<Deliberation> acts =
        new RecordReader(Profile.NONE)
            .read(document, List.of(), new Segmenter().segment(document, List.of()))
            .deliberations();
    assertEquals(
        List.of(
            List.of("ADOPTED_UNANIMOUSLY POUR 9, CONTRE 0"),
            List.of("ADOPTED_BY_MAJORITY POUR 7, CONTRE 2")),
        acts.stream().map(a -> a.votes().stream().map(VotePartsTest::told).toList()).toList());
  }

  private static List<String> extract(
      String number, String title, String pour, String contre, String vote) {
    List<String> lines = new ArrayList<>();
    Stream.of(
            "Membres en exercice : 11",
            "COMMUNE DE VALBRUNE",
            "Pour : " + pour,
            "Contre : " + contre + " EXTRAIT DU REGISTRE",
            "Séance du 12 mars 2025",
            "*N° " + number,
            "*Objet : " + title,
            "Vu le code général des collectivités territoriales ;",
            "Après en avoir délibéré, " + vote,
            "DÉCIDE de conclure cette opération aux conditions proposées.")
        .forEach(
            l -> {
              lines.add(l);
              lines.add("");
            });
    return lines;
  }
}
