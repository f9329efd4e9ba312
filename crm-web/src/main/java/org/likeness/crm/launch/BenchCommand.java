package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures import, training, scoring and ranking, on a server of its own or on one that runs. */
@Command(
        name = "bench",
        subcommands = {PageBenchCommand.class, GrowthBenchCommand.class},
        description =
                "Generates leads, imports them, trains, scores and ranks, and prints the times. Starts a server of its own"
                        + " in a fresh data directory, unless --url names one.")
final class BenchCommand extends WithSettings implements Callable<Integer> {
    @Option(
            names = "--leads",
            paramLabel = "N",
            defaultValue = "100000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int leads;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A running server with an empty database; LIKENESS_ADMIN_PASSWORD opens it.")
    private String url;

    @Override
    public Integer call() throws Exception {
        if (url == null) {
            try (var server =
                    BenchServer.start(settings().get(Setting.LIKENESS_DATA_DIR), BenchServer.HEAP, telling()::say)) {
                new Bench(server.address(), server.password(), server.database().source(), telling()::say).run(leads);
            }
        } else {
            if (!settings().has(Setting.LIKENESS_ADMIN_PASSWORD)) {
                throw new LaunchRefused("Please give the password of user admin in LIKENESS_ADMIN_PASSWORD.");
            }
            var password = settings().get(Setting.LIKENESS_ADMIN_PASSWORD);
            new Bench(url.replaceAll("/+$", ""), password, null, telling()::say).run(leads);
        }
        return 0;
    }
}
