package fr.greffe.reading;

import fr.greffe.record.Assembly;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The collectivité and its deliberating body, as the head of a sitting names them. */
final class Collectivities {
  private static final String NAME =
      "((?:[\\p{Lu}][\\p{L}'’.-]*|de|du|des|d['’][\\p{L}-]+|l['’][\\p{L}-]+|la|le|les|et|en|sur|sous|lès|à|aux|[-–])(?:\\s+(?=[\\p{Lu}]|de\\b|du\\b|des\\b|d['’]|l['’]|la\\b|le\\b|les\\b|et\\b|en\\b|sur\\b|sous\\b|lès\\b|à\\b|aux\\b))?)+";

  /** What a syndicat is for, before the name of its territory. */
  private static final String SYNDICATE_PURPOSE =
      "(?:\\s+(?:pour\\s+|et\\s+)?(?:de\\s+la\\s+|de\\s+l['’]|des\\s+|de\\s+|du\\s+|d['’]|la\\s+|le\\s+|les\\s+|l['’])?(?:traitement|collecte|élimination|valorisation|déchets|ordures|ménagères|gestion|eaux?|potable|assainissement|énergies?|électricité|gaz|transports?|aménagement|production|distribution|voirie))";

  /**
   * The kinds of collectivité that sit, the most exact first; a commune may sit in a département.
   */
  private static final List<Pattern> KINDS =
      List.of(
          kind(
              "communauté\\s+de\\s+communes|communauté\\s+d['’]agglomération|communauté\\s+urbaine|métropole|eurométropole"),
          kind(
              "syndicat(?:\\s+(?:mixte|intercommunal|départemental|interdépartemental))*"
                  + SYNDICATE_PURPOSE
                  + "*|SIVOM|SIVU|SIAEP|SDIS|CCAS|C\\.C\\.A\\.S\\.?|centre\\s+communal\\s+d['’]action\\s+sociale"),
          kind("commune\\s+nouvelle|commune|ville|mairie"),
          kind("région|collectivité"),
          kind("département"),
          Pattern.compile(
              "(?<![\\p{L}])((?iu:conseil\\s+(?:d[ée]partemental|r[ée]gional|g[ée]n[ée]ral)\\s+(?:de\\s+la\\s+|de\\s+l['’]\\s?|des\\s+|de\\s+|du\\s+|d['’]\\s?))"
                  + NAME
                  + ")"));

  private static final List<Rule> ASSEMBLIES =
      List.of(
          new Rule(
              Assembly.COMMISSION_PERMANENTE,
              "(?:seance|reunion|deliberations?) de la commission permanente|^(?:la )?commission"
                  + " permanente|membres de la commission permanente"),
          new Rule(
              Assembly.CONSEIL_MUNICIPAL,
              "conseil ?municipal|conseillers? municipaux|conseil d'arrondissement"),
          new Rule(
              Assembly.CONSEIL_DEPARTEMENTAL,
              "conseil (?:departemental|general)|assemblee departementale"),
          new Rule(
              Assembly.CONSEIL_COMMUNAUTAIRE,
              "conseil (?:communautaire|de communaute|d'agglomeration)"),
          new Rule(
              Assembly.CONSEIL_METROPOLITAIN, "conseil (?:metropolitain|de (?:la )?metropole)"),
          new Rule(Assembly.CONSEIL_REGIONAL, "conseil regional|assemblee (?:pleniere|regionale)"),
          new Rule(Assembly.CONSEIL_SYNDICAL, "(?:comite|conseil) syndical"),
          new Rule(Assembly.CONSEIL_ADMINISTRATION, "conseil d'administration"),
          new Rule(
              Assembly.BUREAU,
              "bureau"
                  + " (?:communautaire|syndical|metropolitain|municipal)|(?:seance|reunion|deliberations?)"
                  + " du bureau"));

  private record Rule(Assembly assembly, Pattern pattern) {
    Rule(Assembly assembly, String pattern) {
      this(assembly, Pattern.compile(pattern));
    }
  }

  private Collectivities() {}

  /** Capitals are often set without their accents. */
  private static Pattern kind(String words) {
    return Pattern.compile(
        "(?<![\\p{L}])(?:(?:la|le)\\s+)?((?iu:"
            + words.replace("é", "[ée]").replace("ô", "[ôo]")
            + ")\\s+(?iu:de\\s+la\\s+|de\\s+l['’]\\s?|des\\s+|de\\s+|du\\s+|d['’]\\s?)?"
            + NAME
            + ")");
  }

  /** The body a folded text names, if any. */
  static Optional<Assembly> assembly(String folded) {
    return ASSEMBLIES.stream()
        .filter(r -> r.pattern().matcher(folded).find())
        .map(Rule::assembly)
        .findFirst();
  }

  /** The collectivité's name as printed. */
  static Value<String> name(List<Unit> units) {
    for (Pattern kind : KINDS) {
      for (int i = 0; i < units.size(); i++) {
        Unit unit = units.get(i);
        String after = i + 1 < units.size() ? byColumns(units.get(i + 1)) : "";
        String text = OPEN.matcher(unit.text()).find() ? byColumns(unit) + " " + after : "";
        Optional<String> name =
            name(kind, text)
                .or(() -> name(kind, byColumns(unit)))
                .or(() -> name(kind, unit.text()));
        if (name.isPresent()) {
          return Value.printed(name.get(), unit.sourceOf(name.get()));
        }
      }
    }
    return Value.absent();
  }

  private static Optional<String> name(Pattern kind, String text) {
    Matcher m = kind.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Matcher acronym = ACRONYM.matcher(text.substring(m.end()));
    String name = trimmed(m.group(1)) + (acronym.find() ? acronym.group() : "");
    return Optional.of(name).filter(n -> n.contains(" "));
  }

  /** « … de l'Est du Plateau (SYTRADEP) ». */
  private static final Pattern ACRONYM = Pattern.compile("^\\s*\\(\\p{Lu}[\\p{Lu}\\d.-]{2,15}\\)");

  /**
   * What stands far to the right on the same line is no part of the name, nor is a line after it
   * that no small word ties to it.
   */
  private static String byColumns(Unit unit) {
    StringBuilder text = new StringBuilder();
    for (String line : unit.listText().split("\n")) {
      boolean goesOn = OPEN.matcher(text).find() || TIED.matcher(line).find();
      text.append(text.length() == 0 ? "" : goesOn ? " " : " | ").append(line);
    }
    return text.toString().replace("\t", " | ");
  }

  /** A line that ends so goes on in the next: « Commune nouvelle de ». */
  private static final Pattern OPEN =
      Pattern.compile("(?iu)(?:^|\\s)(?:de|du|des|la|le|les|et|en|sur|sous|pour|d['’]|l['’])$|-$");

  private static final Pattern TIED =
      Pattern.compile(
          "^(?iu:(?:de|du|des|la|le|les|et|en|sur|sous|pour|aux?)\\s|[dl]['’]|[-–(])|^\\p{Ll}");

  /** Small words and dashes at the end belong to what follows. */
  private static String trimmed(String name) {
    String text = name.strip();
    while (TAIL.matcher(text).find()) {
      text = TAIL.matcher(text).replaceFirst("").strip();
    }
    return text;
  }

  private static final Pattern TAIL =
      Pattern.compile(
          "(?:\\s+(?:de|du|des|la|le|les|et|en|sur|sous|à|aux|[-–])|(?<!(?iu:\\s(?:de|du|des|la)))\\s+(?iu:conseil|compte|s[ée]ance|proc[èe]s|extrait|r[ée]publique|d[ée]partement(?!al)|canton|arrondissement|relev[ée]|recueil|registre|bulletin|d[ée]lib[ée]ration|r[ée]union)\\S*(?:\\s.*)?)$|[.,-]$");

  static boolean names(String text) {
    return KINDS.stream().anyMatch(k -> k.matcher(text).find()) && !Fold.fold(text).isEmpty();
  }
}
