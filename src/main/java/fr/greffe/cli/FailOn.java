package fr.greffe.cli;

import fr.greffe.record.Severity;
import java.util.function.ToIntFunction;

/** The findings that make a run end with {@link ExitCode#FINDINGS}. */
enum FailOn {
  NONE,
  WARNING,
  ERROR;

  /** True when some finding is as serious as asked. */
  boolean concerned(ToIntFunction<Severity> count) {
    int errors = count.applyAsInt(Severity.ERROR);
    return switch (this) {
      case NONE -> false;
      case ERROR -> errors > 0;
      case WARNING -> errors + count.applyAsInt(Severity.WARNING) > 0;
    };
  }
}
