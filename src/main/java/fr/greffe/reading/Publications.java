package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Value;
import fr.greffe.text.DateMatch;
import fr.greffe.text.Fold;
import fr.greffe.text.FrenchDates;
import fr.greffe.text.Literals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads when an act was published, where the act or its pages print it. */
final class Publications {
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "(?:publie|affiche|mis en ligne|publication(?: en"
              + " ligne)?|affichage)(?:e|es|s)?\\b[^0-9.;]{0,30}$");
  private static final Literals PUBLISHED =
      Literals.of("publi", "affich", "mis en ligne", "mise en ligne");

  private Publications() {}

  /** The date of publication printed in the act or in the footers of its pages. */
  static Value<LocalDate> date(PdfDocument document, PageSpan pages, List<Unit> body) {
    for (Unit unit : body) {
      Optional<Value<LocalDate>> found = publication(unit);
      if (found.isPresent()) {
        return found.get();
      }
    }
    for (PdfPage page : document.pages()) {
      if (page.number() == pages.first()) {
        for (Line line : furniture(page)) {
          Optional<Value<LocalDate>> found = publication(Unit.of(document.file(), List.of(line)));
          if (found.isPresent()) {
            return found.get();
          }
        }
      }
    }
    return Value.absent();
  }

  private static List<Line> furniture(PdfPage page) {
    List<Line> lines = new ArrayList<>(page.footers());
    lines.addAll(page.headers());
    return lines;
  }

  private static Optional<Value<LocalDate>> publication(Unit unit) {
    if (unit.folded().startsWith("vu ") || !PUBLISHED.in(unit.folded())) {
      return Optional.empty();
    }
    String text = unit.text();
    int from = 0;
    for (DateMatch date : FrenchDates.find(text)) {
      String before = Fold.fold(text.substring(from, date.start()));
      from = date.end();
      if (PUBLICATION.matcher(before).find()) {
        return Optional.of(
            Value.printed(date.date(), unit.sourceOf(text.substring(date.start(), date.end()))));
      }
    }
    return Optional.empty();
  }
}
