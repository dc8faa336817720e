package fr.greffe.record;

import java.util.Optional;

/**
 * An indicator.
 *
 * @param actionReference the action it belongs to, as printed; empty when not attached
 * @param period as printed (« 2022 », « 31/12/2021 »); empty when none
 * @param value as printed and typed; absent when the cell is empty
 * @param target the printed target, as text; absent when none
 * @param unit %, jours, ETP…; empty when none is printed
 * @param source where the label stands
 */
public record Indicator(
    String actionReference,
    String label,
    String period,
    Value<Reading> value,
    Value<String> target,
    String unit,
    Source source) {

  /** The same indicator, of another action. */
  public Indicator of(String reference) {
    return new Indicator(reference, label, period, value, target, unit, source);
  }

  /** The same indicator, of another period. */
  public Indicator in(String otherPeriod) {
    return new Indicator(actionReference, label, otherPeriod, value, target, unit, source);
  }

  /**
   * A printed indicator value.
   *
   * @param type what kind of value it is
   * @param number the number, for numbers, percentages and durations
   * @param text as printed
   */
  public record Reading(Type type, Optional<Amount> number, String text) {}

  /** The kinds of values indicators take. */
  public enum Type {
    NUMBER,
    PERCENTAGE,
    DURATION,
    TEXT
  }
}
