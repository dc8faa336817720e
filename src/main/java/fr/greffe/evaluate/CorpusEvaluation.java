package fr.greffe.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Evaluates many documents, several at a time. */
public final class CorpusEvaluation {

  /** Where the result of a document comes from: its PDF, or a file written before. */
  @FunctionalInterface
  public interface Result {
    /**
     * Gives the result; a document that cannot be read scores as one in which nothing was found.
     */
    Extracted get() throws IOException;
  }

  /** A document to evaluate. */
  public record Task(Facts truth, Result result) {}

  /**
   * What came of it.
   *
   * @param seconds wall-clock time of all readings, one after the other; not for reproducible
   *     output
   * @param problems the documents that could not be read, one line each
   * @param remarks what was not read of the others, one line each
   */
  public record Outcome(
      Report report, double seconds, List<String> problems, List<String> remarks) {
    public Outcome {
      problems = List.copyOf(problems);
      remarks = List.copyOf(remarks);
    }
  }

  private record Done(
      DocumentScore score, long nanos, List<String> problems, List<String> remarks) {}

  private CorpusEvaluation() {}

  /** Evaluates the documents on this many threads. */
  public static Outcome run(List<Task> tasks, int jobs) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, jobs));
    try {
      List<Callable<Done>> calls = new ArrayList<>();
      tasks.forEach(task -> calls.add(() -> evaluate(task)));
      List<DocumentScore> scores = new ArrayList<>();
      List<String> problems = new ArrayList<>();
      List<String> remarks = new ArrayList<>();
      long nanos = 0;
      for (Future<Done> future : threads.invokeAll(calls)) {
        Done done = future.get();
        scores.add(done.score());
        nanos += done.nanos();
        problems.addAll(done.problems());
        remarks.addAll(done.remarks());
      }
      return new Outcome(new Report(scores), nanos / 1e9, problems, remarks);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Done evaluate(Task task) {
    String file = task.truth().file();
    long start = System.nanoTime();
    try {
      Extracted extracted = task.result().get();
      long nanos = System.nanoTime() - start;
      List<String> remarks = extracted.remarks().stream().map(r -> file + ": " + r).toList();
      return new Done(DocumentEvaluation.of(task.truth(), extracted), nanos, List.of(), remarks);
    } catch (IOException | RuntimeException e) {
      long nanos = System.nanoTime() - start;
      DocumentScore score = DocumentEvaluation.of(task.truth(), Extracted.of(nothing(file)));
      return new Done(score, nanos, List.of(file + ": " + e), List.of());
    }
  }

  private static Facts nothing(String file) {
    return new Facts(
        file, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), null, null, List.of());
  }
}
