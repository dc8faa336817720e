package fr.greffe.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command line that was run.
 *
 * @param out what it said on standard output
 * @param err what it said on standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
