package fr.greffe.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.greffe.record.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileReaderTest {
  @TempDir Path folder;

  private Profile read(String json) throws ProfileException, IOException {
    Path file = folder.resolve("profil.json");
    Files.writeString(file, json);
    return ProfileReader.read(file);
  }

  private String error(String json) {
    return assertThrows(ProfileException.class, () -> read(json)).getMessage();
  }

  @Test
  void a_profile_is_read_with_its_dates() throws Exception {
    Profile profile =
        read(
            "{\"name\": \"Commune d'Exemple\", \"body\": \"conseil_municipal\","
                + "\"sirets\": [{\"number\": \"12345678900012\", \"to\": \"2024-12-31\"},"
                + "{\"number\": \"12345678900020\", \"from\": \"2025-01-01\"}],"
                + "\"seats\": [{\"number\": 15}]}");
    assertEquals(Optional.of(Assembly.CONSEIL_MUNICIPAL), profile.body());
    assertEquals("12345678900012", profile.siretOn(LocalDate.of(2024, 6, 1)).orElseThrow());
    assertEquals("12345678900020", profile.siretOn(LocalDate.of(2025, 6, 1)).orElseThrow());
    assertEquals(15, profile.seatsOn(LocalDate.of(2025, 6, 1)).orElseThrow());
  }

  @Test
  void an_unknown_key_is_an_error_that_names_it() {
    String message = error("{\"nom\": \"Commune d'Exemple\"}");
    assertTrue(message.contains("profil.json") && message.contains("« nom »"), message);
  }

  @Test
  void a_value_of_the_wrong_kind_is_an_error() {
    assertTrue(error("{\"sirets\": [{\"number\": \"123\"}]}").contains("fourteen digits"));
    assertTrue(error("{\"body\": \"CONSEIL\"}").contains("« CONSEIL »"));
    assertTrue(error("{\"name\": ").contains("not valid JSON"));
  }
}
