package fr.greffe.record;

/** How serious a finding is, the least first. */
public enum Severity {
  /** Unusual, explained, or a legal index. */
  NOTE,
  /** Two places disagree. */
  WARNING,
  /** A printed total is arithmetically wrong. */
  ERROR
}
