package fr.greffe.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of a {@link Doc} and wraps it with its style sheet. */
final class HtmlWriter {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]+)\\}\\}");

  /** An anchor and what opens the next text block. */
  private static final Pattern START =
      Pattern.compile(
          "(<a id=\"anc\\.(?![^\"]*-end\")[^\"]+\"></a>)\\s*"
              + "((?:<div[^>]*>(?:</div>)?\\s*)*<(?:h1|h2|h3|p)(?: [^>]*)?>)");

  /** What closes a text block, and the anchor of an end. */
  private static final Pattern END =
      Pattern.compile(
          "((?:</td>\\s*</tr>\\s*</tbody></table>|</p>|</li>|</h\\d>)(?:</div>|</ul>|</ol>|\\s)*)"
              + "(<a id=\"anc\\.[^\"]+-end\"></a>)");

  private HtmlWriter() {}

  static String write(Doc doc) {
    return "<html lang=\"fr\"><head><style>"
        + css(doc)
        + "</style></head><body>"
        + moored(fill(doc, doc.html()))
        + "</body></html>";
  }

  /** The style sheets of a document, common rules first. */
  static String css(Doc doc) {
    return resource("styles/common.css")
        + resource("styles/" + doc.stylesheet() + ".css")
            .replace("%HEADER%", cssText(doc.header()))
            .replace("%FOOTER%", counters(doc.footer()));
  }

  private static String cssText(String text) {
    return "\"" + text.replace("\"", "\\\"").replace("\n", "\\A ") + "\"";
  }

  private static String counters(String footer) {
    return cssText(footer)
        .replace("##", "\" counter(pages) \"")
        .replace("#", "\" counter(page) \"");
  }

  /**
   * Puts each anchor inside the text block it announces or ends, so that it goes to the page where
   * that block goes.
   */
  private static String moored(String html) {
    String started = START.matcher(html).replaceAll("$2$1");
    return END.matcher(START.matcher(started).replaceAll("$2$1")).replaceAll("$2$1");
  }

  private static String fill(Doc doc, String html) {
    Matcher places = PLACE.matcher(html);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(out, Matcher.quoteReplacement(place(doc, places.group(1))));
    }
    return places.appendTail(out).toString();
  }

  private static String place(Doc doc, String key) {
    if (key.startsWith("@")) {
      return "<a id=\"anc." + key.substring(1) + "\"></a>";
    }
    int colon = key.indexOf(':');
    String id = key.substring(colon + 1);
    return switch (colon < 0 ? "" : key.substring(0, colon)) {
      case "grid" -> fill(doc, GridWriter.write(Objects.requireNonNull(doc.grids().get(id), key)));
      case "vote" ->
          "<a id=\"anc.vote-"
              + id
              + "\"></a>"
              + fill(doc, BallotWriter.write(Objects.requireNonNull(doc.ballots().get(id))));
      case "sitting" ->
          "<a id=\"anc.sitting-"
              + id
              + "\"></a>"
              + fill(doc, AttendanceWriter.write(doc.sittings().get(id)));
      default -> {
        Figure figure = Objects.requireNonNull(doc.figures().get(key), "no figure " + key);
        yield "<span id=\"fig." + key + "\">" + DocBuilder.escape(figure.text()) + "</span>";
      }
    };
  }

  /** A text with its figures as printed, without markup. */
  static String plain(Doc doc, String text) {
    Matcher places = PLACE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (places.find()) {
      String key = places.group(1);
      Figure figure = Objects.requireNonNull(doc.figures().get(key), "no figure " + key);
      places.appendReplacement(out, Matcher.quoteReplacement(figure.text()));
    }
    return places.appendTail(out).toString();
  }

  /** A file of the class path folder {@code corpus}. */
  static String resource(String path) {
    try (InputStream in = HtmlWriter.class.getClassLoader().getResourceAsStream("corpus/" + path)) {
      return new String(
          Objects.requireNonNull(in, "no corpus/" + path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
