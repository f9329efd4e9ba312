package org.likeness.crm.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.Refusal;

/**
 * Runs one import from wherever it is: surveys the file, writes it batch by batch, ties what is left, completes. Every batch commits
 * together with how far it is; one that fails is halved until the row at fault stands alone and is rejected.
 */
final class RunningImport {
    private static final System.Logger LOG = System.getLogger(RunningImport.class.getName());
    private static final int BATCH = 1000;

    private final ImportFiles files;
    private final Transactions transactions;
    private final Clock clock;
    private final BooleanSupplier stopping;

    /** Somebody asked to cancel it. */
    static final class Cancelled extends Exception {
        private static final long serialVersionUID = 1;
    }

    RunningImport(ImportFiles files, Transactions transactions, Clock clock, BooleanSupplier stopping) {
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
        this.stopping = stopping;
    }

    /**
     * Writes all rows.
     *
     * @return whether all are written; not when the house is stopping, which leaves the rest for the next start
     * @throws Refusal if the file cannot be read as the spec says
     */
    boolean run(long id) throws Cancelled {
        var file = files.of(id);
        var first = transactions.call(em -> em.find(ImportRun.class, id));
        if (first.decisions() == null) {
            var survey = Survey.of(file, first.spec());
            transactions.run(em -> new Deciding(em, clock).decide(em.find(ImportRun.class, id), survey));
        }
        var context = transactions.call(em -> Deciding.context(em, em.find(ImportRun.class, id), file, clock));
        var rows = Rows.of(context);
        if (!writeAll(file, context, rows)) {
            return false;
        }
        rows.finish(transactions);
        return true;
    }

    private boolean writeAll(Path file, RunContext context, Rows rows) throws Cancelled {
        try (var source = CsvSource.open(
                        file, context.spec().delimiter(), context.spec().charset());
                var batches = begun(source, context, rows)) {
            for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
                if (stopping.getAsBoolean()) {
                    return false;
                }
                write(batch, context, rows);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes after the rows that are done. */
    private ReadAhead begun(CsvSource source, RunContext context, Rows rows) {
        var done =
                transactions.call(em -> em.find(ImportRun.class, context.run()).processed());
        for (long i = 0; i < done; i++) {
            source.next();
        }
        return new ReadAhead(source, rows, BATCH);
    }

    private void write(List<ReadRow> batch, RunContext context, Rows rows) throws Cancelled {
        try {
            if (transactions.call(em -> {
                if (em.find(ImportRun.class, context.run()).cancelRequested()) {
                    return true;
                }
                var tally = new Tally(context.run());
                rows.write(em, batch, tally);
                if (context.dry()) {
                    em.clear();
                }
                keep(em, batch.size(), tally);
                return false;
            })) {
                throw new Cancelled();
            }
        } catch (RuntimeException e) {
            context.forgetAll();
            if (batch.size() == 1) {
                reject(batch.get(0).row(), context, e);
            } else {
                write(batch.subList(0, batch.size() / 2), context, rows);
                write(batch.subList(batch.size() / 2, batch.size()), context, rows);
            }
        }
    }

    private void reject(CsvRow row, RunContext context, RuntimeException fault) {
        LOG.log(System.Logger.Level.WARNING, "Row " + row.number() + " could not be stored", fault);
        transactions.run(em -> {
            var tally = new Tally(context.run());
            tally.problem(row, null, null, fault instanceof Refusal ? fault.getMessage() : "could not be stored");
            tally.reject();
            keep(em, 1, tally);
        });
    }

    private void keep(jakarta.persistence.EntityManager em, long rows, Tally tally) {
        tally.problems().forEach(em::persist);
        em.find(ImportRun.class, tally.run()).advance(rows, tally);
    }
}
