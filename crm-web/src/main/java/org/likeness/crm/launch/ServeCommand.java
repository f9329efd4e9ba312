package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import org.likeness.crm.demo.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: runs Likeness until it is told to stop. */
@Command(
        name = "serve",
        description = "Starts the database and the server, and runs until Ctrl-C.",
        footerHeading = WithSettings.FOOTER)
final class ServeCommand extends WithSettings implements Callable<Integer> {

    @Option(
            names = "--demo",
            paramLabel = "en|zh",
            arity = "0..1",
            fallbackValue = "en",
            description = "Fill an empty database with a generated book of business first, in English or Chinese.")
    private String demo;

    @Override
    public Integer call() throws Exception {
        return new Serving(settings(), telling()).run(demo == null ? null : Vocabulary.of(demo));
    }
}
