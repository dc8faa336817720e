package fr.greffe.cli;

import fr.greffe.check.RuleDoc;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code greffe rules}: lists what is checked. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  private static final String MARGIN = "     ";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    fr.greffe.check.Language language =
        fr.greffe.check.Language.valueOf(common.language().getLanguage().toUpperCase(Locale.ROOT));
    for (RuleDoc rule : RuleDoc.all(language)) {
      out.println(rule.id() + "  " + rule.title());
      out.println(MARGIN + rule.description());
      out.println(MARGIN + "→ " + rule.example());
    }
    out.flush();
    return ExitCode.DONE;
  }
}
