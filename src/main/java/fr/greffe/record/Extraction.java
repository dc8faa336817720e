package fr.greffe.record;

import java.util.List;

/**
 * All that Greffe makes of one document: the content of {@code document.json}.
 *
 * @param relations every relation tried, with its verdict
 * @param findings what a human should look at, most serious first
 */
public record Extraction(
    DocumentInfo document,
    List<PageInfo> pages,
    Records records,
    List<Relation> relations,
    List<Finding> findings,
    Account account) {

  public Extraction {
    pages = List.copyOf(pages);
    relations = List.copyOf(relations);
    findings = List.copyOf(findings);
  }
}
