package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Records;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Minutes that print the number of each act under it, and those that print it above. */
class NumberUnderActTest {

  private static List<String> told(Records records) {
    return records.deliberations().stream().map(NumberUnderActTest::told).toList();
  }

  private static String told(Deliberation d) {
    return d.number().orElse("-")
        + " | "
        + d.subject().orElse("-")
        + " | "
        + d.votes().get(0).result();
  }

  @Test
  void the_heading_opens_an_act_and_the_number_with_its_vote_ends_it() {
    Records records =
        TypedPages.minutes(
            "*1. Toiture de l'église",
            "M. BERT a demandé trois devis. Le Conseil Municipal retient l'offre la moins chère.",
            "Délibération n° 2024-21 VOTE : Pour 12 Contre 0 Abst. 0 Adopté à l'unanimité",
            "*2. Tarifs de la salle",
            "Les tarifs n'avaient pas bougé. Le Conseil Municipal adopte les tarifs proposés.",
            "Délibération n° 2024-22 VOTE : Pour 11 Contre 1 Abst. 0",
            "20 h 45 : arrivée de Mme Ana ROY.",
            "*3. Emploi saisonnier",
            "Un renfort est nécessaire en été. Le Conseil crée l'emploi à l'unanimité.",
            "Délibération n° 2024-23",
            "*4. Règlement du columbarium",
            "Le projet n'est pas prêt. Le point est reporté à la prochaine réunion.",
            "*5. Vœu pour le bureau de poste",
            "Le Conseil Municipal demande à La Poste de renoncer à son projet.",
            "Délibération n° 2024-24 VOTE : Pour 10 Contre 0 Abst. 3",
            "*6. Questions diverses",
            "Le repas des aînés a réuni 58 personnes.");
    assertEquals(
        List.of(
            "2024-21 | Toiture de l'église | ADOPTED_UNANIMOUSLY",
            "2024-22 | Tarifs de la salle | ADOPTED_BY_MAJORITY",
            "2024-23 | Emploi saisonnier | ADOPTED_UNANIMOUSLY",
            "- | Règlement du columbarium | POSTPONED",
            "2024-24 | Vœu pour le bureau de poste | ADOPTED_BY_MAJORITY"),
        told(records));
    assertEquals("acte-3", records.sittings().get(0).changes().get(0).beforeAct());
  }

  @Test
  void a_number_above_its_act_opens_it() {
    Records records =
        TypedPages.minutes(
            "Délibération n° 2024-21",
            "*Toiture de l'église",
            "M. BERT a demandé trois devis.",
            "Adopté à l'unanimité",
            "Délibération n° 2024-22",
            "*Tarifs de la salle",
            "Les tarifs n'avaient pas bougé depuis 2019.",
            "Adopté par 11 voix pour et 1 contre",
            "Délibération n° 2024-23",
            "*Emploi saisonnier",
            "Un renfort est nécessaire en été.",
            "Adopté à l'unanimité");
    assertEquals(
        List.of(
            "2024-21 | Toiture de l'église | ADOPTED_UNANIMOUSLY",
            "2024-22 | Tarifs de la salle | ADOPTED_BY_MAJORITY",
            "2024-23 | Emploi saisonnier | ADOPTED_UNANIMOUSLY"),
        told(records));
  }
}
