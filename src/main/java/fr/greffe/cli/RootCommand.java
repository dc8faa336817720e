package fr.greffe.cli;

import fr.greffe.export.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code greffe}: names its commands. */
@Command(
    name = "greffe",
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ExtractCommand.class,
      TablesCommand.class,
      CheckCommand.class,
      RulesCommand.class,
      ReviewCommand.class,
      EvaluateCommand.class
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  private boolean version;

  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(spec), spec.resourceBundle().getString("command.missing"));
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"greffe " + ToolVersion.CURRENT};
    }
  }
}
