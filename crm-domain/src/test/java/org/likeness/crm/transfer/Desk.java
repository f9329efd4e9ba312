package org.likeness.crm.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.User;
import org.likeness.crm.user.Viewer;

/** Imports in a test: at once, on the test's database, by an administrator. */
final class Desk {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final Path folder;
    final List<DomainEvent> news = new ArrayList<>();
    final Imports imports = new Imports(TestDatabase::fromTransaction);
    final Importing importing;
    final Viewer admin;

    Desk() {
        this(Runnable::run, TestDatabase::fromTransaction, temporary());
    }

    Desk(Executor executor, Transactions transactions, Path folder) {
        this.folder = folder;
        this.importing = Importing.on(transactions, new ImportFiles(folder), executor, news::add, CLOCK);
        this.admin = viewer(Role.ADMIN, "admin");
    }

    /** A folder that goes with the tests. */
    static Path temporary() {
        try {
            var folder = Files.createTempDirectory("imports");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var within = Files.walk(folder)) {
            within.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            // a test may have removed it
        }
    }

    static Viewer viewer(Role role, String login) {
        return TestDatabase.fromTransaction(em -> {
            var user = em.createQuery("SELECT u FROM User u WHERE u.login = :login", User.class)
                    .setParameter("login", login)
                    .getResultStream()
                    .findFirst()
                    .orElseGet(() -> {
                        var made = new User(login, login, role, NOW);
                        em.persist(made);
                        return made;
                    });
            var sight = role.seesAll() ? Sight.everything() : Sight.of(List.of(user.key()));
            return new Viewer(user.key(), login, login, role, sight);
        });
    }

    /** Imports a text with a spec in JSON, single quotes standing for double ones; answers how it ended. */
    ImportRun run(String spec, String... lines) {
        return run(spec.replace('\'', '"'), new ByteArrayInputStream(text(lines).getBytes(StandardCharsets.UTF_8)));
    }

    ImportRun run(String spec, Path file) {
        try (var content = Files.newInputStream(file)) {
            return run(spec.replace('\'', '"'), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRun run(String spec, InputStream content) {
        try {
            return again(importing
                    .start(content, ImportSpec.read(spec), "file.csv", admin)
                    .key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportRun again(long id) {
        return TestDatabase.fromTransaction(em -> em.find(ImportRun.class, id));
    }

    static String text(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    String problems(ImportRun run) {
        try {
            var text = new StringWriter();
            imports.writeProblems(run.key(), text);
            return text.toString().replace("\r\n", "\n").replaceFirst("^row,column,value,severity,message\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long count(String sql) {
        return TestDatabase.fromTransaction(
                em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** The answer's rows as lines, values separated by blanks. */
    @SuppressWarnings("unchecked")
    static List<String> rows(String sql) {
        return TestDatabase.fromTransaction(em -> em.createNativeQuery(sql).getResultList().stream()
                .map(row -> row instanceof Object[] many
                        ? String.join(
                                " ",
                                java.util.Arrays.stream(many)
                                        .map(String::valueOf)
                                        .toList())
                        : String.valueOf(row))
                .toList());
    }

    /** Total, processed, created, updated, rejected. */
    static String counts(ImportRun run) {
        return run.total() + " " + run.processed() + " " + run.created() + " " + run.updated() + " " + run.rejected();
    }
}
