package fr.greffe.record;

import java.util.List;

/**
 * A page: its size as displayed, in points, what it belongs to, and the text taken out of its flow.
 *
 * @param belongsTo ids of the records (acts, fiches, tables…) or section kinds it is part of;
 *     {@code other} when nothing claims it; never empty
 * @param runningHeaders taken out of the flow, as printed
 * @param runningFooters taken out of the flow, as printed
 * @param printedNumber the page number as printed; empty when there is none
 */
public record PageInfo(
    int number,
    double width,
    double height,
    int rotation,
    TextOrigin textOrigin,
    List<String> belongsTo,
    List<Source> runningHeaders,
    List<Source> runningFooters,
    String printedNumber) {

  public PageInfo {
    belongsTo = List.copyOf(belongsTo);
    runningHeaders = List.copyOf(runningHeaders);
    runningFooters = List.copyOf(runningFooters);
  }
}
