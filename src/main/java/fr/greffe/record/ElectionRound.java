package fr.greffe.record;

import java.util.List;

/**
 * A round (tour) of an election by ballot papers, as its procès-verbal counts it (code électoral
 * art. L. 65 and L. 66, CGCT art. L. 2122-7): what is not printed is absent.
 *
 * @param number the round, from 1
 * @param registered the electors entitled to vote (inscrits)
 * @param voters the voters, or the papers found in the box
 * @param blank blank papers, where they are counted apart
 * @param spoiled void papers, where they are counted apart
 * @param blankOrSpoiled blank and void papers, where they are counted together
 * @param cast suffrages exprimés
 * @param majority the absolute majority to reach
 * @param candidates in printed order
 */
public record ElectionRound(
    int number,
    Value<Integer> registered,
    Value<Integer> voters,
    Value<Integer> blank,
    Value<Integer> spoiled,
    Value<Integer> blankOrSpoiled,
    Value<Integer> cast,
    Value<Integer> majority,
    List<Candidacy> candidates) {

  public ElectionRound {
    candidates = List.copyOf(candidates);
  }
}
