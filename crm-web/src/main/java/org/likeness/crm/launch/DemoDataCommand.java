package org.likeness.crm.launch;

import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.likeness.crm.demo.DemoBook;
import org.likeness.crm.demo.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo-data}: fills an empty database with a generated book of business. */
@Command(
        name = "demo-data",
        description = "Fills an empty database with a generated book of business, while the server is stopped.")
final class DemoDataCommand extends WithSettings implements Callable<Integer> {

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "" + DemoBook.USUAL_ACCOUNTS,
            description = "How many accounts; about three times as many leads and four times as many deals"
                    + " (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "" + DemoBook.USUAL_SEED,
            description = "The same seed makes the same book (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--language",
            paramLabel = "en|zh",
            defaultValue = "en",
            description =
                    "What the house writes in: its stages, channels, industries and so on (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() throws SQLException {
        var words = Vocabulary.of(language);
        try (var store = Store.of(settings())) {
            store.open();
            DemoBook.fill(store.source(), accounts, seed, words, Clock.systemUTC(), telling());
            return 0;
        }
    }
}
