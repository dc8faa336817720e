package fr.greffe.record;

/** The tax basis printed next to an amount. */
public enum TaxBasis {
  /** Hors taxes. */
  HT,
  /** The tax itself. */
  TVA,
  /** Toutes taxes comprises. */
  TTC,
  /** Nothing printed. */
  UNSTATED
}
