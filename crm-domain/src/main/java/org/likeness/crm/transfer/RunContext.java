package org.likeness.crm.transfer;

import java.time.Clock;
import org.likeness.crm.audit.Author;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Takers;

/**
 * All that the rows of one import share while it runs.
 *
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
        Sight sight,
        Takers takers,
        Author author,
        Fingerprints names,
        Clock clock) {

    boolean dry() {
        return spec.dryRun();
    }

    /** Forgets what was looked up or made, after a batch that was rolled back. */
    void forgetAll() {
        lookups.forgetAll();
        stages.forgetAll();
    }
}
