package org.likeness.crm;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * The one database of a test JVM: a fresh, migrated schema, made when first asked for and dropped at the end.
 *
 * <p>It lies on an embedded MariaDB under {@code target/}, or, when {@code LIKENESS_TEST_DB_URL} names a server (with
 * {@code LIKENESS_TEST_DB_USER}, default root, and {@code LIKENESS_TEST_DB_PASSWORD}, default empty), on that one. All test
 * classes of a module share it: a test makes its own rows, or begins with {@link #clear()}.
 */
public final class TestDatabase {

    /** Held, because loggers that nobody holds are forgotten with their levels. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.hibernate.orm.deprecation"));

    private static TestSchema schema;
    private static EntityManagerFactory entities;

    private TestDatabase() {}

    public static synchronized DataSource dataSource() {
        return schema().dataSource();
    }

    public static String jdbcUrl() {
        return schema().url();
    }

    public static String user() {
        return schema().user();
    }

    public static String password() {
        return schema().password();
    }

    /** The persistence unit {@code likeness} with transactions of its own instead of the container's. */
    public static synchronized EntityManagerFactory entities() {
        if (entities == null) {
            QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
            entities = Persistence.createEntityManagerFactory(
                    "likeness",
                    Map.of(
                            "jakarta.persistence.provider",
                            HibernatePersistenceProvider.class.getName(),
                            "jakarta.persistence.transactionType",
                            "RESOURCE_LOCAL",
                            "jakarta.persistence.jtaDataSource",
                            dataSource(),
                            "jakarta.persistence.nonJtaDataSource",
                            dataSource(),
                            "hibernate.transaction.coordinator_class",
                            "jdbc",
                            "hibernate.transaction.jta.platform",
                            NoJtaPlatform.INSTANCE));
        }
        return entities;
    }

    /** Runs the work in a transaction of its own: committed at the end, rolled back when the work throws. */
    public static void inTransaction(Consumer<EntityManager> work) {
        fromTransaction(em -> {
            work.accept(em);
            return null;
        });
    }

    /** Like {@link #inTransaction}, and answers what the work answered. */
    public static <T> T fromTransaction(Function<EntityManager, T> work) {
        try (EntityManager em = entities().createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T answer = work.apply(em);
                transaction.commit();
                return answer;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }

    /** Empties every table, also those that migrations filled. */
    public static void clear() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables(statement)) {
                statement.execute("DELETE FROM `" + table + "`");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        if (entities != null) {
            entities.getCache().evictAll();
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'")) {
            while (tables.next()) {
                names.add(tables.getString(1));
            }
        }
        return names;
    }

    private static synchronized TestSchema schema() {
        if (schema == null) {
            schema = TestSchema.make();
            Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::end));
        }
        return schema;
    }

    private static void end() {
        if (entities != null) {
            entities.close();
        }
        schema.drop();
    }
}
