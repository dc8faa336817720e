package fr.greffe.cli;

import fr.greffe.batch.UnusableFolderException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells in one line why a command could not go on. */
final class RunProblems implements IExecutionExceptionHandler {
  private final Messages messages;

  RunProblems(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed)
      throws Exception {
    String name = command.getCommandSpec().qualifiedName();
    if (problem instanceof UnusableFolderException folder) {
      command.getErr().println(name + ": " + described(folder));
      return ExitCode.USAGE;
    }
    if (problem instanceof IOException) {
      command.getErr().println(name + ": " + messages.of("run.io", cause(problem)));
      return ExitCode.SOME_FILE_FAILED;
    }
    throw problem;
  }

  private String described(UnusableFolderException problem) {
    String key =
        switch (problem.problem()) {
          case IS_A_FILE -> "output.is-a-file";
          case NOT_WRITABLE -> "output.not-writable";
          case IN_USE -> "output.in-use";
          case NOT_OURS -> "output.not-ours";
        };
    return messages.of(key, problem.folder());
  }

  private static String cause(Exception problem) {
    String kind = problem.getClass().getSimpleName();
    return problem.getMessage() == null ? kind : kind + ": " + problem.getMessage();
  }
}
