package fr.greffe.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes RULES.md, the page of every check, from the message bundles: run it when a rule is added
 * or its texts change.
 */
final class RulesPage {

  static final Path PAGE = Path.of("src/main/resources/fr/greffe/check/RULES.md");

  private static final String HEAD =
      """
      # What Greffe checks

      One entry a rule, written from the texts that `./greffe rules` prints (`fr.greffe.check.RulesPage`,
      test sources). When a failing relation is told, and how severe it is, stands in
      [`check/package-info.java`](src/main/java/fr/greffe/check/package-info.java). Greffe points at things
      for a person to look at; it corrects nothing, and never says that an act is unlawful.

      Letters: V votes, A acts, C and D law and deadlines, S grants, T tables and amounts. To run some of
      them only: `./greffe check extracted --rules T01,V04`. To keep decisions: `--suppress FILE`.
      """;

  private RulesPage() {}

  /** The whole page. */
  static String text() {
    List<RuleDoc> english = RuleDoc.all(Language.EN);
    List<RuleDoc> french = RuleDoc.all(Language.FR);
    StringBuilder out = new StringBuilder(HEAD);
    for (int i = 0; i < english.size(); i++) {
      RuleDoc en = english.get(i);
      RuleDoc fr = french.get(i);
      out.append("\n## ").append(en.id()).append(" ").append(en.title()).append("\n\n");
      out.append(en.description()).append("\n\n");
      out.append("*").append(fr.title()).append(".* ").append(fr.description()).append("\n\n");
      out.append("Example: ").append(en.example()).append("\n");
    }
    return out.toString();
  }

  public static void main(String[] arguments) throws IOException {
    Files.writeString(PAGE, text());
  }
}
