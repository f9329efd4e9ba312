package org.likeness.crm;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.likeness.crm.database.EmbeddedDatabase;
import org.likeness.crm.database.JdbcAddress;
import org.likeness.crm.database.Migrations;

/** A schema of random name on the embedded server or on the one that the environment names. */
record TestSchema(String name, String url, String user, String password, EmbeddedDatabase server) {

    private static final String SCHEMA_IN_URL = "^(jdbc:[a-z]+://[^/?]+)(/[^?]*)?(.*)$";

    static TestSchema make() {
        String name = "likeness_test_" + UUID.randomUUID().toString().substring(0, 8);
        String external = System.getenv("LIKENESS_TEST_DB_URL");
        TestSchema schema = external == null || external.isBlank() ? embedded(name) : external(name, external);
        schema.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci");
        Migrations.run(schema.url, schema.user, schema.password);
        return schema;
    }

    private static TestSchema embedded(String name) {
        System.setProperty("likeness.db.buffer", "96M");
        EmbeddedDatabase server = EmbeddedDatabase.open(
                Path.of("target/test-database"), repository().resolve("target/mariadb"));
        return new TestSchema(name, server.jdbcUrl(name), server.user(), server.password(), server);
    }

    private static TestSchema external(String name, String url) {
        String own = JdbcAddress.complete(url.replaceFirst(SCHEMA_IN_URL, "$1/" + name + "$3"));
        return new TestSchema(
                name,
                own,
                Optional.ofNullable(System.getenv("LIKENESS_TEST_DB_USER")).orElse("root"),
                Optional.ofNullable(System.getenv("LIKENESS_TEST_DB_PASSWORD")).orElse(""),
                null);
    }

    /** The folder of the whole build, so that all modules share one unpacked server. */
    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.isDirectory(here.resolve("db-migrations"))) {
            here = here.getParent();
        }
        return here;
    }

    DataSource dataSource() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    void drop() {
        execute("DROP DATABASE IF EXISTS " + name);
        if (server != null) {
            server.close();
        }
    }

    private void execute(String sql) {
        String withoutSchema = url.replaceFirst(SCHEMA_IN_URL, "$1/$3");
        try (Connection connection = DriverManager.getConnection(withoutSchema, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
