package fr.greffe.export.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reviewers' decisions: {@code decisions.jsonl}, one JSON object a line, only ever added to.
 * The last line of a finding counts; earlier ones are its history.
 */
public final class DecisionLog {
  /** The file's name in the folder of a run. */
  public static final String FILE = "decisions.jsonl";

  /** Longest comment kept, in characters. */
  private static final int LONGEST_COMMENT = 10_000;

  private static final Pattern FINDING_ID = Pattern.compile("[\\w.:-]{1,120}");
  private static final Pattern INSTANT = Pattern.compile("[0-9TZ:.+-]{10,40}");
  private static final Set<String> DECISIONS = Set.of("accepted", "rejected", "open");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public DecisionLog(Path folder) {
    this.file = folder.resolve(FILE);
  }

  /** Every line so far; empty when nothing was decided. */
  public synchronized byte[] read() throws IOException {
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /**
   * Adds one decision, whole or not at all, also when another process writes.
   *
   * @throws IllegalArgumentException when it is not a decision; nothing is written then
   */
  public synchronized void append(String decision) throws IOException {
    byte[] line = (normalised(decision) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        FileLock lock = channel.lock()) {
      long before = channel.size();
      ByteBuffer buffer = ByteBuffer.wrap(line);
      try {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(false);
      } catch (IOException e) {
        channel.truncate(before);
        throw e;
      }
      assert lock.isValid();
    }
  }

  private static String normalised(String decision) {
    JsonNode node;
    try {
      node = JSON.readTree(decision);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
    if (node == null || !node.isObject()) {
      throw new IllegalArgumentException("not an object");
    }
    ObjectNode line = JSON.createObjectNode();
    line.put("finding", matching(node, "finding", FINDING_ID));
    line.put("document", limited(node.path("document").asText("")));
    String value = node.path("decision").asText("");
    if (!DECISIONS.contains(value)) {
      throw new IllegalArgumentException("unknown decision");
    }
    line.put("decision", value);
    line.put("comment", limited(node.path("comment").asText("")));
    line.put("at", matching(node, "at", INSTANT));
    return line.toString();
  }

  private static String matching(JsonNode node, String key, Pattern pattern) {
    String value = node.path(key).asText("");
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("no valid " + key);
    }
    return value;
  }

  private static String limited(String text) {
    return text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT);
  }
}
