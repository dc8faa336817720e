package fr.greffe.reading;

import fr.greffe.record.Passage;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running text of an act, cut into visas, recitals and articles. */
final class ActText {
  private static final Pattern LEAD =
      Pattern.compile("^(?:[-–−•▪●➢►→⇒➔➤➜✔·>*\\uF0B7\\uF0A7\\uF0D8=] ?)+");
  private static final Pattern VISA =
      Pattern.compile("^(?:vus? (?!que l|avec |par |en |sur |chez |dans |a )|vu$|vu[,:])");
  private static final Pattern RECITAL = Pattern.compile("^(?:considerant|attendu)");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?i:(article\\s+(?:\\d{1,2}\\s?(?:er|e|°)?|premier|unique|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|[ivx]{1,4})(?![\\p{L}])|art\\.?\\s?\\d{1,2}))\\s*[:.–—-]*\\s*(.*)$",
          Pattern.DOTALL);
  private static final Pattern NUMBERED_ITEM =
      Pattern.compile("^(\\d{1,2}\\s?[°.)/-]|[a-z]\\))\\s*(\\S.*)$", Pattern.DOTALL);
  private static final String BODY =
      "(?:^|, |delibere |unanimite )(?:le |la |les |l' ?)(?:conseil(?: d'administration|"
          + " [a-z]+)?|assemblee(?: [a-z]+)?|comite(?: [a-z]+)?|bureau(?: [a-z]+)?|commission"
          + " permanente|membres d[^,]{0,60})\\b";

  /** The assembly decides: what follows is the dispositif. */
  private static final Pattern OPENING =
      Pattern.compile(
          "apres (?:en )?(?:avoir )?(?:largement )?(?:en"
              + " )?deliber|\\b(?:decide|delibere|arrete)(?:nt)?"
              + " ?:?$|^(?:decide|delibere|arrete)\\b|^deliberation$|unanimite[^:]{0,60}[:,]$|^article"
              + " (?:1|premier|unique)\\b|"
              + "^(?:le|la|l') ?(?:conseil|comite|bureau|commission|assemblee)[a-z' ]{0,40} ?:$|"
              + BODY
              + "(?:(?! (?:qu'|que |propose|demande"
              + " s))[^:]){0,200}?\\b(?:decide|approuve|autorise|adopte|vote|fixe|accepte|donne|emet|designe|sollicite|valide|accorde|attribue|prend"
              + " acte|s'engage|mandate|(?<!en )charge"
              + "|refuse|rejette|confirme|affecte|institue|instaure|cree|nomme|maintient|retient|renouvelle|ratifie|adhere|reconduit|modifie|supprime|proroge|opte|alloue|elit|arrete)(?:nt)?\\b");

  /** The words a dispositif's items begin with when no bullet shows them. */
  private static final Pattern VERB =
      Pattern.compile(
          "^(?:(?:approuve|autorise|adopte|fixe|accepte|donne|emet|designe|sollicite|valide|accorde|attribue|prend|s'engage|mandate|charge|refuse|rejette|confirme|affecte|decide|dit|precise|instaure|institue|cree|nomme|vote|impute|inscrit|habilite|demande|rappelle|constate|ratifie|retient|abroge|modifie|arrete|procede|elit|maintient|renouvelle|prolonge|verse|alloue|declare|annule|supprime|adhere|delegue|acte|ajoute|indique|propose|reconduit|prevoit|soutient|engage|homologue|entérine|enterine|transmet|reporte|renonce)(?:nt)?\\b|d(?:e"
              + " |'|e l')(?:ne pas"
              + " )?[a-z']+(?:er|ir|re)\\b|(?:donne|approuve|autorise|adopte|fixe|accepte|decide|pris|valide|charge|designe|emis|sollicite|vote)s?"
              + " |que\\b|qu')");

  /** Whose unanimity or majority it is. */
  private static final String VOTERS =
      "(?:,? (?:absolue|des|de|ses|membres|votants|suffrages|voix|presents|exprimes|representes|et"
          + "|ou|conseillers|elus|delegues|municipaux|communautaires|du|conseil))*";

  /** The words that open a dispositif and decide nothing themselves. */
  private static final Pattern DECIDE_ONLY =
      Pattern.compile(
          "^(?:le|la|l') ?(?:conseil|comite|bureau|commission|assemblee)[a-z' ]{0,40}"
              + " ?:$|^(?:.*\\b)?(?:decide(?:nt)?|delibere(?:nt)?|arrete(?:nt)?|propose|a decide|ont"
              + " decide)(?:,? a (?:l'unanimite|la majorite)"
              + VOTERS
              + ")? ?:?$|^.*\\bapres (?:en )?(?:avoir )?(?:largement )?(?:en )?delibere"
              + "(?: et (?:procede au vote|vote|avoir vote))? ?[,:;]?$|^.{0,200}\\b(?:unanimite|majorite)(?: (?:des|de ses|absolue)"
              + " [^:]{0,60})? ?[,:]+$|^.{0,60}\\bapres (?:en )?(?:avoir )?(?:largement )?(?:en"
              + " )?delibere"
              + "(?:(?!\\b(?:decide(?:nt)?(?: a l'unanimite,?)? (?:d'|de |que )"
              + "|(?:approuve|autorise|adopte|vote|fixe|accepte|emet|designe|sollicite|valide|accorde"
              + "|attribue|affecte|institue|instaure|cree|confie|charge|maintient|retient|renouvelle|ratifie|adhere|reconduit)\\b))[^:]){0,200}:?$|^deliberation"
              + " ?:?$");

  private static final Pattern END =
      Pattern.compile(
          "^(?:fait (?:a|et)|ainsi (?:fait|delibere)|pour extrait|extrait certifie|la presente"
              + " deliberation (?:peut|pourra)|le present acte|acte rendu|certifie|delais? et"
              + " voies|transmis |publie |affiche |rendu executoire|suivent les signatures|ont"
              + " signe|pour copie|signe|signature|le secretaire|la secretaire|arrivee|depart"
              + " |debat|intervention|m\\. .{0,40} demande|la seance|impacts? financiers?|incidence"
              + " financiere)");

  private final List<Passage> visas = new ArrayList<>();
  private final List<Passage> recitals = new ArrayList<>();
  private final List<Passage> articles = new ArrayList<>();
  private boolean open;
  private boolean ended;

  /** The vote is told already: a list of verbs after it is what was decided. */
  private boolean voted;

  private List<Passage> last = visas;

  private ActText() {}

  static ActText of(List<Unit> units) {
    ActText text = new ActText();
    units.forEach(text::add);
    return text;
  }

  List<Passage> visas() {
    return visas;
  }

  List<Passage> recitals() {
    return recitals;
  }

  List<Passage> articles() {
    return articles;
  }

  private void add(Unit unit) {
    Matcher lead = LEAD.matcher(unit.text());
    String bullet = lead.find() ? lead.group().strip() : "";
    String text = LEAD.matcher(unit.text()).replaceFirst("").strip();
    String folded = LEAD.matcher(unit.folded()).replaceFirst("").strip();
    if (VISA.matcher(folded).find()) {
      put(visas, new Passage("", text, unit.sources()));
    } else if (RECITAL.matcher(folded).find()) {
      put(recitals, new Passage("", text, unit.sources()));
    } else if (last != articles
        && goesOn(text)
        && !OPENING.matcher(folded).find()
        && !isTitle(unit)) {
      extend(unit, text);
    } else {
      dispositif(unit, bullet, text, folded);
    }
  }

  private void put(List<Passage> list, Passage passage) {
    list.add(passage);
    last = list;
    open = false;
  }

  /** A visa goes on with a paragraph in lower case or a sub-item. */
  private boolean goesOn(String text) {
    return !last.isEmpty()
        && !open
        && !text.isEmpty()
        && Character.isLowerCase(text.charAt(0))
        && !isVerbItem(text);
  }

  private static boolean isVerbItem(String text) {
    return VERB.matcher(Fold.fold(text)).find();
  }

  private static boolean isTitle(Unit unit) {
    return unit.bold();
  }

  private void extend(Unit unit, String text) {
    Passage passage = last.remove(last.size() - 1);
    List<fr.greffe.record.Source> sources = new ArrayList<>(passage.sources());
    sources.addAll(unit.sources());
    last.add(new Passage(passage.label(), passage.text() + " " + text, sources));
  }

  private void dispositif(Unit unit, String bullet, String text, String folded) {
    Matcher article = ARTICLE.matcher(text);
    boolean told = article.matches() && isResult(article.group(2).strip());
    if (told) {
      return;
    }
    if (article.matches() && unit.folded().length() > 10) {
      open = true;
      ended = false;
      article(new Passage(article.group(1).strip(), article.group(2).strip(), unit.sources()));
      return;
    }
    boolean verb = VERB.matcher(folded).find();
    boolean numbered = NUMBERED_ITEM.matcher(text).matches();
    boolean item =
        open && (!bullet.isEmpty() || verb || numbered)
            || !bullet.isEmpty() && verb && (voted || isUpperVerb(text));
    if (isOther(unit, folded, item)) {
      ended = ended || END.matcher(folded).find() && !articles.isEmpty();
      voted =
          voted || VoteResults.of(folded, true).isPresent() || !VoteWords.choices(folded).isEmpty();
      return;
    }
    if (!open && opens(folded)) {
      open = true;
      ended = false;
      String own = fromOpening(text);
      if (!isDecideOnly(Fold.fold(own))) {
        article(new Passage("", own, unit.sources()));
      }
      return;
    }
    if (ended) {
      return;
    }
    if (open && opens(folded) && isDecideOnly(folded)) {
      return;
    }
    item(unit, bullet, text, folded);
  }

  /** The counts of a vote told on the way decide nothing either. */
  private static boolean isDecideOnly(String folded) {
    return DECIDE_ONLY.matcher(PARENTHESIS.matcher(folded).replaceAll(" ").strip()).matches()
        || DECIDE_ONLY.matcher(withoutVote(folded)).matches();
  }

  /** « Le conseil, par 18 voix pour et 2 contre (M. X, Mme Y) : » opens the dispositif. */
  private static boolean opens(String folded) {
    boolean leads = folded.endsWith(":") || folded.endsWith(",") || folded.endsWith(")");
    return OPENING.matcher(folded).find() || leads && OPENING.matcher(withoutVote(folded)).find();
  }

  /** The sentence without who voted how. */
  private static String withoutVote(String folded) {
    String told = PARENTHESIS.matcher(folded).replaceAll(" ");
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (VoteWords.Found found : VoteWords.choices(told)) {
      if (found.start() >= from) {
        out.append(told, from, found.start());
        from = found.end();
      }
    }
    String rest = BETWEEN_COUNTS.matcher(out.append(told.substring(from))).replaceAll(" ");
    String own = BEFORE_BODY.matcher(rest.strip()).replaceFirst("");
    return own.replaceFirst("[ ,:]+$", "") + " :";
  }

  /** « Après discussion, le conseil … ». */
  private static final Pattern BEFORE_BODY =
      Pattern.compile(
          "^[^:]{0,60}, (?=(?:le |la |l' ?)(?:conseil|comite|assemblee|bureau|commission))");

  private static final Pattern BETWEEN_COUNTS =
      Pattern.compile("(?:(?:,| par| avec| et| soit| a mains? levees?)+ ?)(?=(?:[,:; ]|$))");

  private static final Pattern PARENTHESIS = Pattern.compile(" ?\\([^()]*(?:\\)|$) ?");

  /** « Article 1 : adopté par 48 voix contre 19 » tells a vote, not what the article says. */
  private static boolean isResult(String text) {
    String plain = PARENTHESIS.matcher(Fold.fold(text)).replaceAll(" ");
    return plain.length() < STATED_LINE && STATED.matcher(plain).find();
  }

  /** What stands before the sentence that decides only tells the matter. */
  private static String fromOpening(String text) {
    List<String> sentences = Sentences.split(text);
    for (int i = 1; i < sentences.size(); i++) {
      boolean before =
          sentences.subList(0, i).stream().anyMatch(s -> OPENING.matcher(Fold.fold(s)).find());
      if (!before && OPENING.matcher(Fold.fold(sentences.get(i))).find()) {
        return String.join(" ", sentences.subList(i, sentences.size()));
      }
    }
    return text;
  }

  private void item(Unit unit, String bullet, String text, String folded) {
    Matcher numbered = NUMBERED_ITEM.matcher(text);
    boolean verb = VERB.matcher(folded).find();
    if (open && !bullet.isEmpty()) {
      article(new Passage(bullet, text, unit.sources()));
    } else if (open && numbered.matches()) {
      article(new Passage(numbered.group(1).strip(), numbered.group(2).strip(), unit.sources()));
    } else if (verb && (open || isUpperVerb(text) || voted && !bullet.isEmpty())) {
      open = true;
      article(new Passage("", text, unit.sources()));
    } else if (open && Character.isLowerCase(text.charAt(0))) {
      boolean fresh = articles.isEmpty() || ".;:".indexOf(lastMark()) >= 0;
      if (fresh) {
        article(new Passage("", text, unit.sources()));
      } else {
        extend(unit, text);
      }
    }
  }

  /** The line of the vote, set close under the last article. */
  private static final Pattern VOTE_TAIL =
      Pattern.compile(
          "\\sR(?:ésultats?|ESULTATS?|ÉSULTATS?) (?:du vote|DU VOTE)\\b.*$", Pattern.DOTALL);

  private char lastMark() {
    String text = articles.get(articles.size() - 1).text();
    return text.isEmpty() ? ';' : text.charAt(text.length() - 1);
  }

  /** « APPROUVE la convention »: the verb in capitals opens an item by itself. */
  private static boolean isUpperVerb(String text) {
    String first = text.split(" ", 2)[0];
    return first.length() > 3 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
  }

  private void article(Passage passage) {
    String own = VOTE_TAIL.matcher(passage.text()).replaceFirst("").strip();
    boolean tailed = !own.isEmpty() && own.length() < passage.text().length();
    articles.add(tailed ? new Passage(passage.label(), own, passage.sources()) : passage);
    last = articles;
  }

  private static boolean isOther(Unit unit, String folded, boolean item) {
    if (END.matcher(folded).find() || folded.isEmpty()) {
      return true;
    }
    boolean vote =
        !VoteWords.choices(Fold.aligned(unit.text())).isEmpty()
            && unit.text().length() < VOTE_LINE
            && !opens(folded);
    boolean result =
        !item
            && VoteResults.of(folded, true).isPresent()
            && unit.text().length() < RESULT_LINE
            && !OPENING.matcher(folded).find();
    boolean stated = unit.text().length() < STATED_LINE && STATED.matcher(folded).find();
    return vote
        || result
        || stated
        || unit.opens(Label.RAPPORTEUR)
        || unit.opens(Label.CLOSING)
        || isSigned(unit.folded());
  }

  private static boolean isSigned(String folded) {
    return folded.length() < SIGNATURE && SIGNED.matcher(folded).find();
  }

  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:l[ea] )?(?:maire|presidente?|vice-presidente?|secretaire)\\b(?!"
              + " (?:expose|informe|rappelle|propose|presente|precise|indique))");

  /** A signature's line is shorter than this. */
  private static final int SIGNATURE = 60;

  /** A line that is the result of the vote, whatever its words look like. */
  private static final Pattern STATED =
      Pattern.compile(
          "^(?:adopte|approuve|rejete)e?s?[ .]*$|^(?:(?:la )?(?:deliberation|proposition|motion)"
              + " (?:est )?|vote(?: a main levee| au scrutin [a-z]+)? ?[:–-]?"
              + " ?)?(?:adopte|approuve|rejete)e?s? (?:a l'unanimite|a la majorite|par \\d)|^(?:le |la"
              + " |l')?(?:conseil(?: [a-z]+)?|assemblee|comite(?: [a-z]+)?|bureau) (?:prend"
              + " acte\\b|(?:adopte|approuve|vote) a (?:l'unanimite|la majorite)(?: (?:des|de"
              + " ses|absolue)[^,.;:]{0,40})?(?:,[^,]{0,60} retire[^,]{0,20})?[.;]?(?:$| pour"
              + " ?:))");

  private static final int STATED_LINE = 130;

  /** A line of counts, and a line that is a result, are shorter than this. */
  private static final int VOTE_LINE = 200;

  private static final int RESULT_LINE = 70;
}
