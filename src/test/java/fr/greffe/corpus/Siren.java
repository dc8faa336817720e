package fr.greffe.corpus;

/** Numbers of invented bodies, with a valid key. */
final class Siren {
  private Siren() {}

  /** A SIREN made of eight digits and its Luhn key. */
  static String of(String eightDigits) {
    return withKey(eightDigits);
  }

  /** A SIRET made of a SIREN, four digits of NIC and the Luhn key. */
  static String siret(String siren, String fourDigits) {
    return withKey(siren + fourDigits);
  }

  private static String withKey(String digits) {
    int sum = 0;
    for (int i = digits.length() - 1, twice = 1; i >= 0; i--, twice ^= 1) {
      int d = (digits.charAt(i) - '0') * (twice == 1 ? 2 : 1);
      sum += d > 9 ? d - 9 : d;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
