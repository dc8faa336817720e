package fr.greffe.check;

import fr.greffe.record.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SIREN, SIRET, IBAN and RIB printed in a text have a valid key. */
final class KeysAreValid implements Rule {

  /** What a text must hold for its keys to be looked for. */
  private static final List<String> NAMES = List.of("siren", "siret", "rib");

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
      String text = prose.text();
      if (!prose.read().says(NAMES) && !text.contains("FR")) {
        continue;
      }
      Matcher siren = SIREN.matcher(text);
      while (siren.find()) {
        judgements.add(
            judge(context, prose, "SIREN", siren.group(1), Keys.isSiren(plain(siren.group(1)))));
      }
      Matcher siret = SIRET.matcher(text);
      while (siret.find()) {
        judgements.add(
            judge(context, prose, "SIRET", siret.group(1), Keys.isSiret(plain(siret.group(1)))));
      }
      Matcher iban = IBAN.matcher(text);
      while (iban.find()) {
        judgements.add(
            judge(context, prose, "IBAN", iban.group(), Keys.isIban(plain(iban.group()))));
      }
      Matcher rib = RIB.matcher(text);
      while (rib.find()) {
        boolean valid = Keys.isRib(rib.group(1), rib.group(2), rib.group(3), rib.group(4));
        judgements.add(judge(context, prose, "RIB", rib.group(), valid));
      }
    }
    return judgements;
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
