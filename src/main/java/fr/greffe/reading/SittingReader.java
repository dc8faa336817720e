package fr.greffe.reading;

import fr.greffe.record.Assembly;
import fr.greffe.record.Member;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Table;
import fr.greffe.record.Value;
import fr.greffe.section.Label;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import fr.greffe.text.ListedName;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of a sitting: body, date, place, who presides and writes, who is there. */
final class SittingReader {
  private static final Pattern DATE_OF_OTHER =
      Pattern.compile(
          "convocation|convoque|affichage|affiche|publie|publication|transmis|recu|precedente|prochaine|arrete|decret|loi"
              + " |vu |elections? municipales");
  private static final Pattern SITTING_DATE =
      Pattern.compile(
          "seance|reunion|session|conseil|l'an |compte[- ]rendu|proces|assemblee|commission"
              + " permanente|bureau|comite|en date");
  private static final Pattern IN_OFFICE =
      Pattern.compile(
          "(?:(?:membres|conseillers|delegues|elus|administrateurs)[^.;:]{0,60})?en"
              + " exercice[^0-9;.]{0,25}?(?::|est de|,|-)? ?(\\d{1,3})\\b|(\\d{1,3})"
              + " (?:membres|conseillers|delegues)[^.;]{0,30}en exercice|(?:composant le|afferents"
              + " au) (?:conseil|comite)[^0-9]{0,40}(\\d{1,3})|(?:membres|conseillers|delegues)[^.;:0-9]{0,60}:"
              + " ?(\\d{1,3}) ?[,;/|\u2212\u2013-] ?presents? ?:");
  private static final Pattern PRESENT_COUNT =
      Pattern.compile(
          "(?:nombre|nbre|nb)[^.;:]{0,40}\\bpresents?[^0-9.;]{0,25}(\\d{1,3})\\b|\\bpresents? ?:"
              + " ?(\\d{1,3})\\b");
  private static final Pattern PROXY_COUNT =
      Pattern.compile(
          "(?:pouvoirs?|procurations?|representes?)(?: donnes?)? ?: ?(\\d{1,3})\\b|(\\d{1,3})"
              + " (?:pouvoirs?|procurations?)\\b(?! ?: ?\\d)");
  private static final Pattern ABSENT_COUNT =
      Pattern.compile(
          "absents?(?: excuses?| et excuses?)? ?:"
              + " ?(\\d{1,3})\\b|(?:nombre|nbre|nb)[^.;:]{0,30}absents?[^0-9.;]{0,20}(\\d{1,3})\\b");
  private static final Pattern PRESENT_OR_REPRESENTED =
      Pattern.compile(
          "(\\d{1,3}) (?:conseillers|membres|delegues|elus)\\b[^.;:()]{0,40}\\bpresents?"
              + " (?:ou|et) representes?");
  private static final Pattern CONVOCATION = Pattern.compile("convocation|convoque");
  private static final Pattern PRESIDENT =
      Pattern.compile(
          "(?:sous la presidence d[e' ]+|presidee? par |^president(?:e)?(?: de (?:la )?seance)? ?:"
              + " ?|^presidence ?(?:: ?)?(?:de )?|(?:le|la) (?:maire|presidente?), (?=[^,.;]{3,50}, (?:ouvre|declare|constate|procede))|, presidente?\\.? de seance|a preside la"
              + " seance)");
  private static final Pattern PRESIDES =
      Pattern.compile("qui preside|assure la presidence|preside la seance");
  private static final Pattern SECRETARY =
      Pattern.compile("secretaires?(?: de (?:la )?seance)?|secretariat de (?:la )?seance");
  private static final Pattern DESIGNATED =
      Pattern.compile(
          "(?:est|a ete|sont|ont ete|avoir)? ?(?:nommee?|designee?s?|elue?|choisie?|procede)|\\best"
              + " (?:la |le )?secretaire|(?:remplit|assure|exerce|remplira|assurera) (?:les? |la )?(?:fonctions?"
              + " de )?secreta");
  private static final Pattern QUORUM =
      Pattern.compile("quorum|(?:formant|representant) la majorite des membres");
  private final String file;
  private final Profile profile;

  SittingReader(String file, Profile profile) {
    this.file = file;
    this.profile = profile;
  }

  /**
   * Reads a sitting.
   *
   * @param head the units of its cover and attendance, in order
   * @param tables those of its cover and attendance
   * @param furniture running headers, which may name the body when the cover does not
   */
  Sitting read(
      String id,
      List<Unit> head,
      List<Unit> attendance,
      List<Table> tables,
      List<Unit> furniture,
      PageSpan pages) {
    List<Unit> all = new ArrayList<>(head);
    all.addAll(attendance);
    AttendanceReader.Attendance lists = new AttendanceReader(file).read(all, tables);
    Value<Integer> proxyCount =
        or(or(lists.proxyCount(), () -> counted(all, PROXY_COUNT, tables)), lists::proxiesListed);
    List<Unit> named = new ArrayList<>(head);
    named.addAll(furniture);
    return new Sitting(
        id,
        Collectivities.name(named),
        Value.absent(),
        assembly(named),
        date(all, furniture),
        convocation(all),
        Places.of(all),
        or(president(all), () -> executive(all, lists.present())),
        secretary(all),
        counted(all, IN_OFFICE, tables),
        or(
            or(
                or(lists.presentCount(), () -> counted(all, PRESENT_COUNT, tables)),
                () -> presentBut(count(all, PRESENT_OR_REPRESENTED), proxyCount)),
            lists::presentListed),
        proxyCount,
        or(or(lists.absentCount(), () -> counted(all, ABSENT_COUNT, tables)), lists::absentListed),
        lists.present(),
        lists.excused(),
        lists.absent(),
        lists.proxies(),
        quorum(all),
        List.of(),
        pages);
  }

  /** « 25 présents ou représentés » less the pouvoirs are those who are there. */
  private static Value<Integer> presentBut(Value<Integer> both, Value<Integer> proxies) {
    if (!both.isPresent() || !proxies.isPresent()) {
      return Value.absent();
    }
    List<Source> terms = new ArrayList<>(both.sources());
    terms.addAll(proxies.sources());
    return Value.derived(
        both.orElse(0) - proxies.orElse(0), terms, "présents ou représentés moins pouvoirs");
  }

  private static <T> Value<T> or(Value<T> first, java.util.function.Supplier<Value<T>> second) {
    return first.isPresent() ? first : second.get();
  }

  /** A title line « Commission permanente » names the body under the conseil it is of. */
  private Value<Assembly> assembly(List<Unit> units) {
    for (Unit unit : units) {
      if (unit.text().length() < LONE_DATE && unit.folded().startsWith("commission permanente")) {
        return Value.printed(Assembly.COMMISSION_PERMANENTE, unit.source());
      }
    }
    for (Unit unit : units) {
      Optional<Assembly> found = Collectivities.assembly(unit.folded());
      if (found.isPresent()) {
        return Value.printed(found.get(), unit.source());
      }
    }
    return profile.body().map(b -> Value.derived(b, List.of(), "profile")).orElse(Value.absent());
  }

  private static Value<LocalDate> date(List<Unit> units, List<Unit> furniture) {
    for (Unit unit : units) {
      Optional<Value<LocalDate>> found = sittingDate(unit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (Unit unit : furniture) {
      Optional<Value<LocalDate>> found = sittingDate(unit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (Unit unit : units) {
      List<DateMatch> dates = FrenchDates.find(unit.text());
      if (dates.size() == 1
          && unit.text().length() < LONE_DATE
          && !DATE_OF_OTHER.matcher(unit.folded()).find()) {
        return printed(unit, dates.get(0));
      }
    }
    return Value.absent();
  }

  /** A date alone on its line, under the title of a compte rendu, is shorter than this. */
  private static final int LONE_DATE = 60;

  private static Optional<Value<LocalDate>> sittingDate(Unit unit) {
    int from = 0;
    for (DateMatch match : FrenchDates.find(unit.text())) {
      String before = Fold.fold(unit.text().substring(from, match.start()));
      String own = Fold.fold(unit.text().substring(match.start(), match.end()));
      from = match.end();
      if (DATE_OF_OTHER.matcher(before).find()) {
        continue;
      }
      if (SITTING_DATE.matcher(before + " " + own).find() || own.startsWith("l'")) {
        return Optional.of(printed(unit, match));
      }
      boolean opens = match.start() < 5 && SITTING_DATE.matcher(unit.folded()).find();
      if (opens) {
        return Optional.of(printed(unit, match));
      }
    }
    return Optional.empty();
  }

  private static Value<LocalDate> printed(Unit unit, DateMatch match) {
    return Value.printed(
        match.date(), unit.sourceOf(unit.text().substring(match.start(), match.end())));
  }

  private static Value<LocalDate> convocation(List<Unit> units) {
    for (Unit unit : units) {
      String text = unit.text();
      for (DateMatch match : FrenchDates.find(text)) {
        String before = Fold.fold(text.substring(Math.max(0, match.start() - 90), match.start()));
        Matcher m = CONVOCATION.matcher(before);
        if (m.find() && FrenchDates.find(before.substring(m.start())).isEmpty()) {
          return printed(unit, match);
        }
      }
    }
    return Value.absent();
  }

  private static Value<Member> president(List<Unit> units) {
    for (Unit unit : units) {
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
              .filter(n -> n.start() < NEAR)
              .findFirst();
      if (name.isPresent()) {
        return name;
      }
    }
    if (!DESIGNATED.matcher(Fold.fold(text)).find()) {
      return Optional.empty();
    }
    List<PersonName> prose = NameParser.inProse(text);
    return prose.stream()
        .filter(n -> n.start() > label.start() || n.end() <= label.start())
        .reduce(
            (a, b) -> Math.abs(b.end() - label.start()) < Math.abs(a.end() - label.start()) ? b : a)
        .or(() -> withoutCivility(text));
  }

  /** « Votants : 21. Ana ROY est désignée secrétaire »: the sentence opens with a bare name. */
  private static Optional<PersonName> withoutCivility(String text) {
    Matcher m = NAMED_SECRETARY.matcher(text);
    return m.find() ? NameParser.one(m.group(1)) : Optional.empty();
  }

  private static final Pattern NAMED_SECRETARY =
      Pattern.compile(
          "(?:^|[.;] )((?:\\p{Lu}[\\p{L}'’-]+ ){2,4})(?:est|a été|remplit|assure)\\b[^.;]{0,40}(?i:secr[ée]taire)");

  private static Value<Integer> count(List<Unit> units, Pattern pattern) {
    for (Unit unit : units) {
      Optional<String> found = number(pattern, unit.folded());
      if (found.isPresent()) {
        return Value.printed(Integer.valueOf(found.get()), unit.sourceOf(found.get()));
      }
    }
    return Value.absent();
  }

  /** A count as the text states it, else as a table of the head does. */
  private static Value<Integer> counted(List<Unit> units, Pattern pattern, List<Table> tables) {
    Value<Integer> stated = count(units, pattern);
    if (stated.isPresent()) {
      return stated;
    }
    for (Table table : tables) {
      for (TableLines.Counted counted : TableLines.counts(table)) {
        Optional<String> found = number(pattern, counted.folded());
        if (found.isPresent()) {
          return Value.printed(Integer.valueOf(found.get()), counted.source());
        }
      }
    }
    return Value.absent();
  }

  private static Optional<String> number(Pattern pattern, String folded) {
    Matcher m = pattern.matcher(folded);
    if (m.find()) {
      for (int g = 1; g <= m.groupCount(); g++) {
        if (m.group(g) != null) {
          return Optional.of(m.group(g));
        }
      }
    }
    return Optional.empty();
  }

  private static Value<String> quorum(List<Unit> units) {
    for (Unit unit : units) {
      if (QUORUM.matcher(unit.folded()).find()) {
        for (String sentence : fr.greffe.text.Sentences.split(unit.text())) {
          if (QUORUM.matcher(Fold.fold(sentence)).find()) {
            return Value.printed(quorumPart(afterCount(sentence)), unit.sources());
          }
        }
      }
    }
    return Value.absent();
  }

  /** « … en exercice est de 19. Le quorum est atteint »: a count may end the sentence before. */
  private static String afterCount(String sentence) {
    Matcher m = COUNT_ENDS.matcher(sentence);
    String own = sentence;
    while (m.find()) {
      String rest = sentence.substring(m.end());
      own = QUORUM.matcher(Fold.fold(rest)).find() ? rest : own;
    }
    return own;
  }

  private static final Pattern COUNT_ENDS =
      Pattern.compile("\\b\\d{1,3}\\. (?=\\p{Lu}\\p{Ll}*\\s)");

  /** At the end of a list of names only the clause about the quorum is its statement. */
  private static String quorumPart(String sentence) {
    Matcher m = Pattern.compile("(?:formant|représentant) la majorité.*").matcher(sentence);
    return m.find() && sentence.length() > 150 ? m.group() : sentence;
  }

  /** Someone is said to preside or to write the minutes. */
  static boolean tellsOffice(String folded) {
    return folded.length() < SECRETARY_LENGTH && OFFICE.matcher(folded).find();
  }

  private static final Pattern OFFICE =
      Pattern.compile(
          "sous la presidence d[e']|(?:designee?|nommee?|elue?)\\b[^.]{0,60}\\bsecretaire"
              + "|secretaires? de (?:la )?seance ?:");

  /** A line that counts those in office, present, represented. */
  static boolean countsMembers(String folded) {
    return folded.length() < SECRETARY_LENGTH && COUNTS_MEMBERS.matcher(folded).find();
  }

  private static final Pattern COUNTS_MEMBERS =
      Pattern.compile(
          "^(?:nombre|nb|nbre|effectif|membres|conseillers|delegues|elus)\\b[^.;:0-9]{0,60}(?:en exercice|presents?)[^.;:0-9]{0,20}:? ?\\d");

  static boolean opensSitting(Unit unit) {
    return unit.opens(Label.EXTRACT) || sittingDate(unit).isPresent();
  }
}
