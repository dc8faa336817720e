package fr.greffe.batch;

import fr.greffe.Greffe;
import fr.greffe.Reading;
import fr.greffe.export.DocumentFolder;
import fr.greffe.export.DocumentSummary;
import fr.greffe.export.RunFiles;
import fr.greffe.record.Extraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads many documents and writes everything made of them to one folder. */
public final class Batch {
  /**
   * Stack of a reading thread, in bytes. PDF trees (pages, outlines, nested forms) are followed by
   * recursion; this much is only reserved, not used, for ordinary files.
   */
  private static final long STACK_BYTES = 64L << 20;

  private final BatchOptions options;
  private final BatchListener listener;

  public Batch(BatchOptions options, BatchListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Runs.
   *
   * @param inputs the documents
   * @param output the folder to write to, created when it does not exist
   * @throws UnusableFolderException when the output folder cannot be used; nothing is then read
   * @throws IOException when writing fails half-way; documents already in place stay
   */
  public BatchResult run(Inputs inputs, Path output) throws IOException {
    try (OutputFolder folder = OutputFolder.open(output)) {
      for (Input input : inputs.documents()) {
        folder.requireReplaceable(input.folder());
      }
      RunFiles runFiles = new RunFiles(folder.workplace("run"), options.export());
      listener.started(inputs.documents().size());
      List<DocumentSummary> summaries = readAll(inputs.documents(), folder, runFiles);
      for (Path written : runFiles.finish(summaries)) {
        folder.publishFile(written, written.getFileName().toString());
      }
      return new BatchResult(summaries);
    }
  }

  private List<DocumentSummary> readAll(
      List<Input> documents, OutputFolder folder, RunFiles runFiles) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            options.jobs(), task -> new Thread(null, task, "greffe-reader", STACK_BYTES));
    try {
      List<Future<DocumentSummary>> pending = new ArrayList<>();
      for (int rank = 0; rank < documents.size(); rank++) {
        Input input = documents.get(rank);
        int order = rank;
        pending.add(threads.submit(() -> process(input, order, folder, runFiles)));
      }
      List<DocumentSummary> summaries = new ArrayList<>();
      for (Future<DocumentSummary> future : pending) {
        summaries.add(result(future));
      }
      return summaries;
    } finally {
      threads.shutdownNow();
    }
  }

  private static DocumentSummary result(Future<DocumentSummary> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private DocumentSummary process(Input input, int order, OutputFolder folder, RunFiles runFiles)
      throws IOException {
    synchronized (listener) {
      listener.reading(input);
    }
    Reading read = read(input);
    Path written = folder.workplace("document-" + order);
    Extraction extraction;
    try {
      extraction = write(read, input, order, written, runFiles);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError cause) {
      OutputFolder.deleteTree(written);
      folder.workplace("document-" + order);
      Reading failed = FailedDocument.of(input, cause);
      extraction = write(failed, input, order, written, runFiles);
    }
    folder.publishFolder(written, input.folder());
    DocumentSummary summary = DocumentSummary.of(extraction, input.folder());
    synchronized (listener) {
      listener.done(summary);
    }
    return summary;
  }

  private Extraction write(Reading read, Input input, int order, Path work, RunFiles runFiles)
      throws IOException {
    Extraction extraction = read.extraction();
    new DocumentFolder(options.language()).write(extraction, read.pages(), input.path(), work);
    runFiles.add(order, input.folder(), extraction);
    return extraction;
  }

  /** Whatever goes wrong with one document is that document's result and nobody else's trouble. */
  private Reading read(Input input) {
    try {
      if (Files.exists(input.path()) && !Files.isRegularFile(input.path())) {
        return FailedDocument.of(input, "not a regular file");
      }
      return Greffe.open(input.path())
          .named(input.name())
          .reading(options.reading())
          .profile(options.profile())
          .checking(options.checking())
          .read();
    } catch (Throwable cause) {
      return FailedDocument.of(input, cause);
    }
  }
}
