package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.record.Member;
import fr.greffe.record.Sitting;
import fr.greffe.record.Source;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The head of the executive who signs the minutes where they end: « Le Maire, / Ana ROY ». Who is
 * listed as present and signs so presided, where the head of the sitting does not tell who did.
 */
final class SignedMinutes {
  /** A name stands within this many lines under its capacity. */
  private static final int LINES_UNDER = 3;

  /** The middle of a name is at most this far from the middle of its capacity, in points. */
  private static final double BESIDE = 90;

  private static final Pattern CAPACITY =
      Pattern.compile("(?:(?:^|[^a-z-])(?:le|la) |, ?)(?:maire|presidente?)(?! [dl]e |-|[a-z])");

  private static final Pattern OTHER =
      Pattern.compile("\\b(?:adjointe?|vice|delegue|pour l[ea])\\b");

  private static final Pattern WORD = Pattern.compile("(?:maire|presidente?)[,.:]?");

  private SignedMinutes() {}

  /** The president the head names, else who signs as maire or president. */
  static Value<Member> president(String file, Sitting sitting, List<Unit> closing) {
    if (sitting.president().isPresent()) {
      return sitting.president();
    }
    List<Line> lines = closing.stream().flatMap(u -> u.lines().stream()).toList();
    List<Value<Member>> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String folded = Fold.fold(lines.get(i).text());
      if (CAPACITY.matcher(folded).find() && !OTHER.matcher(folded).find()) {
        named(file, lines, i, sitting.present()).ifPresent(found::add);
      }
    }
    return found.size() == 1 ? found.get(0) : Value.absent();
  }

  private static Optional<Value<Member>> named(
      String file, List<Line> lines, int at, List<Member> present) {
    Optional<Word> capacity =
        lines.get(at).words().stream()
            .filter(w -> WORD.matcher(Fold.fold(w.text())).matches())
            .findFirst();
    if (capacity.isEmpty()) {
      return Optional.empty();
    }
    for (int i = at; i < lines.size() && i <= at + LINES_UNDER; i++) {
      Line line = lines.get(i);
      Optional<Member> member =
          present.stream()
              .filter(m -> distance(line, m, capacity.get()) <= BESIDE)
              .min(Comparator.comparingDouble(m -> distance(line, m, capacity.get())));
      if (member.isPresent()) {
        List<Source> sources = List.of(member.get().source(), line.source(file));
        String how = "signe le procès-verbal : " + lines.get(at).text();
        return Optional.of(Value.derived(member.get(), sources, how));
      }
    }
    return Optional.empty();
  }

  /** How far the member's printed surname stands from the capacity; infinite when not printed. */
  private static double distance(Line line, Member member, Word capacity) {
    String surname = Fold.fold(member.lastName());
    String last = surname.substring(surname.lastIndexOf(' ') + 1);
    boolean whole = Fold.fold(line.text()).contains(surname);
    double middle = (capacity.box().left() + capacity.box().right()) / 2;
    return line.words().stream()
        .filter(w -> whole && Fold.fold(w.text()).replaceAll("[,.;]$", "").equals(last))
        .mapToDouble(w -> Math.abs((w.box().left() + w.box().right()) / 2 - middle))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }
}
