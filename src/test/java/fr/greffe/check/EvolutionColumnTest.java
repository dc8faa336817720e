package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EvolutionColumnTest {

  private static ActFixture.Outcome check(String lastChange) {
    return new ActFixture()
        .table(
            TableFixture.of(
                "| Chapitre | BP 2023 | BP 2024 | Évolution |",
                "| Charges générales | 200 000 € | 210 000 € | 5,0 % |",
                "| Personnel | 400 000 € | 412 000 € | 3,0 % |",
                "| Contributions | 80 000 € | 76 000 € | -5,0 % |",
                "| Intérêts | 10 000 € | 12 000 € | " + lastChange + " |"))
        .check("T24");
  }

  @Test
  void changesThatTheirFiguresMakeHold() {
    assertTrue(check("20,0 %").holds());
  }

  @Test
  void aChangeThatItsFiguresDoNotMakeIsTold() {
    assertTrue(check("2,0 %").fails());
  }

  @Test
  void sharesAreNoChanges() {
    ActFixture.Outcome shares =
        new ActFixture()
            .table(
                TableFixture.of(
                    "| Financeur | Demande | Accord | % |",
                    "| Région | 200 € | 100 € | 50 % |",
                    "| Département | 100 € | 60 € | 30 % |",
                    "| Commune | 50 € | 40 € | 20 % |"))
            .check("T24");
    assertTrue(shares.silent());
  }
}
