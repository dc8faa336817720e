package fr.greffe.text;

import java.util.List;

/** A name while its list is being read. */
final class MemberDraft {
  final int start;
  final int end;
  final String civility;
  final List<String> words;
  String role = "";
  MemberDraft holder;

  MemberDraft(int start, int end, String civility, List<String> words) {
    this.start = start;
    this.end = end;
    this.civility = civility;
    this.words = words;
  }

  /**
   * The name read.
   *
   * @param firstNames whether the list is one of first names alone
   */
  PersonName name(boolean firstNames) {
    boolean single = firstNames && civility.isEmpty();
    NameParts.Parts parts = NameParts.split(words, single);
    return new PersonName(start, end, civility, parts.first(), parts.last(), role);
  }
}
