package org.likeness.crm.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

    private static final Path PROGRAM = Path.of("../target/mariadb");
    private static final Path HOME = Path.of("target/embedded-database-test");

    private EmbeddedDatabase database;

    @BeforeEach
    void open() throws IOException {
        FileUtils.deleteDirectory(HOME.toFile());
        database = EmbeddedDatabase.open(HOME, PROGRAM);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void data_survives_a_stop_and_migrations_run_once() throws SQLException {
        int applied = Migrations.run(database.jdbcUrl(), database.user(), database.password());
        assertThat(applied).isPositive();
        execute(
                "INSERT INTO tags (id, name, temperature, created_at, updated_at, version) VALUES (1, '画像', 'WARM', NOW(), NOW(), 0)");
        database.close();
        assertThat(database.isAlive()).isFalse();

        database = EmbeddedDatabase.open(HOME, PROGRAM);
        assertThat(Migrations.run(database.jdbcUrl(), database.user(), database.password()))
                .isZero();
        assertThat(one("SELECT name FROM tags")).isEqualTo("画像");
    }

    @Test
    void a_second_owner_of_the_same_directory_is_refused_by_name() {
        assertThatThrownBy(() -> EmbeddedDatabase.open(HOME, PROGRAM))
                .isInstanceOf(DataDirectoryInUse.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    @Test
    void a_newer_schema_is_refused_and_left_alone() throws SQLException {
        Migrations.run(database.jdbcUrl(), database.user(), database.password());
        execute(
                "INSERT INTO flyway_schema_history SELECT MAX(installed_rank) + 1, '9999', 'future', 'SQL', 'V9999__f.sql', 1,"
                        + " 'x', NOW(), 1, 1 FROM flyway_schema_history");
        assertThatThrownBy(() -> Migrations.run(database.jdbcUrl(), database.user(), database.password()))
                .isInstanceOf(NewerSchema.class)
                .hasMessageContaining("9999");
    }

    @Test
    void a_first_migration_that_was_killed_half_way_is_begun_again() throws SQLException {
        Migrations.run(database.jdbcUrl(), database.user(), database.password());
        execute("DELETE FROM flyway_schema_history WHERE installed_rank > 3");
        assertThat(Migrations.run(database.jdbcUrl(), database.user(), database.password()))
                .isPositive();
    }

    @Test
    void a_wrong_password_and_a_silent_address_have_their_own_names() {
        assertThatThrownBy(() -> Migrations.run(database.jdbcUrl(), database.user(), "wrong"))
                .isInstanceOf(DatabaseDenied.class)
                .hasMessageContaining("password of user 'likeness'");
        assertThatThrownBy(() -> Migrations.run("jdbc:mysql://127.0.0.1:1/likeness", "likeness", "x"))
                .isInstanceOf(DatabaseUnreachable.class);
    }

    @Test
    void the_password_file_is_private_and_nobody_comes_in_without_it() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HOME.resolve("database.password"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl("mysql"), "", ""))
                .isInstanceOf(SQLException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            var rows = connection.createStatement().executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }
}
