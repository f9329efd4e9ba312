package org.likeness.crm.launch;

import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures import, training, scoring and ranking on a server that runs. */
@Command(
        name = "bench",
        description =
                "Generates leads, imports them into a running server, trains, scores and ranks, and prints the times.")
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
            defaultValue = "http://127.0.0.1:8080/",
            description = "Where the server answers (default: ${DEFAULT-VALUE}). Use one with an empty database.")
    private String url;

    @Override
    public Integer call() throws Exception {
        var bench = ServiceLoader.load(Bench.class, Bench.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new LaunchRefused("This build of Likeness has no benchmark."));
        var settings = settings();
        if (!settings.has(Setting.LIKENESS_ADMIN_PASSWORD)) {
            throw new LaunchRefused("Please give the password of user admin in LIKENESS_ADMIN_PASSWORD.");
        }
        bench.run(url, settings.get(Setting.LIKENESS_ADMIN_PASSWORD), leads, telling()::say);
        return 0;
    }
}
