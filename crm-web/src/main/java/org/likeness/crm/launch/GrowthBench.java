package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.likeness.crm.kernel.Id;

/**
 * How the mining grows with the book: each analysis at each size, beside the database's own scan of the rows it reads, and beside
 * what it took at the size before.
 */
final class GrowthBench {
    /** Asked as often, the quickest counts: the first answer of a page also warms it. */
    private static final int TIMES = 3;

    private static final Map<String, String> PAGES = pages();

    private final Consumer<String> out;
    private Map<String, Double> before = Map.of();
    private long rowsBefore;

    GrowthBench(Consumer<String> out) {
        this.out = out;
    }

    void run(BenchServer server) throws IOException, InterruptedException, SQLException {
        var taken = new LinkedHashMap<String, Double>();
        try (var connection = server.database().source().getConnection()) {
            long rows = 0;
            for (var table : List.of("accounts", "leads", "deals", "stage_visits", "follow_ups")) {
                var count = BenchBook.count(connection, table);
                rows += count;
                say("%-12s %,10d", table, count);
            }
            say("%-44s %10s %8s %8s", "", "seconds", "x scan", "x before");
            var scan = scan(connection);
            taken.put("The database's scan of the same rows", scan);
            tell(taken, "The database's scan of the same rows", scan);
            measure(server, connection, taken, scan);
            if (rowsBefore > 0) {
                say("%-44s %10s %8s %8.1f", "Rows", "", "", (double) rows / rowsBefore);
            }
            say("Most memory of the server, all told %,.0f MB", memory(server) / 1e6);
            before = taken;
            rowsBefore = rows;
        }
    }

    private void measure(BenchServer server, Connection connection, Map<String, Double> taken, double scan)
            throws IOException, InterruptedException, SQLException {
        var client = BenchClient.program(server.address(), server.password());
        for (var subject : List.of("LEAD", "DEAL")) {
            took(
                    taken,
                    scan,
                    "Train, score all open: " + subject,
                    () -> client.await(client.post("/api/v1/win-models", "{\"subject\":\"" + subject + "\"}")));
        }
        for (var page : PAGES.entrySet()) {
            took(taken, scan, page.getKey() + ", first", () -> client.get(page.getValue()));
            var least = Double.MAX_VALUE;
            for (int i = 0; i < TIMES; i++) {
                least = Math.min(least, seconds(() -> client.get(page.getValue())));
            }
            taken.put(page.getKey(), least);
            tell(taken, page.getKey(), scan);
        }
        var lead = "/api/v1/leads/" + open(connection) + "/score";
        took(taken, scan, "One lead's score with its look-alikes, first", () -> client.get(lead));
        took(taken, scan, "One lead's score with its look-alikes", () -> client.get(lead));
    }

    private void took(Map<String, Double> taken, double scan, String name, Step step)
            throws IOException, InterruptedException {
        taken.put(name, seconds(step));
        tell(taken, name, scan);
    }

    private void tell(Map<String, Double> taken, String name, double scan) {
        var seconds = taken.get(name);
        var growth = before.containsKey(name) ? String.format(Locale.ROOT, "%8.1f", seconds / before.get(name)) : "";
        say("%-44s %10.3f %8.2f %8s", name, seconds, seconds / scan, growth);
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("Funnel", "/api/v1/funnel");
        pages.put("Funnel by industry", "/api/v1/funnel?split=industry");
        pages.put("Ideal profile of deals", "/api/v1/ideal-profile?subject=DEAL");
        pages.put("Ideal profile of leads", "/api/v1/ideal-profile?subject=LEAD");
        pages.put("Channels", "/api/v1/channels/performance?subject=LEAD");
        pages.put("Forecast", "/api/v1/forecast");
        pages.put("Call list", "/api/v1/call-list");
        pages.put("Ranked leads", "/api/v1/leads?outcome=OPEN&sort=-winProbability&limit=50");
        return pages;
    }

    /** Seconds to read through what the mining reads, by plain SQL, without keeping any of it. */
    private static double scan(Connection connection) throws SQLException {
        var begun = System.nanoTime();
        for (var sql : List.of(
                "SELECT id, outcome, closed_at, created_at, industry, employees, annual_revenue, region, channel_id, owner_id"
                        + " FROM leads",
                "SELECT d.id, d.outcome, d.closed_at, d.created_at, d.amount, d.channel_id, a.industry, a.employees,"
                        + " a.annual_revenue, a.region FROM deals d JOIN accounts a ON a.id = d.account_id",
                "SELECT deal_id, stage_id, entered_at, left_at FROM stage_visits")) {
            try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
                statement.setFetchSize(Integer.MIN_VALUE); // streams
                try (var rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        rows.getLong(1);
                    }
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM leads WHERE outcome = 'OPEN' LIMIT 1")) {
            rows.next();
            return Id.text(rows.getLong(1));
        }
    }

    /** Bytes, heap and all else; 0 where the system does not tell. */
    private static double memory(BenchServer server) {
        return server.process()
                .descendants()
                .mapToDouble(process -> peak(Path.of("/proc", Long.toString(process.pid()), "status")))
                .max()
                .orElse(0);
    }

    private static double peak(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    private static double seconds(Step step) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        step.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void say(String sentence, Object... arguments) {
        out.accept(String.format(Locale.ROOT, sentence, arguments));
    }
}
