package org.likeness.crm.web.record;

import java.util.EnumSet;
import java.util.Set;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordChanged;

/** What analyses of closed and open records read. */
public final class Book {
    private static final Set<RecordKind> BESIDE =
            EnumSet.of(RecordKind.FOLLOW_UPS, RecordKind.NEXT_STEPS, RecordKind.CONTACTS, RecordKind.TAGS);

    private Book() {}

    /** Whether the news is of something that analyses read; what people merely note about records is not. */
    public static boolean changes(DomainEvent news) {
        return !(news instanceof RecordChanged changed && BESIDE.contains(changed.kind()));
    }
}
