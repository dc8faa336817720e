package fr.greffe.export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n-1", "＝1"})
  void textThatASpreadsheetWouldComputeIsMadeText(String text) {
    assertEquals('\'', CsvText.text(text).charAt(0));
  }

  @Test
  void ordinaryTextIsLeftAsItIs() {
    assertEquals("Subvention : 1 200 €", CsvText.text("Subvention : 1 200 €"));
  }

  @Test
  void linesOfACellAreJoined() {
    assertEquals("Total général", CsvText.text("Total \n général"));
  }

  @Test
  void commasAndQuotesAreQuoted() throws IOException {
    assertEquals("\"a,b\",\"c\"\"d\",e\n", row(List.of("a,b", "c\"d", "e")));
  }

  @Property(tries = 500)
  void whatIsWrittenReadsBack(@ForAll List<String> texts) throws IOException {
    List<String> spelled = texts.stream().map(CsvText::text).toList();
    String row = row(spelled);
    if (!spelled.isEmpty() && !String.join("", spelled).isEmpty()) {
      assertEquals(
          spelled, CSVFormat.RFC4180.parse(new StringReader(row)).getRecords().get(0).toList());
    }
    for (String value : spelled) {
      assertFalse(
          !value.isEmpty() && "=+-@".indexOf(value.stripLeading().concat(" ").charAt(0)) >= 0);
    }
  }

  private static String row(List<String> values) throws IOException {
    StringBuilder out = new StringBuilder();
    CsvText.writeRow(values, out);
    return out.toString();
  }
}
