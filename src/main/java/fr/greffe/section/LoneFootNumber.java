package fr.greffe.section;

import fr.greffe.section.ActHeading.Form;
import fr.greffe.text.Fold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The act of an extract that prints its number once, under its vote: « Délibération n° 2025-067,
 * rendue exécutoire le 15 décembre 2025 ». Its title stands under the head of the sitting.
 */
final class LoneFootNumber {
  /** What a number under an act goes on with: what was done with the act. */
  private static final Pattern DONE =
      Pattern.compile(
          "^(?:$|(?:rendue?|devenue?) executoire|affichee?\\b|publiee?\\b|transmise?\\b|recue?\\b"
              + "|certifiee?\\b|mise? en ligne|notifiee?\\b|deposee?\\b)");

  /** The vote is told within this many blocks above the number. */
  private static final int VOTE_ABOVE = 3;

  /** A title of an act has at least this many words. */
  private static final int TITLE_WORDS = 3;

  private LoneFootNumber() {}

  /** The act; empty where another number stands, or this one does not end an act. */
  static Optional<ActStart> of(Flow flow) {
    List<Para> numbers =
        flow.paras().stream().filter(p -> !p.isTable() && isNumber(p)).limit(2).toList();
    if (numbers.size() != 1) {
      return Optional.empty();
    }
    int number = numbers.get(0).index();
    if (!isVoted(flow, number - VOTE_ABOVE, number) || isVoted(flow, number + 1, flow.size())) {
      return Optional.empty();
    }
    return title(flow, number).map(t -> new ActStart(t, flow.size(), Optional.empty(), false));
  }

  private static boolean isNumber(Para para) {
    return ActHeading.of(para.text())
        .filter(h -> h.form() == Form.DELIBERATION && !h.isCitation())
        .filter(h -> mayEnd(h))
        .isPresent();
  }

  /** Nothing stands after the number but what was done with the act. */
  static boolean mayEnd(ActHeading heading) {
    return DONE.matcher(Fold.fold(heading.rest())).find();
  }

  private static boolean isVoted(Flow flow, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (flow.get(i).votes()) {
        return true;
      }
    }
    return false;
  }

  /** The first heading under the head of the sitting, before anything is cited or decided. */
  private static Optional<Integer> title(Flow flow, int number) {
    int head = -1;
    for (int i = 0; i < number; i++) {
      Para para = flow.get(i);
      if (para.opens(Label.COVER) || para.opens(Label.EXTRACT)) {
        head = head < 0 || flow.get(head).page() == para.page() ? i : head;
      }
      boolean title =
          head >= 0
              && i > head
              && flow.isHeading(para)
              && !HeadedActs.isFormality(para)
              && para.text().split(" ").length >= TITLE_WORDS;
      if (title) {
        return Optional.of(i);
      }
      if (head >= 0 && (para.decides() || para.votes())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
