package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Choice;
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

/** The sentences in which secretaries tell a vote, and those that only look like one. */
class VotePhrasesTest {
  private static List<Vote> votes(String wording) {
    List<String> lines = new ArrayList<>();
    Stream.of(
            "*Délibération n° 2024-12 : Convention de mise à disposition",
            "Le local de la rue du Lavoir est demandé par deux associations, pour un an.")
        .forEach(
            l -> {
              lines.add(l);
              lines.add("");
            });
    Stream.of(wording.split(" // ")).forEach(lines::add);
    PdfDocument document = TypedPages.of(lines);
    List<Deliberation> acts =
        new RecordReader(Profile.NONE)
            .read(document, List.of(), new Segmenter().segment(document, List.of()))
            .deliberations();
    assertEquals(1, acts.size(), wording);
    return acts.get(0).votes();
  }

  /** « POUR 20, CONTRE 1 [ROY] »: the printed counts, then the names of those who chose so. */
  private static String told(Vote vote) {
    String tallies =
        vote.tallies().stream()
            .map(VotePhrasesTest::told)
            .filter(t -> !t.isEmpty())
            .collect(Collectors.joining(", "));
    String scope = vote.scope().isEmpty() ? "" : " / " + vote.scope();
    return (vote.result() + " " + tallies).strip() + scope;
  }

  private static String told(Tally tally) {
    boolean printed = tally.count().isPresent() && tally.count().toString().contains("PRINTED");
    String names = tally.members().stream().map(m -> m.lastName()).collect(Collectors.joining(" "));
    boolean bare = tally.choice() == Choice.CONTRE && names.isEmpty() && !printed;
    return bare && tally.count().isPresent()
        ? ""
        : tally.choice()
            + (printed ? " " + tally.count().orElse(0) : "")
            + (names.isEmpty() ? "" : " [" + names + "]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Le Conseil, par dix-sept voix favorables et deux défavorables, retient cette proposition. | ADOPTED_BY_MAJORITY POUR 17, CONTRE 2
          Dix-neuf conseillers votent pour, trois contre, un s'abstient. | ADOPTED_BY_MAJORITY POUR 19, CONTRE 3, ABSTENTION 1
          Mise aux voix, la proposition obtient 14 oui, 3 non et 2 abstentions. | ADOPTED_BY_MAJORITY POUR 14, CONTRE 3, ABSTENTION 2
          Oui : 14 - Non : 3 - Abstentions : 2 | ADOPTED_BY_MAJORITY POUR 14, CONTRE 3, ABSTENTION 2
          Favorables : 22, défavorable : 1, abstention : néant. | ADOPTED_BY_MAJORITY POUR 22, CONTRE 1, ABSTENTION 0
          ONT VOTÉ POUR : 14 // ONT VOTÉ CONTRE : / // SE SONT ABSTENUS : / | ADOPTED POUR 14, CONTRE 0, ABSTENTION 0
          Pour : vingt et un. Contre : un (M. Luc BERT). Abstention : néant. | ADOPTED_BY_MAJORITY POUR 21, CONTRE 1 [BERT], ABSTENTION 0
          Cette délibération recueille l'accord unanime des conseillers. | ADOPTED_UNANIMOUSLY
          À l'unanimité de ses vingt-trois votants, le Conseil accepte. | ADOPTED_UNANIMOUSLY POUR 23
          Le Conseil accepte unanimement cette proposition. | ADOPTED_UNANIMOUSLY
          Vote : unanimité, soit quinze voix. | ADOPTED_UNANIMOUSLY POUR 15
          Accepté sans opposition ni abstention. | ADOPTED_UNANIMOUSLY
          Aucune voix contre, aucune abstention : la délibération est adoptée. | ADOPTED CONTRE 0, ABSTENTION 0
          Approuvé à main levée par 16 voix. | ADOPTED POUR 16
          Avis favorable du Conseil par 12 voix, M. Luc BERT votant contre. | ADOPTED_BY_MAJORITY POUR 12, CONTRE [BERT]
          Avis défavorable du Conseil par 12 voix contre 3. | REJECTED POUR 3, CONTRE 12
          Adopté à la majorité des voix moins une abstention (Mme Ana ROY). | ADOPTED_BY_MAJORITY ABSTENTION 1 [ROY]
          Adopté à l'unanimité moins deux voix contre (MM. Luc BERT et Jean SOL). | ADOPTED_BY_MAJORITY CONTRE 2 [BERT SOL]
          Adopté à la majorité, MM. Luc BERT et Jean SOL votant contre. | ADOPTED_BY_MAJORITY CONTRE [BERT SOL]
          Adopté à la majorité, avec l'abstention de Mme Ana ROY. | ADOPTED_BY_MAJORITY ABSTENTION [ROY]
          Adopté à la majorité (abstention du groupe Agir ensemble). | ADOPTED_BY_MAJORITY ABSTENTION
          La délibération est votée, le groupe Agir ensemble s'abstenant (4 voix). | ADOPTED ABSTENTION 4
          Pour 34 ; contre 0 ; abstentions 9 ; ne prend pas part au vote : 1 | ADOPTED_BY_MAJORITY POUR 34, CONTRE 0, ABSTENTION 9, NPPV 1
          Adoptée par 30 voix pour, 2 élus ne prenant pas part au vote (M. Luc BERT, Mme Ana ROY). | ADOPTED POUR 30, NPPV 2 [BERT ROY]
          M. Luc BERT, intéressé à l'affaire, ayant quitté la salle, la délibération est adoptée à l'unanimité. | ADOPTED_UNANIMOUSLY NPPV [BERT]
          Mme Ana ROY, qui s'est retirée, n'a pas pris part au vote. Adopté par 17 voix pour. | ADOPTED POUR 17, NPPV [ROY]
          L'affaire est retirée de l'ordre du jour à la demande du rapporteur. | POSTPONED
          Faute d'éléments suffisants, l'examen de ce dossier est reporté au prochain conseil. | POSTPONED
          Ce point est ajourné. | POSTPONED
          M. Luc BERT est désigné par 21 voix. | ELECTED POUR 21
          Mme Ana ROY est élue avec 19 suffrages. | ELECTED POUR 19
          Ont obtenu : pour 19 suffrages, contre 2 suffrages, 1 bulletin blanc. La proposition est adoptée. | ADOPTED_BY_MAJORITY POUR 19, CONTRE 2
          Par 13 suffrages favorables contre 4, la proposition est retenue. | ADOPTED_BY_MAJORITY POUR 13, CONTRE 4
          La proposition est repoussée (6 pour, 9 contre). | REJECTED POUR 6, CONTRE 9
          Le Conseil refuse par 9 voix contre et 6 voix pour. | REJECTED POUR 6, CONTRE 9
          Votants : 15 ; exprimés : 14 ; majorité : 8 ; pour : 14 ; blanc : 1 | ADOPTED POUR 14
          Résultat : POUR = quinze, CONTRE = zéro | ADOPTED POUR 15, CONTRE 0
          Se prononcent pour : 12 ; contre : 3 (Mme Ana ROY, M. Luc BERT, M. Jean SOL) | ADOPTED_BY_MAJORITY POUR 12, CONTRE 3 [ROY BERT SOL]
          Délibération adoptée (18 P – 2 C – 1 A) | ADOPTED_BY_MAJORITY POUR 18, CONTRE 2, ABSTENTION 1
          Le comité, par 10 voix pour, 1 voix contre (Mme Ana ROY) et 1 // abstention (M. Luc BERT), adopte les tarifs. | ADOPTED_BY_MAJORITY POUR 10, CONTRE 1 [ROY], ABSTENTION 1 [BERT]
          Par dix voix sur dix, le conseil adopte cette décision. | ADOPTED POUR 10
          Pour : 27 Contre : 2 Abstentions : 1 //  // Contre : Luc BERT, Ana ROY. Abstention : Jean SOL. | ADOPTED_BY_MAJORITY POUR 27, CONTRE 2 [BERT ROY], ABSTENTION 1 [SOL]
          La salle a reçu 84 316 entrées contre 79 842 en 2023. Adopté à l'unanimité. | ADOPTED_UNANIMOUSLY
          Adopté à l'unanimité moins une abstention (M. Luc BERT). | ADOPTED_UNANIMOUSLY ABSTENTION 1 [BERT]
          Par 15 voix pour et 2 abstentions (M. Luc BERT, M. Jean SOL), Mme Ana ROY ne prenant pas part au vote, le Conseil adopte ce compte. | ADOPTED_BY_MAJORITY POUR 15, ABSTENTION 2 [BERT SOL], NPPV [ROY]
          Adopté. Pour : 14 – Contre : 0 – Abstention : 1 (M. Luc BERT) // – Non-participation : 1 (Mme Ana ROY) | ADOPTED_BY_MAJORITY POUR 14, CONTRE 0, ABSTENTION 1 [BERT], NPPV 1 [ROY]
          L'idée d'un nom plus bref fait rire l'assemblée ; elle est retirée. Le Conseil décide de nommer les trois voies nouvelles et d'en informer les riverains. // Pour : 14 Contre : 1 (Mme Ana ROY) // Abstention : 0 Adopté à la majorité | ADOPTED_BY_MAJORITY POUR 14, CONTRE 1 [ROY], ABSTENTION 0
          Le vote, à main levée, donne vingt-deux voix pour et aucune contre. | ADOPTED POUR 22, CONTRE 0
          """)
  void a_sentence_tells_its_vote(String wording, String told) {
    assertEquals(List.of(told), votes(wording).stream().map(VotePhrasesTest::told).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'amendement de Mme ROY est repoussé (5 pour, 11 contre). La proposition initiale recueille 11 voix pour et 5 voix contre ; elle est adoptée. | ADOPTED_BY_MAJORITY POUR 11, CONTRE 5 + REJECTED POUR 5, CONTRE 11
          Vote par lot : lot 1, 10 voix pour, 2 voix contre (M. BERT, Mme ROY) ; autres lots, unanimité. | ADOPTED_BY_MAJORITY POUR 10, CONTRE 2 [BERT ROY] / lot 1 + ADOPTED_UNANIMOUSLY / autres lots
          """)
  void two_votes_in_one_paragraph_stay_apart(String wording, String told) {
    String found =
        votes(wording).stream()
            .map(VotePhrasesTest::told)
            .map(t -> t.replaceFirst(" / (?:L'|l')?amendement.*", ""))
            .collect(Collectors.joining(" + "));
    assertEquals(told, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le prêt, adopté en 2019 par 12 voix pour et 3 contre, arrive à échéance en décembre.
          Par délibération n° 2022-14 du 3 mars 2022, adoptée à l'unanimité, la commune avait retenu ce projet.
          Lors de la séance du 4 avril 2023, le Conseil avait approuvé ce principe par 14 voix pour et 1 abstention.
          M. Luc BERT annonce qu'il votera contre et que deux élus s'abstiendront.
          Si 8 conseillers votaient contre, le projet serait rejeté, observe Mme Ana ROY.
          Les délibérations sont prises à la majorité absolue des suffrages exprimés.
          L'article L. 2121-20 dispose que les décisions sont adoptées à la majorité des suffrages exprimés.
          La commission des finances a émis un avis favorable par 5 voix pour et 1 contre.
          Le résultat de fonctionnement est reporté au compte 002 pour 59 525 €.
          L'exposition, reportée à une date ultérieure, sera gratuite pour 30 élèves.
          Mme Ana ROY est désignée pour représenter la commune au carrefour des métiers.
          Il est proposé de voter pour 3 subventions, contre 5 l'an dernier.
          Le comité social territorial, réuni le 12 mai, s'est prononcé à l'unanimité.
          Le tarif serait de 3 € pour 12 enfants, contre 4 € auparavant.
          Les élus sont unanimes à saluer le travail des agents, rappelle M. Luc BERT.
          Une abstention de 48 % a été constatée aux élections de juin.
          Il faudra 15 voix pour atteindre la majorité requise.
          Le quorum est de 12 membres ; 3 absents ont remis un pouvoir.
          """)
  void what_only_looks_like_a_vote_is_none(String sentence) {
    assertEquals(List.of(), votes(sentence).stream().map(VotePhrasesTest::told).toList());
  }

  @Test
  void aRollInColumnsWhoseEntriesGoOverTwoLinesIsReadDownEachColumn() {
    String roll =
        "Ont voté POUR (5) : // M. Luc BERT              M. Jean SOL a donné pouvoir à"
            + " // Mme Ana ROY              Mme Ana ROY // M. Paul NOIR             Mme Lise BRUN"
            + " //  // Ont voté CONTRE (0) :";
    assertEquals(
        List.of("ADOPTED POUR 5 [BERT ROY NOIR SOL BRUN], CONTRE 0"),
        votes(roll).stream().map(VotePhrasesTest::told).toList());
  }
}
