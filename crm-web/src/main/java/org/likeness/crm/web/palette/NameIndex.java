package org.likeness.crm.web.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the records of one kind are called, in memory: some forty bytes for a name, some milliseconds to look through half a
 * million of them. Names in it may be old or of deleted records; who asks looks the hits up.
 */
final class NameIndex {
    /** Between the name, its initials and whatever else finds the record. */
    private static final char NEXT = '\n';

    private static final int GOOD_ENOUGH = 2000;

    private final long[] ids;
    private final int[] ends;
    private final char[] texts;
    private final long[] pairs;
    private final long[] namePairs;
    private final Map<Long, String> changed = new ConcurrentHashMap<>();

    private NameIndex(long[] ids, int[] ends, char[] texts, long[] pairs, long[] namePairs) {
        this.ids = ids;
        this.ends = ends;
        this.texts = texts;
        this.pairs = pairs;
        this.namePairs = namePairs;
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
        private final StringBuilder texts = new StringBuilder();
        private long[] pairs = new long[1024];
        private long[] namePairs = new long[1024];
        private int size;

        void add(long id, String text) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
                pairs = Arrays.copyOf(pairs, size * 2);
                namePairs = Arrays.copyOf(namePairs, size * 2);
            }
            texts.append(text);
            ids[size] = id;
            ends[size] = texts.length();
            pairs[size] = Spelling.pairs(text);
            namePairs[size++] = Spelling.pairs(text.substring(0, text.indexOf(NEXT)));
        }

        NameIndex filled() {
            var chars = new char[texts.length()];
            texts.getChars(0, chars.length, chars, 0);
            return new NameIndex(
                    Arrays.copyOf(ids, size),
                    Arrays.copyOf(ends, size),
                    chars,
                    Arrays.copyOf(pairs, size),
                    Arrays.copyOf(namePairs, size));
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
        var plain = Spelling.plain(words);
        var digits = Spelling.dialled(words);
        var hits = new ArrayList<Hit>();
        if (!plain.isEmpty()) {
            look(plain, digits.length() > 4 ? digits : null, hits);
        }
        if (hits.isEmpty() && Spelling.forgiven(plain.length()) > 0) {
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
        long wanted = 0;
        for (var part : parts) {
            wanted |= Spelling.pairs(part);
        }
        var numbers = digits == null ? 0 : Spelling.pairs(digits);
        changed.forEach((id, text) -> take(id, text, rank(text, words, parts, digits), hits));
        for (int i = 0; i < ids.length && hits.size() < GOOD_ENOUGH; i++) {
            var may = (wanted & ~pairs[i]) == 0 || digits != null && (numbers & ~pairs[i]) == 0;
            if (may && !changed.containsKey(ids[i])) {
                var text = new String(texts, from(i), ends[i] - from(i));
                take(ids[i], text, rank(text, words, parts, digits), hits);
            }
        }
    }

    /** Of the words cut in one piece more than letters may be wrong, one piece stands in the name as it is. */
    private void lookNear(String words, int forgiven, List<Hit> hits) {
        var pieces = new String[forgiven + 1];
        var wanted = new long[pieces.length];
        for (int p = 0; p < pieces.length; p++) {
            pieces[p] = words.substring(p * words.length() / pieces.length, (p + 1) * words.length() / pieces.length);
            wanted[p] = Spelling.pairs(pieces[p]);
        }
        changed.forEach((id, text) -> take(id, text, near(text, words, forgiven), hits));
        for (int i = 0; i < ids.length && hits.size() < GOOD_ENOUGH; i++) {
            for (int p = 0; p < pieces.length; p++) {
                if ((wanted[p] & ~namePairs[i]) == 0 && holds(i, pieces[p]) && !changed.containsKey(ids[i])) {
                    var text = new String(texts, from(i), ends[i] - from(i));
                    take(ids[i], text, near(text, words, forgiven), hits);
                    break;
                }
            }
        }
    }

    private int from(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private boolean holds(int i, String piece) {
        for (int at = from(i); texts[at] != NEXT; at++) {
            var n = 0;
            while (n < piece.length() && texts[at + n] == piece.charAt(n)) {
                n++;
            }
            if (n == piece.length()) {
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
