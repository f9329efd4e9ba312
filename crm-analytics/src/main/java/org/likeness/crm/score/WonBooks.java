package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the won books of the last few models that were asked for lookalikes, until somebody wins or reopens a record. */
final class WonBooks {
    private static final int KEPT = 4;

    private final Map<Long, WonBook> books = new ConcurrentHashMap<>();

    WonBook of(Connection connection, ScoringModel model) throws SQLException {
        WonBook known = books.get(model.stored().id());
        if (known == null) {
            if (books.size() >= KEPT) {
                books.clear();
            }
            known = WonBook.read(model, connection);
            books.put(model.stored().id(), known);
        }
        return known;
    }

    void forget() {
        books.clear();
    }
}
