package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Choice;
import fr.greffe.record.Deliberation;
import fr.greffe.record.Tally;
import fr.greffe.record.Vote;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where minutes print the number of an act: beside its date, at the end of its title, below. */
class NumberPlacesTest {

  private static List<Deliberation> acts(String... paragraphs) {
    return TypedPages.minutes(paragraphs).deliberations();
  }

  private static List<String> told(List<Deliberation> acts) {
    return acts.stream()
        .map(
            d ->
                d.number().orElse("-")
                    + " | "
                    + d.subject().orElse("-")
                    + d.votes().stream().map(v -> " | " + told(v)).collect(Collectors.joining()))
        .toList();
  }

  private static String told(Vote vote) {
    return (vote.scope().isEmpty() ? "" : vote.scope() + " ")
        + vote.result()
        + vote.tallies().stream().map(NumberPlacesTest::told).collect(Collectors.joining());
  }

  private static String told(Tally tally) {
    boolean printed = tally.count().isPresent() && tally.count().toString().contains("PRINTED");
    return printed
        ? " " + tally.choice().name().charAt(0) + tally.count().orElse(0)
        : tally.choice() == Choice.NPPV ? " N" : "";
  }

  @Test
  void a_number_with_the_date_beside_it_opens_an_act_whose_title_stands_below() {
    assertEquals(
        List.of(
            "D2024-31 | Forfaits scolaires | ADOPTED_UNANIMOUSLY P12",
            "D2024-32 | Vente d'une parcelle | ADOPTED_BY_MAJORITY P10 C2"),
        told(
            acts(
                "D2024-31                              3 juin 2024",
                "*Forfaits scolaires",
                "Vu le code général des collectivités territoriales ;",
                "Le conseil fixe les forfaits. Votants 12 – Pour 12. Adopté à l'unanimité.",
                "D2024-32                              3 juin 2024",
                "*Vente d'une parcelle",
                "Vu le code général des collectivités territoriales ;",
                "Le conseil autorise la vente. Pour 10, contre 2.")));
  }

  @Test
  void numbers_in_brackets_at_the_end_of_titles_open_acts() {
    assertEquals(
        List.of(
            "D24-041 | Affectation du résultat | ADOPTED_UNANIMOUSLY",
            "D24-042 | Taux d'imposition 2024 | ADOPTED_BY_MAJORITY P10 C2"),
        told(
            acts(
                "*1 Affectation du résultat [D24-041]",
                "L'excédent est reporté en totalité.",
                "► Votants 12 – adopté à l'unanimité",
                "*2 Taux d'imposition 2024 [D24-042]",
                "Le taux de la taxe d'habitation est seul relevé.",
                "► Votants 12 : pour 10, contre 2 (Mme Ana ROY, M. Luc BERT)")));
  }

  @Test
  void numbers_far_right_of_titles_open_acts_and_a_vote_by_groups_is_none_of_its_own() {
    assertEquals(
        List.of(
            "2024-26 | Révision du budget | ADOPTED_BY_MAJORITY P19 C0 A2",
            "2024-27 | Vente de logements | ADOPTED_UNANIMOUSLY P21"),
        told(
            acts(
                "Révision du budget                         2024-26",
                "Les charges d'énergie baissent de deux pour cent.",
                "Par collège : Collectivité 6 pour ; Locataires 13 pour, 2 abstentions.",
                "Résultat : 19 pour, 0 contre, 2 abstentions. Adoptée.",
                "Vente de logements                         2024-27",
                "Six pavillons seraient proposés à leurs locataires.",
                "Par collège : Collectivité 6 pour ; Locataires 15 pour.",
                "Résultat : unanimité, soit 21 voix pour.")));
  }

  @Test
  void school_years_at_the_end_of_titles_are_no_numbers() {
    assertTrue(
        acts(
                "*1. Tarifs de la cantine (2024-2025)",
                "Les tarifs sont adoptés à l'unanimité.",
                "*2. Tarifs de la garderie (2024-25)",
                "Les tarifs sont adoptés à l'unanimité.")
            .stream()
            .noneMatch(d -> d.number().isPresent()));
  }

  @Test
  void a_line_with_the_number_the_vote_and_the_result_ends_its_act() {
    assertEquals(
        List.of(
            "2024-21 | Décision modificative | ADOPTED_BY_MAJORITY P15 C2 A0",
            "2024-22 | Virements de crédits | ACKNOWLEDGED",
            "2024-23 | Créances éteintes | ADOPTED_UNANIMOUSLY P17",
            "2024-24 | Subvention à l'amicale | ADOPTED_BY_MAJORITY P16 C0 A1"),
        told(
            acts(
                "*1. Décision modificative",
                "La toiture du gymnase a subi des dégâts pendant la tempête.",
                "2024-21    15 pour, 2 contre (A. ROY, L. BERT), 0 abstention    ADOPTÉ",
                "*2. Virements de crédits",
                "Il est rendu compte des arrêtés pris depuis le vote.",
                "2024-22    Sans vote    DONT ACTE",
                "*3. Créances éteintes",
                "Le comptable public propose d'admettre la liste en non-valeur.",
                "2024-23    Unanimité des 17 votants    ADOPTÉ",
                "*4. Subvention à l'amicale",
                "La fermeture du gymnase oblige l'amicale à louer une salle.",
                "2024-24    Votants 17 : 16 pour, 0 contre, 1 abstention (L. BERT)    ADOPTÉ")));
  }

  @Test
  void the_only_number_of_an_extract_may_stand_under_its_vote() {
    assertEquals(
        List.of("2024-067 | Réhabilitation de l'ancienne gendarmerie | ADOPTED_BY_MAJORITY P19 C1"),
        told(
            acts(
                "*Réhabilitation de l'ancienne gendarmerie",
                "Vu le code général des collectivités territoriales ;",
                "L'opération est découpée en trois phases.",
                "Article 1er : arrête le coût de l'opération.",
                "Ont approuvé : 19. A désapprouvé : 1 (M. Luc BERT).",
                "Délibération n° 2024-067, rendue exécutoire le 15 juin 2024.",
                "La maire, Ana ROY")));
  }

  @Test
  void letters_of_a_number_tell_a_decision_from_a_deliberation() {
    List<Deliberation> acts =
        acts(
            "DEC-24-17                              11 juin 2024",
            "*Tarifs des salles",
            "Vu le code général des collectivités territoriales ;",
            "Article 1 : Sept tarifs sont fixés.",
            "DEC-24-18                              16 juin 2024",
            "*Fourniture de bancs",
            "Vu le code général des collectivités territoriales ;",
            "Article 1 : La commande est passée.");
    assertEquals(
        List.of(Deliberation.Kind.DECISION, Deliberation.Kind.DECISION),
        acts.stream().map(Deliberation::kind).toList());
  }
}
