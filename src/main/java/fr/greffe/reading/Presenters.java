package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Member;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.section.Label;
import fr.greffe.text.Fold;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who brings an act before the assembly: its rapporteur and the commissions it saw. */
final class Presenters {
  private Presenters() {}

  /** The rapporteur, by the label or by what they are said to do; absent when none is told. */
  static Value<Member> rapporteur(List<Unit> body) {
    for (Unit unit : body) {
      int length = Label.RAPPORTEUR.length(unit.folded());
      if (length == 0 || unit.text().length() > Subjects.LONGEST_TITLE) {
        continue;
      }
      String after = unit.text().substring(Math.min(length, unit.text().length()));
      Optional<PersonName> name =
          NameParser.one(SENTENCE_AFTER.matcher(after.strip()).replaceFirst(""))
              .filter(n -> n.start() < 3);
      if (name.isPresent()) {
        Source source =
            unit.sourceOf(
                name.get().lastName().isEmpty() ? name.get().firstName() : name.get().lastName());
        return Value.printed(name.get().at(source), source);
      }
    }
    return presenting(body);
  }

  /** « Mme X, adjointe aux finances, présente … »: who tells the matter and has a charge. */
  private static Value<Member> presenting(List<Unit> body) {
    for (Unit unit : body.subList(0, Math.min(PRESENTS_REACH, body.size()))) {
      if (Subjects.VISA_OR_VOTE.matcher(unit.folded()).find()) {
        break;
      }
      Matcher m = PRESENTS.matcher(Fold.aligned(unit.text()));
      Optional<PersonName> name =
          m.find()
              ? NameParser.inProse(unit.text().substring(0, m.end(1))).stream().findFirst()
              : Optional.empty();
      if (name.isPresent() && name.get().start() == 0) {
        Source source = unit.sourceOf(name.get().lastName());
        return Value.printed(name.get().at(source), source);
      }
    }
    return Value.absent();
  }

  /** « Pascal HENNEQUART Le conseil … »: the sentence after the name. */
  private static final Pattern SENTENCE_AFTER =
      Pattern.compile("\\s(?:L[ea]s?\\s+|L['’]\\s*)\\p{Ll}.*$");

  private static final int PRESENTS_REACH = 12;

  private static final Pattern PRESENTS =
      Pattern.compile(
          "^((?:m\\.|mme|mr|monsieur|madame) (?!le |la )[^,.;:]{3,50}), (?:\\d?[a-z]{0,8} ?)?(?:adjointe?|vice[-"
              + " ]presidente?|conseillere?|rapporteure?|deleguee?)\\b[^.;:]{0,90}?,?"
              + " (?:expose|presente|rapporte|donne lecture|rappelle|indique|informe|explique|propose)\\b");

  /** The commissions that saw the act, as printed. */
  static List<Value<String>> commissions(List<Unit> body) {
    List<Value<String>> commissions = new ArrayList<>();
    for (Unit unit : body) {
      if (Subjects.VISA_OR_VOTE.matcher(unit.folded()).find()) {
        break;
      }
      if (unit.opens(Label.COMMISSION) && unit.text().length() < Subjects.LONGEST_TITLE) {
        for (List<Line> lines : byCommission(unit)) {
          Unit one = Unit.of(unit.file(), lines);
          commissions.add(Value.printed(one.text(), one.sources()));
        }
      }
    }
    return commissions;
  }

  /** Several commissions set as one paragraph, one on each line. */
  private static List<List<Line>> byCommission(Unit unit) {
    List<List<Line>> groups = new ArrayList<>();
    for (Line line : unit.lines()) {
      if (groups.isEmpty() || Label.COMMISSION.opens(Fold.fold(line.text()))) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(line);
    }
    return groups;
  }
}
