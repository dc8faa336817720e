package fr.greffe.reading;

import fr.greffe.record.Choice;
import fr.greffe.record.Member;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import fr.greffe.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who abstains or takes no part in a vote where a sentence only names them: « M. X ne prend
 * pas part au vote », « Mme Y s'étant abstenue ».
 */
final class ProseVoters {
  private ProseVoters() {}

  /** Adds to a scrutin those whom its paragraph names so. */
  static void add(Scrutin scrutin, Unit unit, String folded) {
    notTakingPart(scrutin, unit, folded);
    chosen(scrutin, unit, Choice.ABSTENTION, VoteWords.abstaining(folded));
  }

  /**
   * Adds those of whom it is only said on the way: « M. X votant contre », « Mme Y ayant quitté la
   * salle ». In a debate that is no vote, so the paragraph must tell a result too.
   */
  static void addBesideResult(Scrutin scrutin, Unit unit, String folded) {
    chosen(scrutin, unit, Choice.CONTRE, VoteWords.against(VotesElsewhere.blanked(folded)));
    leaving(scrutin, unit, folded);
  }

  /** « M. X, intéressé à l'affaire, ayant quitté la salle, la délibération est adoptée ». */
  private static void leaving(Scrutin scrutin, Unit unit, String folded) {
    Matcher m = LEAVES.matcher(folded);
    if (scrutin.tally(Choice.NPPV).isPresent() || !m.find()) {
      return;
    }
    String before = unit.text().substring(Math.max(0, m.start() - NPPV_REACH), m.start());
    List<PersonName> names = NameParser.inProse(before.substring(VoteClauses.lastSentence(before)));
    if (!names.isEmpty()) {
      List<Member> members = names.stream().map(n -> n.at(unit.sourceOf(n.lastName()))).toList();
      scrutin.tally(Choice.NPPV, Value.absent(), members);
    }
  }

  /** Who leaves at a told hour leaves the sitting, not one vote. */
  private static final Pattern LEAVES =
      Pattern.compile(
          "\\b(?:ayant quitte|quitte(?:nt)?|a quitte|ont quitte|sorti(?:s|e|es)? de|sort(?:ent)? de)"
              + " la salle\\b(?! a \\d)(?=[^.;]{0,60}(?:,|vote|debat|deliber))|\\bs'(?:est|etant)"
              + " retiree?\\b(?! a \\d)");

  private static void notTakingPart(Scrutin scrutin, Unit unit, String folded) {
    if (VoteWords.notTakingPart(folded) < 0 || scrutin.tally(Choice.NPPV).isPresent()) {
      return;
    }
    List<Member> members = new ArrayList<>();
    List<String> sentences =
        unit.text().length() < VoteReader.ONE_SENTENCE
            ? List.of(unit.text())
            : Sentences.split(unit.text());
    for (String sentence : sentences) {
      int at = VoteWords.notTakingPart(Fold.aligned(sentence));
      if (at >= 0) {
        for (PersonName name : nearest(sentence.substring(Math.max(0, at - NPPV_REACH), at))) {
          members.add(name.at(unit.sourceOf(name.lastName())));
        }
        representedBy(sentence.substring(at), unit, members);
        if (members.isEmpty()) {
          members.addAll(listedAfter(sentence.substring(at), unit));
        }
      }
    }
    if (!members.isEmpty()) {
      scrutin.tally(Choice.NPPV, Value.absent(), members);
    }
  }

  /**
   * Names before a closed bracket are another choice's: « 2 abstentions (M. X, M. Y), Mme Z ne… ».
   */
  private static List<PersonName> nearest(String before) {
    List<PersonName> after = NameParser.inProse(before.substring(before.lastIndexOf(')') + 1));
    if (!after.isEmpty()) {
      return after;
    }
    List<PersonName> all = NameParser.inProse(before);
    String outsideText = IN_BRACKETS.matcher(before).replaceAll("");
    List<PersonName> outside = NameParser.inProse(outsideText);
    if (all.isEmpty() && outside.isEmpty()) {
      return NameParser.inCapitals(outsideText.substring(VoteClauses.lastSentence(outsideText)));
    }
    return outside.size() > all.size() ? outside : all;
  }

  /** « MM. X (Foyer rural) et Y (Tennis-club) »: what binds them stands between the names. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s?\\([^()]*\\)");

  /** « n'a pas pris part au vote : Marie BERT »: who does not, named after it. */
  private static List<Member> listedAfter(String after, Unit unit) {
    Matcher m = NAMED_AFTER.matcher(Fold.aligned(after));
    if (!m.find()) {
      return List.of();
    }
    String list = after.substring(m.end());
    String own = list.substring(0, VoteClauses.of(list).get(0).end()).replaceFirst("\\W+$", "");
    return NameParser.list(own).stream()
        .map(n -> n.name().at(unit.sourceOf(n.name().lastName())))
        .filter(Voters::isName)
        .toList();
  }

  private static final Pattern NAMED_AFTER =
      Pattern.compile("^[^:.;]{0,60}\\b(?:vote|scrutin|deliberation) ?: ?(?=[a-z])");

  /** « ne prennent pas part au vote, ni au titre du pouvoir de Mme X ». */
  private static void representedBy(String after, Unit unit, List<Member> members) {
    Matcher m = FOR_ANOTHER.matcher(Fold.aligned(after));
    if (m.find()) {
      NameParser.inProse(after.substring(m.end())).stream()
          .limit(1)
          .forEach(n -> members.add(n.at(unit.sourceOf(n.lastName()))));
    }
  }

  private static final Pattern FOR_ANOTHER =
      Pattern.compile(
          "\\bni (?:au titre|pour le compte|en vertu|avec)? ?(?:du|le|de son) (?:pouvoir|mandat)"
              + " (?:de|donne par|detenu pour) ");

  /** « à l'unanimité, Mme X s'étant abstenue »: who abstains is named, not counted. */
  private static void chosen(Scrutin scrutin, Unit unit, Choice choice, int at) {
    if (at < 0 || scrutin.tally(choice).isPresent()) {
      return;
    }
    String before = unit.text().substring(Math.max(0, at - NPPV_REACH), at);
    String own = before.substring(VoteClauses.lastSentence(before));
    List<Member> members = lastNames(own, unit);
    if (!members.isEmpty()) {
      Value<Integer> count =
          Value.derived(members.size(), unit.sources(), "noms cités : " + members.size());
      scrutin.tally(choice, count, members);
    }
  }

  /** The names that end a stretch of prose, those of one list. */
  private static List<Member> lastNames(String text, Unit unit) {
    List<PersonName> names = NameParser.inProse(text);
    List<Member> last = new ArrayList<>();
    int end = text.length();
    for (int i = names.size() - 1; i >= 0; i--) {
      String after = text.substring(names.get(i).end(), Math.max(names.get(i).end(), end));
      if (!BETWEEN_NAMES.matcher(after).matches()) {
        break;
      }
      last.add(0, names.get(i).at(unit.sourceOf(names.get(i).lastName())));
      end = names.get(i).start();
    }
    return last;
  }

  static final Pattern BETWEEN_NAMES =
      Pattern.compile("[\\s,;()]*(?:et|ainsi que|&)?[\\s,(]*(?:(?:MM?\\.|Mmes?|Mrs?\\.?)\\s*)?");

  /** Those who take no part in a vote are named at most this far before, in characters. */
  private static final int NPPV_REACH = 200;
}
