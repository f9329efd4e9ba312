package org.likeness.crm.funnel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.Outcome;

/**
 * All deals with their visits in growing columns of plain numbers: 61 bytes a deal and 28 a visit, so that a question is answered
 * without the database. Single deals are put in, changed and taken out. Not safe for several threads.
 */
final class DealColumns {
    private static final Outcome[] OUTCOMES = Outcome.values();
    private static final byte GONE = -1;
    private static final int PARTS = 4;

    private final Codes stageCodes = new Codes();
    private final Map<String, String> currencies = new HashMap<>();
    /** Where deals are that came out of order; all others are found by halving. */
    private final Map<Long, Integer> strays = new HashMap<>();

    private int ordered;
    private int deals;
    private long[] id = new long[1024];
    private long[] owner = new long[1024];
    private long[] pipeline = new long[1024];
    private long[] opened = new long[1024];
    private long[] closed = new long[1024];
    private byte[] outcome = new byte[1024];
    private double[] amount = new double[1024];
    private String[] currency = new String[1024];
    private int[] first = new int[1024];
    private int[] count = new int[1024];

    private int visits;
    private int[] stage = new int[4096];
    private long[] visit = new long[4096];
    private long[] entered = new long[4096];
    private long[] left = new long[4096];

    /** How many deals had to be remembered one by one. */
    int strays() {
        return strays.size();
    }

    /** Bytes, about. */
    long bytes() {
        return 61L * id.length + 28L * stage.length + 64L * strays.size();
    }

    /** Puts a deal in, or in the place of what was known of it. */
    void put(DealRow row) {
        int at = find(row.id);
        if (at < 0) {
            at = add(row.id);
        }
        owner[at] = row.owner;
        pipeline[at] = row.pipeline;
        opened[at] = row.opened;
        closed[at] = row.closed;
        outcome[at] = (byte) row.outcome.ordinal();
        amount[at] = row.amount;
        currency[at] = row.currency == null ? null : currencies.computeIfAbsent(row.currency, c -> c);
        visits(at, row);
    }

    /** Forgets all deals. */
    void clear() {
        strays.clear();
        ordered = 0;
        deals = 0;
        visits = 0;
    }

    /** Takes a deal out, if it is there. */
    void remove(long deal) {
        int at = find(deal);
        if (at >= 0) {
            outcome[at] = GONE;
        }
    }

    private int find(long deal) {
        int at = Arrays.binarySearch(id, 0, ordered, deal);
        return at >= 0 ? at : strays.getOrDefault(deal, -1);
    }

    private int add(long deal) {
        if (deals == id.length) {
            growDeals();
        }
        int at = deals++;
        id[at] = deal;
        count[at] = 0;
        if (ordered == at && (at == 0 || id[at - 1] < deal)) {
            ordered++;
        } else {
            strays.put(deal, at);
        }
        return at;
    }

    /** In the place of the old ones where they fit, else at the end. */
    private void visits(int at, DealRow row) {
        if (row.visits > count[at]) {
            first[at] = visits;
            visits += row.visits;
            growVisits();
        }
        count[at] = row.visits;
        for (int i = 0; i < row.visits; i++) {
            int v = first[at] + i;
            stage[v] = stageCodes.of(row.stage[i]);
            visit[v] = row.visit[i];
            entered[v] = row.entered[i];
            left[v] = row.left[i];
        }
    }

    /** Gives each deal that is asked for to the reader, settled; the path is reused, so it must not be kept. */
    void read(DealReading asked, Consumer<DealPath> reader) {
        read(asked, places(asked.stages()), 0, deals, reader);
    }

    /** The same, collected in parts side by side; into how many parts does not hang on the machine, so that the same digits come out. */
    <T> T collect(DealReading asked, Collector<DealPath, T, T> into) {
        int[] places = places(asked.stages());
        return IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> {
                    T found = into.supplier().get();
                    int from = (int) ((long) deals * part / PARTS);
                    int to = (int) ((long) deals * (part + 1) / PARTS);
                    read(asked, places, from, to, deal -> into.accumulator().accept(found, deal));
                    return found;
                })
                .reduce(into.combiner())
                .orElseThrow();
    }

    private void read(DealReading asked, int[] places, int from, int to, Consumer<DealPath> reader) {
        DealFilter filter = asked.filter();
        DealPath path = new DealPath(asked.asOf());
        for (int at = from; at < to; at++) {
            if (outcome[at] != GONE && filter.takes(owner[at], pipeline[at], opened[at])) {
                fill(path, at, places);
                path.group = asked.groupOf(id[at]);
                path.settle();
                reader.accept(path);
            }
        }
    }

    private void fill(DealPath path, int at, int[] places) {
        path.start(id[at]);
        path.opened = opened[at];
        path.closed = closed[at];
        path.outcome = OUTCOMES[outcome[at]];
        path.amount = amount[at];
        path.currency = currency[at];
        for (int v = first[at]; v < first[at] + count[at]; v++) {
            int place = places[stage[v]];
            if (place >= 0) {
                path.visit(visit[v], place, entered[v], left[v]);
            }
        }
    }

    /** The place of each stage in the order asked for; -1 for one of another pipeline. */
    private int[] places(List<FunnelStage> stages) {
        Map<Long, Integer> asked = new HashMap<>();
        for (FunnelStage one : stages) {
            asked.put(one.id(), asked.size());
        }
        int[] places = new int[stageCodes.size()];
        Arrays.setAll(places, code -> asked.getOrDefault(stageCodes.id(code), -1));
        return places;
    }

    private void growDeals() {
        int size = deals + (deals >> 1);
        id = Arrays.copyOf(id, size);
        owner = Arrays.copyOf(owner, size);
        pipeline = Arrays.copyOf(pipeline, size);
        opened = Arrays.copyOf(opened, size);
        closed = Arrays.copyOf(closed, size);
        outcome = Arrays.copyOf(outcome, size);
        amount = Arrays.copyOf(amount, size);
        currency = Arrays.copyOf(currency, size);
        first = Arrays.copyOf(first, size);
        count = Arrays.copyOf(count, size);
    }

    private void growVisits() {
        if (visits > stage.length) {
            int size = Math.max(visits, stage.length + (stage.length >> 1));
            stage = Arrays.copyOf(stage, size);
            visit = Arrays.copyOf(visit, size);
            entered = Arrays.copyOf(entered, size);
            left = Arrays.copyOf(left, size);
        }
    }
}
