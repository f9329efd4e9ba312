package org.likeness.crm.launch;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.likeness.crm.launch.BenchPages.Page;

/**
 * Measures what people wait for: lists, board, record pages, a moved card, the palette, Today. Each is told beside its aim and
 * beside what a request that does nothing and the same rows by SQL alone take together, in the same run. The processor's time,
 * the statements and the rows read tell on a busy machine what the clock cannot.
 */
final class PageBench {
    private static final int MOVE_AIM = 10;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]cursor=[^\"]*)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String ROW = "%-34s %8.1f %8.1f %8.1f %7.0f %9.0f %7.1f %6d  %s";

    private final BenchServer server;
    private final int requests;
    private final Consumer<String> out;
    private int above;

    PageBench(BenchServer server, int requests, Consumer<String> out) {
        this.server = server;
        this.requests = requests;
        this.out = out;
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (var connection = server.database().source().getConnection()) {
            var program = BenchClient.program(server.address(), server.password());
            for (var subject : List.of("LEAD", "DEAL")) {
                program.await(program.post("/api/v1/win-models", "{\"subject\":\"" + subject + "\"}"));
            }
            for (var table : List.of("accounts", "contacts", "leads", "deals", "follow_ups")) {
                say("%-12s %,10d", table, BenchBook.count(connection, table));
            }
            var person = BenchClient.person(server.address(), "admin", server.password());
            measure(person, connection);
        }
    }

    private void measure(BenchClient person, Connection connection)
            throws IOException, InterruptedException, SQLException {
        var pages = new BenchPages(connection);
        var all = pages.all();
        for (var page : all) {
            run(person, page.paths());
        }
        var nothing = median(run(person, List.of("/health/live")));
        say(
                "%-34s %8s %8s %8s %7s %9s %7s %6s",
                "milliseconds", "median", "p90", "CPU", "SELECTs", "rows read", "x base", "aim");
        say("%-34s %8.1f", "A request that does nothing", nothing);
        for (var page : all) {
            tell(person, page, connection, nothing);
        }
        move(person, pages.moves(), connection, nothing);
        say(above == 0 ? "All within their aims." : "Above their aims: %d of %d.", above, all.size() + 1);
    }

    private void tell(BenchClient person, Page page, Connection connection, double nothing)
            throws IOException, InterruptedException, SQLException {
        var paths = page.paths();
        for (int i = 0; i < page.later(); i++) {
            paths = List.of(next(person.get(paths.get(0)).body(), paths.get(0)));
        }
        run(person, paths);
        var before = BenchLoad.now(connection);
        var times = run(person, paths);
        var load = BenchLoad.now(connection).since(before, times.length);
        var plain = page.plain() == null ? 0 : plain(connection, page.plain());
        row(page.name(), times, load, nothing + plain, page.aim());
    }

    private void move(BenchClient person, List<String[]> moves, Connection connection, double nothing)
            throws IOException, InterruptedException, SQLException {
        var found = CSRF.matcher(person.get("/deals/board").body());
        if (!found.find() || moves.size() < 2) {
            throw new LaunchRefused("The board has nothing to move.");
        }
        var token = "_csrf=" + BenchClient.encoded(found.group(1)) + "&back=/deals/board&stage=";
        var before = BenchLoad.now(connection);
        var times = new double[moves.size()];
        for (int i = 0; i < times.length; i++) {
            var move = moves.get(i);
            times[i] = timed(() -> person.form("/deals/" + move[0] + "/moves", token + move[1]), 303);
        }
        var load = BenchLoad.now(connection).since(before, times.length);
        var warm = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(warm);
        row("A card moved and scored again", warm, load, nothing, MOVE_AIM);
    }

    private void row(String name, double[] times, BenchLoad load, double baseline, int aim) {
        var median = median(times);
        if (median > aim) {
            above++;
        }
        say(
                ROW,
                name,
                median,
                times[times.length * 9 / 10],
                load.millis(),
                load.statements(),
                load.rows(),
                median / baseline,
                aim,
                median > aim ? "above" : "");
    }

    /** Milliseconds, in order. */
    private double[] run(BenchClient person, List<String> paths) throws IOException, InterruptedException {
        var times = new double[requests];
        for (int i = 0; i < requests; i++) {
            var path = paths.get(i % paths.size());
            times[i] = timed(() -> person.get(path), 200);
        }
        Arrays.sort(times);
        return times;
    }

    private static double timed(Request request, int status) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = request.send();
        var millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != status) {
            throw new LaunchRefused(answer.uri() + " answers " + answer.statusCode());
        }
        return millis;
    }

    private double plain(Connection connection, String sql) throws SQLException {
        var times = new double[requests];
        for (int i = 0; i < requests; i++) {
            var begun = System.nanoTime();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int c = 1; c <= columns; c++) {
                        rows.getObject(c);
                    }
                }
            }
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return median(times);
    }

    private static String next(String body, String path) {
        var found = NEXT.matcher(body);
        String next = null;
        while (found.find()) {
            next = found.group(1).replace("&amp;", "&");
        }
        if (next == null) {
            throw new LaunchRefused("The list " + path + " has no further page.");
        }
        return next;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    @FunctionalInterface
    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private void say(String sentence, Object... arguments) {
        out.accept(String.format(Locale.ROOT, sentence, arguments));
    }
}
