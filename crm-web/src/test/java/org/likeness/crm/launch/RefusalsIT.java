package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;

/** What cannot start says why in one sentence and leaves with a number other than zero. */
class RefusalsIT {

    @Test
    void a_taken_port_is_named() throws Exception {
        var port = RunningLikeness.get().address().getPort();
        var ended = serve(Map.of("LIKENESS_HTTP_PORT", "" + port));
        assertRefused(ended, "Port " + port + " on 127.0.0.1 cannot be used");
    }

    @Test
    void a_data_directory_has_one_owner() throws Exception {
        var home = RunningLikeness.get().home().toString();
        assertRefused(serve(Map.of("LIKENESS_DATA_DIR", home)), "Another Likeness (process");
    }

    @Test
    void an_unreachable_database_is_named() throws Exception {
        var ended = serve(Map.of("LIKENESS_DB_URL", "jdbc:mysql://127.0.0.1:1/likeness", "LIKENESS_DB_USER", "nobody"));
        assertRefused(ended, "The database at jdbc:mysql://127.0.0.1:1/likeness cannot be reached");
    }

    @Test
    void a_wrong_database_password_is_named_and_not_shown() throws Exception {
        var ended = serve(database("wrong-password"));
        assertRefused(ended, "does not accept the password of user '" + TestDatabase.user() + "'");
        assertThat(ended.output()).doesNotContain("wrong-password");
    }

    @Test
    void a_newer_schema_is_refused() throws Exception {
        execute(
                "INSERT INTO flyway_schema_history SELECT MAX(installed_rank) + 1, '9999', 'future', 'SQL', 'V9999__f.sql', 1,"
                        + " 'x', NOW(), 1, 1 FROM flyway_schema_history");
        try {
            assertRefused(serve(database(TestDatabase.password())), "newer than this Likeness knows");
        } finally {
            execute("DELETE FROM flyway_schema_history WHERE version = '9999'");
        }
    }

    @Test
    void a_settings_file_with_a_misspelt_name_is_refused() throws Exception {
        var ended = Launching.run(Map.of(), "serve", "--config", "src/test/resources/misspelt.properties");
        assertRefused(ended, "LIKENESS_HTP_PORT, which is no setting");
    }

    @Test
    void every_command_explains_itself() throws Exception {
        for (String command : new String[] {"serve", "migrate", "create-user", "demo-data", "bench", "version"}) {
            var ended = Launching.run(Map.of(), command, "--help");
            assertThat(ended.code()).as(command).isZero();
            assertThat(ended.output()).startsWith("Usage: likeness " + command);
        }
    }

    private static Map<String, String> database(String password) {
        return Map.of(
                "LIKENESS_DB_URL", TestDatabase.jdbcUrl(),
                "LIKENESS_DB_USER", TestDatabase.user(),
                "LIKENESS_DB_PASSWORD", password);
    }

    private static Launching.Ended serve(Map<String, String> settings) throws IOException, InterruptedException {
        var all = new HashMap<>(Map.of(
                "LIKENESS_DATA_DIR",
                Path.of("target/refused-likeness").toAbsolutePath().toString(),
                "LIKENESS_HTTP_PORT",
                "0"));
        all.putAll(settings);
        return Launching.run(all, "serve");
    }

    private static void assertRefused(Launching.Ended ended, String sentence) {
        assertThat(ended.code()).as(ended.output()).isEqualTo(Main.REFUSED);
        assertThat(ended.output()).contains(sentence).doesNotContain("\tat ");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
