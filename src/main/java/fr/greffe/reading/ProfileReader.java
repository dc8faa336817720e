package fr.greffe.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.greffe.record.Assembly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a profile from JSON.
 *
 * <pre>{@code
 * {
 *   "name": "Commune d'Exemple",
 *   "sirets": [{"number": "12345678900012", "from": "2014-01-01", "to": "2024-12-31"}],
 *   "body": "CONSEIL_MUNICIPAL",
 *   "seats": [{"number": 15, "from": "2020-05-23"}],
 *   "prefId": "PREF060",
 *   "labels": {"objectifs": ["Ce que nous visons"]},
 *   "matieres": {"subvention": "7.5"},
 *   "acceptProposals": false
 * }
 * }</pre>
 *
 * Every key is optional; an unknown one is an error, for a misspelt key would be silently ignored.
 */
public final class ProfileReader {
  private static final Set<String> KEYS =
      Set.of("name", "sirets", "body", "seats", "prefId", "labels", "matieres", "acceptProposals");
  private static final Pattern SIRET = Pattern.compile("\\d{14}");
  private static final Pattern MATIERE = Pattern.compile("\\d\\.\\d{1,2}(?:\\.\\d{1,2})*");

  private final String file;

  private ProfileReader(Path path) {
    this.file = String.valueOf(path.getFileName());
  }

  /**
   * Reads a profile.
   *
   * @throws ProfileException when the file cannot be read, is no JSON, or says something unknown
   */
  public static Profile read(Path path) throws ProfileException {
    ProfileReader reader = new ProfileReader(path);
    try {
      ObjectMapper mapper =
          new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      return reader.profile(mapper.readTree(Files.readAllBytes(path)));
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
      throw new ProfileException(
          reader.file + ": not valid JSON" + where + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ProfileException(reader.file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Profile profile(JsonNode root) throws ProfileException {
    requireObject(root, "the profile");
    checkKeys(root, KEYS, "");
    List<Profile.Siret> sirets = new ArrayList<>();
    for (JsonNode node : array(root, "sirets")) {
      sirets.add(siret(node));
    }
    List<Profile.Seats> seats = new ArrayList<>();
    for (JsonNode node : array(root, "seats")) {
      seats.add(seats(node));
    }
    return new Profile(
        text(root, "name"),
        sirets,
        body(root),
        seats,
        text(root, "prefId"),
        labels(root),
        matieres(root),
        bool(root, "acceptProposals"));
  }

  private Profile.Siret siret(JsonNode node) throws ProfileException {
    requireObject(node, "sirets");
    checkKeys(node, Set.of("number", "from", "to"), "sirets.");
    String number = text(node, "number");
    if (!SIRET.matcher(number).matches()) {
      throw new ProfileException(
          file + ": sirets.number « " + number + " » must be fourteen digits, as text");
    }
    return new Profile.Siret(number, date(node, "from"), date(node, "to"));
  }

  private Profile.Seats seats(JsonNode node) throws ProfileException {
    requireObject(node, "seats");
    checkKeys(node, Set.of("number", "from", "to"), "seats.");
    if (!node.path("number").isInt() || node.path("number").intValue() < 1) {
      throw new ProfileException(file + ": seats.number must be a whole number above 0");
    }
    return new Profile.Seats(node.path("number").intValue(), date(node, "from"), date(node, "to"));
  }

  private Optional<Assembly> body(JsonNode root) throws ProfileException {
    String name = text(root, "body");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Assembly.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new ProfileException(
          file + ": body « " + name + " » is none of " + Arrays.toString(Assembly.values()), e);
    }
  }

  private Map<String, List<String>> labels(JsonNode root) throws ProfileException {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    JsonNode node = root.path("labels");
    if (!node.isMissingNode()) {
      requireObject(node, "labels");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      List<String> wordings = new ArrayList<>();
      for (JsonNode wording : array(node, entry.getKey())) {
        wordings.add(wording.asText());
      }
      labels.put(entry.getKey(), List.copyOf(wordings));
    }
    return labels;
  }

  private Map<String, String> matieres(JsonNode root) throws ProfileException {
    Map<String, String> matieres = new LinkedHashMap<>();
    JsonNode node = root.path("matieres");
    if (!node.isMissingNode()) {
      requireObject(node, "matieres");
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String code = entry.getValue().asText();
      if (!MATIERE.matcher(code).matches()) {
        throw new ProfileException(
            file + ": matieres." + entry.getKey() + " « " + code + " » is no matière code");
      }
      matieres.put(entry.getKey(), code);
    }
    return matieres;
  }

  private void checkKeys(JsonNode node, Set<String> known, String prefix) throws ProfileException {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!known.contains(entry.getKey())) {
        throw new ProfileException(
            file
                + ": unknown key « "
                + prefix
                + entry.getKey()
                + " »; known: "
                + new TreeSet<>(known));
      }
    }
  }

  private void requireObject(JsonNode node, String what) throws ProfileException {
    if (!node.isObject()) {
      throw new ProfileException(file + ": " + what + " must be an object");
    }
  }

  private JsonNode array(JsonNode node, String key) throws ProfileException {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new ProfileException(file + ": " + key + " must be a list");
    }
    return value;
  }

  private String text(JsonNode node, String key) throws ProfileException {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new ProfileException(file + ": " + key + " must be a text in quotes");
    }
    return value.textValue().strip();
  }

  private boolean bool(JsonNode node, String key) throws ProfileException {
    JsonNode value = node.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new ProfileException(file + ": " + key + " must be true or false");
    }
    return value.asBoolean(false);
  }

  private Optional<LocalDate> date(JsonNode node, String key) throws ProfileException {
    String printed = text(node, key);
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(printed));
    } catch (DateTimeException e) {
      throw new ProfileException(file + ": " + key + " « " + printed + " » must be AAAA-MM-JJ", e);
    }
  }
}
