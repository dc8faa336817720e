package fr.greffe.evaluate;

import fr.greffe.Greffe;
import fr.greffe.evaluate.CorpusEvaluation.Result;
import fr.greffe.evaluate.CorpusEvaluation.Task;
import fr.greffe.export.DocumentJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents of a folder that have a truth: {@code NAME.pdf} and {@code NAME.truth.json}, the
 * truth beside the PDF or in a folder of its own.
 *
 * @param pdfs folder of the PDFs
 * @param truths folder of the truths; the same, as a rule
 * @param found folder of results written before: {@code NAME/document.json}, or facts as {@code
 *     NAME.truth.json}; empty to read the PDFs
 */
public record CorpusFolder(Path pdfs, Path truths, Optional<Path> found) {

  private static final String PDF = ".pdf";

  /** The folder's documents, each with its truth beside it, to be read from their PDFs. */
  public static CorpusFolder of(Path folder) {
    return new CorpusFolder(folder, folder, Optional.empty());
  }

  /**
   * One task for each truth, in the order of their names.
   *
   * @throws IOException when a folder or a truth cannot be read; the message names it
   */
  public List<Task> tasks() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(truths)) {
      files = all.filter(f -> f.toString().endsWith(FactsReader.SUFFIX)).sorted().toList();
    }
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      String relative = truths.relativize(file).toString();
      String stem = relative.substring(0, relative.length() - FactsReader.SUFFIX.length());
      tasks.add(new Task(FactsReader.read(file), result(stem)));
    }
    return tasks;
  }

  private Result result(String stem) {
    if (found.isEmpty()) {
      Path pdf = pdfs.resolve(stem + PDF);
      return () -> FactsOf.extraction(Greffe.open(pdf).extract());
    }
    return () -> written(found.get(), stem);
  }

  private static Extracted written(Path folder, String stem) throws IOException {
    Path document = folder.resolve(stem).resolve("document.json");
    if (Files.exists(document)) {
      return FactsOf.extraction(new DocumentJson().read(document));
    }
    Path facts = folder.resolve(stem + FactsReader.SUFFIX);
    if (Files.exists(facts)) {
      return Extracted.of(FactsReader.read(facts));
    }
    throw new FileNotFoundException(document + ", " + facts);
  }
}
