package fr.greffe.record;

import java.util.List;

/**
 * One choice of a vote.
 *
 * @param count the count as stated, or derived from the sitting (origin DERIVED); absent when
 *     neither is printed
 * @param members the members listed under the choice; empty when none is named
 */
public record Tally(Choice choice, Value<Integer> count, List<Member> members) {

  public Tally {
    members = List.copyOf(members);
  }
}
