package fr.greffe.record;

/** The pages a record covers, both 1-based and included. */
public record PageSpan(int first, int last) {

  public boolean contains(int page) {
    return page >= first && page <= last;
  }
}
