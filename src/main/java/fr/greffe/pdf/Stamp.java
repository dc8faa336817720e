package fr.greffe.pdf;

import fr.greffe.record.Box;
import java.util.List;

/**
 * The receipt stamp of the contrôle de légalité on one page, taken out of the flow.
 *
 * @param lines its lines, top to bottom; possibly only the first ones when it is cut
 */
public record Stamp(int page, Box box, List<Line> lines) {

  public Stamp {
    lines = List.copyOf(lines);
  }
}
