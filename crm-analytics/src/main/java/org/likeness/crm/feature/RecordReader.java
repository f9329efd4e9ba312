package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.likeness.crm.account.SizeBand;
import org.likeness.crm.kernel.Outcome;

/** Reads leads or deals from the database: all into a table, streaming, or the values of one. Bytes are taken as they are sent: decoding took most of the time. */
public final class RecordReader {
    private static final int FIRST_FEATURE = 9;

    private final List<Feature> features;
    private final CustomValues custom;
    private final CustomValues accountCustom;

    public RecordReader(List<Feature> features) {
        this.features = features;
        this.custom = new CustomValues(features, Feature.Place.CUSTOM);
        this.accountCustom = new CustomValues(features, Feature.Place.ACCOUNT_CUSTOM);
    }

    static RecordReader of(Feature only) {
        return new RecordReader(List.of(only));
    }

    /** Tells of every record of the query, by id, what is known of it now: first the id, then the values. */
    void each(Connection connection, RecordQuery query, LongConsumer record, Values values) throws SQLException {
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = select.executeQuery(query.sqlById(features))) {
                while (rows.next()) {
                    record.accept(Digits.whole(rows.getBytes(1)));
                    read(rows, values);
                }
            } catch (RuntimeException stopped) {
                select.cancel(); // else the rest is read all the same
                throw stopped;
            }
        }
    }

    /** Every record of the query, one column per feature; closed records as they were known when they closed. */
    public Table table(Connection connection, RecordQuery query) throws SQLException {
        TableBuilder table = new TableBuilder();
        features.forEach(feature -> table.column(feature.key(), feature.kind()));
        try (Statement select = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = select.executeQuery(query.sql(features))) {
                while (rows.next()) {
                    // in the order of the columns: the driver finds one only from the one before it, or from the first
                    long id = Digits.whole(rows.getBytes(1));
                    String externalId = rows.getString(2);
                    Outcome outcome = outcome(rows.getBytes(3)[0]);
                    int day = day(rows.getBytes(4));
                    String account = rows.getString(5);
                    double amount = Digits.number(rows.getBytes(6));
                    table.row(id, externalId, outcome, account, Double.isNaN(amount) ? 0 : amount, day);
                    read(rows, table);
                }
            }
        }
        if (query.only() != Outcome.OPEN) {
            new Hindsight(query, features).remove(connection, table);
        }
        return table.build();
    }

    /** What is known of one record, or nothing where there is no such record. */
    public Optional<RecordValues> one(Connection connection, Subject subject, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RecordQuery.one(subject, features))) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                RecordValues values =
                        new RecordValues(id, Outcome.valueOf(rows.getString(3)), new Object[features.size()]);
                read(rows, values);
                return Optional.of(values);
            }
        }
    }

    /** What is known of some records; those that do not exist are left out. */
    public List<RecordValues> some(Connection connection, Subject subject, Collection<Long> ids) throws SQLException {
        List<RecordValues> found = new ArrayList<>();
        if (ids.isEmpty()) {
            return found;
        }
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(RecordQuery.some(subject, features, ids))) {
            while (rows.next()) {
                RecordValues values = new RecordValues(
                        rows.getLong(1), Outcome.valueOf(rows.getString(3)), new Object[features.size()]);
                read(rows, values);
                found.add(values);
            }
        }
        return found;
    }

    private void read(ResultSet rows, Values into) throws SQLException {
        if (custom.wanted()) {
            custom.read(rows.getBytes(7), into);
        }
        if (accountCustom.wanted()) {
            accountCustom.read(rows.getBytes(8), into);
        }
        int at = FIRST_FEATURE;
        for (int f = 0; f < features.size(); f++) {
            Feature feature = features.get(f);
            switch (feature.source().place()) {
                case COLUMN -> column(rows, at++, f, feature.kind(), into);
                case SIZE_BAND -> {
                    long employees = rows.getLong(at++);
                    into.text(f, rows.wasNull() ? null : SizeBand.label(employees));
                }
                default -> {}
            }
        }
    }

    private static void column(ResultSet rows, int at, int f, Kind kind, Values into) throws SQLException {
        if (kind == Kind.YES_NO) {
            boolean yes = rows.getBoolean(at);
            into.text(f, rows.wasNull() ? null : yes ? "yes" : "no");
        } else if (kind.numeric()) {
            into.number(f, Digits.number(rows.getBytes(at)));
        } else {
            into.utf8(f, rows.getBytes(at));
        }
    }

    private static int day(byte[] day) {
        return day == null ? Table.NO_DAY : (int) Digits.whole(day);
    }

    private static Outcome outcome(byte first) {
        return first == 'O' ? Outcome.OPEN : first == 'W' ? Outcome.WON : Outcome.LOST;
    }
}
