package fr.greffe.record;

/** How many printed amounts (table cells, budget lines, mentions; each place once) are proved. */
public record Account(int verified, int contradicted, int unchecked) {

  public int total() {
    return verified + contradicted + unchecked;
  }
}
