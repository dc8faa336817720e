package fr.greffe.record;

/** Whether a printed amount is proved by another printed figure. */
public enum Verification {
  /** Takes part in at least one relation that holds and in none that fails. */
  VERIFIED,
  /** Takes part in a relation that fails. */
  CONTRADICTED,
  /** No relation speaks of it, or only unverifiable ones. */
  UNCHECKED
}
