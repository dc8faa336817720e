package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Member;
import fr.greffe.record.Proxy;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import fr.greffe.text.ListedName;
import fr.greffe.text.NameParser;
import fr.greffe.text.NameParser.ListKind;
import fr.greffe.text.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads lists of members with the place of each name. */
final class Names {
  private final String file;

  Names(String file) {
    this.file = file;
  }

  /**
   * A member of a list.
   *
   * @param holder who holds their pouvoir, when printed
   * @param note the words on the line after the name
   */
  record Entry(Member member, Optional<Member> holder, String note) {
    Proxy proxy() {
      return new Proxy(member, holder.orElseThrow(), member.source());
    }
  }

  /** The members these texts list, in order; the lines tell where each stands. */
  List<Entry> read(String text, List<Line> lines, ListKind kind) {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    Map<String, Integer> last = new HashMap<>();
    for (ListedName listed : NameParser.list(text, kind)) {
      String name = Fold.fold(listed.name().fullName());
      // A name told again stands further on: each extract of a sitting lists its members.
      boolean again = last.getOrDefault(name, -1) == at;
      int found = lineOf(listed.name(), lines, again ? at + 1 : at);
      at = found < 0 ? at : found;
      last.put(name, at);
      Source source = source(listed.name(), lines, at);
      Optional<Member> holder = listed.holder().map(h -> h.at(source));
      Member member = listed.name().at(source);
      entries.add(new Entry(withHolder(member, holder), holder, note(text, listed.name())));
    }
    return entries;
  }

  private static String note(String text, PersonName name) {
    int from = Math.min(name.end(), text.length());
    int end = text.indexOf('\n', from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static Member withHolder(Member m, Optional<Member> holder) {
    return new Member(
        m.civility(),
        m.firstName(),
        m.lastName(),
        m.role(),
        holder.map(Member::fullName),
        m.source());
  }

  /** The first line from a position on that prints the last word of the name; -1 when none does. */
  private static int lineOf(PersonName name, List<Line> lines, int from) {
    String wanted = lastWord(name);
    for (int i = from; i < lines.size(); i++) {
      if (Fold.fold(lines.get(i).text()).contains(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private Source source(PersonName name, List<Line> lines, int at) {
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a list of names stands on lines");
    }
    Line line = lines.get(Math.min(at, lines.size() - 1));
    String wanted = lastWord(name);
    return line.words().stream()
        .filter(w -> Fold.fold(w.text()).contains(wanted))
        .findFirst()
        .map(w -> new Source(file, line.page(), w.box(), name.fullName()))
        .orElse(new Source(file, line.page(), line.box(), name.fullName()));
  }

  private static String lastWord(PersonName name) {
    String folded = Fold.fold(name.fullName());
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
