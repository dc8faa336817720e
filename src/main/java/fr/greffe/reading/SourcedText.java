package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.Word;
import fr.greffe.record.Box;
import fr.greffe.record.Source;
import fr.greffe.section.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines read as one text, from which any part finds its way back to its place on the page. */
final class SourcedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  /** A stretch of the text and where it stands. */
  private record Part(int start, int end, Source source) {}

  SourcedText(List<Piece.Text> lines) {
    for (Piece.Text line : lines) {
      add(line);
    }
  }

  private SourcedText(String words, List<Part> places) {
    text.append(words);
    parts.addAll(places);
  }

  /** A part of the text (end excluded), with the places of its own words. */
  SourcedText part(int start, int end) {
    List<Part> places = new ArrayList<>();
    for (Part part : parts) {
      if (part.start() < end && part.end() > start) {
        int from = Math.max(0, part.start() - start);
        places.add(new Part(from, Math.min(end, part.end()) - start, part.source()));
      }
    }
    return new SourcedText(text.substring(start, end), places);
  }

  static SourcedText of(Piece.Text line) {
    return new SourcedText(List.of(line));
  }

  private void add(Piece.Text piece) {
    if (text.length() > 0) {
      text.append(' ');
    }
    int base = text.length();
    text.append(piece.text());
    Optional<Line> line = piece.line();
    if (line.isEmpty()) {
      parts.add(new Part(base, text.length(), piece.source()));
      return;
    }
    int at = base - piece.start();
    for (Word word : line.get().words()) {
      int end = at + word.text().length();
      if (end > base) {
        Source source =
            new Source(piece.source().file(), line.get().page(), word.box(), word.text());
        parts.add(new Part(Math.max(at, base), end, source));
      }
      at = end + 1;
    }
  }

  String text() {
    return text.toString();
  }

  /** The place of a part of the text; on two pages, its place on the first. */
  Source source(int start, int end) {
    List<Source> touched = new ArrayList<>();
    for (Part part : parts) {
      if (part.start() < end && part.end() > start) {
        touched.add(part.source());
      }
    }
    Source first = touched.get(0);
    Box box =
        touched.stream()
            .filter(s -> s.page() == first.page())
            .map(Source::box)
            .reduce(Box::union)
            .orElse(first.box());
    return new Source(first.file(), first.page(), box, text.substring(start, end).strip());
  }
}
