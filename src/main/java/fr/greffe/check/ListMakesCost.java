package fr.greffe.check;

import fr.greffe.record.Amount;
import fr.greffe.record.Severity;
import fr.greffe.record.Term;
import fr.greffe.text.NumberMatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cost items listed in a text make the cost it states: « Valorisation de …, soit 126 000 €.
 * Valorisation de 4 postes (45 000 € chacun) … Le coût du projet est de 415 000 € ». An item's
 * amount is what follows « soit », else a unit cost times the number it is for, else its only
 * amount. Items are held to make the total when they begin with the same word.
 */
final class ListMakesCost implements Rule {

  private static final Pattern COST =
      Pattern.compile(
          "(?:cout|budget|montant|depense)s?(?:"
              + " (?:total|totale|global|previsionnel|estime|complet))*(?: (?:du|de la|de l'|des)"
              + " ?(?:projet|action|operation|programme|dispositif|travaux))?(?:"
              + " (?:est|sont|serait|sera|etait))?(?: (?:de|estime a|estimes a|evalue a|fixe"
              + " a|s'eleve a))\\s*$|s'eleve(?:nt)? a\\s*$");

  private static final Pattern ITEM =
      Pattern.compile(
          "(?:^|[\\s•▪·*>–—-])(valorisation|cout|couts|achat|prestation|recrutement|financement|subvention)s?"
              + " (?=[\\d(]|de |du |des |d'|:)");

  /** Before an item: nothing, a line break, a bullet, a full stop. */
  private static final Pattern BEGINS = Pattern.compile("(?:[\\n•▪·*>–—.;:]|(?:^|\\s)-) *$");

  /** Characters before an item in which its bullet or line break stands. */
  private static final int BEFORE = 8;

  private static final Pattern SOIT = Pattern.compile("\\bsoit\\s*$");

  private static final Pattern EACH =
      Pattern.compile(
          "^.{0,40}\\b(?:chacune?|par (?:poste|agent|personne|unite|jour)|l'unite|piece)\\b");

  private static final Pattern COUNT =
      Pattern.compile(
          "\\b(\\d{1,3})"
              + " (?:postes?|agents?|etp|personnes|equipements|unites|jours|sessions|places)\\b");

  /** Characters before an amount in which the words that make it a stated cost stand. */
  private static final int COST_WORDS = 90;

  /** Fewer items are no list. */
  private static final int ITEMS = 3;

  @Override
  public String id() {
    return "T11";
  }

  @Override
  public Subject subject() {
    return Subject.TEXT;
  }

  @Override
  public List<Judgement> apply(CheckContext context) {
    List<Judgement> judgements = new ArrayList<>();
    for (Prose prose : context.prose()) {
      if (prose.text().chars().filter(c -> c == '€').count() < ITEMS) {
        continue;
      }
      String folded = prose.read().folded();
      List<Integer> starts = items(prose.text(), folded);
      if (starts.size() >= ITEMS) {
        judge(context, prose, folded, starts).ifPresent(judgements::add);
      }
    }
    return judgements;
  }

  /** Where items begin. */
  private static List<Integer> items(String text, String folded) {
    List<Integer> items = new ArrayList<>();
    Matcher matcher = ITEM.matcher(folded);
    while (matcher.find()) {
      int from = Math.max(0, matcher.start(1) - BEFORE);
      boolean first = from == 0 && text.substring(0, matcher.start(1)).isBlank();
      if (first || BEGINS.matcher(text.substring(from, matcher.start(1))).find()) {
        items.add(matcher.start(1));
      }
    }
    return items;
  }

  private Optional<Judgement> judge(
      CheckContext context, Prose prose, String folded, List<Integer> starts) {
    List<NumberMatch> money = prose.read().money();
    Optional<NumberMatch> cost = money.stream().filter(m -> costStart(folded, m) >= 0).findFirst();
    if (cost.isEmpty()) {
      return Optional.empty();
    }
    int costStart = costStart(folded, cost.get());
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : folded.length();
      if (starts.get(i) < cost.get().start()) {
        to = Math.min(to, costStart);
      }
      List<Term> item = item(context, prose, folded, starts.get(i), to, money);
      if (item.isEmpty()) {
        return Optional.empty();
      }
      terms.addAll(item);
    }
    Term stated = context.term(prose, cost.get(), "coût");
    Judgement judgement =
        Judgement.of(
            this,
            prose.place(),
            Reckoning.sum(terms, stated),
            Amount.EURO,
            List.of("items beginning alike", "sentence that states the cost"));
    return Optional.of(judgement.alertIfFailing(Severity.ERROR, Map.of()));
  }

  /** Where the words that state the cost begin; -1 when the amount is no stated cost. */
  private static int costStart(String folded, NumberMatch amount) {
    int from = Math.max(0, amount.start() - COST_WORDS);
    Matcher matcher = COST.matcher(folded.substring(from, amount.start()));
    return matcher.find() ? from + matcher.start() : -1;
  }

  private static List<Term> item(
      CheckContext context, Prose prose, String folded, int from, int to, List<NumberMatch> money) {
    List<NumberMatch> own = money.stream().filter(m -> m.start() >= from && m.end() <= to).toList();
    List<Term> said = new ArrayList<>();
    for (NumberMatch m : own) {
      if (SOIT.matcher(folded.substring(from, m.start())).find()) {
        said.add(context.term(prose, m, label(prose, from, m)));
      }
    }
    if (!said.isEmpty() || own.isEmpty()) {
      return said;
    }
    NumberMatch last = own.get(own.size() - 1);
    Term term = context.term(prose, last, label(prose, from, last));
    String after = folded.substring(last.end(), Math.min(folded.length(), to));
    Matcher count = COUNT.matcher(folded.substring(from, last.start()));
    if (EACH.matcher(after).find() && count.find()) {
      BigDecimal times = new BigDecimal(count.group(1));
      term = new Term(term.label(), times, term.value(), term.precision(), term.source());
    }
    return List.of(term);
  }

  private static String label(Prose prose, int from, NumberMatch amount) {
    return TablePlace.cut(prose.text().substring(from, amount.start()));
  }
}
