package org.likeness.crm.transfer;

import java.time.Clock;
import org.likeness.crm.audit.Author;
import org.likeness.crm.followup.FollowUp;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Takers;
import org.likeness.crm.user.User;

/**
 * All that the rows of one import share while it runs.
 *
 * @param user who asked for it, {@code null} for the house itself
 * @param names what the file's own rows are called, where they may refer to one another; {@code null} where they do not
 */
record RunContext(
        long run,
        ImportSpec spec,
        ColumnPlan plan,
        Cells cells,
        Lookups lookups,
        Makeshift makeshift,
        Stages stages,
        User user,
        Sight sight,
        Takers takers,
        Author author,
        Fingerprints names,
        Clock clock) {

    /** Whether whoever asked may change a record that they see: reps only the follow-ups that they logged. */
    boolean mayChange(StoredRecord record) {
        return user == null
                || !(record instanceof FollowUp followUp)
                || followUp.mayBeChangedBy(user.key(), user.role());
    }

    boolean dry() {
        return spec.dryRun();
    }

    /** Forgets what was looked up or made, after a batch that was rolled back. */
    void forgetAll() {
        lookups.forgetAll();
        stages.forgetAll();
    }
}
