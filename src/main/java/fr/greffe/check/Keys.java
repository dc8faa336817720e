package fr.greffe.check;

import java.math.BigInteger;
import java.util.Locale;

/** Check digits of the numbers that carry one. */
final class Keys {

  private static final int SIREN = 9;
  private static final int SIRET = 14;
  private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

  /** Letters of a French account number count as these digits (A=1 … I=9, J=1 …, S=2 …). */
  private static final String RIB_LETTERS = "12345678912345678923456789";

  private Keys() {}

  static boolean isSiren(String digits) {
    return digits.length() == SIREN && luhn(digits);
  }

  /** La Poste's establishments have a key of their own: the digits add up to a multiple of 5. */
  static boolean isSiret(String digits) {
    if (digits.length() != SIRET) {
      return false;
    }
    boolean poste = digits.startsWith("356000000");
    return luhn(digits) || poste && digits.chars().map(c -> c - '0').sum() % 5 == 0;
  }

  /** ISO 13616: the rearranged number is 1 modulo 97. */
  static boolean isIban(String iban) {
    String moved = iban.substring(4) + iban.substring(0, 4);
    StringBuilder digits = new StringBuilder();
    for (char c : moved.toUpperCase(Locale.ROOT).toCharArray()) {
      digits.append(Character.isDigit(c) ? String.valueOf(c) : String.valueOf(c - 'A' + 10));
    }
    return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
  }

  /** The French account key: 97 − (89 bank + 15 branch + 3 account) mod 97. */
  static boolean isRib(String bank, String branch, String account, String key) {
    StringBuilder digits = new StringBuilder();
    for (char c : account.toUpperCase(Locale.ROOT).toCharArray()) {
      digits.append(Character.isDigit(c) ? c : RIB_LETTERS.charAt(c - 'A'));
    }
    BigInteger all = new BigInteger(bank + branch + digits + key);
    return all.mod(IBAN_MODULUS).signum() == 0;
  }

  private static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }
}
