package fr.greffe.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingsTest {

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
    assertEquals(french, Sayings.reasons(Locale.FRENCH).say(english));
  }

  @Test
  void aReasonWithoutFrenchWordsStaysAsItIs() {
    assertEquals("stray $1 \\ text", Sayings.reasons(Locale.FRENCH).say("stray $1 \\ text"));
  }

  @Test
  void inEnglishNothingChanges() {
    assertEquals("the file is empty", Sayings.reasons(Locale.ENGLISH).say("the file is empty"));
  }

  @Test
  void everyCueOfTheExampleOutputsIsSaidInFrench() throws IOException {
    Sayings french = Sayings.cues(Locale.FRENCH);
    Pattern list = Pattern.compile("\"cues\"\\s*:\\s*\\[([^\\]]*)]");
    Pattern text = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    Set<String> english = new TreeSet<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("extracted"))) {
      for (Path folder : folders) {
        Path json = folder.resolve("document.json");
        if (Files.exists(json)) {
          list.matcher(Files.readString(json))
              .results()
              .flatMap(cues -> text.matcher(cues.group(1)).results())
              .map(cue -> cue.group(1))
              .filter(cue -> french.say(cue).equals(cue) && !cue.startsWith("«"))
              .forEach(english::add);
        }
      }
    }
    assertEquals(Set.of(), english);
  }
}
