package fr.greffe.record;

import java.util.List;

/**
 * A stretch of running text: a visa, a considérant, an article.
 *
 * @param label the printed label or number (« Article 1er », « - »); empty when there is none
 * @param text the text without the label, lines joined, hyphenation undone
 * @param sources one per page the passage stands on
 */
public record Passage(String label, String text, List<Source> sources) {

  public Passage {
    sources = List.copyOf(sources);
  }
}
