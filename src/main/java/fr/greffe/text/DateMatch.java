package fr.greffe.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date found in a text.
 *
 * @param start index of its first character, weekday included
 * @param end index after its last character
 * @param weekday the day of the week printed before it, which may contradict the date
 */
public record DateMatch(int start, int end, LocalDate date, Optional<DayOfWeek> weekday) {}
