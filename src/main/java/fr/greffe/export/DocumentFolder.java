package fr.greffe.export;

import fr.greffe.record.Extraction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes what is made of one document into its folder. */
public final class DocumentFolder {
  private final Locale language;

  /**
   * @param language of the page a person reads
   */
  public DocumentFolder(Locale language) {
    this.language = language;
  }

  /**
   * Writes every file of a document.
   *
   * @param extraction what was read
   * @param pdf the document itself, for pictures of its pages
   * @param folder an empty folder
   */
  public void write(Extraction extraction, Path pdf, Path folder) throws IOException {
    new DocumentJson().write(extraction, folder.resolve("document.json"));
  }
}
