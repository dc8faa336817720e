package fr.greffe.section;

import fr.greffe.record.Source;
import java.util.List;

/**
 * A heading of an action sheet or of the chapters above it.
 *
 * @param number as printed (« 2.1 », « 12 », « 1.3.1.1 »); empty when it has none
 * @param title without number and without « Fiche action »; empty when nothing else is printed
 * @param text the whole heading as printed
 * @param sources its lines
 */
public record SheetHeading(String number, String title, String text, List<Source> sources) {

  public SheetHeading {
    sources = List.copyOf(sources);
  }
}
