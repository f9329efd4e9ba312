package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.RecordType;

/**
 * Which rows of a trial look like records that are here already, though no external id says so: companies of the same name, leads and
 * contacts of the same name with the same person, e-mail address or account. Asked by the index of names for each batch; where many
 * batches come, all names are read once, and only rows with one of them asked for. Rows that look so like an earlier row of the file are
 * told with that one. Ten thousand such rows are enough to be told.
 */
final class AlreadyHere {
    /** A name that stands for thousands of records tells nothing. */
    private static final int MOST = 20_000;

    /** Beyond a thousand, MariaDB makes a table of the list first. */
    private static final int AT_ONCE = 500;

    private static final int ENOUGH = 10_000;
    private static final int MANY = 20_000;

    private final RunContext run;
    private final RecordType<StoredRecord> type;
    private final String second;
    private final boolean email;
    private final List<Row> rows = new ArrayList<>();
    private final EarlierRows earlier = new EarlierRows();

    private int told;
    private int asked;
    private int found;
    private Fingerprints names;

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

    /** A row that would make a record; told where an earlier one of the file would have made one like it, unless that says all the same. */
    void see(long number, RowValues values, boolean twice, Tally tally) {
        var name = (String) values.value("name");
        if (name != null) {
            var other = second == null ? null : values.value(second);
            var row = new Row(
                    number,
                    name,
                    other == null ? null : other.toString(),
                    email ? (String) values.value("email") : null);
            rows.add(row);
            var before = earlier.of(number, keys(row));
            if (before > 0 && before < number && !twice && told++ < ENOUGH) {
                tally.warn(number, null, name, likeRow(before));
            }
        }
    }

    private String likeRow(long row) {
        return "looks like row " + row + " of the file: "
                + (second == null ? "the same name" : "the same name with the same person, address or account");
    }

    /** Looks for the rows seen since the last time. */
    void note(EntityManager em, Tally tally) {
        if (rows.isEmpty() || found >= ENOUGH) {
            return;
        }
        asked += rows.size();
        if (asked > MANY && names == null) {
            names = names(em);
        }
        if (names != null && !names.full()) {
            rows.removeIf(row -> !names.has(named(row.name)));
        }
        var known = known(em);
        for (var row : rows) {
            if (found < ENOUGH && isAmong(known, row)) {
                tally.note(ImportNote.ALREADY_HERE, row.number);
                found++;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Fingerprints names(EntityManager em) {
        var all = new Fingerprints();
        List<String> some = List.of("");
        while (!some.isEmpty() && !all.full()) {
            some = em.createNativeQuery(
                            "SELECT name FROM " + type.kind().table() + " WHERE name > :last ORDER BY name",
                            String.class)
                    .setParameter("last", some.get(some.size() - 1))
                    .setMaxResults(MANY)
                    .getResultList();
            some.forEach(name -> all.add(named(name)));
        }
        return all;
    }

    private static List<String> named(String name) {
        return List.of(NameKey.of(name));
    }

    private static boolean isAmong(Set<String> known, Row row) {
        return keys(row).stream().anyMatch(known::contains);
    }

    private static List<String> keys(Row row) {
        var keys = new HashSet<String>();
        add(keys, row.name, row.second, row.email);
        return List.copyOf(keys);
    }

    private static String key(String name, String part, String text) {
        return NameKey.of(name) + '\n' + part + NameKey.of(text);
    }

    private Set<String> known(EntityManager em) {
        var known = new HashSet<String>();
        var names = rows.stream().map(Row::name).distinct().toList();
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            look(em, names.subList(from, Math.min(from + AT_ONCE, names.size())), known);
        }
        return known;
    }

    private void look(EntityManager em, List<String> names, Set<String> known) {
        var column = second == null ? "NULL" : second.equals("account") ? "t.account_id" : "t.contact_name";
        var sql = new StringBuilder("SELECT t.name, " + column + ", " + (email ? "t.email" : "NULL") + " FROM "
                + type.kind().table() + " t WHERE " + type.sightline().sql(run.sight(), "t") + " AND t.name IN (NULL");
        names.forEach(name -> Literal.append(sql.append(','), name));
        sql.append(") LIMIT ").append(MOST);
        em.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                try (var found = statement.executeQuery(sql.toString())) {
                    while (found.next()) {
                        add(known, found.getString(1), found.getString(2), found.getString(3));
                    }
                }
            }
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
