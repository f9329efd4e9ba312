package org.likeness.crm.web.record;

import java.util.Map;
import org.likeness.crm.kernel.Refusal;

/** Somebody else changed the record after this page was read. */
public final class StaleRecord extends Refusal {
    private static final long serialVersionUID = 1;

    public StaleRecord() {
        this(Map.of());
    }

    /**
     * Refuses what was filled in on another version than the present one.
     *
     * @param shown the version that stood in the form; none is not checked
     */
    public static void unless(String shown, long present) {
        if (shown != null && !shown.isEmpty() && !shown.equals(String.valueOf(present))) {
            throw new StaleRecord();
        }
    }

    /** @param theirs what the others wrote into fields that the reader changed as well */
    StaleRecord(Map<String, String> theirs) {
        super(
                Sort.STALE,
                "Somebody else changed this record meanwhile; look at it again.",
                theirs.entrySet().stream()
                        .map(e -> new FieldError(e.getKey(), e.getValue()))
                        .toList());
    }
}
