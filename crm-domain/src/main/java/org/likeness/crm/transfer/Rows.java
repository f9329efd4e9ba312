package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.likeness.crm.job.Transactions;

/** Turns the rows of a file into records, each row wholly or not at all. */
interface Rows {
    /** Reads a row as far as that needs no database; may be called from another thread than the writing is. */
    ReadRow read(CsvRow row);

    /** Writes some rows within one transaction. */
    void write(EntityManager em, List<ReadRow> rows, Tally tally);

    /** Ties up what only the whole file could tell, in steps that may be repeated after a crash. */
    default void finish(Transactions transactions) {}

    static Rows of(RunContext run) {
        return run.spec().kind() == ImportKind.STAGE_VISITS ? new VisitRows(run) : new RecordRows(run);
    }
}
