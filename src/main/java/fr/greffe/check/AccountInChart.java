package fr.greffe.check;

import fr.greffe.record.BudgetEntry;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.Cell;
import fr.greffe.record.Severity;
import fr.greffe.record.Source;
import fr.greffe.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter or account printed in a budget exists in the charts of accounts, stands in its section,
 * and an account stands under its chapter. An index only: charts change from year to year, and
 * budgets annexes may follow others.
 */
final class AccountInChart implements Rule {

  /** Codes of one table that must fit before another is doubted. */
  private static final int CODES_AGREEING = 4;

  /** Digits that number little else than accounts. */
  private static final int LONG_CODE = 4;

  private static final Pattern CODE = Pattern.compile("\\d{2,8}");

  /** « chapitre 65, article 65748 ». */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\bchap(?:itre|\\.)? ?(?:n° ?)?(\\d{2,3})(?! ?\\d)[^.;\\d]{0,60}?"
              + "\\b(?:article|compte|nature|imputation)s? ?(?:budgetaire |n° ?)?(\\d{3,8})(?!\\d| ?\\d{3}|-)");

  /** « article 65748 du chapitre 65 ». */
  private static final Pattern TURNED =
      Pattern.compile(
          "\\b(?:article|compte|nature)s? ?(?:n° ?)?(\\d{3,8})(?!\\d|-),? (?:du|au|de la|chap)[^.;\\d]{0,20}"
              + "chapitre ?(?:n° ?)?(\\d{2,3})(?!\\d)");

  private static final Pattern CHAPTERS = Pattern.compile("^chap(?:itre|\\.)?s?$");
  private static final Pattern ACCOUNTS =
      Pattern.compile("^(?:art(?:icle|\\.)?s?|comptes?|natures?|imputations?)$");

  /** Budgets that may follow a chart of their own. */
  private static final Pattern OTHER_CHART =
      Pattern.compile("annexe|regie|service|eau|assainissement|spanc|m ?4\\d?\\b|m ?22\\b");

  private final Chart chart = Chart.standard();

  @Override
  public String id() {
    return "T30";
  }

  @Override
  public Subject subject() {
    return Subject.TABLES;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    Map<String, List<BudgetEntry>> tables = new LinkedHashMap<>();
    for (BudgetEntry entry : context.records().budgetEntries()) {
      if (CODE.matcher(entry.code()).matches()) {
        tables.computeIfAbsent(entry.tableId(), k -> new ArrayList<>()).add(entry);
      }
    }
    boolean atHand =
        context.records().sittings().stream()
            .flatMap(s -> s.date().value().stream())
            .allMatch(d -> d.getYear() >= Chart.FIRST_YEAR && d.getYear() <= Chart.LAST_YEAR);
    tables.values().forEach(t -> table(t, atHand, judgements));
    context.grids().forEach(g -> rows(g, judgements));
    for (Prose prose : context.prose()) {
      if (prose.read().folded().contains("chap")) {
        pairs(prose, judgements);
      }
    }
    return judgements;
  }

  private void table(List<BudgetEntry> entries, boolean atHand, List<Judgement> judgements) {
    Map<String, BudgetEntry> codes = new LinkedHashMap<>();
    entries.forEach(e -> codes.putIfAbsent(e.code() + e.section(), e));
    if (entries.stream().anyMatch(e -> OTHER_CHART.matcher(Fold.fold(e.budget())).find())) {
      return;
    }
    long known = codes.values().stream().filter(e -> speaksOfAccounts(e.code())).count();
    if (known < CODES_AGREEING || known < CODES_AGREEING * (codes.size() - known)) {
      return;
    }
    for (BudgetEntry entry : codes.values()) {
      String code = entry.code();
      if (chart.knows(code)) {
        section(entry, codes, judgements);
      } else if (!chart.subdivides(code)) {
        Judgement judgement = judgement(place(entry), false);
        judgements.add(
            atHand
                ? told(judgement, "message", Map.of("code", code), source(entry))
                : judgement.undecided("the chart of that year is not at hand"));
      }
    }
  }

  /** Small numbers exist in every chart, and number everything else too. */
  private boolean speaksOfAccounts(String code) {
    return chart.isChapter(code) || code.length() >= LONG_CODE && chart.knows(code);
  }

  private void section(
      BudgetEntry entry, Map<String, BudgetEntry> codes, List<Judgement> judgements) {
    Optional<Section> own = chart.sectionOf(entry.code());
    if (own.isEmpty() || entry.section() == Section.UNSTATED) {
      return;
    }
    boolean fits = own.get() == entry.section();
    long agreeing = codes.values().stream().filter(e -> e != entry && fits(e)).count();
    long apart = codes.values().stream().filter(e -> e != entry && !fits(e)).count();
    Judgement judgement = judgement(place(entry), fits);
    boolean convinced = agreeing >= CODES_AGREEING && agreeing >= CODES_AGREEING * apart;
    judgements.add(
        fits
            ? judgement
            : convinced
                ? told(
                    judgement,
                    "section",
                    Map.of("code", entry.code(), "section", name(own.get())),
                    source(entry))
                : judgement.undecided("the section may be misread"));
  }

  private boolean fits(BudgetEntry entry) {
    Optional<Section> own = chart.sectionOf(entry.code());
    return own.isEmpty() || own.get() == entry.section();
  }

  private static Phrase name(Section section) {
    return section == Section.FONCTIONNEMENT
        ? new Phrase("fonctionnement", "operation")
        : new Phrase("investissement", "investment");
  }

  /** A column of chapters beside a column of accounts. */
  private void rows(Grid grid, List<Judgement> judgements) {
    int chapters = column(grid, CHAPTERS);
    int accounts = column(grid, ACCOUNTS);
    if (chapters < 0 || accounts < 0) {
      return;
    }
    for (int row = grid.firstBodyRow(); row < grid.rows(); row++) {
      String chapter = grid.slot(row, chapters).text().strip();
      Slot slot = grid.slot(row, accounts);
      List<Source> where = slot.cell().map(Cell::sources).orElse(List.of());
      int page = where.stream().findFirst().map(Source::page).orElse(0);
      pair(TablePlace.of(grid.table(), page), chapter, slot.text().strip(), where)
          .ifPresent(judgements::add);
    }
  }

  private static int column(Grid grid, Pattern header) {
    int found = -1;
    for (int c = 0; c < grid.table().columns(); c++) {
      List<String> path = grid.columnPath(c);
      if (!path.isEmpty() && header.matcher(Fold.fold(path.get(path.size() - 1))).matches()) {
        if (found >= 0) {
          return -1;
        }
        found = c;
      }
    }
    return found;
  }

  private void pairs(Prose prose, List<Judgement> judgements) {
    Matcher pair = PAIR.matcher(prose.read().folded());
    while (pair.find()) {
      pair(prose.place(), pair.group(1), pair.group(2), prose.sources()).ifPresent(judgements::add);
    }
    Matcher turned = TURNED.matcher(prose.read().folded());
    while (turned.find()) {
      pair(prose.place(), turned.group(2), turned.group(1), prose.sources())
          .ifPresent(judgements::add);
    }
  }

  /** Nothing is said of a code that no chart at hand has. */
  private Optional<Judgement> pair(
      Phrase place, String chapter, String account, List<Source> where) {
    Set<String> own = chart.chaptersOf(account);
    if (!chart.isChapter(chapter) || own.isEmpty() || account.equals(chapter)) {
      return Optional.empty();
    }
    boolean fits = own.contains(chapter) || own.stream().anyMatch(c -> c.startsWith(chapter));
    Judgement judgement = judgement(place, fits);
    return Optional.of(
        fits
            ? judgement
            : told(
                judgement,
                "chapter",
                Map.of(
                    "account",
                    account,
                    "chapter",
                    chapter,
                    "own",
                    String.join(", ", new TreeSet<>(own))),
                where));
  }

  private Judgement judgement(Phrase place, boolean fits) {
    return Judgement.of(
        this, place, Reckoning.agreement("code", fits), "", List.of("charts of accounts"));
  }

  private static Judgement told(
      Judgement judgement, String variant, Map<String, Object> values, List<Source> where) {
    return judgement.alert(Severity.NOTE, variant, values, where);
  }

  private static Phrase place(BudgetEntry entry) {
    int page = entry.amount().source().page();
    return new Phrase("page " + page, "page " + page);
  }

  private static List<Source> source(BudgetEntry entry) {
    return List.of(entry.amount().source());
  }
}
