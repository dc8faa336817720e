package fr.greffe.reading;

import fr.greffe.pdf.Line;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfPage;
import fr.greffe.record.PageSpan;
import fr.greffe.record.Part;
import fr.greffe.record.Records;
import fr.greffe.section.Block;
import fr.greffe.section.Outline;
import fr.greffe.section.Section;
import fr.greffe.section.SectionKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Says for each page which records and sections it belongs to: no page is silently lost. */
public final class PageOwnership {
  /** What a page belongs to when nothing claims it. */
  public static final String NOBODY = "other";

  private final Map<Integer, Set<String>> owners = new TreeMap<>();

  private PageOwnership() {}

  /**
   * The owners of each page that was read: record ids first, then the kinds of the sections that
   * are no record (in lower case: {@code agenda}, {@code annex}…), {@code other} when nothing
   * claims the page. Never an empty list.
   */
  public static Map<Integer, List<String>> of(
      PdfDocument document, Records records, Outline outline) {
    PageOwnership ownership = new PageOwnership();
    records.sittings().forEach(s -> ownership.claim(s.pages(), s.id()));
    records.deliberations().forEach(a -> ownership.claim(a.pages(), a.id()));
    records
        .deliberations()
        .forEach(a -> a.parts().forEach(p -> ownership.claim(p.pages(), name(p))));
    records.actionSheets().forEach(s -> ownership.claim(s.pages(), s.id()));
    records.tables().forEach(t -> t.pages().forEach(p -> ownership.claim(p, t.id())));
    outline.sections().forEach(ownership::claim);
    Map<Integer, List<String>> result = new TreeMap<>();
    for (PdfPage page : document.pages()) {
      result.put(
          page.number(), List.copyOf(ownership.owners.getOrDefault(page.number(), Set.of(NOBODY))));
    }
    return result;
  }

  private static String name(Part part) {
    return part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void claim(PageSpan span, String owner) {
    for (int page = span.first(); page <= span.last(); page++) {
      claim(page, owner);
    }
  }

  private void claim(int page, String owner) {
    owners.computeIfAbsent(page, p -> new LinkedHashSet<>()).add(owner);
  }

  private void claim(Section section) {
    boolean isRecord =
        section.kind() == SectionKind.ACT
            || section.kind() == SectionKind.ACTION_SHEET
            || section.kind() == SectionKind.OTHER;
    if (!isRecord) {
      String owner = section.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      for (Block block : section.blocks()) {
        pages(block).forEach(page -> claim(page, owner));
      }
    }
    section.children().forEach(this::claim);
  }

  private static List<Integer> pages(Block block) {
    if (block instanceof Block.TableBlock table) {
      return table.table().pages();
    }
    return ((Block.Paragraph) block).lines().stream().map(Line::page).distinct().toList();
  }
}
