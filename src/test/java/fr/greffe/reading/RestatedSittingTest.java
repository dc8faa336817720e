package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.pdf.PdfDocument;
import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Member;
import fr.greffe.record.Records;
import fr.greffe.record.Sitting;
import fr.greffe.section.Outline;
import fr.greffe.section.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Extracts of one sitting, each of which prints its head and its lists again. */
class RestatedSittingTest {

  @SafeVarargs
  private static Records read(List<String>... pages) {
    PdfDocument document = TypedPages.of(pages);
    Outline outline = new Segmenter().segment(document, List.of());
    return new RecordReader(Profile.NONE).read(document, List.of(), outline);
  }

  /** An extract with a frame of counts at the left of its letterhead. */
  private static List<String> extract(
      String number, String votes, String absent, String proxies, String decision) {
    return spaced(
        "Membres en exercice : 9            RÉPUBLIQUE FRANÇAISE",
        "Présents : 3                       Département de la Haute-Orne",
        "Votants : 5                        COMMUNE DE VALBOIS",
        votes + "                           EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS",
        "Contre : 0                         DU CONSEIL MUNICIPAL",
        "Abstentions : 1                    Séance du 3 juin 2024",
        "",
        "*N° " + number,
        "*Objet : Convention avec le club",
        "L'an deux mille vingt-quatre et le trois juin, le Conseil Municipal de cette commune s'est"
            + " réuni sous la présidence de M. Luc BERT, Maire.",
        "Présents : M. Luc BERT, Mme Ana ROY, M. Guy NOIR.",
        proxies,
        absent,
        "Vu le code général des collectivités territoriales ;",
        decision,
        "- APPROUVE la convention ;",
        "Fait et délibéré les jour, mois et an que dessus.");
  }

  private static List<String> spaced(String... texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(text);
      lines.add("");
    }
    return lines;
  }

  private static Records threeExtracts() {
    String unanimous = "Le Conseil Municipal, à l'unanimité des suffrages exprimés :";
    return read(
        extract("2024-11", "Pour : 4", "Absente : Mme Eva BLANC.", PROXIES, unanimous),
        extract("2024-12", "Pour : 3", "Absente : Mme Eva BLANC.", PROXIES, unanimous),
        extract("2024-13", "Pour : 2", "Absente : Mme Eva BLANC.", OTHER_HOLDER, unanimous));
  }

  private static final String PROXIES =
      "Procurations : Mme Zoé PETIT à Mme Ana ROY, M. Max GRAND à M. Luc BERT.";
  private static final String OTHER_HOLDER =
      "Procurations : Mme Zoé PETIT à M. Guy NOIR, M. Max GRAND à M. Luc BERT.";

  @Test
  void who_is_listed_on_each_extract_is_listed_once() {
    Sitting sitting = threeExtracts().sittings().get(0);
    assertEquals(
        List.of("Luc BERT", "Ana ROY", "Guy NOIR"),
        sitting.present().stream().map(Member::fullName).toList());
    assertEquals(List.of("Eva BLANC"), sitting.absent().stream().map(Member::fullName).toList());
  }

  @Test
  void a_pouvoir_told_again_counts_once_and_one_told_otherwise_is_kept() {
    Sitting sitting = threeExtracts().sittings().get(0);
    assertEquals(
        List.of("Zoé PETIT > Ana ROY", "Max GRAND > Luc BERT", "Zoé PETIT > Guy NOIR"),
        sitting.proxies().stream()
            .map(p -> p.from().fullName() + " > " + p.to().fullName())
            .toList());
  }

  @Test
  void the_frame_at_the_head_of_a_page_counts_the_votes_of_the_act_of_that_page() {
    List<Deliberation> acts = threeExtracts().deliberations();
    assertEquals(
        List.of(4, 3, 2),
        acts.stream()
            .map(d -> d.votes().get(0).tallies())
            .map(t -> t.stream().filter(c -> c.choice() == Choice.POUR).findFirst().orElseThrow())
            .map(t -> t.count().orElse(0))
            .toList());
    assertEquals(List.of(1, 2, 3), acts.stream().map(d -> d.pages().last()).toList());
  }

  @Test
  void a_frame_beside_a_letterhead_hides_neither_the_body_nor_its_counts() {
    Sitting sitting = threeExtracts().sittings().get(0);
    assertEquals("COMMUNE DE VALBOIS", sitting.collectivity().orElse(""));
    assertEquals(9, sitting.membersInOffice().orElse(0));
    assertEquals(3, sitting.presentCount().orElse(0));
  }
}
