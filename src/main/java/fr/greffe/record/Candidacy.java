package fr.greffe.record;

import java.util.Optional;

/**
 * A candidate, or a list of candidates, in a round of an election.
 *
 * @param name the person or the list as printed
 * @param member the person; empty for a list
 * @param votes the suffrages obtained; absent when only the outcome is printed
 * @param proclaimed the document says that they are elected
 */
public record Candidacy(
    String name, Optional<Member> member, Value<Integer> votes, boolean proclaimed) {}
