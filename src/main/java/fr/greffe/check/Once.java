package fr.greffe.check;

import java.util.Optional;
import java.util.function.Supplier;

/** A value worked out when first asked for, and kept. A check runs on one thread. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> work;
  private Optional<T> value = Optional.empty();

  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public T get() {
    if (value.isEmpty()) {
      value = Optional.of(work.get());
    }
    return value.get();
  }
}
