package org.likeness.crm.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.user.Viewer;

/** Finds imports: who sees all records sees all imports, a manager those of their own asking. */
public final class Imports {
    private static final int AT_ONCE = 1000;
    private final Transactions transactions;

    public Imports(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The import with that id, empty where there is none or it is another's. */
    public Optional<ImportRun> byId(String id, Viewer by) {
        var key = Id.parse(id);
        return Optional.ofNullable(key)
                .map(k -> transactions.call(em -> em.find(ImportRun.class, k)))
                .filter(run -> sees(by, run));
    }

    /** The newest imports, from before one of them when that is given. */
    public List<ImportRun> newest(int most, Long before, Viewer by) {
        Importing.mayImport(by);
        return transactions.call(em -> em.createQuery(
                        "SELECT r FROM ImportRun r WHERE r.id < :before AND (:all = TRUE OR r.user = :user) ORDER BY r.id DESC",
                        ImportRun.class)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setParameter("all", by.sight().all())
                .setParameter("user", by.id())
                .setMaxResults(most)
                .getResultList());
    }

    public long count(Viewer by) {
        return transactions.call(
                em -> em.createQuery("SELECT COUNT(r) FROM ImportRun r WHERE :all = TRUE OR r.user = :user", Long.class)
                        .setParameter("all", by.sight().all())
                        .setParameter("user", by.id())
                        .getSingleResult());
    }

    /** The first problems of an import in the order of its rows. */
    public List<ImportProblem> problems(long run, int most) {
        return problems(run, Long.MIN_VALUE, Long.MIN_VALUE, most);
    }

    /** All problems as CSV: {@code row,column,value,severity,message}. */
    public void writeProblems(long run, Writer to) throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord("row", "column", "value", "severity", "message");
        long row = Long.MIN_VALUE;
        long id = Long.MIN_VALUE;
        List<ImportProblem> some;
        do {
            some = problems(run, row, id, AT_ONCE);
            for (var p : some) {
                csv.writeRecord(
                        String.valueOf(p.row()),
                        text(p.column()),
                        text(p.value()),
                        p.severity().name(),
                        p.message());
                row = p.row();
                id = p.key();
            }
        } while (some.size() == AT_ONCE);
        csv.flush();
    }

    private List<ImportProblem> problems(long run, long afterRow, long afterId, int most) {
        return transactions.call(em -> em.createQuery(
                        """
                        SELECT p FROM ImportProblem p WHERE p.run = :run
                        AND (p.row > :row OR p.row = :row AND p.id > :id) ORDER BY p.row, p.id""",
                        ImportProblem.class)
                .setParameter("run", run)
                .setParameter("row", afterRow)
                .setParameter("id", afterId)
                .setMaxResults(most)
                .getResultList());
    }

    private static boolean sees(Viewer by, ImportRun run) {
        return by.role().shapesTheHouse()
                && (by.sight().all() || Long.valueOf(by.id()).equals(run.user()));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
