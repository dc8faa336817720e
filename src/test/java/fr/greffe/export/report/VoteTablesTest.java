package fr.greffe.export.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.export.SpecimenActs;
import fr.greffe.record.Candidacy;
import fr.greffe.record.ElectionRound;
import fr.greffe.record.Extraction;
import fr.greffe.record.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoteTablesTest {
  @TempDir Path folder;

  @Test
  void aRoundShowsItsPapersAndWhatEachCandidateObtained() throws IOException {
    Extraction election = SpecimenActs.withRounds(List.of(round()));
    ReportPage.write(
        election, ReportFixture.pages(""), Optional.empty(), folder, "../", Locale.FRENCH);
    String page = Files.readString(folder.resolve("report.html")).replaceAll("</?a\\b[^>]*>", "");

    assertTrue(page.contains("Élection, tour 1 – votants 15 – exprimés 14"), page);
    assertTrue(page.contains("Aude MARTIN</th><td>12</td><td>élu</td>"), page);
    assertTrue(page.contains("Liste &lt;Demain&gt;</th><td>2</td><td></td>"), page);
  }

  private static ElectionRound round() {
    return new ElectionRound(
        1,
        Value.absent(),
        count(15),
        Value.absent(),
        Value.absent(),
        Value.absent(),
        count(14),
        Value.absent(),
        List.of(
            new Candidacy("Aude MARTIN", Optional.empty(), count(12), true),
            new Candidacy("Liste <Demain>", Optional.empty(), count(2), false)));
  }

  private static Value<Integer> count(int number) {
    return Value.printed(number, SpecimenActs.place());
  }
}
