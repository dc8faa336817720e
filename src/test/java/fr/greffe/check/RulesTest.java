package fr.greffe.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.greffe.record.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void everyRuleIsDescribedInBothLanguages() {
    for (Language language : Language.values()) {
      List<RuleDoc> docs = RuleDoc.all(language);
      assertEquals(Rules.all().size(), docs.size());
      docs.forEach(d -> assertFalse(d.description().isBlank() || d.example().isBlank(), d.id()));
    }
  }

  @Test
  void thePageOfRulesSaysWhatTheRulesSay() throws IOException {
    assertEquals(
        RulesPage.text(), Files.readString(RulesPage.PAGE), "run fr.greffe.check.RulesPage");
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    Rules.all().forEach(r -> ids.add(r.id()));
    assertEquals(Rules.all().size(), ids.size());
  }

  @Test
  void nothingReadGivesNothing() {
    Checked checked = new Checker(CheckOptions.ALL).check(Records.EMPTY);
    assertEquals(List.of(), checked.findings());
    assertEquals(0, checked.account().total());
  }
}
