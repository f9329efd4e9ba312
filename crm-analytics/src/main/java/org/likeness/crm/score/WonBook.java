package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.likeness.crm.feature.RecordQuery;
import org.likeness.crm.feature.RecordReader;
import org.likeness.crm.feature.RecordValues;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Table;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.maths.similarity.Gower;
import org.likeness.crm.user.Sight;

/** The won records as a model sees them, at most {@value #MOST} of the latest, to find those that resemble another. */
final class WonBook {
    static final int MOST = 20_000;

    /** So many more may come one by one before all are read again. */
    private static final int LATER = 2_000;

    private static final int CANDIDATES = 20;
    private static final int WIDER = 8;
    private static final int SHOWN = 5;

    private final ScoringModel model;
    private final long[] ids;
    private final short[][] bins;

    private WonBook(ScoringModel model, long[] ids, short[][] bins) {
        this.model = model;
        this.ids = ids;
        this.bins = bins;
    }

    static WonBook read(ScoringModel model, Connection connection) throws SQLException {
        WinModel of = model.stored().model();
        RecordQuery query = RecordQuery.latestWon(of.subject(), of.pipeline(), MOST);
        Table table = new RecordReader(model.features()).table(connection, query);
        List<AdditiveModel.Term> terms = of.additive().single();
        short[][] bins = new short[terms.size()][table.rows()];
        for (int t = 0; t < terms.size(); t++) {
            int[] column = terms.get(t).bins().of(table.columns().get(t), table.rows());
            for (int row = 0; row < column.length; row++) {
                bins[t][row] = (short) column[row];
            }
        }
        return new WonBook(
                model, IntStream.range(0, table.rows()).mapToLong(table::id).toArray(), bins);
    }

    boolean hasRoomFor(int records) {
        return ids.length + records <= MOST + LATER;
    }

    /** The same book after those records have changed: each is in it if it is won now, as it is known now. */
    WonBook reading(Connection connection, Collection<Long> changed) throws SQLException {
        List<RecordValues> won = model.read(connection, stillWon(connection, changed));
        int[] stay = IntStream.range(0, ids.length)
                .filter(i -> !changed.contains(ids[i]))
                .toArray();
        long[] all = LongStream.concat(
                        IntStream.of(stay).mapToLong(i -> ids[i]), won.stream().mapToLong(RecordValues::id))
                .toArray();
        short[][] columns = new short[bins.length][all.length];
        for (int i = 0; i < stay.length; i++) {
            for (int t = 0; t < columns.length; t++) {
                columns[t][i] = bins[t][stay[i]];
            }
        }
        for (int i = 0; i < won.size(); i++) {
            int[] its = model.bins(won.get(i));
            for (int t = 0; t < columns.length; t++) {
                columns[t][stay.length + i] = (short) its[t];
            }
        }
        return new WonBook(model, all, columns);
    }

    private List<Long> stillWon(Connection connection, Collection<Long> among) throws SQLException {
        WinModel of = model.stored().model();
        String sql = "SELECT id FROM " + (of.subject() == Subject.LEAD ? "leads" : "deals") + " WHERE outcome = 'WON'"
                + (of.pipeline() == null ? "" : " AND pipeline_id = " + of.pipeline()) + " AND id IN "
                + among.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        List<Long> won = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            while (rows.next()) {
                won.add(rows.getLong(1));
            }
        }
        return won;
    }

    List<Lookalike> nearest(Connection connection, long to, int[] itsBins, Sight sight) throws SQLException {
        Gower gower = model.stored().model().resemblance().gower();
        double[] likeness = gower.toEach(itsBins, bins, ids.length);
        List<Lookalike> found = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        // whoever sees few records finds theirs further down
        for (int from = 0, end = CANDIDATES; from < ids.length && found.size() < SHOWN; end *= WIDER) {
            int[] nearest = first(end, likeness, to);
            if (from >= nearest.length) {
                break;
            }
            name(connection, Arrays.copyOfRange(nearest, from, nearest.length), likeness, sight, seen, found);
            from = nearest.length;
        }
        return List.copyOf(found);
    }

    /** The most like the record, best first: a heap of so many is all that is kept in order. */
    private int[] first(int many, double[] likeness, long to) {
        Comparator<Integer> best =
                Comparator.comparingDouble((Integer i) -> -likeness[i]).thenComparing(i -> ids[i]);
        PriorityQueue<Integer> heap = new PriorityQueue<>(best.reversed());
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == to || Double.isNaN(likeness[i])) {
                continue;
            }
            if (heap.size() < many) {
                heap.add(i);
            } else if (likeness[i] >= likeness[heap.peek()] && best.compare(i, heap.peek()) < 0) {
                heap.poll();
                heap.add(i);
            }
        }
        return heap.stream().sorted(best).mapToInt(Integer::intValue).toArray();
    }

    /** Adds those of the candidates that are in sight, each account once, until there are enough. */
    private void name(
            Connection connection,
            int[] candidates,
            double[] likeness,
            Sight sight,
            Set<Long> seen,
            List<Lookalike> found)
            throws SQLException {
        boolean lead = model.stored().model().subject() == Subject.LEAD;
        String in =
                IntStream.of(candidates).mapToObj(i -> Long.toString(ids[i])).collect(Collectors.joining(", "));
        String sql = lead
                ? "SELECT r.id, a.id, a.external_id, a.name, r.external_id, COALESCE(r.name, r.contact_name, r.external_id)"
                        + " FROM leads r LEFT JOIN accounts a ON a.id = r.converted_account_id"
                : "SELECT r.id, a.id, a.external_id, a.name, NULL, NULL FROM deals r JOIN accounts a ON a.id = r.account_id";
        try (PreparedStatement select = connection.prepareStatement(sql + " WHERE r.id IN (" + in
                        + ") AND r.outcome = 'WON' AND " + sight.sql("r.owner_id") + " AND (a.id IS NULL OR "
                        + sight.sql("a.owner_id") + ") ORDER BY FIELD(r.id, " + in + ")");
                ResultSet rows = select.executeQuery()) {
            while (rows.next() && found.size() < SHOWN) {
                long record = rows.getLong(1);
                long account = rows.getLong(2);
                boolean hasAccount = !rows.wasNull();
                int at = IntStream.of(candidates)
                        .filter(i -> ids[i] == record)
                        .findFirst()
                        .orElseThrow();
                if (seen.add(hasAccount ? account : record)) {
                    found.add(
                            hasAccount
                                    ? new Lookalike(
                                            RecordKind.ACCOUNTS,
                                            account,
                                            rows.getString(3),
                                            rows.getString(4),
                                            likeness[at])
                                    : new Lookalike(
                                            RecordKind.LEADS,
                                            record,
                                            rows.getString(5),
                                            rows.getString(6),
                                            likeness[at]));
                }
            }
        }
    }
}
