package fr.greffe.cli;

import fr.greffe.batch.BatchListener;
import fr.greffe.batch.Input;
import fr.greffe.export.DocumentSummary;
import fr.greffe.export.Sayings;
import fr.greffe.record.DocumentInfo;
import fr.greffe.record.Status;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/**
 * Shows how a run goes on: a bar that is redrawn on a terminal, a line per document elsewhere. What
 * could not be read is told as it happens, even when quiet.
 */
final class Progress implements BatchListener {
  private static final int BAR_WIDTH = 30;
  private static final int NAME_WIDTH = 40;
  private static final String ERASE_LINE = "\r\033[K";

  private final Messages messages;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private final Sayings reasons;
  private int total;
  private int finished;

  Progress(Messages messages, Sayings reasons, PrintWriter err, boolean terminal, boolean quiet) {
    this.messages = messages;
    this.reasons = reasons;
    this.err = err;
    this.terminal = terminal;
    this.quiet = quiet;
  }

  @Override
  public void started(int documents) {
    total = documents;
  }

  @Override
  public void reading(Input input) {
    if (terminal) {
      drawBar(input.name());
    }
  }

  @Override
  public void done(DocumentSummary summary) {
    finished++;
    DocumentInfo document = summary.document();
    boolean worthALine = document.status() == Status.FAILED || (!quiet && !terminal);
    boolean partial = document.status() == Status.PARTIAL && !quiet;
    if (worthALine || partial) {
      if (terminal) {
        err.print(ERASE_LINE);
      }
      err.println(line(summary));
    }
    if (terminal) {
      drawBar(finished == total ? "" : document.file());
    }
    err.flush();
  }

  private String line(DocumentSummary summary) {
    DocumentInfo document = summary.document();
    String why = document.reasons().stream().map(reasons::say).collect(Collectors.joining("; "));
    String file = Terminal.safe(document.file());
    return switch (document.status()) {
      case FAILED -> messages.of("progress.failed", file, Terminal.safe(why));
      case PARTIAL ->
          messages.of("progress.partial", file, summary.counts().pages(), Terminal.safe(why));
      case OK ->
          messages.of(
              "progress.ok",
              file,
              summary.counts().pages(),
              summary.counts().acts(),
              summary.counts().tables());
    };
  }

  private void drawBar(String name) {
    int filled = total == 0 ? 0 : finished * BAR_WIDTH / total;
    String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    String shown = Terminal.safe(name);
    if (shown.length() > NAME_WIDTH) {
      shown = shown.substring(0, NAME_WIDTH - 1) + "…";
    }
    err.print(ERASE_LINE + bar + " " + finished + "/" + total + " " + shown);
    if (finished == total) {
      err.print(ERASE_LINE);
    }
    err.flush();
  }
}
