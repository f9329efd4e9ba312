package org.likeness.crm.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collector;
import javax.sql.DataSource;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;
import org.likeness.crm.transfer.RecordsImported;
import org.likeness.crm.transfer.RecordsTakenBack;

/**
 * Every deal with its visits, read once and kept in memory: after that only deals that changed are read anew, before the next answer
 * is found. Read as a whole after imports, and by {@link #refresh}. A book that would take more than a quarter of the heap is not kept but streamed
 * each time.
 */
@ApplicationScoped
public class DealBook {
    private static final int HEAP_SHARE = 4;
    private static final int MOST_STRAYS = 50_000;
    private static final int AT_ONCE = 1000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final AtomicLong version = new AtomicLong();
    private DataSource source;
    private Executor executor;
    private long most;
    private volatile boolean outdated = true;
    /** What was told of while the book is read beside the one in use; otherwise {@code null}. */
    private volatile Set<Long> meanwhile;

    /** {@code null} where the book is too large. */
    private DealColumns columns;

    /** For CDI. */
    protected DealBook() {}

    /** @param executor its threads take part in no transaction: what a transaction saw earlier may be older than the news */
    @Inject
    public DealBook(DataSource source, Executor executor) {
        this(source, executor, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    }

    /** @param most bytes that are kept */
    DealBook(DataSource source, Executor executor, long most) {
        this.source = source;
        this.executor = executor;
        this.most = most;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged news) {
        changed(news.kind(), news.id());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordDeleted news) {
        changed(news.kind(), news.id());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordBroughtBack news) {
        changed(news.kind(), news.id());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordsImported news) {
        changed(news.kind());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordsTakenBack news) {
        changed(news.kind());
    }

    private void changed(RecordKind kind, long id) {
        if (kind == RecordKind.DEALS) {
            Set<Long> reading = meanwhile;
            if (reading != null) {
                reading.add(id); // first: who reads what changed may be done before the next line
            }
            changed.add(id);
            version.incrementAndGet();
        } else {
            changed(kind);
        }
    }

    private void changed(RecordKind kind) {
        if (kind == RecordKind.DEALS || kind == RecordKind.STAGE_VISITS) {
            outdated = true;
            version.incrementAndGet();
        }
    }

    /**
     * Grows with every change told of. Who keeps an answer keeps it under the version from before it was found: who hears of a change first
     * is not settled, so an answer could else be found in the old book and kept as one from the new.
     */
    public long version() {
        return version.get();
    }

    /**
     * Reads the whole book anew, for the first time or in case somebody changed the database by other ways. Who asks meanwhile is answered
     * from the book in use, where there is one and the heap has room for both. To be called by one thread at a time.
     */
    public void refresh() {
        if (outdated || !roomForTwo()) {
            outdated = true;
            catchUp();
            return;
        }
        Set<Long> told = ConcurrentHashMap.newKeySet();
        meanwhile = told;
        try (Connection connection = source.getConnection()) {
            DealColumns read = read(connection);
            lock.writeLock().lock();
            try {
                if (!outdated) {
                    columns = read;
                    changed.addAll(told);
                }
            } finally {
                lock.writeLock().unlock();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals could not be read.", failed);
        } finally {
            meanwhile = null;
        }
    }

    private boolean roomForTwo() {
        lock.readLock().lock();
        try {
            return columns != null && 2 * columns.bytes() <= most;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Gives each deal that is asked for to the reader, settled; the path is reused, so it must not be kept. */
    void read(FunnelQuestion question, long asOf, List<FunnelStage> stages, Consumer<DealPath> reader)
            throws SQLException {
        DealReading asked = new DealReading(question, asOf, stages, group(question));
        if (!kept(all -> all.read(asked, reader))) {
            stream(asked, reader);
        }
    }

    /** Collects what is asked for, parts of the book side by side; a path is reused, so it must not be kept. */
    <T> T collect(FunnelQuestion question, long asOf, List<FunnelStage> stages, Collector<DealPath, T, T> into)
            throws SQLException {
        DealReading asked = new DealReading(question, asOf, stages, group(question));
        List<T> found = new ArrayList<>();
        if (!kept(all -> found.add(all.collect(asked, into)))) {
            found.add(into.supplier().get());
            stream(asked, deal -> into.accumulator().accept(found.get(0), deal));
        }
        return found.get(0);
    }

    private LongFunction<String> group(FunnelQuestion question) throws SQLException {
        if (question.split() == null) {
            return null;
        }
        try (Connection connection = source.getConnection()) {
            return Splits.read(connection, question)::of;
        }
    }

    /** Whether the deals are kept in memory, and so were used. */
    private boolean kept(Consumer<DealColumns> use) {
        catchUp();
        lock.readLock().lock();
        try {
            if (columns != null) {
                use.accept(columns);
            }
            return columns != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void stream(DealReading asked, Consumer<DealPath> reader) throws SQLException {
        try (Connection connection = source.getConnection()) {
            DealColumns one = new DealColumns();
            DealRows.all(connection, row -> {
                one.clear();
                one.put(row);
                one.read(asked, reader);
            });
        }
    }

    private void catchUp() {
        if (upToDate()) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!upToDate()) {
                CompletableFuture.runAsync(this::readAnew, executor).join();
            }
        } catch (CompletionException failed) {
            outdated = true;
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean upToDate() {
        return !wholeAnew() && changed.isEmpty();
    }

    private boolean wholeAnew() {
        return outdated || columns != null && columns.strays() > MOST_STRAYS;
    }

    private void readAnew() {
        try (Connection connection = source.getConnection()) {
            if (wholeAnew()) {
                all(connection);
            } else {
                some(connection);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The deals could not be read.", failed);
        }
    }

    private void all(Connection connection) throws SQLException {
        outdated = false; // before reading: what is told of meanwhile is read once more
        changed.clear();
        columns = null;
        columns = read(connection);
    }

    /** All deals; {@code null} where they take too much: then they are read each time they are asked for. */
    private DealColumns read(Connection connection) throws SQLException {
        DealColumns read = new DealColumns();
        try {
            DealRows.all(connection, row -> {
                read.put(row);
                if (read.bytes() > most) {
                    throw new TooLarge();
                }
            });
            return read;
        } catch (TooLarge streamed) {
            return null;
        }
    }

    private void some(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>(changed);
        ids.forEach(changed::remove);
        if (columns == null) {
            return;
        }
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            some.forEach(columns::remove);
            DealRows.some(connection, some, columns::put);
        }
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super(null, null, false, false);
        }
    }
}
