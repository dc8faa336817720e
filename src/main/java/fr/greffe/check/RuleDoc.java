package fr.greffe.check;

import java.util.List;

/**
 * What a rule is, in one language, for a list of rules.
 *
 * @param title a few words
 * @param description one paragraph
 * @param example a case it reports
 */
public record RuleDoc(
    String id, Rule.Subject subject, String title, String description, String example) {

  /** Every rule, in the order of {@link Rules#all()}. */
  public static List<RuleDoc> all(Language language) {
    Messages messages = new Messages();
    return Rules.all().stream()
        .map(
            r ->
                new RuleDoc(
                    r.id(),
                    r.subject(),
                    text(messages, r, "title", language),
                    text(messages, r, "description", language),
                    text(messages, r, "example", language)))
        .toList();
  }

  private static String text(Messages messages, Rule rule, String key, Language language) {
    String full = rule.id() + "." + key;
    return messages
        .text(full, language)
        .orElseThrow(() -> new IllegalStateException("no text " + full));
  }
}
