package org.likeness.crm.web.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which edits of a timeline belong together as one loss with its reason: those noted at one moment about one record. */
final class Losses {
    private record Moment(Object at, Object record) {}

    private final Set<Moment> losses = new HashSet<>();
    private final Map<Moment, String> reasons = new HashMap<>();

    /** @param rows moment, field, old value, new value, record */
    Losses(List<Object[]> rows) {
        for (var row : rows) {
            if ("outcome".equals(row[1]) && "LOST".equals(row[3])) {
                losses.add(moment(row));
            } else if ("lossReason".equals(row[1]) && row[3] != null) {
                reasons.put(moment(row), (String) row[3]);
            }
        }
    }

    /** The id of the reason of the loss that the row tells; null where none was given or it tells something else. */
    String reason(Object[] row) {
        return "LOST".equals(row[3]) ? reasons.get(moment(row)) : null;
    }

    /** Whether the row tells no more than the loss beside it. */
    boolean tell(Object[] row) {
        return "lossReason".equals(row[1]) && row[3] != null && losses.contains(moment(row));
    }

    private static Moment moment(Object[] row) {
        return new Moment(row[0], row[4]);
    }
}
