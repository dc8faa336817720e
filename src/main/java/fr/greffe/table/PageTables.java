package fr.greffe.table;

import fr.greffe.pdf.PdfPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tables of one page, in reading order. */
final class PageTables {

  private PageTables() {}

  static List<PageTable> on(PdfPage read) {
    if (read.words().isEmpty()) {
      return List.of();
    }
    PdfPage page = withPartedFigures(read);
    Rules rules = Rules.of(page);
    RuledTables.Found ruled = RuledTables.find(page, rules);
    List<PageTable> out = new ArrayList<>();
    ruled.tables().forEach(t -> out.add(Forms.marked(HeaderRows.counted(t, page))));
    List<PageTable> aligned = AlignedTables.find(page, rules, ruled);
    out.addAll(aligned);
    ruled.fragments().stream()
        .filter(f -> aligned.stream().noneMatch(t -> t.area().overlapArea(f.area()) > 0))
        .forEach(out::add);
    out.sort(
        Comparator.comparingDouble((PageTable t) -> t.area().top())
            .thenComparingDouble(t -> t.area().left()));
    return out;
  }

  private static PdfPage withPartedFigures(PdfPage page) {
    return new PdfPage(
        page.number(),
        page.width(),
        page.height(),
        page.rotation(),
        page.origin(),
        GluedFigures.parted(page.words()),
        page.lines(),
        page.rulings(),
        page.fills(),
        page.headers(),
        page.footers(),
        page.stamps(),
        page.printedNumber(),
        page.pictureArea());
  }
}
