package org.likeness.crm.launch;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.likeness.crm.demo.LeadsFile;

/**
 * Measures the main job over HTTP, as an integrator would do it: a file of leads in, a model trained with all open leads scored, the
 * ranked list out. Each step is told beside a baseline of the same run: reading the same file without importing it, inserting the same rows
 * without reading them, and a request
 * that does nothing.
 */
final class Bench {
    private static final int REQUESTS = 50;

    private final String address;
    private final String password;
    private final Consumer<String> out;
    private final DataSource database;
    private BenchClient client;

    /** @param database where the server keeps its records, {@code null} where that is not known */
    Bench(String address, String password, DataSource database, Consumer<String> out) {
        this.address = address;
        this.password = password;
        this.database = database;
        this.out = out;
    }

    void run(int leads) throws IOException, InterruptedException, SQLException {
        client = BenchClient.program(address, password);
        var file = Files.createTempFile("likeness-leads", ".csv");
        try {
            LeadsFile.write(file, leads, 7, Clock.systemUTC());
            var reading = read(file);
            var importing = timed(() -> client.await(upload(file)));
            var plain = database == null ? Double.NaN : new TableBaseline(database).copy("leads");
            var training = timed(() -> client.await(client.post("/api/v1/win-models", "{\"subject\":\"LEAD\"}")));
            var whole = importing + training;
            var nothing = median("/health/live");
            var page = median("/api/v1/leads?outcome=OPEN&sort=-winProbability&limit=50");
            say("Leads in the file                      %,10d   %,.1f MB", leads, Files.size(file) / 1e6);
            say("Reading the file only (baseline)       %10.2f s", reading);
            say(
                    "Import                                 %10.2f s   %,.0f leads a second, %.1f x the baseline",
                    importing, leads / importing, importing / reading);
            if (database != null) {
                say(
                        "The database alone, same rows (baseline) %8.2f s   the import takes %.1f x as long",
                        plain, importing / plain);
            }
            say("Train, judge, score all, publish       %10.2f s", training);
            say("Import to ranked list                  %10.2f s", whole);
            say("A request that does nothing (baseline) %10.2f ms  median of %d", nothing, REQUESTS);
            say(
                    "First page of the ranked list          %10.2f ms  median of %d, %.1f x the baseline",
                    page, REQUESTS, page / nothing);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static double read(Path file) throws IOException, InterruptedException {
        return timed(() -> {
            try (var rows = CsvReader.builder().ofCsvRecord(file)) {
                rows.stream().mapToInt(row -> row.getFieldCount()).sum();
            }
        });
    }

    private HttpResponse<String> upload(Path file) throws IOException, InterruptedException {
        var boundary = "likeness-bench";
        var head = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"spec\"\r\nContent-Type: application/json\r\n\r\n"
                + LeadsFile.spec() + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return client.post("/api/v1/imports", "multipart/form-data; boundary=" + boundary, body);
    }

    /** Milliseconds. */
    private double median(String path) throws IOException, InterruptedException {
        var times = new double[REQUESTS];
        for (int i = 0; i < 2 * REQUESTS; i++) {
            times[i % REQUESTS] = 1000 * timed(() -> client.get(path));
        }
        Arrays.sort(times);
        return times[REQUESTS / 2];
    }

    /** Seconds. */
    private static double timed(Step step) throws IOException, InterruptedException {
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
