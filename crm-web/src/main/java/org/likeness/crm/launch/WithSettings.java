package org.likeness.crm.launch;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that needs the database shares: its settings, and how it tells what it does. */
abstract class WithSettings {
    static final String FOOTER = "%nSettings, from the environment or the settings file (default):%n";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file; without it likeness.properties in the data directory, if there.")
    private Path config;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    final Settings settings() {
        return Settings.of(System.getenv(), config);
    }

    final Telling telling() {
        return new Telling(spec.commandLine().getOut());
    }
}
