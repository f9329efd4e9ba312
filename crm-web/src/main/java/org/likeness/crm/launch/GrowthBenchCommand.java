package org.likeness.crm.launch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench growth}: measures every analysis on books of growing size, each on a server of its own. */
@Command(
        name = "growth",
        description =
                "Fills fresh data directories with books of growing size, and prints how the mining's times grow.")
final class GrowthBenchCommand extends WithSettings implements Callable<Integer> {
    private static final int DEALS_OF_AN_ACCOUNT = 2;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            split = ",",
            defaultValue = "10000,100000,1000000",
            description = "Sizes, each with twice as many deals (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "4g",
            description = "Of the server (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Override
    public Integer call() throws Exception {
        var telling = telling();
        var bench = new GrowthBench(telling::say);
        for (var size : sizes) {
            try (var server = BenchServer.start(settings().get(Setting.LIKENESS_DATA_DIR), heap, telling::say)) {
                var since = System.nanoTime();
                new BenchBook(server.database().source(), telling).fill(size, 0, DEALS_OF_AN_ACCOUNT * size);
                telling.say("Filled in " + Telling.seconds(since));
                try {
                    bench.run(server);
                } catch (IOException gone) {
                    telling.say("The server answers no more. Its last words:\n" + server.lastWords());
                    throw gone;
                }
            }
        }
        return 0;
    }
}
