package fr.greffe.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void aScriptInTheTextIsShownAsText() {
    assertEquals(
        "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;",
        Markup.escape("<script>alert(\"x\")</script>"));
  }

  @Test
  void aQuoteCannotLeaveAnAttribute() {
    String html = new Markup().raw("<a").attribute("title", "\" onclick='x'").raw(">").toString();
    assertEquals("<a title=\"&quot; onclick=&#39;x&#39;\">", html);
  }

  @Test
  void aLengthIsGivenToATenth() {
    Markup markup = new Markup();
    for (double length : new double[] {12, 12.04, 12.05, 0.96, -0.04, -3.25}) {
      markup.tenths(length).raw(" ");
    }
    assertEquals("12 12 12.1 1 0 -3.2 ", markup.toString());
  }

  @Test
  void directionOverridesAreMadeVisible() {
    assertEquals("total ␣000 1", Markup.escape("total \u202E000 1"));
  }

  @Test
  void aMegabyteOfTextIsCutWithASign() {
    String escaped = Markup.escape("x".repeat(1_000_000));
    assertTrue(escaped.length() < 5_000);
    assertTrue(escaped.endsWith("…"));
  }

  @Property
  void escapedTextNeverHoldsMarkup(@ForAll String text) {
    String escaped = Markup.escape(text);
    assertFalse(escaped.contains("<") || escaped.contains(">") || escaped.contains("\""));
  }
}
