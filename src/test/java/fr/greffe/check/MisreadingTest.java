package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MisreadingTest {

  private static final double SELDOM = 0.08;

  /** Documents of three families, read before; {@link MisreadingReport} takes them all. */
  private static final List<Path> DOCUMENTS =
      List.of(
          Path.of("extracted/commune-pv-mouvements/document.json"),
          Path.of("extracted/syndicat-compte-rendu-dechets/document.json"),
          Path.of("extracted/departement-contrat-terres-neuves/document.json"));

  @Test
  void aMisreadingSeldomRaisesAnAlarm() throws IOException {
    Map<Misreadings.Kind, MisreadingReport.Outcome> kinds = MisreadingReport.of(DOCUMENTS, 1);
    int made = kinds.values().stream().mapToInt(o -> o.made).sum();
    int crying = kinds.values().stream().mapToInt(o -> o.crying).sum();
    assertTrue(made > 40, "made " + made);
    assertTrue(crying <= SELDOM * made, crying + " of " + made + " misreadings raise an alarm");
  }
}
