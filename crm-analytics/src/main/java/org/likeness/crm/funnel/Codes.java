package org.likeness.crm.funnel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Small numbers, from 0, for ids of which there are few among many rows, such as those of stages and owners. */
final class Codes {
    private final Map<Long, Integer> codes = new HashMap<>();
    private long[] ids = new long[16];

    /** The number of an id, a new one if it was never seen. */
    int of(long id) {
        Integer known = codes.get(id);
        if (known != null) {
            return known;
        }
        int code = codes.size();
        if (code == ids.length) {
            ids = Arrays.copyOf(ids, 2 * code);
        }
        ids[code] = id;
        codes.put(id, code);
        return code;
    }

    /** The id of a number. */
    long id(int code) {
        return ids[code];
    }

    /** How many there are. */
    int size() {
        return codes.size();
    }
}
