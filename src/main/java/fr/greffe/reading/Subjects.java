package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.section.ActHeading;
import fr.greffe.section.Label;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the objet of an act: after « objet », in its heading, in the title under its number. */
final class Subjects {
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\s*(?:[-–•▪●➢►*]\\s*)?(?:(?iu:point|question|affaire|dossier|sujet)\\s*(?:n\\s?°\\s*)?\\d{1,2}\\s?[.):–-]\\s*|\\d{1,2}(?:\\.\\d{1,2})*\\s?[.)°/:–-]?\\s+|[IVX]{1,5}\\s?[.)/:–-]\\s*|[a-hA-H]\\s?[)/]\\s*)(?=\\p{L}|«|\")");

  private Subjects() {}

  /** The objet of an act; absent when nothing on the page is one. */
  static Value<String> of(
      Unit heading, Optional<ActHeading> number, List<Scrutin> scrutins, List<Unit> body) {
    return asked(printed(heading, number, body), number, scrutins, heading);
  }

  private static Value<String> printed(Unit heading, Optional<ActHeading> number, List<Unit> body) {
    for (int i = 0; i < body.size() && i < OBJECT_REACH; i++) {
      Unit unit = body.get(i);
      if (unit.opens(Label.OBJECT)) {
        String text = afterObject(unit.text());
        if (text.isEmpty() && i + 1 < body.size()) {
          return Value.printed(tidy(body.get(i + 1).text()), body.get(i + 1).sources());
        }
        return continued(text, unit, body, i + 1);
      }
      if (VISA_OR_VOTE.matcher(unit.folded()).find()) {
        break;
      }
    }
    String own = number.map(n -> n.rest().substring(0, n.result()).strip()).orElse(heading.text());
    if (number.isEmpty() && heading.opens(Label.OBJECT)) {
      own = afterObject(heading.text());
      if (own.isEmpty() && !body.isEmpty()) {
        return Value.printed(tidy(body.get(0).text()), body.get(0).sources());
      }
    }
    if (number.isPresent()
        && number.get().rest().length() > 0
        && Label.OBJECT.opens(Fold.fold(own))) {
      own = afterObject(own);
    }
    if (!own.isEmpty() && !isDateOnly(own)) {
      boolean opened = number.filter(n -> n.form() != ActHeading.Form.TAIL).isPresent();
      String subject = opened ? own : NUMBERING.matcher(own).replaceFirst("");
      return continued(subject, heading, body, 0);
    }
    return followingTitle(body);
  }

  /** A title may be cut between its lines: the last ones go on right below, in the same weight. */
  private static Value<String> continued(String text, Unit unit, List<Unit> body, int next) {
    StringBuilder whole = new StringBuilder(text);
    List<Source> sources = new ArrayList<>(unit.sources());
    Unit before = unit;
    for (int i = next; i < body.size() && goesOn(whole, before, body.get(i)); i++) {
      before = body.get(i);
      whole.append(' ').append(before.text());
      sources.addAll(before.sources());
    }
    return Value.printed(tidy(whole.toString()), sources);
  }

  private static boolean goesOn(StringBuilder title, Unit above, Unit unit) {
    Line last = above.lines().get(above.lines().size() - 1);
    Line first = unit.lines().get(0);
    boolean close =
        first.page() == last.page()
            && first.box().top() - last.box().bottom() < TITLE_GAP * last.box().height();
    boolean open = Character.isLetterOrDigit(title.charAt(title.length() - 1));
    boolean rest =
        Character.isLowerCase(unit.text().charAt(0))
            || NUMBER_OF_TITLE.matcher(unit.folded()).matches();
    boolean look = above.bold() == unit.bold() || unit.text().indexOf(' ') < 0;
    return close
        && open
        && rest
        && look
        && unit.lines().size() <= 2
        && !unit.text().endsWith(".")
        && !unit.text().endsWith(";")
        && !unit.text().endsWith(":")
        && !VISA_OR_VOTE.matcher(unit.folded()).find();
  }

  /** The lines of one title are closer than this, in line heights. */
  private static final double TITLE_GAP = 0.6;

  private static final Pattern NUMBER_OF_TITLE = Pattern.compile("n ?° ?\\d{1,4}(?: .{0,60})?");

  /** Under the heading of a topic the line of the vote says what was asked of the assembly. */
  private static Value<String> asked(
      Value<String> subject, Optional<ActHeading> number, List<Scrutin> scrutins, Unit heading) {
    boolean topic = number.isEmpty() && scrutins.size() == 1 && !heading.opens(Label.OBJECT);
    String question = topic ? scrutins.get(0).question() : "";
    if (question.isEmpty() || !subject.isPresent()) {
      return subject;
    }
    List<Source> sources = new ArrayList<>(subject.sources());
    sources.addAll(scrutins.get(0).sources());
    return Value.printed(subject.orElse("") + " – " + tidy(question), sources);
  }

  /** « Objet : » stands within this many paragraphs of the number. */
  private static final int OBJECT_REACH = 16;

  static final Pattern VISA_OR_VOTE = Pattern.compile("^(?:vu |considerant|decide|article \\d)");

  private static boolean isDateOnly(String text) {
    List<DateMatch> dates = FrenchDates.find(text);
    return dates.size() == 1
        && text.length() - (dates.get(0).end() - dates.get(0).start()) < DATE_WORDS;
  }

  /** « du … » around a date alone. */
  private static final int DATE_WORDS = 12;

  private static String afterObject(String text) {
    return text.replaceFirst("^(?i:\\W*objet\\s*(?:de la d[ée]lib[ée]ration)?\\s*[:–-]*\\s*)", "")
        .strip();
  }

  /** Without « objet », the title set apart under the number is the subject. */
  private static Value<String> followingTitle(List<Unit> body) {
    for (int i = 0; i < body.size() && i < TITLE_REACH; i++) {
      Unit unit = body.get(i);
      boolean other =
          unit.opens(Label.COMMISSION)
              || unit.opens(Label.RAPPORTEUR)
              || unit.opens(Label.COVER)
              || unit.opens(Label.MATIERE)
              || unit.text().length() < SHORTEST_TITLE;
      boolean caps = unit.text().equals(unit.text().toUpperCase(java.util.Locale.ROOT));
      if (!other
          && unit.text().length() < LONGEST_TITLE
          && (unit.bold() || caps || i == 0 && !unit.text().endsWith("."))) {
        String title = NUMBERING.matcher(unit.text()).replaceFirst("");
        return Value.printed(tidy(title), unit.sources());
      }
    }
    return Value.absent();
  }

  private static final int TITLE_REACH = 5;
  private static final int SHORTEST_TITLE = 6;
  static final int LONGEST_TITLE = 400;

  private static String tidy(String text) {
    return text.replaceFirst("[\\s:;–-]+$", "").strip();
  }
}
