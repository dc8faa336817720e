package fr.greffe.record;

import java.util.List;

/**
 * A hypothesis on the cause of a discrepancy, verified by recomputation, offered to a human.
 *
 * @param kind {@code digits-swapped}, {@code digit-off}, {@code term-missing}, {@code term-twice},
 *     {@code sign}, {@code magnitude}, {@code column-shift}, {@code copied}, {@code rounding},
 *     {@code explained}
 * @param messageFr one French sentence
 * @param messageEn one English sentence
 * @param evidence the cells the hypothesis speaks of
 */
public record Diagnosis(String kind, String messageFr, String messageEn, List<Source> evidence) {

  public Diagnosis {
    evidence = List.copyOf(evidence);
  }
}
