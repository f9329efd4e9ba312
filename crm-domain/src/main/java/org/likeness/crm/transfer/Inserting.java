package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        if (!records.isEmpty()) {
            em.unwrap(Session.class).doWork(connection -> insert(connection, records));
        }
    }

    private void insert(Connection connection, List<ImportedRecord> records) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<Object[]>();
        hold(records, names, values);
        var whole = records.size() / ROWS * ROWS;
        if (whole > 0) {
            try (var statement = connection.prepareStatement(sql(names, ROWS))) {
                for (int from = 0; from < whole; from += ROWS) {
                    execute(statement, values, from, from + ROWS);
                }
            }
        }
        if (whole < records.size()) {
            try (var statement = connection.prepareStatement(sql(names, records.size() - whole))) {
                execute(statement, values, whole, records.size());
            }
        }
    }

    /** Columns that hold nothing in all of these rows are left to their default, which is nothing. */
    private void hold(List<ImportedRecord> records, List<String> names, List<Object[]> values) {
        for (var column : columns) {
            var held = new Object[records.size()];
            var any = false;
            for (int row = 0; row < held.length; row++) {
                held[row] = stored(column.getting.of(records.get(row)));
                any |= held[row] != null;
            }
            if (any) {
                names.add(column.name);
                values.add(held);
            }
        }
    }

    private String sql(List<String> names, int rows) {
        var marks = "(" + String.join(",", Collections.nCopies(names.size(), "?")) + ")";
        return "INSERT INTO " + kind.table() + " (" + String.join(",", names) + ") VALUES "
                + String.join(",", Collections.nCopies(rows, marks));
    }

    private static void execute(PreparedStatement statement, List<Object[]> values, int from, int to)
            throws SQLException {
        int at = 1;
        for (int row = from; row < to; row++) {
            for (var held : values) {
                statement.setObject(at++, held[row]);
            }
        }
        statement.executeUpdate();
    }

    /** Moments are kept in UTC, whatever zone the connection is in. */
    private static Object stored(Object value) {
        return value instanceof Instant at ? LocalDateTime.ofInstant(at, ZoneOffset.UTC) : value;
    }
}
