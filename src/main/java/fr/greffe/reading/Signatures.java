package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.record.Member;
import fr.greffe.record.Value;
import fr.greffe.text.Fold;
import fr.greffe.text.Hyphenation;
import fr.greffe.text.NameParser;
import fr.greffe.text.PersonName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who signs an act: a name and a capacity, on one line or on neighbouring ones. */
final class Signatures {
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:pour (?:le|la) (?:maire|presidente?)[^a-z]*|pour (?:copie|extrait|ampliation|expedition)[^,:]{0,30}[,:]? ?|signe ?:? ?|l['e] ?|la |le |l'|m\\. le"
              + " |monsieur le |madame l[ae] |mme l[ae] |par delegation,? )*(?:maire|president|presidente|vice[-"
              + " ]presidente?|premiere? adjointe?|adjointe?|directeur|directrice)(?:\\b|$)");
  private static final Pattern ROLE_ANYWHERE =
      Pattern.compile("\\b(?:maire|presidente?|vice[- ]presidente?)\\b");

  /** A signature's lines are shorter than this, in characters. */
  private static final int LINE = 90;

  /** A signature block has at most this many lines. */
  private static final int LINES = 6;

  /** « signé » between the capacity and the name. */
  private static final Pattern SIGNED = Pattern.compile("\\W*signe\\W*");

  /** The heading of a vote page under a signature, or the words of a seal over it. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\b(?:vote|votes|resultats?|deliberation)\\b|^(?:la |le )?(?:mairie|ville|commune|departement|region|communaute|metropole|syndicat|prefecture|hotel de ville|republique)\\b");

  /** « Lucien ESPEYRAC La »: the article of the capacity in the next column. */
  private static final Pattern ARTICLE_AFTER =
      Pattern.compile("\\s+(?:L[ea]|L['’])(?:\\s+\\p{Ll}.*)?$");

  private Signatures() {}

  /** True when a folded line opens with a capacity. */
  static boolean isRole(String folded) {
    return folded.length() < LINE * 3 && ROLE_ANYWHERE.matcher(folded).find();
  }

  /** The last signature of these paragraphs. */
  static Value<Member> last(List<Unit> units) {
    for (int i = units.size() - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      if (unit.lines().size() > LINES || unit.text().length() > LINE * 3) {
        continue;
      }
      Optional<Value<Member>> own = inside(unit);
      if (own.isPresent()) {
        return own.get();
      }
      if (ROLE.matcher(unit.folded()).find() && unit.text().length() < LINE) {
        Optional<Value<Member>> next = neighbour(units, i + 1, unit).or(() -> Optional.empty());
        if (next.isPresent()) {
          return next.get();
        }
        Optional<Value<Member>> above = neighbour(units, i - 1, unit);
        if (above.isPresent()) {
          return above.get();
        }
      }
    }
    return Value.absent();
  }

  private static Optional<Value<Member>> neighbour(List<Unit> units, int at, Unit role) {
    if (at < 0 || at >= units.size() || units.get(at).text().length() > LINE) {
      return Optional.empty();
    }
    return name(units.get(at), units.get(at).text(), role.text());
  }

  private static Optional<Value<Member>> inside(Unit unit) {
    List<Line> lines =
        unit.lines().stream().filter(l -> !SIGNED.matcher(Fold.fold(l.text())).matches()).toList();
    for (int i = 0; i < lines.size(); i++) {
      int at = i;
      String folded = Fold.fold(lines.get(i).text());
      Matcher role = ROLE.matcher(folded);
      if (!role.find() || folded.length() > LINE) {
        continue;
      }
      Optional<Value<Member>> same = sameLine(unit, lines.get(i).text());
      if (same.isPresent()) {
        return same;
      }
      String before = i > 0 ? lines.get(i - 1).text() : "";
      String after = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
      String printed = role(lines, i);
      Optional<Value<Member>> near =
          name(unit, before, printed)
              .or(() -> name(unit, after, lineRole(unit, role)))
              .or(() -> afterLongRole(unit, lines, at));
      if (near.isPresent()) {
        return near;
      }
    }
    return Optional.empty();
  }

  /** « La Présidente du Conseil / départemental / Brigitte DUPONT ». */
  private static Optional<Value<Member>> afterLongRole(Unit unit, List<Line> lines, int from) {
    if (from + 2 >= lines.size() || !OFFICE_GOES_ON.matcher(lines.get(from + 1).text()).matches()) {
      return Optional.empty();
    }
    return name(unit, lines.get(from + 2).text(), role(lines.subList(0, from + 2), from));
  }

  /** The rest of the body's name, under the capacity. */
  private static final Pattern OFFICE_GOES_ON =
      Pattern.compile(
          "(?iu:(?:du |de la |de l['’] ?|des |de )?(?:conseil |communaut[ée] |commission |comit[ée]"
              + " )?(?:d[ée]partemental|r[ée]gional|municipal|communautaire|m[ée]tropolitain|syndical|permanente|de\\s+communes|d['’]agglom[ée]ration|d['’]administration)e?),?");

  private static String lineRole(Unit unit, Matcher role) {
    return unit.lines().stream()
        .map(Line::text)
        .filter(t -> ROLE.matcher(Fold.fold(t)).find())
        .findFirst()
        .orElse(role.group());
  }

  /** The capacity after the name may run over the lines that follow. */
  private static String role(List<Line> lines, int from) {
    return Hyphenation.join(lines.subList(from, lines.size()).stream().map(Line::text).toList());
  }

  /** « Le Maire, Philippe MARTIN ». */
  private static Optional<Value<Member>> sameLine(Unit unit, String text) {
    int comma = text.indexOf(',');
    if (comma < 0 || comma + 1 >= text.length()) {
      return Optional.empty();
    }
    return name(unit, text.substring(comma + 1), text.substring(0, comma));
  }

  /** Two who sign stand side by side: the name under the capacity is the first. */
  private static String firstColumn(Unit unit, String text) {
    for (Line line : unit.lines()) {
      int tab = Unit.of(unit.file(), List.of(line)).listText().indexOf('\t');
      if (tab > 0 && line.text().equals(text)) {
        return text.substring(0, Math.min(tab, text.length()));
      }
    }
    return text;
  }

  private static Optional<Value<Member>> name(Unit unit, String text, String role) {
    String folded = Fold.fold(text);
    boolean other = ROLE.matcher(folded).find() || NO_NAME.matcher(folded).find();
    if (text.isBlank() || text.length() > LINE || other) {
      return Optional.empty();
    }
    Optional<PersonName> name =
        NameParser.one(ARTICLE_AFTER.matcher(firstColumn(unit, text).strip()).replaceFirst(""))
            .filter(n -> n.start() <= 1 && !n.firstName().isEmpty() && !n.lastName().isEmpty());
    return name.map(
        n ->
            Value.printed(
                new Member(
                    n.civility(),
                    n.firstName(),
                    n.lastName(),
                    role.strip().replaceFirst("[,:]$", ""),
                    Optional.empty(),
                    unit.sourceOf(n.lastName())),
                unit.sources()));
  }
}
