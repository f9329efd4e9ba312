package org.likeness.crm.duplicate;

import java.util.List;
import org.likeness.crm.kernel.RecordKind;

/**
 * A record that may be the same as another.
 *
 * @param score the sum of the reasons' points
 * @param reasons heaviest first
 */
public record DuplicateMatch(RecordKind kind, Traits record, int score, List<DuplicateReason> reasons) {
    static DuplicateMatch of(RecordKind kind, Traits asked, Traits found) {
        var reasons = Comparing.reasons(kind, Plain.of(asked), Plain.of(found));
        return new DuplicateMatch(kind, found, Comparing.score(reasons), reasons);
    }
}
