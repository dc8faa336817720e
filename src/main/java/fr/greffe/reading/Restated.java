package fr.greffe.reading;

import fr.greffe.record.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The statements of who is there that one sitting makes: each extract of its acts lists the members
 * again. What is told again counts once; what a later statement adds or tells otherwise is kept.
 */
final class Restated {
  private final List<Integer> pages = new ArrayList<>();
  private final Map<String, Integer> first = new HashMap<>();

  /** A list of those present begins on this page; on a page of its own it is another statement. */
  void begins(int page) {
    if (pages.isEmpty() || page > pages.get(pages.size() - 1)) {
      pages.add(page);
    }
  }

  /** Which statement a place belongs to, from 0. */
  private int of(Source source) {
    int statement = 0;
    while (statement + 1 < pages.size() && pages.get(statement + 1) <= source.page()) {
      statement++;
    }
    return statement;
  }

  /** Takes note of who or what is told where, before {@link #once} is asked. */
  <T> void note(List<T> told, Function<T, String> key, Function<T, Source> source) {
    told.forEach(t -> first.merge(key.apply(t), of(source.apply(t)), Math::min));
  }

  /** What these tell first, in their order: a name twice in one statement stays twice. */
  <T> List<T> once(List<T> told, Function<T, String> key, Function<T, Source> source) {
    return told.stream()
        .filter(t -> of(source.apply(t)) == first.getOrDefault(key.apply(t), 0))
        .toList();
  }
}
