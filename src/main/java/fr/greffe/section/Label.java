package fr.greffe.section;

import fr.greffe.text.WordList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the opening words of a line say it is. The wordings live in {@code labels.tsv}, which anyone
 * can add to.
 */
public enum Label {
  EXTRACT,
  COVER,
  PRESENT,
  SUBLIST,
  /** « Groupe « Ensemble » (17) : »: a part of a list, its names after the colon. */
  SUBGROUP,
  PROXY,
  EXCUSED,
  ABSENT,
  SECRETARY,
  AGENDA,
  DECISIONS,
  CLOSING,
  /** Questions diverses, informations: points without decision. */
  OTHER_POINTS,
  /** Approval of the minutes and other formalities at the head of a sitting. */
  MINUTES,
  VOTE_PAGE,
  RECEIPT_PAGE,
  PART_REPORT,
  PART_CONVENTION,
  PART_ANNEX,
  OBJECT,
  RAPPORTEUR,
  COMMISSION,
  MATIERE;

  private static final Map<Label, Pattern> PATTERNS = load();

  /** Bullets, numbering and quotes before a label. */
  private static final String LEAD =
      "^(?:[•▪●■□◦✓➢►→⇒➔➤➜✔·\\uF0B7\\uF0A7\\uF0D8*>-] ?)*(?:(?:\\d{1,2}|[ivx]{1,4}) ?[.)°:/–—-] ?)?\"? ?";

  /** « Délégués titulaires absents : », « Membres du bureau excusés : »: whose list it is. */
  private static final String BODY =
      "(?:(?:les )?(?:membres|elue?s|conseiller(?:e)?s|deleguee?s|administrateurs)(?:"
          + " (?:municipaux|communautaires|departementaux|regionaux|metropolitains|syndicaux|titulaires|suppleants|elus|nommes"
          + "|du (?:conseil|bureau|comite)(?: (?:municipal|communautaire|syndical))?))* )?";

  /** True when the folded line opens with a wording of this label. */
  public boolean opens(String folded) {
    return PATTERNS.get(this).matcher(folded).find();
  }

  /** The length of the label in the folded line, lead included; 0 when it does not open so. */
  public int length(String folded) {
    Matcher m = PATTERNS.get(this).matcher(folded);
    return m.find() ? m.end() : 0;
  }

  private static Map<Label, Pattern> load() {
    Map<String, List<String>> wordings =
        WordList.load(Label.class, "labels.tsv").stream()
            .map(line -> line.split("\t", 2))
            .collect(
                Collectors.groupingBy(
                    p -> p[0], Collectors.mapping(p -> p[1], Collectors.toList())));
    Map<Label, Pattern> patterns = new EnumMap<>(Label.class);
    Arrays.stream(values())
        .forEach(
            label ->
                patterns.put(
                    label,
                    Pattern.compile(
                        LEAD
                            + (label.isList() ? BODY : "")
                            + "(?:"
                            + wordings.get(label.name()).stream()
                                .map(w -> label.isList() ? withDashes(withGender(w)) : w)
                                .collect(Collectors.joining("|"))
                            + ")")));
    return patterns;
  }

  private boolean isList() {
    return switch (this) {
      case PRESENT, SUBGROUP, PROXY, EXCUSED, ABSENT, SECRETARY -> true;
      default -> false;
    };
  }

  /** « absent(e)s », « excusé(s/es) », « présent·e·s »: all the ways to write both genders. */
  private static String withGender(String wording) {
    return wording.replace(
        "<g>", "(?:\\((?:e|s|es|e/s|s/es)\\)(?:\\(?s\\)?)?|[.·-]e(?:s|[.·-]s)?)?");
  }

  /** « Présents – M. X – Mme Y »: before a list of names a dash does the work of the colon. */
  private static String withDashes(String wording) {
    return wording.replace(" ?:", " ?(?:[:–—]|-(?= ))").replace("(?::|", "(?:[:–—]|-(?= )|");
  }
}
