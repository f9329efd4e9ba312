package org.likeness.crm.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** Problems of one kind: the same sentence about the same column, with one of the texts it is about, or {@code null}. */
    public record ProblemKind(
            ImportProblem.Severity severity,
            String message,
            String column,
            long rows,
            List<Long> firstRows,
            String example) {}

    /** The kinds of problems that most rows have, errors first, with their first rows. */
    public List<ProblemKind> problemKinds(long run, int most) {
        return transactions.call(em -> em
                .createQuery(
                        """
                        SELECT p.severity, p.message, p.column, COUNT(p), MIN(p.value) FROM ImportProblem p WHERE p.run = :run
                        GROUP BY p.severity, p.message, p.column ORDER BY p.severity, COUNT(p) DESC, p.message""",
                        Object[].class)
                .setParameter("run", run)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(k -> new ProblemKind(
                        (ImportProblem.Severity) k[0],
                        (String) k[1],
                        (String) k[2],
                        (Long) k[3],
                        firstRows(em, run, k),
                        (String) k[4]))
                .toList());
    }

    private static List<Long> firstRows(EntityManager em, long run, Object[] kind) {
        return em.createQuery(
                        """
                        SELECT p.row FROM ImportProblem p WHERE p.run = :run AND p.severity = :severity AND p.message = :message
                        AND (p.column = :column OR :column IS NULL AND p.column IS NULL) ORDER BY p.row""",
                        Long.class)
                .setParameter("run", run)
                .setParameter("severity", kind[0])
                .setParameter("message", kind[1])
                .setParameter("column", kind[2])
                .setMaxResults(5)
                .getResultList();
    }

    /** How many kinds of problems there are. */
    public long countProblemKinds(long run) {
        return transactions.call(em -> ((Number) em.createNativeQuery(
                                """
                                SELECT COUNT(*) FROM (SELECT 1 FROM import_problems WHERE import_id = :run
                                GROUP BY severity, message, column_name) k""")
                        .setParameter("run", run)
                        .getSingleResult())
                .longValue());
    }

    /** All problems as CSV: {@code row,column,value,severity,message}. */
    public void writeProblems(long run, Writer to) throws IOException {
        writeProblems(
                run,
                List.of("row", "column", "value", "severity", "message"),
                p -> List.of(text(p.column()), text(p.value()), p.severity().name(), p.message()),
                to);
    }

    /** All problems as CSV, the head and what comes after the number of the row in the reader's words. */
    public void writeProblems(long run, List<String> head, Function<ImportProblem, List<String>> words, Writer to)
            throws IOException {
        var csv = CsvWriter.builder().build(to);
        csv.writeRecord(head);
        var problems = reading(run, p -> true);
        for (var p = problems.next(); p != null; p = problems.next()) {
            csv.writeRecord(Stream.concat(Stream.of(String.valueOf(p.row())), words.apply(p).stream())
                    .toList());
        }
        csv.flush();
    }

    /** The problems for which rows were rejected, in the order of the rows. */
    RejectedRows.Problems rejecting(long run) {
        return reading(run, p -> p.severity() == ImportProblem.Severity.ERROR);
    }

    private RejectedRows.Problems reading(long run, Predicate<ImportProblem> which) {
        return new RejectedRows.Problems() {
            private List<ImportProblem> some = problems(run, AT_ONCE);
            private int at;

            @Override
            public ImportProblem next() {
                while (true) {
                    if (at == some.size()) {
                        if (some.size() < AT_ONCE) {
                            return null;
                        }
                        var last = some.get(at - 1);
                        some = problems(run, last.row(), last.key(), AT_ONCE);
                        at = 0;
                    } else if (which.test(some.get(at++))) {
                        return some.get(at - 1);
                    }
                }
            }
        };
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
