package fr.greffe.export;

import fr.greffe.export.report.IndexEntry;
import fr.greffe.export.report.IndexPage;
import fr.greffe.record.Extraction;
import fr.greffe.record.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The files about a whole run: each document adds its share when it is done, in any order and from
 * any thread; what is written is in the order of the documents.
 */
public final class RunFiles implements AutoCloseable {
  private final Path folder;
  private final Locale language;
  private final Map<Integer, IndexEntry> index = new ConcurrentSkipListMap<>();

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
  public void add(int rank, String documentFolder, Extraction extraction) throws IOException {
    IndexEntry entry =
        extraction.document().status() == Status.FAILED
            ? IndexEntry.failed(extraction.document())
            : IndexEntry.of(extraction, documentFolder);
    index.put(rank, entry);
  }

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
    Path page = folder.resolve("index.html");
    Files.writeString(page, IndexPage.of(List.copyOf(index.values()), language));
    written.add(page);
    return written;
  }

  @Override
  public void close() {}
}
