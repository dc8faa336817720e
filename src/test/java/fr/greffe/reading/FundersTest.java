package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.greffe.record.Funder;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Part Etat | ETAT",
        "Crédits Etats versés en 2022 | ETAT",
        "Dotation DIPLP | ETAT",
        "Programme 304 | ETAT",
        "304 | ETAT",
        "Part départementale (BP22) | DEPARTEMENT",
        "CD77 | DEPARTEMENT",
        "Conseil Départemental | DEPARTEMENT",
        "BP | DEPARTEMENT",
        "FSE+ | UE_FSE",
        "100% React-Eu | UE_FSE",
        "Fonds Social Européen | UE_FSE",
        "Financement FIR | ARS_FIR",
        "ONDAM | ONDAM",
        "Ville de Saint-Aubert | COMMUNE",
        "CCAS | COMMUNE",
        "Communauté de communes | EPCI",
        "Métropole | EPCI",
        "CAF | CAF",
        "Participation d'autres financeurs | OTHER",
        "Agence de l’Eau (40 %) | OTHER"
      })
  void a_label_names_its_funder(String label, Funder funder) {
    assertEquals(Optional.of(funder), Funders.standard().of(label));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Etat des lieux",
        "Etat/Département",
        "Dépenses de personnels",
        "Par année",
        "Total"
      })
  void a_label_that_names_none_or_several_gives_none(String label) {
    assertEquals(Optional.empty(), Funders.standard().of(label));
  }

  @Test
  void a_short_name_counts_only_where_it_is_the_whole_label() {
    assertEquals(Optional.of(Funder.EPCI), Funders.standard().of("CC"));
    assertEquals(Optional.empty(), Funders.standard().of("Location CC courte durée"));
  }

  @Test
  void a_community_is_known_by_its_short_name_before_its_own() {
    assertEquals(Optional.of(Funder.EPCI), Funders.standard().of("CC Pays de Lys"));
    assertEquals(Optional.empty(), Funders.standard().of("CC ouvert en mai"));
  }
}
