package fr.greffe.cli;

import fr.greffe.export.DebugPicture;
import fr.greffe.export.Sayings;
import fr.greffe.export.TableListing;
import fr.greffe.pdf.PdfDocument;
import fr.greffe.pdf.PdfOptions;
import fr.greffe.pdf.PdfReader;
import fr.greffe.pdf.UnreadablePdfException;
import fr.greffe.record.Table;
import fr.greffe.table.Tables;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greffe tables}: the tables of any PDF, and with {@code --debug} how they were seen. */
@Command(name = "tables", sortOptions = false)
final class TablesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "tables.file")
  private Path file;

  @Option(
      names = "--pages",
      paramLabel = "N-M",
      converter = PageRanges.Converter.class,
      descriptionKey = "pages")
  private PageRanges pages = new PageRanges(List.of());

  @Option(
      names = "--format",
      paramLabel = "csv|json|html|markdown",
      descriptionKey = "tables.format")
  private Format format = Format.csv;

  @Option(names = "--debug", descriptionKey = "tables.debug")
  private boolean debug;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "tables.output")
  private Optional<Path> output = Optional.empty();

  @Mixin private CommonOptions common;

  /** The forms tables can be written in, spelt as on the command line. */
  enum Format {
    csv,
    json,
    html,
    markdown;

    TableListing listing() {
      return TableListing.valueOf(name().toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public Integer call() {
    Messages messages = new Messages(common.language());
    try {
      PdfDocument document =
          new PdfReader(new PdfOptions(pages.spans(), PdfOptions.Ocr.AUTO))
              .read(file, file.getFileName().toString());
      List<Table> tables = Tables.finder().find(document);
      print(tables);
      if (debug) {
        Path folder = output.orElse(Path.of(stem() + "-debug"));
        List<Path> pictures = DebugPicture.write(file, document, tables, folder);
        spec.commandLine()
            .getErr()
            .println(messages.of("tables.pictures", pictures.size(), folder));
      }
      return ExitCode.DONE;
    } catch (UnreadablePdfException e) {
      fail(e.getMessage());
    } catch (NoSuchFileException e) {
      fail("no such file");
    } catch (IOException e) {
      spec.commandLine().getErr().println(messages.of("tables.unreadable", file, e.getMessage()));
    }
    return ExitCode.SOME_FILE_FAILED;
  }

  private void fail(String reason) {
    String said = Sayings.reasons(common.language()).say(reason);
    spec.commandLine().getErr().println(file + ": " + said);
  }

  private void print(List<Table> tables) throws IOException {
    if (output.isPresent()) {
      Files.createDirectories(output.get());
      String extension = format == Format.markdown ? "md" : format.name();
      StringBuilder text = new StringBuilder();
      format.listing().write(tables, text);
      Files.writeString(output.get().resolve(stem() + "." + extension), text);
      return;
    }
    PrintWriter out = spec.commandLine().getOut();
    format.listing().write(tables, out);
    out.flush();
  }

  private String stem() {
    return file.getFileName().toString().replaceFirst("(?i)\\.pdf$", "");
  }
}
