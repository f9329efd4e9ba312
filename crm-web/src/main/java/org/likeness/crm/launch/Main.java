package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import org.likeness.crm.database.DatabaseProblem;
import org.likeness.crm.kernel.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of Likeness: {@code java -jar likeness.jar serve}. */
@Command(
        name = "likeness",
        description = "A B2B CRM that knows who buys, why, how long it takes, and whom to call next.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            CreateUserCommand.class,
            DemoDataCommand.class,
            BenchCommand.class,
            VersionCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {
    static final int REFUSED = 1;

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new Main()).setExecutionExceptionHandler((failed, command, parsed) -> {
            command.getErr().println(sentence(failed));
            command.getErr().flush();
            return REFUSED;
        });
        var serve = line.getSubcommands().get("serve").getCommandSpec();
        serve.usageMessage().footer(Setting.explained());
        return line;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Please say what to do, for instance: serve --demo");
    }

    /** What we refuse says why by itself; anything else is a fault of ours and says what it was. */
    private static String sentence(Exception failed) {
        for (Throwable each = failed; each != null; each = each.getCause()) {
            if (each.getMessage() != null && each.getMessage().contains("No space left on device")) {
                return "The disk is full; please make room and start again.";
            }
        }
        var expected =
                failed instanceof LaunchRefused || failed instanceof DatabaseProblem || failed instanceof Refusal;
        return expected ? failed.getMessage() : "Likeness failed unexpectedly: " + failed;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Likeness " + Installation.version()};
        }
    }
}
