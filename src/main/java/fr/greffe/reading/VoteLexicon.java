package fr.greffe.reading;

import fr.greffe.record.Choice;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words in which votes are counted ({@code vote-words.tsv}), found by their first word. */
final class VoteLexicon {
  /** What a word does in the count of a vote. */
  enum Role {
    CHOICE,
    UNIT,
    LINK,
    NUMBERED
  }

  /** How far a word says by itself that it is a choice. */
  enum Strength {
    SURE,
    /** Only beside a unit or another choice: « 20 oui et 2 non ». */
    IN_COMPANY,
    /** Only where a letter stands for each choice: « 18 P – 2 C ». */
    LETTER
  }

  /**
   * An entry.
   *
   * @param choice only for {@link Role#CHOICE}
   */
  record Entry(String words, Role role, Optional<Choice> choice, Strength strength) {}

  private static final VoteLexicon STANDARD = new VoteLexicon();

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  private VoteLexicon() {
    for (String row : WordList.load(VoteLexicon.class, "vote-words.tsv")) {
      String[] cells = row.split("\t", 2);
      Entry entry = entry(cells[0], cells[1]);
      byFirstWord.computeIfAbsent(firstWord(entry.words()), w -> new ArrayList<>()).add(entry);
    }
    Comparator<Entry> longest = Comparator.comparingInt(e -> -e.words().length());
    byFirstWord.values().forEach(entries -> entries.sort(longest));
  }

  static VoteLexicon standard() {
    return STANDARD;
  }

  private static Entry entry(String kind, String words) {
    String name = kind.replaceAll("[?!]$", "").toUpperCase(Locale.ROOT);
    for (Role role : Role.values()) {
      if (role != Role.CHOICE && role.name().equals(name)) {
        return new Entry(words, role, Optional.empty(), Strength.SURE);
      }
    }
    Strength strength =
        kind.endsWith("?")
            ? Strength.IN_COMPANY
            : kind.endsWith("!") ? Strength.LETTER : Strength.SURE;
    return new Entry(words, Role.CHOICE, Optional.of(Choice.valueOf(name)), strength);
  }

  private static String firstWord(String words) {
    int end = 0;
    while (end < words.length() && Character.isLetter(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }

  /** The longest entry that stands at the start of a word of the folded text. */
  Optional<Entry> at(String folded, int start, String word) {
    for (Entry entry : byFirstWord.getOrDefault(word, List.of())) {
      int end = start + entry.words().length();
      if (folded.startsWith(entry.words(), start) && endsWord(folded, end)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean endsWord(String folded, int end) {
    char last = folded.charAt(end - 1);
    boolean open = end < folded.length() && Character.isLetterOrDigit(folded.charAt(end));
    return !open || last == '\'' || last == '°';
  }

  /** The choice that these folded words are, and nothing else. */
  Optional<Choice> choice(String words) {
    return at(words, 0, firstWord(words))
        .filter(e -> e.words().length() == words.length() && e.strength() != Strength.LETTER)
        .flatMap(Entry::choice);
  }
}
