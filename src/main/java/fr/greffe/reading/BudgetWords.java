package fr.greffe.reading;

import fr.greffe.record.BudgetEntry.ColumnKind;
import fr.greffe.record.BudgetEntry.Section;
import fr.greffe.record.BudgetEntry.Side;
import fr.greffe.text.Fold;
import fr.greffe.text.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of local budgets: sections, sides, kinds of columns ({@code budget-columns.tsv}). */
final class BudgetWords {
  private static final BudgetWords STANDARD = new BudgetWords();

  private static final Set<String> TOTALS = Set.of("total", "totaux", "ensemble", "cumul");

  private static final Set<String> ACCOUNTS =
      Set.of(
          "chapitre",
          "chapitres",
          "chap",
          "article",
          "articles",
          "art",
          "compte",
          "comptes",
          "cpte",
          "nature",
          "imputation");

  /** A row's label that names a section has at most this many words. */
  private static final int SECTION_NAME_WORDS = 3;

  private static final Pattern FONCTIONNEMENT =
      Pattern.compile("\\b(?:fonctionnement|exploitation)\\b");
  private static final Pattern INVESTISSEMENT = Pattern.compile("\\binvestissements?\\b");
  private static final Pattern DEPENSES =
      Pattern.compile(
          "\\b(?:depenses?(?! imprevues| subventionnables?| eligibles?| retenues?)"
              + "|charges|emplois)\\b");
  private static final Pattern RECETTES =
      Pattern.compile("\\b(?:recettes?|produits|ressources)\\b");
  private static final Pattern BUDGET =
      Pattern.compile(
          "\\b(?:budgets? (?:primitifs?|supplementaires?|principal|annexes?)|comptes?"
              + " administratifs?|comptes? financiers? uniques?|cfu|decisions?"
              + " modificatives?|section d)\\b");
  private static final Pattern PLAN =
      Pattern.compile("\\b(?:plans? de financement|subventions?)\\b");
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)\\bbudget (?:principal|g[ée]n[ée]ral|annexe[^:;,.()]{0,60}|n ?[°º]"
              + " ?\\d+[^:;,.()]{0,60})|\\b(?:service|budget) (?:de l['’]|des |du |de"
              + " )?(?:eau|assainissement|spanc|lotissements?|zones? d['’]activit[ée]s?|caisse des"
              + " [ée]coles|ccas|transports?|ordures m[ée]nag[èe]res)[^:;,.()–-]{0,40}");

  /** Where a sentence goes on after a budget's name. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\s+(?:se|est|pour|comme|qui|tel|fait|a|dont|au|de l['’]exercice|\\d{4})\\b.*");

  private record Entry(ColumnKind kind, String phrase) {}

  private final List<Entry> kinds = new ArrayList<>();
  private final Set<String> beneficiaries =
      Set.copyOf(WordList.load(BudgetWords.class, "beneficiary-heads.txt"));

  private BudgetWords() {
    for (String row : WordList.load(BudgetWords.class, "budget-columns.tsv")) {
      String[] cells = row.split("\t", 2);
      kinds.add(new Entry(ColumnKind.valueOf(cells[0]), cells[1]));
    }
  }

  static BudgetWords standard() {
    return STANDARD;
  }

  /** The one section a text names; UNSTATED for none or both. */
  Section section(String text) {
    String folded = Fold.fold(text);
    boolean f = FONCTIONNEMENT.matcher(folded).find();
    boolean i = INVESTISSEMENT.matcher(folded).find();
    if (f == i) {
      return Section.UNSTATED;
    }
    return f ? Section.FONCTIONNEMENT : Section.INVESTISSEMENT;
  }

  boolean saysSection(String text) {
    String folded = Fold.fold(text);
    return FONCTIONNEMENT.matcher(folded).find() || INVESTISSEMENT.matcher(folded).find();
  }

  /**
   * True for a label that is a section's name: « Section d'investissement », not « Virement à… ».
   */
  boolean isSectionName(String label) {
    return saysSection(label) && WordTokens.of(label).size() <= SECTION_NAME_WORDS;
  }

  /** The one side a text names; UNSTATED for none or both. */
  Side side(String text) {
    String folded = Fold.fold(text);
    boolean d = DEPENSES.matcher(folded).find();
    boolean r = RECETTES.matcher(folded).find();
    if (d == r) {
      return Side.UNSTATED;
    }
    return d ? Side.DEPENSES : Side.RECETTES;
  }

  boolean saysSide(String text) {
    String folded = Fold.fold(text);
    return DEPENSES.matcher(folded).find() || RECETTES.matcher(folded).find();
  }

  boolean saysBudget(String text) {
    return BUDGET.matcher(Fold.fold(text)).find();
  }

  boolean saysFundingPlan(String text) {
    return PLAN.matcher(Fold.fold(text)).find();
  }

  /** True for the head of a column of chapters, articles or accounts. */
  boolean saysAccount(String head) {
    List<String> tokens = WordTokens.of(head).words();
    return !tokens.isEmpty() && ACCOUNTS.contains(tokens.get(0));
  }

  /** True for the head of a column of those who receive, in a list of grants. */
  boolean saysBeneficiary(String head) {
    return WordTokens.of(head).words().stream().anyMatch(beneficiaries::contains);
  }

  boolean saysTotal(String label) {
    WordTokens tokens = WordTokens.of(label);
    return tokens.words().stream().anyMatch(TOTALS::contains) || tokens.has("sous total");
  }

  /** What a column, a row or a title states; OTHER when it does not say. */
  ColumnKind kind(String text) {
    WordTokens tokens = WordTokens.of(text);
    return kinds.stream()
        .filter(e -> tokens.has(e.phrase()))
        .map(Entry::kind)
        .findFirst()
        .orElse(ColumnKind.OTHER);
  }

  /** The budget's name as printed in the nearest line that names one; empty when none does. */
  String budgetName(List<String> context) {
    for (String line : context) {
      Matcher name = NAME.matcher(line);
      if (name.find()) {
        return VERB.matcher(name.group()).replaceFirst("").strip();
      }
    }
    return "";
  }
}
