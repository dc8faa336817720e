package fr.greffe.section;

import fr.greffe.text.Literals;
import java.util.regex.Pattern;

/** Words by which a text shows that the assembly voted or decided; on folded text. */
final class Cues {
  /** A vote is stated: its result, its counts, or that there was one. */
  private static final Pattern VOTE =
      Pattern.compile(
          "unanimi|\\bunanimes? (?:des|du|de l'|donne|approuve|adopte|accepte)|accord unanime|vote"
              + " unanime|, unanime,|a la majorite|dont acte|\\b\\d{1,3} (?:oui|non)\\b"
              + "|\\b(?:favorables?|pour) ?[:=] ?(?:\\d{1,3}\\b|[a-z-]+) ?[,;.(–-]"
              + ".{0,40}(?:defavorable|contre)|sans (?:opposition|vote contre|voix contre|abstention)"
              + "|(?:adopte|accepte|approuve)e?s? .{0,30}\\bpar \\d{1,3} voix|\\best ajournee?\\b|ont vote (?:pour|contre)|^.{0,60} est"
              + " (?:adopte|rejete)e?[.]?$|\\b\\d{1,3} ?(?:voix"
              + " )?\\(?\"?(?:pour|contre|abstentions?)\\b|abstentions? ?: ?\\d|contre ?: ?\\d|pour"
              + " ?: ?\\d.{0,60}(?:contre|abst)|\\bpour \\d{1,3}\\b.{0,8}\\b(?:contre|abstentions?)"
              + " \\d|\\b(?:ont|a) (?:des)?approuve ?: ?\\d|voix pour|vote (?:a main levee|au scrutin)|\\bvote"
              + " ?:|(?:adopte|approuve|rejete)e?s? (?:par|avec) \\d|prend acte|prennent"
              + " acte|(?:est|a ete|ont ete|sont) (?:declaree?s? |proclamee?s?"
              + " )?(?:elue?s?|designee?s?)\\b(?! (?:comme |en qualite de |pour etre |aux fonctions"
              + " de )*secretaire)|proclamee?s? (?:elue?s?|maire|president|vice|adjoint|premier|deuxieme|second|troisieme|quatrieme|cinquieme|\\d|membre|delegue)|retiree?s? de l'ordre"
              + " du jour|(?:est|sont)? ?(?:reportee?s?|ajournee?s?) a (?:une|la)|ne prend pas part"
              + " au vote|adopte[es]* a\\b");

  /** A decision is stated, without a vote. */
  private static final Pattern DECISION =
      Pattern.compile(
          "\\b(?:decide|decident|approuve|approuvent|autorise|autorisent|adopte|vote|fixe|accepte|donne|emet|designe|sollicite|valide|accorde|attribue|prend|s'engage|mandate|charge|refuse|rejette|ajourne|demande|confirme|arrete|instaure|institue|cree|nomme|habilite|dit"
              + " que|precise que)\\b|apres en avoir delibere|apres (?:en avoir"
              + " )?delibere|delibere\\b");

  private static final Pattern ASSEMBLY =
      Pattern.compile(
          "(?:conseil|assemblee|comite|bureau|commission"
              + " permanente|conseillers|membres)\\b.{0,160}?\\b(?:decide|approuve|autorise|adopte|vote|fixe|accepte|donne|emet|designe(?!e)|sollicite|valide|accorde|attribue|prend|s'engage|mandate|charge|refuse|rejette|ajourne|confirme|arrete|instaure|institue|cree|nomme(?!e)|habilite|maintient|renouvelle|ratifie|retient|reconduit|adhere)(?:nt)?\\b");
  private static final Pattern DISPOSITIF =
      Pattern.compile(
          "apres (?:en )?(?:avoir |en avoir )?(?:largement"
              + " )?delibere|^(?:decide|delibere|arrete|article (?:1|premier))\\b|^vu"
              + " (?:le|la|les|l')|^considerant");

  /** Titles of points that are decisions whatever is printed under them. */
  private static final Pattern BUDGET_TITLE =
      Pattern.compile(
          "budget (?:primitif|supplementaire|annexe)|compte (?:administratif|de"
              + " gestion|financier)|affectation d[eu]s? resultats?|decisions? modificatives?|taux"
              + " d|vote d|subvention");

  private static final Literals VOTE_WORDS =
      Literals.of(
          "unanim",
          "majorite",
          "pour",
          "contre",
          "abst",
          "voix",
          "vote",
          "adopte",
          "approuve",
          "rejete",
          " acte",
          "elu",
          "designe",
          "proclame",
          "retire",
          "reporte",
          "oui",
          "favorable",
          "sans ",
          "ajourne",
          "pas part");
  private static final Literals BODIES =
      Literals.of("conseil", "assemblee", "comite", "bureau", "commission permanente", "membres");
  private static final Literals DISPOSITIF_WORDS =
      Literals.of("delibere", "decide", "arrete", "article", "vu ", "considerant");

  private Cues() {}

  static boolean vote(String folded) {
    return VOTE_WORDS.in(folded) && VOTE.matcher(folded).find();
  }

  static boolean decision(String folded) {
    return BODIES.in(folded) && ASSEMBLY.matcher(folded).find()
        || DISPOSITIF_WORDS.in(folded) && DISPOSITIF.matcher(folded).find();
  }

  static boolean decisionVerb(String folded) {
    return DECISION.matcher(folded).find();
  }

  static boolean budgetTitle(String folded) {
    return BUDGET_TITLE.matcher(folded).find();
  }
}
