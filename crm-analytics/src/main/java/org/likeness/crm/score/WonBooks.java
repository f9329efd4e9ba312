package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/**
 * Keeps the won books of the last few models that were asked for lookalikes. Of a record that was won or reopened since, only that
 * record is read anew, before the next lookalikes are found.
 */
final class WonBooks {
    private static final int KEPT = 4;

    private final DataSource source;
    private final Executor executor;

    /** Guarded by itself; its values are safe for many threads. */
    private final Map<Long, Shelf> shelves = new LinkedHashMap<>(KEPT, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shelf> eldest) {
            return size() > KEPT;
        }
    };

    /** @param executor its threads take part in no transaction: what a transaction saw earlier may be older than the news */
    WonBooks(DataSource source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    WonBook of(ScoringModel model) {
        Shelf shelf;
        synchronized (shelves) {
            shelf = shelves.computeIfAbsent(model.stored().id(), id -> new Shelf(model));
        }
        return shelf.book();
    }

    /** To be called once it is sure that a record is won, or is not any more. */
    void changed(long record) {
        synchronized (shelves) {
            shelves.values().forEach(shelf -> shelf.changed.add(record));
        }
    }

    /** All is read anew. */
    void forget() {
        synchronized (shelves) {
            shelves.clear();
        }
    }

    /** One book, and the records that may stand wrong in it. */
    private final class Shelf {
        private final ScoringModel model;
        private final Set<Long> changed = ConcurrentHashMap.newKeySet();
        private WonBook book;

        Shelf(ScoringModel model) {
            this.model = model;
        }

        synchronized WonBook book() {
            if (book == null || !changed.isEmpty()) {
                try {
                    CompletableFuture.runAsync(this::read, executor).join();
                } catch (CompletionException failed) {
                    book = null;
                    throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
                }
            }
            return book;
        }

        /** What changes while it reads is read once more. */
        private void read() {
            List<Long> ids = List.copyOf(changed);
            ids.forEach(changed::remove);
            try (Connection connection = source.getConnection()) {
                book = book == null || !book.hasRoomFor(ids.size())
                        ? WonBook.read(model, connection)
                        : book.reading(connection, ids);
            } catch (SQLException failed) {
                throw new IllegalStateException("The won records could not be read.", failed);
            }
        }
    }
}
