package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.CustomValuesColumn;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.RecordType;

/**
 * Inserts many new records by few statements, from the same catalogue of fields that fills them. Twice as fast as one by one through
 * the entity manager, which knows nothing of them afterwards.
 */
final class Inserting {
    private static final int ROWS = 200;
    private static final CustomValuesColumn CUSTOM = new CustomValuesColumn();

    private final RecordKind kind;
    private final List<Column> columns = new ArrayList<>();

    /** How one column's value comes out of a record. */
    private interface Getting {
        Object of(ImportedRecord record);
    }

    private record Column(String name, Getting getting) {}

    Inserting(RecordType<StoredRecord> type) {
        this.kind = type.kind();
        columns.add(new Column("id", StoredRecord::key));
        columns.add(new Column("version", StoredRecord::version));
        columns.add(new Column("import_id", ImportedRecord::importId));
        type.fields().all().stream()
                .filter(f -> f.column() != null)
                .forEach(f -> columns.add(new Column(f.column(), f.get()::apply)));
        if (type.carriesCustomFields()) {
            columns.add(new Column("custom", r -> CUSTOM.convertToDatabaseColumn(((CustomRecord) r).custom())));
        }
    }

    void insert(EntityManager em, List<ImportedRecord> records) {
        for (int from = 0; from < records.size(); from += ROWS) {
            var some = records.subList(from, Math.min(from + ROWS, records.size()));
            em.unwrap(Session.class).doWork(connection -> insert(connection, some));
        }
    }

    /** Columns that hold nothing in all of these rows are left to their default, which is nothing. */
    private void insert(Connection connection, List<ImportedRecord> records) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<Object[]>();
        for (var column : columns) {
            var held = new Object[records.size()];
            for (int row = 0; row < held.length; row++) {
                held[row] = stored(column.getting.of(records.get(row)));
            }
            if (java.util.Arrays.stream(held).anyMatch(Objects::nonNull)) {
                names.add(column.name);
                values.add(held);
            }
        }
        var marks = "(" + String.join(",", Collections.nCopies(names.size(), "?")) + ")";
        var sql = "INSERT INTO " + kind.table() + " (" + String.join(",", names) + ") VALUES "
                + String.join(",", Collections.nCopies(records.size(), marks));
        try (var statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (int row = 0; row < records.size(); row++) {
                for (var held : values) {
                    statement.setObject(at++, held[row]);
                }
            }
            statement.executeUpdate();
        }
    }

    /** Moments are kept in UTC, whatever zone the connection is in. */
    private static Object stored(Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }
}
