package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.user.Sight;

/** What deals are told apart by, read as it is now. */
final class DealGroups {
    /** A field of notes or numbers of orders would tell every deal apart from all others. */
    private static final int MOST = 200;

    private final Map<String, String> values = new HashMap<>();
    private long[] ids = new long[1024];
    private String[] groups = new String[1024];
    private int size;

    private DealGroups() {}

    static DealGroups read(Connection connection, Split split, Sight sight) throws SQLException {
        DealGroups groups = new DealGroups();
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // the driver's word for streaming
            try (ResultSet rows = statement.executeQuery(split.known(connection).select(sight))) {
                while (rows.next()) {
                    groups.add(rows.getLong(1), rows.getString(2));
                    if (split.custom() && groups.values.size() > MOST) {
                        statement.cancel();
                        throw new InvalidInput("split", "has more than " + MOST + " values, which are no groups");
                    }
                }
            }
        }
        return groups;
    }

    private void add(long deal, String group) {
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            groups = Arrays.copyOf(groups, 2 * size);
        }
        ids[size] = deal;
        groups[size++] = group == null ? null : values.computeIfAbsent(group, g -> g);
    }

    /** The group of a deal; {@code null} where none is known. */
    String of(long deal) {
        int at = Arrays.binarySearch(ids, 0, size, deal);
        return at < 0 ? null : groups[at];
    }
}
