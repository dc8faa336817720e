package fr.greffe.record;

/** What a member can do in a scrutin. NPPV: « ne prend pas part au vote ». */
public enum Choice {
  POUR,
  CONTRE,
  ABSTENTION,
  NPPV,
  ABSENT
}
