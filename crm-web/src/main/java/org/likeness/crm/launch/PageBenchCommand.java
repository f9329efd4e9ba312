package org.likeness.crm.launch;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench pages}: measures what people wait for, on a server of its own with a large book of business. */
@Command(
        name = "pages",
        description = "Fills a fresh data directory with a large generated book, and prints how long each page takes.")
final class PageBenchCommand extends WithSettings implements Callable<Integer> {
    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "50000",
            description = "At least so many (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--leads",
            paramLabel = "N",
            defaultValue = "100000",
            description = "At least so many (default: ${DEFAULT-VALUE}).")
    private int leads;

    @Option(
            names = "--deals",
            paramLabel = "N",
            defaultValue = "200000",
            description = "At least so many (default: ${DEFAULT-VALUE}).")
    private int deals;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "200",
            description = "Measured for each page, after as many to warm up (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Override
    public Integer call() throws Exception {
        var telling = telling();
        try (var server =
                BenchServer.start(settings().get(Setting.LIKENESS_DATA_DIR), BenchServer.HEAP, telling::say)) {
            var since = System.nanoTime();
            new BenchBook(server.database().source(), telling).fill(accounts, leads, deals);
            telling.say("Filled in " + Telling.seconds(since));
            new PageBench(server, requests, telling::say).run();
        }
        return 0;
    }
}
