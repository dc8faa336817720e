package fr.greffe.check;

import fr.greffe.record.Deliberation;
import fr.greffe.text.Fold;
import java.util.regex.Pattern;

/** Which acts adopt a budget or the accounts of a year, by their subject. */
final class AccountActs {

  private static final Pattern ACCOUNT =
      Pattern.compile("compte(?:s)? (?:administratif|financier unique)|\\bcfu\\b");

  private static final Pattern BUDGET =
      Pattern.compile(
          "^[^a-z]*(?:(?:vote|adoption|approbation|examen|presentation) (?:du |des |de "
              + "l'|et vote du )?)?(?:projet de )?budgets? (?:primitif|annexe|principal)");

  private static final Pattern AMENDED =
      Pattern.compile("decision modificative|supplementaire|\\bdm\\b|virement|affectation");

  private AccountActs() {}

  /** True for the act that adopts a compte administratif or compte financier unique. */
  static boolean isAccount(Deliberation act) {
    return ACCOUNT.matcher(subject(act)).find();
  }

  /** True for the act that adopts a budget primitif. */
  static boolean isBudget(Deliberation act) {
    String subject = subject(act);
    return BUDGET.matcher(subject).find()
        && subject.contains("primitif")
        && !AMENDED.matcher(subject).find();
  }

  private static String subject(Deliberation act) {
    return Fold.fold(act.subject().value().orElse(""));
  }
}
