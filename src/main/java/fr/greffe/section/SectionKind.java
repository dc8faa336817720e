package fr.greffe.section;

/** What a section is. */
public enum SectionKind {
  /** The head of a document: body, date, place. */
  COVER,
  /** Present, excused, absent, proxies. */
  ATTENDANCE,
  /** Ordre du jour, sommaire. */
  AGENDA,
  /** A délibération, from its number or title to the next. */
  ACT,
  /** « État des votes » page. */
  VOTE_PAGE,
  /** Decisions taken by delegation, listed. */
  DECISIONS,
  /** Rapport annexed to an act. */
  REPORT,
  CONVENTION,
  ANNEX,
  /** A fiche action or an action's chapter in a report. */
  ACTION_SHEET,
  /** Budget tables outside a fiche: recap, budget primitif… */
  BUDGET,
  /** Indicator tables outside a fiche. */
  INDICATORS,
  /** The end of a sitting: time, signatures. */
  CLOSING,
  /** Nothing claimed it. */
  OTHER
}
