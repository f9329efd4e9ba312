package org.likeness.crm.web.palette;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.transfer.RecordsTakenBack;

/**
 * The names of leads, accounts, contacts and deals, read in the background once somebody begins to search. What is made or renamed
 * here is found at once; after imports, and for what others write into the database, all is read again.
 */
@ApplicationScoped
class NameIndexes {
    private static final Logger LOG = Logger.getLogger(NameIndexes.class.getName());
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration A_MOMENT = Duration.ofMillis(300);
    private static final int MOST_CHANGES = 5000;

    /** Id, name, then what else finds the record: a second name, an e-mail address, a phone number. */
    static final Map<RecordKind, String> SOURCES = Map.of(
            RecordKind.LEADS,
            "SELECT id, COALESCE(name, contact_name, external_id), contact_name, email, phone FROM leads",
            RecordKind.ACCOUNTS,
            "SELECT id, name, domain, email, phone FROM accounts",
            RecordKind.CONTACTS,
            "SELECT id, name, NULL, email, phone FROM contacts",
            RecordKind.DEALS,
            "SELECT id, name, NULL, NULL, NULL FROM deals");

    private final Map<RecordKind, Shelf> shelves = new ConcurrentHashMap<>();
    private final Set<RecordKind> reading = ConcurrentHashMap.newKeySet();

    @Resource
    ManagedExecutorService executor;

    @Inject
    DataSource source;

    @Inject
    Clock clock;

    /** An index ({@code null} while it is read first), until when it serves, which records were changed since they were read. */
    private record Shelf(NameIndex names, Instant until, Set<Long> changed) {
        boolean old(Instant now) {
            return until.isBefore(now) || names != null && names.changes() > MOST_CHANGES;
        }
    }

    /** The names of a kind; empty while they are read for the first time and that takes longer than a moment. */
    Optional<NameIndex> of(RecordKind kind) {
        var shelf = shelves.get(kind);
        if (shelf == null) {
            await(read(kind));
            return Optional.ofNullable(shelves.get(kind)).map(Shelf::names);
        }
        if (shelf.old(clock.instant())) {
            read(kind);
        } else if (!shelf.changed().isEmpty() && !reading.contains(kind)) {
            catchUp(kind, shelf);
        }
        return Optional.ofNullable(shelf).map(Shelf::names);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged news) {
        changed(news.kind(), news.id());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordBroughtBack news) {
        changed(news.kind(), news.id());
    }

    private void changed(RecordKind kind, long id) {
        var shelf = shelves.get(kind);
        if (shelf != null) {
            shelf.changed().add(id);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordsImported news) {
        outdated(news.kind());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordsTakenBack news) {
        outdated(news.kind());
    }

    private void outdated(RecordKind of) {
        shelves.computeIfPresent(of, (kind, shelf) -> new Shelf(shelf.names(), Instant.MIN, shelf.changed()));
    }

    private static void await(Future<?> reading) {
        try {
            reading.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            // a large book: whoever asks next finds it
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Future<?> read(RecordKind kind) {
        if (reading.add(kind)) {
            var old = shelves.get(kind);
            // what is changed meanwhile is read once more afterwards
            var changed = ConcurrentHashMap.<Long>newKeySet();
            var until = clock.instant().plus(KEPT);
            shelves.put(kind, new Shelf(old == null ? null : old.names(), until, changed));
            return executor.submit(() -> {
                try {
                    var filling = new NameIndex.Filling();
                    each(SOURCES.get(kind), filling::add);
                    shelves.put(kind, new Shelf(filling.filled(), until, changed));
                } catch (SQLException | RuntimeException failed) {
                    shelves.remove(kind);
                    LOG.log(Level.WARNING, "The names of " + kind.path() + " could not be read", failed);
                } finally {
                    reading.remove(kind);
                }
            });
        }
        return CompletableFuture.completedFuture(null);
    }

    private void catchUp(RecordKind kind, Shelf shelf) {
        var ids = Set.copyOf(shelf.changed());
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try {
            each(SOURCES.get(kind) + " WHERE id IN (" + list + ")", shelf.names()::change);
            shelf.changed().removeAll(ids);
        } catch (SQLException failed) {
            throw new IllegalStateException("The names could not be read.", failed);
        }
    }

    @FunctionalInterface
    private interface Taking {
        void take(long id, String text);
    }

    private void each(String sql, Taking taking) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement select =
                        connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet row = select.executeQuery(sql)) {
                while (row.next()) {
                    taking.take(
                            row.getLong(1),
                            NameIndex.text(
                                    row.getString(2),
                                    Spelling.plain(row.getString(3)),
                                    Spelling.plain(row.getString(4)),
                                    Spelling.digits(row.getString(5))));
                }
            }
        }
    }
}
