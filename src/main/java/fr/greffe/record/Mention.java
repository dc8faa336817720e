package fr.greffe.record;

/**
 * An amount stated in running text.
 *
 * @param ownerId the act or action sheet whose text it is; empty when neither
 * @param context the sentence or line it stands in
 */
public record Mention(String ownerId, Amount amount, String context) {}
