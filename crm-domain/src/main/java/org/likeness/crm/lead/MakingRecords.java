package org.likeness.crm.lead;

import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Viewer;

/** Makes what a lead becomes. Who does it knows every kind of record and so stands on a higher floor. */
public interface MakingRecords {

    /**
     * Makes a record from what a caller sent: field names to text, numbers, yes/no; {@code custom} to a map of its own.
     *
     * @throws InvalidInput naming every field that cannot be used
     * @throws NotAllowed if the role may not make such records
     */
    StoredRecord make(RecordKind kind, Map<String, Object> sent, Viewer by);

    /** Keys of the user-defined fields that records of a kind have. */
    Set<String> customKeys(RecordKind kind);

    /** Gives the open next steps of a lead to what it became; {@code contact} and {@code deal} may be {@code null}. */
    void handOver(long lead, long account, Long contact, Long deal, Viewer by);

    /** Whether a record may be given to a user by somebody. */
    boolean mayTake(long user, Viewer by);
}
