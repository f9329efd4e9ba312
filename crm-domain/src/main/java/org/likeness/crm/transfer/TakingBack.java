package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.LongConsumer;
import org.likeness.crm.audit.Author;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.RecordKind;

/**
 * Takes an import back in steps that may be repeated: old values first, then what it created, then the shared things and the
 * user-defined fields that it made on the way and nobody uses.
 */
final class TakingBack {
    private static final List<RecordKind> SHARED = List.of(
            RecordKind.STAGES,
            RecordKind.PIPELINES,
            RecordKind.CAMPAIGNS,
            RecordKind.CHANNELS,
            RecordKind.PRODUCTS,
            RecordKind.LOSS_REASONS);

    private final Transactions transactions;
    private final News news;
    private final Clock clock;

    TakingBack(Transactions transactions, News news, Clock clock) {
        this.transactions = transactions;
        this.news = news;
        this.clock = clock;
    }

    TakenBack takeBack(long run, ImportKind kind, Author by) {
        return takeBack(run, kind, by, records -> {});
    }

    /** @param done is told of every step how many records it was about */
    TakenBack takeBack(long run, ImportKind kind, Author by, LongConsumer done) {
        var restoring = new Restoring(transactions, clock, run, by, done).all();
        if (kind.record() == RecordKind.STAGE_VISITS) {
            new UntyingVisits(transactions, run).untie();
        }
        var removing = new Removing(transactions, run, done).of(kind.record());
        var freed = new Removing(transactions, run, done).named(kind.record());
        SHARED.stream()
                .filter(shared -> shared != kind.record())
                .forEach(shared -> new Removing(transactions, run, records -> {}).of(shared));
        transactions.run(em -> {
            em.createQuery("DELETE FROM ImportLink l WHERE l.run = :run")
                    .setParameter("run", run)
                    .executeUpdate();
            em.createNativeQuery("DELETE FROM import_repeats WHERE import_id = :run")
                    .setParameter("run", run)
                    .executeUpdate();
            customFields(em, run);
            if (freed.removed() > 0) {
                tellFewer(em, kind);
            }
            news.tell(new RecordsTakenBack(kind.record(), run));
        });
        return new TakenBack(
                removing.removed(), removing.kept(), freed.removed(), restoring.restored(), restoring.kept());
    }

    /** Imports that were taken back before, and had to leave records that are gone now, tell so. */
    private static void tellFewer(EntityManager em, ImportKind kind) {
        em.createQuery(
                        "SELECT r FROM ImportRun r WHERE r.kind = :kind AND r.undoneAt IS NOT NULL AND r.created > 0",
                        ImportRun.class)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(run -> run.left(((Number) em.createNativeQuery("SELECT COUNT(*) FROM "
                                        + kind.record().table() + " WHERE import_id = " + run.key())
                                .getSingleResult())
                        .longValue()));
    }

    private static void customFields(EntityManager em, long run) {
        em.createQuery("SELECT f FROM CustomField f WHERE f.importId = :run", CustomField.class)
                .setParameter("run", run)
                .getResultList()
                .forEach(field -> {
                    var uses = em.createNativeQuery(
                                    "SELECT 1 FROM " + field.kind().table() + " WHERE INSTR(custom, :key) > 0")
                            .setParameter("key", "\"" + field.fieldKey() + "\":")
                            .setMaxResults(1)
                            .getResultList();
                    if (uses.isEmpty()) {
                        em.remove(field);
                    }
                });
    }
}
