package fr.greffe.record;

/**
 * An arrival or a departure during the sitting.
 *
 * @param kind what happened
 * @param member who
 * @param time the time as printed; empty when none is
 * @param beforeAct the id of the first act after the change; empty when no act follows
 * @param source where it is printed
 */
public record AttendanceChange(
    Kind kind, Member member, String time, String beforeAct, Source source) {

  /** The direction of the change. */
  public enum Kind {
    ARRIVAL,
    DEPARTURE
  }
}
