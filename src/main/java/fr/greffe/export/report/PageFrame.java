package fr.greffe.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The frame of every page: language, title, style, script and a content security policy that allows
 * only this style and this script, by their hashes, and files beside the page.
 */
final class PageFrame {
  private PageFrame() {}

  /**
   * A whole HTML page.
   *
   * @param body markup of the body, skip link excluded
   * @param script the resource name of the page's script
   */
  static String of(Wording wording, String title, String script, Markup body) {
    String style = resource("report.css");
    String code = resource("common.js") + resource(script);
    return new Markup()
        .raw("<!DOCTYPE html>\n<html")
        .attribute("lang", wording.language())
        .raw(">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\"")
        .attribute("content", policy(style, code))
        .raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
        .element("title", title)
        .raw("\n<style>")
        .raw(style)
        .raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">")
        .text(wording.say("skip"))
        .raw("</a>\n")
        .raw(body.toString())
        .raw("\n<script>")
        .raw(code)
        .raw("</script>\n</body>\n</html>\n")
        .toString();
  }

  private static String policy(String style, String code) {
    return "default-src 'none'; img-src 'self' file:; connect-src 'self'; base-uri 'none';"
        + " form-action 'none'; style-src 'sha256-"
        + hash(style)
        + "'; script-src 'sha256-"
        + hash(code)
        + "'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageFrame.class.getResourceAsStream("/fr/greffe/export/report/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }
}
