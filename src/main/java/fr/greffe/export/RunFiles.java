package fr.greffe.export;

import fr.greffe.record.Extraction;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The files about a whole run: each document adds its share when it is done, in any order and from
 * any thread; what is written is in the order of the documents.
 */
public final class RunFiles implements AutoCloseable {
  private final Path folder;
  private final Locale language;

  /**
   * @param folder an empty folder to write in
   * @param language of the page a person reads
   */
  public RunFiles(Path folder, Locale language) {
    this.folder = folder;
    this.language = language;
  }

  /**
   * Adds a document.
   *
   * @param rank its place among the documents, from 0
   * @param documentFolder its folder in the output
   */
  public void add(int rank, String documentFolder, Extraction extraction) throws IOException {}

  /**
   * Writes the files.
   *
   * @param documents every document of the run, in order
   * @return the files written, to be put into place
   */
  public List<Path> finish(List<DocumentSummary> documents) throws IOException {
    List<Path> written = new ArrayList<>();
    Path manifest = folder.resolve("manifest.json");
    try (OutputStream out = Files.newOutputStream(manifest)) {
      new ManifestJson().write(documents, out);
    }
    written.add(manifest);
    return written;
  }

  @Override
  public void close() {}
}
