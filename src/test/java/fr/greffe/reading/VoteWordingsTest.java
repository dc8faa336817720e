package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Tally;
import fr.greffe.record.Vote;
import fr.greffe.record.VoteResult;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which minutes word a vote. */
class VoteWordingsTest {
  private static Vote vote(String wording) {
    List<String> lines = new ArrayList<>();
    Stream.of(
            "*Délibération n° 2024-12 : Convention de mise à disposition",
            "Vu le code général des collectivités territoriales ;",
            "Le conseil municipal, après en avoir délibéré,",
            "APPROUVE la convention annexée à la présente délibération.")
        .forEach(
            l -> {
              lines.add(l);
              lines.add("");
            });
    Stream.of(wording.split(" / ")).forEach(lines::add);
    PdfDocument document = TypedPages.of(lines);
    Deliberation act =
        new RecordReader(Profile.NONE)
            .read(document, List.of(), new Segmenter().segment(document, List.of()))
            .deliberations()
            .get(0);
    assertEquals(1, act.votes().size(), wording);
    return act.votes().get(0);
  }

  /** « P20 C1 A2 N0 »: the printed counts; a choice that is not counted is left out. */
  private static String counts(Vote vote) {
    return vote.tallies().stream()
        .filter(t -> t.count().isPresent() && t.choice() != Choice.ABSENT)
        .filter(t -> t.choice() != Choice.CONTRE || t.count().orElse(0) > 0 || isPrinted(t))
        .map(t -> t.choice().name().charAt(0) + "" + t.count().orElse(0))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static boolean isPrinted(Tally tally) {
    return tally.count().toString().contains("PRINTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Mis aux voix, le projet est adopté par 19 voix contre 4 | ADOPTED_BY_MAJORITY | C4 P19
          Mise aux voix, la délibération est adoptée par 19 voix pour et 4 contre. | ADOPTED_BY_MAJORITY | C4 P19
          Votants : 23 – Pour : 23 | ADOPTED | P23
          Votants 16 – Pour 16. Approuvé à l'unanimité. | ADOPTED_UNANIMOUSLY | P16
          Suffrages : 22. Ont approuvé : 19. A désapprouvé : 1 (M. Luc BERT). Se sont abstenus : 2. | ADOPTED_BY_MAJORITY | A2 C1 P19
          Votants : 23 - Pour : 20 - Contre : 3 - Abstentions : 0 | ADOPTED_BY_MAJORITY | A0 C3 P20
          Adopté (2 abstentions : Mme Ana ROY, M. Luc BERT) | ADOPTED | A2
          Adopté à main levée à l'unanimité. | ADOPTED_UNANIMOUSLY | ''
          À main levée, le conseil adopte cette proposition à l'unanimité. | ADOPTED_UNANIMOUSLY | ''
          Suffrages exprimés : 25 – Pour : 24 – Contre : 1 | ADOPTED_BY_MAJORITY | C1 P24
          Vote : unanimité | ADOPTED_UNANIMOUSLY | ''
          VOTE : UNANIMITÉ | ADOPTED_UNANIMOUSLY | ''
          Vote à l'unanimité | ADOPTED_UNANIMOUSLY | ''
          Pour 18 / Contre 0 / Abst. 2 | ADOPTED_BY_MAJORITY | A2 C0 P18
          Pour : 18 / Contre : 0 / Abst. : 2 | ADOPTED_BY_MAJORITY | A2 C0 P18
          Résultat du vote : Pour 18 – Contre 2 – Abstention 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Résultat du vote – Pour : 19 - Contre : 1 (M. Didier BON) - Abstention : 1 (Mme Lise SEN) | ADOPTED_BY_MAJORITY | A1 C1 P19
          Résultats du vote : adopté à la majorité (18 pour, 2 contre) | ADOPTED_BY_MAJORITY | C2 P18
          Pour ........ 18 | ADOPTED | P18
          Pour : ......... 18 voix / Contre : ...... 2 voix / Abstentions : ... 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Pour .......... 18 / Contre ........ 0 / Abstention .... 1 | ADOPTED_BY_MAJORITY | A1 C0 P18
          POUR [18] CONTRE [2] ABSTENTION [0] | ADOPTED_BY_MAJORITY | A0 C2 P18
          Pour (18), contre (2), abstention (0) | ADOPTED_BY_MAJORITY | A0 C2 P18
          Pour = 18 ; Contre = 2 ; Abstentions = 0 | ADOPTED_BY_MAJORITY | A0 C2 P18
          Vote : 18 pour, 2 contre, 1 abstention | ADOPTED_BY_MAJORITY | A1 C2 P18
          Vote : POUR : 18 CONTRE : 2 ABSTENTIONS : 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          18 voix POUR, 2 voix CONTRE et 1 ABSTENTION | ADOPTED_BY_MAJORITY | A1 C2 P18
          Par dix-huit voix pour, deux voix contre et une abstention | ADOPTED_BY_MAJORITY | A1 C2 P18
          Adopté par 18 voix pour, 2 voix contre, 1 abstention | ADOPTED_BY_MAJORITY | A1 C2 P18
          La délibération est adoptée à la majorité par 18 voix pour et 2 contre. | ADOPTED_BY_MAJORITY | C2 P18
          Nombre de voix pour : 18 – Nombre de voix contre : 2 – Nombre d'abstentions : 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Voix pour : 18 - Voix contre : 2 - Abstentions : 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Votes pour : 18 - Votes contre : 2 - Abstentions : 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Ont voté pour : 18 / Ont voté contre : 2 / Se sont abstenus : 1 | ADOPTED_BY_MAJORITY | A1 C2 P18
          Pour : 18 voix. Contre : 2 voix. Abstention : 1 voix. | ADOPTED_BY_MAJORITY | A1 C2 P18
          Pour : 18 voix ; Contre : néant ; Abstention : néant | ADOPTED | A0 C0 P18
          Pour : 21, Contre : aucun, Abstention : aucune | ADOPTED | A0 C0 P21
          Unanimité (21 voix pour) | ADOPTED_UNANIMOUSLY | P21
          Adopté à l'unanimité des 21 votants. | ADOPTED_UNANIMOUSLY | P21
          La motion est adoptée à l'unanimité des 27 suffrages exprimés. | ADOPTED_UNANIMOUSLY | P27
          Approuvé à l'unanimité des membres présents et représentés (21 voix). | ADOPTED_UNANIMOUSLY | P21
          Adopté à la majorité, 3 contre | ADOPTED_BY_MAJORITY | C3
          Adopté à la majorité moins 2 abstentions | ADOPTED_BY_MAJORITY | A2
          Adopté à l'unanimité moins une abstention | ADOPTED_UNANIMOUSLY | A1
          Délibération rejetée par 12 voix contre, 8 pour et 1 abstention | REJECTED | A1 C12 P8
          Rejeté : 5 pour, 16 contre | REJECTED | C16 P5
          Pour : 5 – Contre : 16 – Abstentions : 0 – La proposition n'est pas adoptée | REJECTED | A0 C16 P5
          Le conseil adopte par 20 voix pour et 3 abstentions | ADOPTED_BY_MAJORITY | A3 P20
          Abstentions : 2 – Contre : 1 – Pour : 20 | ADOPTED_BY_MAJORITY | A2 C1 P20
          20 pour – 1 contre – 2 abstentions – 1 NPPV | ADOPTED_BY_MAJORITY | A2 C1 N1 P20
          Pour : 20 Contre : 1 Abstention : 2 Ne prend pas part au vote : 1 | ADOPTED_BY_MAJORITY | A2 C1 N1 P20
          Pour : 20 – Contre : 0 – Abstention : 0 – Non-participation au vote : 2 | ADOPTED | A0 C0 N2 P20
          Scrutin : 20 pour ; 1 contre ; 2 blancs | ADOPTED_BY_MAJORITY | C1 P20
          ADOPTÉ A L'UNANIMITE DES SUFFRAGES EXPRIMES (2 abstentions) | ADOPTED_UNANIMOUSLY | A2
          Votants : 21 Exprimés : 20 Pour : 20 Contre : 0 Abstention : 1 | ADOPTED_BY_MAJORITY | A1 C0 P20
          Nombre de votants 21 – Nombre de suffrages exprimés 20 – Pour 18 – Contre 2 | ADOPTED_BY_MAJORITY | C2 P18
          """)
  void a_vote_reads_alike_however_it_is_worded(String wording, String result, String counts) {
    Vote vote = vote(wording);
    assertEquals(counts == null ? "" : counts.replace("''", ""), counts(vote), wording);
    assertEquals(VoteResult.valueOf(result), vote.result(), wording);
  }
}
