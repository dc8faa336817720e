package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Member;
import fr.greffe.record.Sitting;
import fr.greffe.record.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What is told of a sitting after its head: an act names the secretary, the foot of an extract
 * counts the members. It fills what the head leaves open and contradicts nothing.
 */
final class ToldLater {
  /** « Conseillers en exercice : 36 – présents : 29 »: both, or it may count another body. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "^(?:(?:nombre|nb|nbre|effectif) (?:de |d'|des )?)?(?:membres|conseillers|delegues|elus|administrateurs)?[a-z' ]{0,30}en exercice ?: ?\\d{1,3}\\b[^0-9:]{1,40}\\bpresents? ?: ?\\d");

  private ToldLater() {}

  /** The paragraphs of an act that tell of its sitting. */
  static List<Unit> of(String file, List<Unit> act) {
    List<Unit> told = new ArrayList<>();
    act.stream().filter(u -> COUNTS.matcher(u.folded()).find()).forEach(told::add);
    if (act.size() > 1 && SittingOffices.designates(act.get(0).folded())) {
      List<Line> lines = new ArrayList<>(act.get(0).lines());
      lines.addAll(act.get(1).lines());
      told.add(Unit.of(file, lines));
    }
    return told;
  }

  /** The secretary the head names, else the one named later. */
  static Value<Member> secretary(Sitting sitting, List<Unit> later) {
    return sitting.secretary().isPresent()
        ? sitting.secretary()
        : SittingOffices.secretary(later, sitting.present());
  }

  /** A count of the head, else the one told later. */
  static Value<Integer> count(Value<Integer> head, Supplier<Value<Integer>> later) {
    return head.isPresent() ? head : later.get();
  }
}
