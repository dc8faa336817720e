package fr.greffe.reading;

import fr.greffe.record.Member;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.ListedName;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who presides over a sitting and who writes its minutes. */
final class SittingOffices {
  private static final Pattern PRESIDENT =
      Pattern.compile(
          "(?:sous la presidence d[e' ]+|presidee? par |^president(?:e)?(?: de (?:la )?seance)? ?:"
              + " ?|^presidente?(?: de (?:la )?seance)? (?=(?:m|mr|mme|monsieur|madame)\\b)"
              + "|seance (?:est |a ete )?ouverte\\b[^.;:]{0,40}? par (?=(?:m\\. )?[^.;:,]{3,50}, (?:maire|presidente?)\\b)"
              + "|(?:^|[.;] )presidence(?: de (?:la )?seance)? ?(?:: ?)?(?:de )?|(?:le|la) (?:maire|presidente?), (?=[^,.;]{3,50}, (?:ouvre|declare|constate|procede))|, presidente?\\.? de seance|a preside la"
              + " seance ?:)");
  private static final Pattern PRESIDES =
      Pattern.compile(
          "qui preside|,? l(?:equel|aquelle) preside|assur(?:e|ant) la presidence|preside la seance|sous sa presidence"
              + "|, (?:maire|presidente?)\\b[^.;,]{0,40},? (?:ouvre|preside|constate|declare (?:la seance )?ouverte|procede a l'appel|verifie le quorum)"
              + "|presidant la (?:seance|reunion)|, (?:maire|presidente?)\\b[^.;,]{0,40}, a preside\\b");
  private static final Pattern SECRETARY =
      Pattern.compile("secretaires?(?: de (?:la )?seance)?|secretariat(?: de (?:la )?seance)?");
  private static final Pattern DESIGNATED =
      Pattern.compile(
          "(?:est|a ete|sont|ont ete|avoir)? ?(?:nommee?|designee?s?|elue?|choisie?|procede)|\\best"
              + " (?:la |le )?secretaire|(?:remplit|assure|exerce|remplira|assurera|tient|tenir|tiendra) (?:les? |la )?(?:fonctions?"
              + " de )?secreta"
              + "|accepte (?:d'etre |le |la |les )?(?:fonctions? de |charge de |role de )?secreta"
              + "|secretariat\\b[^.;]{0,40}\\b(?:est|a ete|sera|etait) (?:assure|tenu|confie)");

  private SittingOffices() {}

  /** Who presides: as the head tells it, else the maire who is said to open the sitting. */
  static Value<Member> president(List<Unit> units, List<Member> present) {
    Value<Member> told = inFull(president(units), present);
    return told.isPresent() ? told : executive(units, present);
  }

  /** Who writes the minutes. */
  static Value<Member> secretary(List<Unit> units, List<Member> present) {
    return inFull(secretary(units), present);
  }

  /** « présidée par Mme ROY »: the one member of that surname who is listed tells the rest. */
  private static Value<Member> inFull(Value<Member> told, List<Member> listed) {
    return told.value()
        .flatMap(named -> FullNames.of(named, listed).map(whole -> inFull(named, whole)))
        .orElse(told);
  }

  private static Value<Member> inFull(Member named, Member whole) {
    return Value.derived(
        whole,
        List.of(named.source(), whole.source()),
        "nom complet d'après la liste des présents");
  }

  private static Value<Member> president(List<Unit> units) {
    for (Unit unit : withLabelledLines(units)) {
      String aligned = Fold.aligned(unit.text());
      Matcher m = PRESIDENT.matcher(aligned);
      if (m.find()) {
        Optional<PersonName> name =
            NameParser.one(
                unit.text().substring(m.end(), Math.min(unit.text().length(), m.end() + 120)));
        if (name.isPresent() && name.get().start() < NEAR) {
          return Value.printed(member(unit, name.get()), unit.sourceOf(name.get().lastName()));
        }
      }
      Matcher presides = PRESIDES.matcher(aligned);
      if (presides.find()) {
        List<PersonName> before = NameParser.inProse(unit.text().substring(0, presides.start()));
        if (!before.isEmpty()) {
          PersonName last = before.get(before.size() - 1);
          return Value.printed(member(unit, last), unit.sourceOf(last.lastName()));
        }
      }
    }
    return Value.absent();
  }

  /** Each paragraph, then its lines that open with the office: « Président M. X, maire ». */
  private static List<Unit> withLabelledLines(List<Unit> units) {
    List<Unit> all = new ArrayList<>();
    for (Unit unit : units) {
      all.add(unit);
      unit.lines().stream()
          .skip(1)
          .filter(l -> LABELLED.matcher(Fold.fold(l.text())).find())
          .forEach(l -> all.add(Unit.of(unit.file(), List.of(l))));
    }
    return all;
  }

  private static final Pattern LABELLED = Pattern.compile("^presiden(?:te?|ce)\\b");

  /** « Mme le Maire ouvre la séance »: the maire among those present presides. */
  private static Value<Member> executive(List<Unit> units, List<Member> present) {
    boolean opens = units.stream().anyMatch(u -> OPENS.matcher(u.folded()).find());
    return opens
        ? present.stream()
            .filter(m -> EXECUTIVE.matcher(Fold.fold(m.role())).find())
            .findFirst()
            .map(m -> Value.derived(m, List.of(m.source()), "fonction imprimée : " + m.role()))
            .orElse(Value.absent())
        : Value.absent();
  }

  private static final Pattern OPENS =
      Pattern.compile(
          "\\b(?:le|la) (?:maire|presidente?)\\b[^.;]{0,60}\\b(?:ouvre|declare (?:la seance )?ouverte|declare la"
              + " seance|preside|procede a l'appel|verifie le quorum|constate)");

  private static final Pattern EXECUTIVE = Pattern.compile("^(?:le |la )?(?:maire|presidente?)\\b");

  /** A name stands this close to the words that announce it, in characters. */
  private static final int NEAR = 40;

  private static Member member(Unit unit, PersonName name) {
    return name.at(unit.sourceOf(name.lastName().isEmpty() ? name.firstName() : name.lastName()));
  }

  private static Value<Member> secretary(List<Unit> units) {
    for (Unit unit : units) {
      for (String text : shortTexts(unit)) {
        Matcher m = SECRETARY.matcher(Fold.aligned(text));
        Optional<PersonName> name = m.find() ? secretaryName(text, m) : Optional.empty();
        if (name.isPresent()) {
          return Value.printed(member(unit, name.get()), unit.sourceOf(name.get().fullName()));
        }
      }
    }
    return Value.absent();
  }

  /** A paragraph, or the sentences of a long one. */
  private static List<String> shortTexts(Unit unit) {
    return unit.text().length() <= SECRETARY_LENGTH
        ? List.of(unit.text())
        : fr.greffe.text.Sentences.split(unit.text()).stream()
            .filter(s -> s.length() <= SECRETARY_LENGTH)
            .toList();
  }

  /** The sentence that names the secretary is shorter than this. */
  private static final int SECRETARY_LENGTH = 420;

  private static Optional<PersonName> secretaryName(String text, Matcher label) {
    String after = text.substring(label.end()).replaceFirst("^[^:]{0,120}:", "");
    if (after.length() < text.length() - label.end() || label.start() < 5) {
      Optional<PersonName> name =
          NameParser.list(after.strip()).stream()
              .map(ListedName::name)
              .filter(n -> n.start() < NEAR && !ARTICLE.matcher(n.fullName()).matches())
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    if (!DESIGNATED.matcher(Fold.fold(text)).find()) {
      return Optional.empty();
    }
    List<PersonName> prose = NameParser.inProse(text);
    return withoutCivility(text)
        .or(
            () ->
                prose.stream()
                    .filter(n -> n.start() > label.start() || n.end() <= label.start())
                    .reduce((a, b) -> distance(b, label) < distance(a, label) ? b : a));
  }

  /** « La secrétaire de séance, Le Maire, »: what begins the next capacity is nobody's name. */
  private static final Pattern ARTICLE = Pattern.compile("(?i)l[ea]s?|l['’]");

  private static int distance(PersonName name, Matcher label) {
    return Math.abs(name.end() - label.start());
  }

  /** « Votants : 21. Ana ROY est désignée secrétaire »: the sentence opens with a bare name. */
  private static Optional<PersonName> withoutCivility(String text) {
    Matcher m = NAMED_SECRETARY.matcher(text);
    return m.find() ? NameParser.one(m.group(1)) : Optional.empty();
  }

  private static final Pattern NAMED_SECRETARY =
      Pattern.compile(
          "(?:^|[.;] )((?:\\p{Lu}[\\p{L}'’-]+ ){2,4})(?:est|a été|remplit|assure)\\b[^.;]{0,40}(?i:secr[ée]taire)");

  /** Someone is said to preside or to write the minutes. */
  static boolean tellsOffice(String folded) {
    return folded.length() < SECRETARY_LENGTH && OFFICE.matcher(folded).find();
  }

  private static final Pattern OFFICE =
      Pattern.compile(
          "sous la presidence d[e']|sous sa presidence|(?:^|[.;] )presidence ?: ?(?:m|mr|mme|monsieur|madame)\\b|(?:designee?|nommee?|elue?)\\b[^.]{0,60}\\bsecretaire"
              + "|secretaires? de (?:la )?seance ?:|\\best (?:la |le )?secretaire\\b"
              + "|(?:assure|assurera|remplit|remplira|tient|tenir|tiendra)\\b[^.]{0,30}\\bsecreta"
              + "|accepte\\b[^.]{0,30}\\bsecreta|secretariat\\b[^.;]{0,40}\\b(?:est|a ete|sera) (?:assure|tenu|confie)");

  /** « La séance est levée. Secrétaire de séance : M. X »: who wrote, named where it ends. */
  static boolean namesSecretary(Unit unit) {
    return SECRETARY_IS.matcher(unit.folded()).find();
  }

  private static final Pattern SECRETARY_IS =
      Pattern.compile(
          "\\bsecretaire(?: de (?:la )?seance)? ?: ?(?:m|mr|mme|mlle|monsieur|madame)\\b");

  /** « Désignation du secrétaire de séance »: the title of an act that names one. */
  static boolean designates(String folded) {
    return DESIGNATION.matcher(folded).find();
  }

  private static final Pattern DESIGNATION =
      Pattern.compile(
          "\\b(?:designation|nomination|election) (?:d'un|d'une|du|de la|de) secretaire de (?:la )?seance");
}
