package org.likeness.crm.launch;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String password;
    private final Consumer<String> out;
    private final DataSource database;
    private String authorization;

    /** @param database where the server keeps its records, {@code null} where that is not known */
    Bench(String address, String password, DataSource database, Consumer<String> out) {
        this.address = address;
        this.password = password;
        this.database = database;
        this.out = out;
    }

    void run(int leads) throws IOException, InterruptedException, SQLException {
        authorization = "Bearer " + token();
        var file = Files.createTempFile("likeness-leads", ".csv");
        try {
            LeadsFile.write(file, leads, 7, Clock.systemUTC());
            var reading = read(file);
            var importing = timed(() -> await(location(upload(file))));
            var plain = database == null ? Double.NaN : new TableBaseline(database).copy("leads");
            var training = timed(() -> await(location(post("/api/v1/win-models", "{\"subject\":\"LEAD\"}"))));
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

    private String token() throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/tokens"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 201 || !found.find()) {
            throw new LaunchRefused("The server gave no token: " + answer.body());
        }
        return found.group(1);
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
        return send(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body));
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new LaunchRefused("Refused: " + answer.body()));
    }

    private void await(String location) throws IOException, InterruptedException {
        var path = location.startsWith("http") ? URI.create(location).getPath() : location;
        while (true) {
            var body = send(request(path).GET()).body();
            var status = STATUS.matcher(body);
            if (status.find() && status.group(1).equals("COMPLETED")) {
                return;
            }
            if (body.contains("\"FAILED\"") || body.contains("\"CANCELLED\"")) {
                throw new LaunchRefused("It failed: " + body);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Milliseconds. */
    private double median(String path) throws IOException, InterruptedException {
        var times = new double[REQUESTS];
        for (int i = 0; i < 2 * REQUESTS; i++) {
            times[i % REQUESTS] = 1000 * timed(() -> send(request(path).GET()));
        }
        Arrays.sort(times);
        return times[REQUESTS / 2];
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
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
