package org.likeness.crm.web.palette;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What the records of one kind are called, in memory: some ninety bytes for a name, a millisecond or two to look through half a
 * million of them. Names in it may be old or of deleted records; who asks looks the hits up.
 */
final class NameIndex {
    /** Between the name, its initials and whatever else finds the record. */
    private static final char NEXT = '\n';

    private static final int GOOD_ENOUGH = 2000;

    private final long[] ids;
    private final int[] ends;
    private final byte[] texts;
    private final PairBitmaps pairs;
    private final Map<Long, String> changed = new ConcurrentHashMap<>();

    private NameIndex(long[] ids, int[] ends, byte[] texts, PairBitmaps pairs) {
        this.ids = ids;
        this.ends = ends;
        this.texts = texts;
        this.pairs = pairs;
    }

    /** What finds a record: its name, the initials, further words such as a person's name, an address or a number. */
    static String text(String name, String... further) {
        var plain = Spelling.plain(name);
        var text = new StringBuilder(plain);
        text.append(NEXT).append(Spelling.initials(plain));
        for (var each : further) {
            if (each != null && !each.isEmpty()) {
                text.append(NEXT).append(each);
            }
        }
        return text.toString();
    }

    /** Fills an index. */
    static final class Filling {
        private long[] ids = new long[1024];
        private int[] ends = new int[1024];
        private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
        private final PairBitmaps pairs = new PairBitmaps();
        private int size;

        void add(long id, String text) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            texts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            pairs.add(text);
            ids[size] = id;
            ends[size++] = texts.size();
        }

        NameIndex filled() {
            pairs.trim();
            return new NameIndex(Arrays.copyOf(ids, size), Arrays.copyOf(ends, size), texts.toByteArray(), pairs);
        }
    }

    /** Takes a new or renamed record in. */
    void change(long id, String text) {
        changed.put(id, text);
    }

    int changes() {
        return changed.size();
    }

    private record Hit(long id, int rank, int length) {}

    /**
     * The ids of the records that the words mean, best first: names that begin so, words that do, names that hold them, and only
     * where there are none of these, names that are spelt nearly so.
     */
    List<Long> find(String words, int most) {
        return find(words, most, true);
    }

    /** @param loosely whether names count that hold the words within others, or apart, or are spelt nearly so */
    List<Long> find(String words, int most, boolean loosely) {
        var plain = Spelling.plain(words);
        var digits = Spelling.dialled(words);
        var hits = new ArrayList<Hit>();
        if (!plain.isEmpty()) {
            look(plain, digits.length() > 4 ? digits : null, hits);
        }
        hits.removeIf(hit -> !loosely && hit.rank > 1);
        if (loosely && hits.isEmpty() && Spelling.forgiven(plain.length()) > 0) {
            lookNear(plain, Spelling.forgiven(plain.length()), hits);
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank).thenComparingInt(Hit::length))
                .limit(most)
                .map(Hit::id)
                .toList();
    }

    private void look(String words, String digits, List<Hit> hits) {
        var parts = words.split(" ");
        var may = pairs.holding(parts);
        if (digits != null) {
            PairBitmaps.either(may, pairs.holding(digits));
        }
        var wanted = Stream.of(parts).map(NameIndex::bytes).toArray(byte[][]::new);
        var dialled = digits == null ? null : bytes(digits);
        changed.forEach((id, text) -> take(id, text, rank(text, words, parts, digits), hits));
        each(may, hits, i -> {
            if (holdsAll(i, wanted) || dialled != null && holds(i, dialled, ends[i])) {
                var text = text(i);
                take(ids[i], text, rank(text, words, parts, digits), hits);
            }
        });
    }

    /** Of the words cut in one piece more than letters may be wrong, one piece stands in the name as it is. */
    private void lookNear(String words, int forgiven, List<Hit> hits) {
        var pieces = new String[forgiven + 1];
        for (int p = 0; p < pieces.length; p++) {
            pieces[p] = words.substring(cut(words, p, pieces.length), cut(words, p + 1, pieces.length));
        }
        var may = pairs.holding(pieces[0]);
        Stream.of(pieces).skip(1).forEach(piece -> PairBitmaps.either(may, pairs.holding(piece)));
        var wanted = Stream.of(pieces).map(NameIndex::bytes).toArray(byte[][]::new);
        changed.forEach((id, text) -> take(id, text, near(text, words, forgiven), hits));
        each(may, hits, i -> {
            if (nameHoldsAny(i, wanted)) {
                var text = text(i);
                take(ids[i], text, near(text, words, forgiven), hits);
            }
        });
    }

    /** Where a piece begins, never within a letter of two halves. */
    private static int cut(String words, int piece, int pieces) {
        var at = piece * words.length() / pieces;
        return at < words.length() && Character.isLowSurrogate(words.charAt(at)) ? at + 1 : at;
    }

    /** Goes through those that have their bit, until there are hits enough. */
    private void each(long[] may, List<Hit> hits, IntConsumer look) {
        var asFilled = changed.isEmpty();
        for (int w = 0; w < may.length; w++) {
            for (var bits = may[w]; bits != 0 && hits.size() < GOOD_ENOUGH; bits &= bits - 1) {
                var i = w * 64 + Long.numberOfTrailingZeros(bits);
                if (asFilled || !changed.containsKey(ids[i])) {
                    look.accept(i);
                }
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int from(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private String text(int i) {
        return new String(texts, from(i), ends[i] - from(i), StandardCharsets.UTF_8);
    }

    private boolean nameHoldsAny(int i, byte[][] pieces) {
        var end = from(i);
        while (texts[end] != NEXT) {
            end++;
        }
        for (var piece : pieces) {
            if (holds(i, piece, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsAll(int i, byte[][] parts) {
        for (var part : parts) {
            if (!holds(i, part, ends[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int i, byte[] piece, int end) {
        if (piece.length == 0) {
            return true;
        }
        var first = piece[0];
        var last = end - piece.length;
        for (int at = from(i); at <= last; at++) {
            if (texts[at] == first && Arrays.equals(texts, at, at + piece.length, piece, 0, piece.length)) {
                return true;
            }
        }
        return false;
    }

    private static void take(long id, String text, int rank, List<Hit> hits) {
        if (rank >= 0) {
            hits.add(new Hit(id, rank, text.indexOf(NEXT)));
        }
    }

    /** 0 for the best; -1 where the text does not hold the words. */
    private static int rank(String text, String words, String[] parts, String digits) {
        if (text.startsWith(words)) {
            return 0;
        }
        var at = text.indexOf(words);
        if (at > 0) {
            return Character.isLetterOrDigit(text.charAt(at - 1)) ? 2 : 1;
        }
        if (digits != null && text.contains(digits)) {
            return 1;
        }
        return parts.length > 1 && Arrays.stream(parts).allMatch(text::contains) ? 3 : -1;
    }

    private static int near(String text, String words, int forgiven) {
        var distance = Spelling.distance(words, text.substring(0, text.indexOf(NEXT)));
        return distance <= forgiven ? 3 + distance : -1;
    }
}
