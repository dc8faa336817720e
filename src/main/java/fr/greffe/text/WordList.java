package fr.greffe.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words or expressions kept as a resource file: one a line, {@code #} for comments. */
public final class WordList {
  private WordList() {}

  /**
   * Reads the list beside the given class.
   *
   * @param anchor the class whose package holds the resource
   * @param name the file's name
   */
  public static List<String> load(Class<?> anchor, String name) {
    try (InputStream in = anchor.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
