package fr.greffe.export.report;

import fr.greffe.record.Box;
import fr.greffe.record.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page's picture with boxes drawn over it, and links from values to their boxes. */
final class PageFigure {
  private final PageFiles pages;
  private final Wording wording;

  PageFigure(PageFiles pages, Wording wording) {
    this.pages = pages;
    this.wording = wording;
  }

  /**
   * A box to draw.
   *
   * @param label a short label drawn at the box and used in its sum (« A », « = »); may be empty
   * @param kind a CSS class: {@code stated}, {@code term} or {@code place}
   */
  record Marked(Source source, String label, String kind) {}

  /** One figure per page the boxes stand on, side by side. */
  void figures(Markup html, List<Marked> boxes) {
    Map<Integer, List<Marked>> byPage = new TreeMap<>();
    for (Marked box : boxes) {
      byPage.computeIfAbsent(box.source().page(), p -> new java.util.ArrayList<>()).add(box);
    }
    html.raw(byPage.size() > 1 ? "<div class=\"figures several\">" : "<div class=\"figures\">");
    byPage.forEach((page, marked) -> figure(html, page, marked));
    html.raw("</div>");
  }

  private void figure(Markup html, int number, List<Marked> marked) {
    var file = pages.page(number);
    if (file.isEmpty()) {
      return;
    }
    PageFiles.PageFile page = file.get();
    html.raw("<figure><div class=\"sheet\" tabindex=\"0\" role=\"group\"")
        .attribute("aria-label", wording.say("page.scroll", number))
        .raw("><div class=\"paper\"><img loading=\"lazy\"")
        .attribute("src", page.href())
        .attribute("width", whole(page.width()))
        .attribute("height", whole(page.height()))
        .attribute("alt", wording.say("page.alt", number))
        .raw("><svg aria-hidden=\"true\"")
        .attribute("viewBox", "0 0 " + whole(page.width()) + " " + whole(page.height()))
        .raw(">");
    marked.forEach(box -> box(html, box));
    html.raw("</svg></div></div><figcaption>")
        .text(wording.say("page.caption", number))
        .raw(" <span class=\"zoom\"><button type=\"button\" data-zoom=\"out\"")
        .attribute("aria-label", wording.say("zoom.out"))
        .raw(">−</button><button type=\"button\" data-zoom=\"in\"")
        .attribute("aria-label", wording.say("zoom.in"))
        .raw(">+</button></span> <a")
        .attribute("href", page.href())
        .raw(" target=\"_blank\" rel=\"noopener\">")
        .text(wording.say("page.open"))
        .raw("</a></figcaption></figure>");
  }

  private static void box(Markup html, Marked marked) {
    Box box = marked.source().box().grow(1.5);
    html.raw("<rect")
        .attribute("class", marked.kind())
        .attribute("x", box.left())
        .attribute("y", box.top())
        .attribute("width", Math.max(1, box.width()))
        .attribute("height", Math.max(1, box.height()))
        .raw("/>");
    if (!marked.label().isEmpty()) {
      html.raw("<text")
          .attribute("class", marked.kind())
          .attribute("x", box.right() + 1)
          .attribute("y", box.top() + 4)
          .raw(">")
          .text(marked.label())
          .raw("</text>");
    }
  }

  /**
   * The pages' sizes in points and their pictures, {@code page width height file} each: boxes are
   * drawn to that scale.
   */
  String sizes() {
    return pages.all().entrySet().stream()
        .map(
            e ->
                e.getKey()
                    + " "
                    + whole(e.getValue().width())
                    + " "
                    + whole(e.getValue().height())
                    + " "
                    + e.getValue().href())
        .collect(Collectors.joining(";"));
  }

  /** The text as a link to its place; plain text when the page has no picture. */
  void link(Markup html, String text, List<Source> sources) {
    if (sources.isEmpty() || pages.page(sources.get(0).page()).isEmpty()) {
      html.text(text);
      return;
    }
    Source source = sources.get(0);
    Box box = source.box();
    html.raw("<a class=\"src\"")
        .attribute("href", pages.page(source.page()).orElseThrow().href())
        .attribute("data-page", Integer.toString(source.page()))
        .raw(" data-box=\"")
        .tenths(box.left())
        .raw(" ")
        .tenths(box.top())
        .raw(" ")
        .tenths(box.right())
        .raw(" ")
        .tenths(box.bottom())
        .raw("\"")
        .attribute("title", wording.say("page.short", source.page()))
        .raw(">")
        .text(text)
        .raw("</a>");
  }

  private static String whole(double value) {
    return Long.toString(Math.round(value));
  }
}
