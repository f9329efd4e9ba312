package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.RecordType;

/**
 * Which rows of a trial look like records that are here already, though no external id says so: companies of the same name, leads and
 * contacts of the same name with the same person, e-mail address or account. Asked once for each batch, by the index of names.
 */
final class AlreadyHere {
    /** A name that stands for thousands of records tells nothing. */
    private static final int MOST = 20_000;

    private final RunContext run;
    private final RecordType<StoredRecord> type;
    private final String second;
    private final boolean email;
    private final List<Row> rows = new ArrayList<>();

    private record Row(long number, String name, String second, String email) {}

    private AlreadyHere(RunContext run, RecordType<StoredRecord> type, String second, boolean email) {
        this.run = run;
        this.type = type;
        this.second = second;
        this.email = email;
    }

    /** For the kinds whose records have names to go by; {@code null} for others, and for what is no trial. */
    static AlreadyHere of(RunContext run, RecordType<StoredRecord> type) {
        return !run.dry()
                ? null
                : switch (type.kind()) {
                    case ACCOUNTS -> new AlreadyHere(run, type, null, false);
                    case LEADS -> new AlreadyHere(run, type, "contactName", true);
                    case CONTACTS -> new AlreadyHere(run, type, "account", true);
                    default -> null;
                };
    }

    /** Begins anew, perhaps after a batch that could not be written. */
    void forget() {
        rows.clear();
    }

    /** A row that would make a record. */
    void see(long number, RowValues values) {
        var name = (String) values.value("name");
        if (name != null) {
            var other = second == null ? null : values.value(second);
            rows.add(new Row(
                    number,
                    name,
                    other == null ? null : other.toString(),
                    email ? (String) values.value("email") : null));
        }
    }

    /** Looks for the rows seen since the last time. */
    void note(EntityManager em, Tally tally) {
        if (!rows.isEmpty()) {
            var known = known(em);
            rows.stream()
                    .filter(row -> isAmong(known, row))
                    .forEach(row -> tally.note(ImportNote.ALREADY_HERE, row.number));
        }
    }

    private static boolean isAmong(Set<String> known, Row row) {
        return row.second == null && row.email == null
                ? known.contains(key(row.name, "", ""))
                : row.second != null && known.contains(key(row.name, "2", row.second))
                        || row.email != null && known.contains(key(row.name, "@", row.email));
    }

    private static String key(String name, String part, String text) {
        return NameKey.of(name) + '\n' + part + NameKey.of(text);
    }

    private Set<String> known(EntityManager em) {
        var names = new LinkedHashSet<String>();
        rows.forEach(row -> names.add(row.name));
        var column = second == null ? "NULL" : second.equals("account") ? "t.account_id" : "t.contact_name";
        var sql = new StringBuilder("SELECT DISTINCT t.name, " + column + ", " + (email ? "t.email" : "NULL") + " FROM "
                + type.kind().table() + " t WHERE " + type.sightline().sql(run.sight(), "t") + " AND t.name IN (NULL");
        names.forEach(name -> Literal.append(sql.append(','), name));
        sql.append(") LIMIT ").append(MOST);
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var known = new HashSet<String>();
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                try (var found = statement.executeQuery(sql.toString())) {
                    while (found.next()) {
                        add(known, found.getString(1), found.getString(2), found.getString(3));
                    }
                }
            }
            return known;
        });
    }

    private static void add(Set<String> known, String name, String second, String email) {
        if (second == null && email == null) {
            known.add(key(name, "", ""));
        }
        if (second != null) {
            known.add(key(name, "2", second));
        }
        if (email != null) {
            known.add(key(name, "@", email));
        }
    }
}
