package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.RecordKind;

/**
 * Finds the duplicates among all records, or among those that one import brought and all others: first brings the keys up to date, then
 * compares what shares one. Some hundred records at a time, each in a transaction of its own, so that it may be stopped anywhere.
 */
public final class SearchingAll {
    /** The order in which kinds are looked through. */
    public static final List<RecordKind> KINDS = List.of(RecordKind.ACCOUNTS, RecordKind.CONTACTS, RecordKind.LEADS);

    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final Clock clock;
    private final Long importId;
    private final Watch watch;

    /** Told how far it is. */
    public interface Watch {
        /** @param phase the kind it looks through, with whether it renews keys or compares */
        void at(double share, String phase);

        boolean cancelled();
    }

    /** @param importId the import whose records to look at, or {@code null} for all records */
    public SearchingAll(Transactions transactions, Clock clock, Long importId, Watch watch) {
        this.transactions = transactions;
        this.clock = clock;
        this.importId = importId;
        this.watch = watch;
    }

    /** Looks through records of these kinds and answers how many pairs it found. */
    public long run(List<RecordKind> kinds) {
        var began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long pairs = 0;
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var share = new Share((double) i / kinds.size(), 1.0 / kinds.size(), count(kind));
            each(kind, share.part(0, 0.4, "keys"), (em, some) -> {
                KeptKeys.renew(em, kind, some);
                return 0;
            });
            var common = transactions.call(Comparisons::commonKeys);
            pairs += each(kind, share.part(0.4, 0.6, "pairs"), (em, some) -> compare(em, kind, some, common, began));
            if (importId == null) {
                transactions.run(em -> PairTable.forgetOlder(em, kind, began));
            }
        }
        return pairs;
    }

    private static int compare(EntityManager em, RecordKind kind, List<Traits> some, Set<Long> common, Instant at) {
        var pairs = new Comparisons(em, kind, common).of(some);
        PairTable.keep(em, kind, pairs, at);
        return pairs.size();
    }

    @FunctionalInterface
    private interface Step {
        /** Answers how many pairs it found. */
        int take(EntityManager em, List<Traits> some);
    }

    /** What a step read and found; counted only once it is committed, since a step may be taken again. */
    private record Taken(List<Traits> some, int pairs) {}

    private long each(RecordKind kind, Share share, Step step) {
        long after = Long.MIN_VALUE;
        long done = 0;
        long pairs = 0;
        while (true) {
            if (watch.cancelled()) {
                throw new CancellationException();
            }
            watch.at(share.at(done), share.phase());
            var from = after;
            var taken = transactions.call(em -> {
                var read = ReadingTraits.after(em, kind, from, among(kind), AT_ONCE);
                return new Taken(read, read.isEmpty() ? 0 : step.take(em, read));
            });
            var some = taken.some;
            if (some.isEmpty()) {
                return pairs;
            }
            pairs += taken.pairs;
            after = some.get(some.size() - 1).id();
            done += some.size();
        }
    }

    private long count(RecordKind kind) {
        return transactions.call(em -> ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM " + kind.table() + " t WHERE 1 = 1" + among(kind))
                                .getSingleResult())
                .longValue());
    }

    private String among(RecordKind kind) {
        return importId == null
                ? ""
                : " AND (t.import_id = " + importId
                        + " OR t.id IN (SELECT c.record_id FROM field_changes c WHERE c.import_id = " + importId
                        + " AND c.record_kind = '" + kind.name() + "'))";
    }

    /** A part of the whole work. */
    private record Share(double from, double width, long count, String phase) {
        Share(double from, double width, long count) {
            this(from, width, count, "");
        }

        Share part(double begin, double of, String phase) {
            return new Share(from + begin * width, of * width, count, phase);
        }

        double at(long done) {
            return from + (count == 0 ? 0 : width * Math.min(1, (double) done / count));
        }
    }

    /** Words for a list of ids in SQL. */
    static String in(Set<Long> ids) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
