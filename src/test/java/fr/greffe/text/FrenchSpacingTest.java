package fr.greffe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrenchSpacingTest {

  @Test
  void aLineDoesNotBreakInsideGuillemetsNorBeforeDoubleSigns() {
    assertEquals(
        "ligne «\u00A0Total\u00A0»\u00A0: 12\u00A0€ et 3\u00A0%\u00A0; fin.",
        FrenchSpacing.unbroken("ligne « Total » : 12 € et 3 % ; fin."));
  }
}
