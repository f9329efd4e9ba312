package org.likeness.crm.web.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.likeness.crm.duplicate.CannotMerge;
import org.likeness.crm.duplicate.DuplicatePairs;
import org.likeness.crm.duplicate.Merge;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.duplicate.Merging;
import org.likeness.crm.duplicate.Parted;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Finding;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.record.StaleRecord;

/** What people and programs do about two records that may be one, each act in one transaction. */
@ApplicationScoped
@InTransaction
public class MergeDesk {
    @Inject
    Finding finding;

    @Inject
    Merging merging;

    @Inject
    Merges merges;

    @Inject
    DuplicatePairs pairs;

    /** A record as somebody read it: its id, and the version it had, {@code null} where that does not matter. */
    record Read(String id, String version) {}

    /**
     * Merges a record into another.
     *
     * @throws StaleRecord if one of them has another version by now
     * @throws RecordNotFound if one of them is gone or out of sight
     * @throws CannotMerge if they cannot be one
     */
    Merge merge(RecordKind kind, Read survivor, Read other, Set<String> take, Viewer by) {
        return merging.merge(kind, require(kind, survivor, by), require(kind, other, by), take, by);
    }

    /** Takes a merge back. */
    Parted takeBack(String id, Viewer by) {
        return merging.takeBack(merge(id, by), by);
    }

    /** @throws RecordNotFound if there is no such merge, or it is another's */
    Merge merge(String id, Viewer by) {
        return merges.find(Id.parse(id), by).orElseThrow(() -> new MergeNotFound(id));
    }

    /** Remembers that two records are not the same, or, taken back, that they may be. */
    void tellApart(RecordKind kind, String one, String other, boolean apart, Viewer by) {
        var first = require(kind, new Read(one, null), by).key();
        var second = require(kind, new Read(other, null), by).key();
        if (apart) {
            pairs.part(kind, first, second, by);
        } else {
            pairs.unite(kind, first, second, by);
        }
    }

    private StoredRecord require(RecordKind kind, Read read, Viewer by) {
        var record = finding.byId(kind, read.id, by.sight()).orElseThrow(() -> new RecordNotFound(kind, read.id));
        if (read.version != null && !read.version.isEmpty() && !read.version.equals(String.valueOf(record.version()))) {
            throw new StaleRecord();
        }
        return record;
    }
}
