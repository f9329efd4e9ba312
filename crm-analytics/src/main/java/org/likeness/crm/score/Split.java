package org.likeness.crm.score;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.Warning;

/**
 * Closed rows divided into those a fit may see and those it is judged on.
 *
 * @param heldOut empty where too few would be kept back: then every row is judged by cross-fitting
 * @param by {@code TIME}, {@code HASH} or {@code CROSS_FITTED}
 */
record Split(int[] training, int[] heldOut, String by, List<Warning> warnings) {
    private static final int FEWEST = 10;
    private static final double DATES_NEEDED = .95;

    static Split of(Table table, int[] closed, Holdout holdout) {
        long dated = Arrays.stream(closed)
                .filter(row -> table.closedDay(row) != Table.NO_DAY)
                .count();
        boolean byTime = holdout.kind() == Holdout.Kind.TIME && dated >= DATES_NEEDED * closed.length;
        Warning undated =
                holdout.kind() == Holdout.Kind.HASH ? null : undated(closed.length - dated, closed.length, byTime);
        int[] heldOut = byTime ? latest(table, closed, holdout.share()) : hashed(table, closed, holdout);
        BitSet held = new BitSet();
        Arrays.stream(heldOut).forEach(held::set);
        int[] training = Arrays.stream(closed).filter(row -> !held.get(row)).toArray();
        int fewest = Math.min(fewest(table, heldOut), fewest(table, training));
        if (fewest < FEWEST) {
            return new Split(closed, new int[0], "CROSS_FITTED", warnings(undated, tooSmall(table, heldOut)));
        }
        Warning shared = shared(table, training, heldOut);
        return new Split(training, heldOut, byTime ? "TIME" : "HASH", warnings(undated, shared));
    }

    private static Warning undated(long undated, int closed, boolean byTime) {
        return undated == 0
                ? null
                : new Warning(
                        "NO_CLOSE_DATES",
                        null,
                        undated + " of " + closed + " closed records have no close date: "
                                + (byTime
                                        ? "learnt from as if they were the oldest."
                                        : "held out by hash instead of time."),
                        closed + " 条已关闭记录中有 " + undated + " 条没有关闭日期，" + (byTime ? "按最早的记录用于训练。" : "改按哈希留出。"));
    }

    boolean crossFitted() {
        return heldOut.length == 0;
    }

    private static int[] latest(Table table, int[] closed, double share) {
        int[] latest = table.byClosedDay(closed); // rows of a day as in the table: in the order of their hashes
        return Arrays.stream(latest, (int) (closed.length - Math.round(share * closed.length)), closed.length)
                .sorted()
                .toArray();
    }

    private static int[] hashed(Table table, int[] closed, Holdout holdout) {
        return Arrays.stream(closed)
                .filter(row -> holdout.hashes(table.key(row)))
                .toArray();
    }

    private static int fewest(Table table, int[] rows) {
        int won = (int) Arrays.stream(rows).filter(table::won).count();
        return Math.min(won, rows.length - won);
    }

    private static Warning tooSmall(Table table, int[] heldOut) {
        long won = Arrays.stream(heldOut).filter(table::won).count();
        long lost = heldOut.length - won;
        return new Warning(
                "HOLDOUT_TOO_SMALL",
                null,
                "The rows to be held out have " + won + " won and " + lost
                        + " lost: judged by 5-fold cross-fitting instead.",
                "留出的记录只有 " + won + " 条赢单、" + lost + " 条丢单，改用五折交叉拟合评估。");
    }

    private static Warning shared(Table table, int[] training, int[] heldOut) {
        BitSet accounts = new BitSet();
        Arrays.stream(training)
                .map(table::account)
                .filter(account -> account >= 0)
                .forEach(accounts::set);
        long shared = Arrays.stream(heldOut)
                .filter(row -> table.account(row) >= 0 && accounts.get(table.account(row)))
                .count();
        return shared == 0
                ? null
                : new Warning(
                        "SHARED_ACCOUNTS",
                        null,
                        shared + " of " + heldOut.length
                                + " held-out records belong to accounts that were also learnt from.",
                        heldOut.length + " 条留出记录中有 " + shared + " 条所属客户也在训练数据中。");
    }

    private static List<Warning> warnings(Warning... some) {
        return Arrays.stream(some).filter(w -> w != null).toList();
    }
}
