package fr.greffe.reading;

import fr.greffe.record.Deliberation;
import fr.greffe.record.Passage;
import fr.greffe.record.Source;
import fr.greffe.record.Statement;
import fr.greffe.section.Block;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the paragraphs that print a figure and that no other record holds. */
final class Statements {

  private Statements() {}

  /** The paragraphs of these blocks that print a digit, tables left out. */
  static List<Statement> of(String file, String owner, List<Block> blocks) {
    return Unit.all(file, blocks).stream()
        .filter(u -> u.text().chars().anyMatch(Character::isDigit))
        .map(u -> new Statement(owner, u.text(), u.sources()))
        .toList();
  }

  /** The statements that no visa, recital or article of an act repeats. */
  static List<Statement> outside(List<Deliberation> acts, List<Statement> statements) {
    Set<Source> told = new HashSet<>();
    for (Deliberation act : acts) {
      Stream.of(act.visas(), act.recitals(), act.articles())
          .flatMap(List::stream)
          .map(Passage::sources)
          .forEach(told::addAll);
    }
    return statements.stream().filter(s -> s.sources().stream().noneMatch(told::contains)).toList();
  }
}
