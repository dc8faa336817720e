package fr.greffe.record;

/** A piece that belongs to an act: its rapport, a convention, an annexe. */
public record Part(Kind kind, String title, PageSpan pages, Source heading) {

  /** What the piece is. */
  public enum Kind {
    RAPPORT,
    CONVENTION,
    ANNEXE,
    VOTE_PAGE
  }
}
