package org.likeness.crm.audit;

import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** Lets a verb leave its trail. Who keeps it knows the fields of every kind and so stands on a higher floor. */
public interface KeepingTrail {

    /** Runs a verb on a record and keeps what it changed: the audit trail, the date, the news. */
    <E extends StoredRecord> E withTrail(RecordKind kind, E record, Author by, Runnable verb);
}
