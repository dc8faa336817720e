package fr.greffe.table;

/** Disjoint sets over the first n integers; a set's root is its smallest member. */
final class Forest {

  private final int[] parent;

  Forest(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int root(int member) {
    int r = member;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  void union(int a, int b) {
    int ra = root(a);
    int rb = root(b);
    parent[Math.max(ra, rb)] = Math.min(ra, rb);
  }
}
