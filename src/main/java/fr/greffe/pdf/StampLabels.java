package fr.greffe.pdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wordings of receipt stamps, read from {@code stamp-labels.tsv}. */
final class StampLabels {
  private static final String RESOURCE = "stamp-labels.tsv";

  /** A line cut by the page's edge is known from this many characters on. */
  private static final int MIN_CUT = 8;

  private static final Map<String, String> PLACEHOLDERS =
      Map.of(
          "{date}",
          "(\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{2,4}|\\d{4}-\\d{2}-\\d{2}("
              + " ?\\(gmt.{0,3}\\))?|\\d{1,2}(er)? [a-z]{3,9} \\d{4})( ?(a|-)? ?\\d{1,2} ?[h:]"
              + " ?\\d{2}( ?:? ?\\d{2})?)?",
          "{id}",
          "(\\d{3}|02[ab]) ?- ?\\d{9} ?- ?\\d{8} ?- ?[^ ]{1,24}( ?- ?(de|ar|ai|cc|bf|au))?",
          "{prefecture}",
          "(sous[ -])?prefecture( (de|du|des|d'|de la|de l')[a-z' -]{2,30})?");

  private final Map<Role, List<Pattern>> patterns = new EnumMap<>(Role.class);

  /** What a line can be in a stamp. */
  enum Role {
    OPEN,
    LINE,
    VALUE,
    PAGE,
    HINT
  }

  private StampLabels() {}

  static StampLabels load() {
    StampLabels labels = new StampLabels();
    try (InputStream in = StampLabels.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        labels.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] fields = line.split("\t");
    String pattern = fields[1];
    for (Map.Entry<String, String> placeholder : PLACEHOLDERS.entrySet()) {
      pattern = pattern.replace(placeholder.getKey(), "(" + placeholder.getValue() + ")");
    }
    patterns
        .computeIfAbsent(Role.valueOf(fields[0]), r -> new ArrayList<>())
        .add(Pattern.compile(pattern));
  }

  /** True when the whole folded line has this role. */
  boolean is(Role role, String folded) {
    for (Pattern pattern : patterns.get(role)) {
      if (pattern.matcher(folded).matches()) {
        return true;
      }
    }
    return false;
  }

  /** True when the folded line contains something of this role. */
  boolean contains(Role role, String folded) {
    for (Pattern pattern : patterns.get(role)) {
      if (pattern.matcher(folded).find()) {
        return true;
      }
    }
    return false;
  }

  /** True when the folded line begins a line of this role. */
  boolean begins(Role role, String folded) {
    for (Pattern pattern : patterns.get(role)) {
      if (pattern.matcher(folded).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** True when the folded line is the beginning of a stamp's line, cut off. */
  boolean isCut(String folded) {
    return folded.length() >= MIN_CUT && (isCut(Role.OPEN, folded) || isCut(Role.LINE, folded));
  }

  private boolean isCut(Role role, String folded) {
    for (Pattern pattern : patterns.get(role)) {
      Matcher matcher = pattern.matcher(folded);
      if (!matcher.matches() && matcher.hitEnd()) {
        return true;
      }
    }
    return false;
  }
}
