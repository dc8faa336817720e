package fr.greffe.section;

import java.util.List;

/** The sections of a document in reading order; together they hold every block once. */
public record Outline(List<Section> sections) {

  public Outline {
    sections = List.copyOf(sections);
  }
}
