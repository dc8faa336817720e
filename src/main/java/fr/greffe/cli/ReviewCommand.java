package fr.greffe.cli;

import fr.greffe.export.review.ReviewServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greffe review}: serves the pages of a run on this machine only, and keeps decisions. */
@Command(name = "review", sortOptions = false)
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", descriptionKey = "review.folder")
  private Path folder;

  @Option(
      names = {"-p", "--port"},
      paramLabel = "N",
      descriptionKey = "review.port")
  private int port;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws InterruptedException {
    Messages messages = new Messages(common.language());
    PrintWriter out = spec.commandLine().getOut();
    try (ReviewServer server = ReviewServer.start(folder, port)) {
      out.println(messages.of("review.open", server.address().toString()));
      out.println(messages.of("review.stop"));
      out.flush();
      // The server runs on its own threads until the process is interrupted.
      Thread.currentThread().join();
      return ExitCode.DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println(messages.of("review.failed", e.getMessage()));
      return ExitCode.USAGE;
    }
  }
}
