package fr.greffe.record;

/** The form of the ballot, when printed. */
public enum Ballot {
  SHOW_OF_HANDS,
  PUBLIC_ROLL_CALL,
  SECRET,
  UNSTATED
}
