package fr.greffe.check;

import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount whose last group of thousands lacks a digit (« 73 00 € »): what was meant cannot be
 * told.
 */
final class MalformedNumber implements Rule {

  private static final String SPACE = "[ \\u00A0\\u202F]";

  /** One or two digits after a space, the first group not a year, an article or a list number. */
  private static final Pattern SHORT_GROUP =
      Pattern.compile(
          "(?<![\\d,.°]|°"
              + SPACE
              + ")(\\d{1,3}(?:"
              + SPACE
              + "\\d{3})*"
              + SPACE
              + "(?:00|\\d0))(?:"
              + SPACE
              + "?€)(?!\\d)");

  @Override
  public String id() {
    return "T17";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      if (prose.text().indexOf('€') < 0 || context.isScanned(prose.sources())) {
        continue;
      }
      Matcher matcher = SHORT_GROUP.matcher(prose.text());
      while (matcher.find()) {
        judgements.add(judge(prose, matcher));
      }
    }
    return judgements;
  }

  private Judgement judge(Prose prose, Matcher matcher) {
    Severity severity = matcher.group(1).endsWith("00") ? Severity.WARNING : Severity.NOTE;
    String printed = matcher.group().strip();
    List<Source> evidence =
        prose.sources().stream()
            .filter(s -> s.text().contains(printed))
            .findFirst()
            .or(prose::source)
            .map(s -> new Source(s.file(), s.page(), s.box(), printed))
            .stream()
            .toList();
    return Judgement.of(
            this,
            prose.place(),
            Reckoning.agreement("form", false),
            "",
            List.of("group of two digits"))
        .alert(severity, "message", Map.of("printed", printed), evidence);
  }
}
