package fr.greffe.check;

import fr.greffe.record.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SIREN, SIRET, IBAN and RIB printed in a text have a valid key. */
final class KeysAreValid implements Rule {

  /** What a text must hold for its keys to be looked for. */
  private static final Pattern SIREN =
      Pattern.compile(
          "(?i)\\bSIREN\\b[^\\d\\n"
              + "]{0,12}(\\d{3}[ .\\u00A0\\u202F]?\\d{3}[ .\\u00A0\\u202F]?\\d{3})(?!["
              + " \\u00A0\\u202F]?\\d)");

  private static final Pattern SIRET =
      Pattern.compile(
          "(?i)\\bSIRET\\b[^\\d\\n"
              + "]{0,12}(\\d{3}[ .\\u00A0\\u202F]?\\d{3}[ .\\u00A0\\u202F]?\\d{3}["
              + " .\\u00A0\\u202F]?\\d{5}|\\d{3}(?:[ .\\u00A0\\u202F]?\\d{3}){2}(?:["
              + " .\\u00A0\\u202F]?\\d{2,3}){2})(?![ \\u00A0\\u202F]?\\d)");

  private static final Pattern IBAN =
      Pattern.compile(
          "\\bFR\\d{2}(?:[ \\u00A0\\u202F]?[A-Z0-9]{4}){5}[ \\u00A0\\u202F]?[A-Z0-9]{3}\\b");

  private static final Pattern RIB =
      Pattern.compile(
          "(?i)\\bRIB\\b[^\\d\\n"
              + "]{0,12}(\\d{5})[ \\u00A0\\u202F](\\d{5})[ \\u00A0\\u202F]([A-Z0-9]{11})["
              + " \\u00A0\\u202F](\\d{2})\\b");

  private static final Pattern SPACES = Pattern.compile("[ .\\u00A0\\u202F]");

  @Override
  public String id() {
    return "A07";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      String folded = prose.read().folded();
      for (MatchResult siren : at("siren", folded, SIREN, prose.text())) {
        boolean valid = Keys.isSiren(plain(siren.group(1)));
        judgements.add(judge(context, prose, "SIREN", siren.group(1), valid));
      }
      for (MatchResult siret : at("siret", folded, SIRET, prose.text())) {
        boolean valid = Keys.isSiret(plain(siret.group(1)));
        judgements.add(judge(context, prose, "SIRET", siret.group(1), valid));
      }
      for (MatchResult iban : at("FR", prose.text(), IBAN, prose.text())) {
        boolean valid = Keys.isIban(plain(iban.group()));
        judgements.add(judge(context, prose, "IBAN", iban.group(), valid));
      }
      for (MatchResult rib : at("rib", folded, RIB, prose.text())) {
        boolean valid = Keys.isRib(rib.group(1), rib.group(2), rib.group(3), rib.group(4));
        judgements.add(judge(context, prose, "RIB", rib.group(), valid));
      }
    }
    return judgements;
  }

  /** What the pattern finds where a name stands: looking for the name first is much quicker. */
  private static List<MatchResult> at(String name, String where, Pattern pattern, String text) {
    List<MatchResult> found = new ArrayList<>();
    for (int i = where.indexOf(name); i >= 0; i = where.indexOf(name, i + name.length())) {
      Matcher matcher = pattern.matcher(text).region(i, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt()) {
        found.add(matcher.toMatchResult());
      }
    }
    return found;
  }

  private Judgement judge(
      CheckContext context, Prose prose, String kind, String printed, boolean valid) {
    Judgement judgement =
        Judgement.of(
            this, prose.place(), Reckoning.agreement("key", valid), "", List.of(kind + " printed"));
    if (!valid && context.isScanned(prose.sources())) {
      return judgement.undecided("read by OCR");
    }
    return valid
        ? judgement
        : judgement.alert(
            Severity.WARNING, "message", Map.of("kind", kind, "printed", printed), prose.sources());
  }

  private static String plain(String printed) {
    return SPACES.matcher(printed).replaceAll("");
  }
}
