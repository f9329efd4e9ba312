package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
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
    /** About as many characters make a statement: few round trips, far below what any server refuses. */
    private static final int LONG = 400_000;

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
        var head = "INSERT INTO " + kind.table() + " (" + String.join(",", names) + ") VALUES ";
        try (var statement = connection.createStatement()) {
            // a brace in a text is no escape of the driver's
            statement.setEscapeProcessing(false);
            for (int row = 0; row < records.size(); ) {
                var sql = new StringBuilder(LONG + LONG / 2).append(head);
                while (row < records.size() && sql.length() < LONG) {
                    append(sql, values, row++);
                }
                sql.setLength(sql.length() - 1);
                statement.executeUpdate(sql.toString());
            }
        }
    }

    private static void append(StringBuilder sql, List<Object[]> values, int row) {
        char before = '(';
        for (var held : values) {
            Literal.append(sql.append(before), held[row]);
            before = ',';
        }
        sql.append("),");
    }

    /** Columns that hold nothing in all of these rows are left to their default, which is nothing. */
    private void hold(List<ImportedRecord> records, List<String> names, List<Object[]> values) {
        for (var column : columns) {
            var held = new Object[records.size()];
            var any = false;
            for (int row = 0; row < held.length; row++) {
                held[row] = column.getting.of(records.get(row));
                any |= held[row] != null;
            }
            if (any) {
                names.add(column.name);
                values.add(held);
            }
        }
    }
}
