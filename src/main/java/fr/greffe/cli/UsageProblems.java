package fr.greffe.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a wrong command line in one line, and how to get help. */
final class UsageProblems implements IParameterExceptionHandler {
  private final Messages messages;

  UsageProblems(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + described(problem));
    command.getErr().println(messages.of("usage.see-help", name));
    return ExitCode.USAGE;
  }

  private String described(ParameterException problem) {
    if (problem instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream()
              .map(arg -> arg.isOption() ? longestName(arg) : arg.paramLabel())
              .distinct()
              .reduce((a, b) -> a + ", " + b)
              .orElse("");
      return messages.of("usage.missing", names);
    }
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return messages.of("usage.unknown", String.join(" ", unmatched.getUnmatched()));
    }
    if (problem.getArgSpec() != null && problem.getValue() != null) {
      // picocli has no translation of its own message; the label says what is expected.
      CommandLine.Model.ArgSpec arg = problem.getArgSpec();
      String name = arg.isOption() ? longestName(arg) : arg.paramLabel();
      return messages.of("usage.invalid", name, problem.getValue(), arg.paramLabel());
    }
    return problem.getMessage();
  }

  private static String longestName(CommandLine.Model.ArgSpec arg) {
    return ((CommandLine.Model.OptionSpec) arg).longestName();
  }
}
