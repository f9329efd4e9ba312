package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.InvalidInput;

/** Records told apart by one feature as it is now: by its categories, or by a number in five groups of like size. */
public final class Grouping {
    private final long[] ids;
    private final int[] groups;
    /** By group; the first, of records of which nothing is known, has none. */
    private final String[] names;

    private Grouping(long[] ids, int[] groups, String[] names) {
        this.ids = ids;
        this.groups = groups;
        this.names = names;
    }

    /**
     * Reads the feature of every record of the query.
     *
     * @param most categories
     * @throws InvalidInput naming {@code split} if there are more, as of a field of notes, which tells every record apart from all others
     */
    public static Grouping read(Connection connection, RecordQuery query, Feature feature, int most)
            throws SQLException {
        Reading reading = new Reading(feature, most);
        RecordReader.of(feature).each(connection, query, reading::next, reading);
        return reading.done();
    }

    /** The group of a record in words; {@code null} where none is known. */
    public String of(long record) {
        int at = Arrays.binarySearch(ids, record);
        return at < 0 ? null : names[groups[at]];
    }

    private static final class Reading implements Values {
        private final GrowingColumn column;
        private final int most;
        private long[] ids = new long[1024];
        private int size;

        Reading(Feature feature, int most) {
            this.column = new GrowingColumn(feature.key(), feature.kind());
            this.most = most;
        }

        void next(long id) {
            if (column.categories() > most) {
                throw new InvalidInput("split", "has more than " + most + " values, which are no groups");
            }
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, 2 * size);
            }
            ids[size++] = id;
        }

        @Override
        public void text(int feature, String value) {
            column.text(size - 1, value);
        }

        @Override
        public void number(int feature, double value) {
            column.number(size - 1, value);
        }

        @Override
        public void utf8(int feature, byte[] value) {
            column.utf8(size - 1, value);
        }

        Grouping done() {
            int[] rows = IntStream.range(0, size).toArray();
            long[] known = Arrays.copyOf(ids, size);
            Column read = column.build(rows);
            if (read instanceof Column.Categories categories) {
                String[] names = new String[categories.values().length + 1];
                System.arraycopy(categories.values(), 0, names, 1, names.length - 1);
                return new Grouping(
                        known,
                        Arrays.stream(categories.codes()).map(code -> code + 1).toArray(),
                        names);
            }
            Bins bins = PlainBins.of(read, rows);
            String[] names = new String[bins.size()];
            Arrays.setAll(names, bin -> bin == Bins.UNKNOWN ? null : bins.label(bin));
            return new Grouping(known, bins.of(read, size), names);
        }
    }
}
