package org.likeness.crm.web.record;

import java.util.Map;
import org.likeness.crm.kernel.Refusal;

/** Somebody else changed the record after this page was read. */
public final class StaleRecord extends Refusal {
    private static final long serialVersionUID = 1;

    public StaleRecord() {
        this(Map.of());
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
