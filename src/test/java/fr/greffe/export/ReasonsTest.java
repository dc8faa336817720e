package fr.greffe.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the file is empty|le fichier est vide",
        "page 3: no text could be read|page 3 : aucun texte n'a pu être lu",
        "pages 1-4, 7: no text; install tesseract-ocr and tesseract-ocr-fra to read it by OCR"
            + "|pages 1-4, 7 : pas de texte ; installer tesseract-ocr et tesseract-ocr-fra pour la"
            + " reconnaissance de caractères",
        "page 12: not read: its objects are nested too deep"
            + "|page 12 : non lue : objets imbriqués trop profondément",
        "unexpected failure: IllegalStateException: x"
            + "|défaillance inattendue : IllegalStateException: x",
      })
  void aReasonIsSaidInFrench(String english, String french) {
    assertEquals(french, Reasons.in(Locale.FRENCH).say(english));
  }

  @Test
  void aReasonWithoutFrenchWordsStaysAsItIs() {
    assertEquals("stray $1 \\ text", Reasons.in(Locale.FRENCH).say("stray $1 \\ text"));
  }

  @Test
  void inEnglishNothingChanges() {
    assertEquals("the file is empty", Reasons.in(Locale.ENGLISH).say("the file is empty"));
  }
}
