package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Set;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.pipeline.Pipeline;
import org.likeness.crm.record.RecordTypes;

/**
 * Makes the shared things that a file names and the house has not: channels, campaigns, products, pipelines, loss reasons. A dry run
 * only pretends, with ids that no record has.
 */
final class Makeshift {
    static final Set<RecordKind> KINDS = Set.of(
            RecordKind.CHANNELS,
            RecordKind.CAMPAIGNS,
            RecordKind.PRODUCTS,
            RecordKind.PIPELINES,
            RecordKind.LOSS_REASONS);

    private final long run;
    private final boolean dry;
    private final Lookups lookups;
    private final Clock clock;
    private long pretended;

    Makeshift(long run, boolean dry, Lookups lookups, Clock clock) {
        this.run = run;
        this.dry = dry;
        this.lookups = lookups;
        this.clock = clock;
    }

    /** The one of that name, made if the database, too, knows none. */
    long named(EntityManager em, RecordKind kind, String name) {
        var known = lookups.get(kind, name);
        if (known == null) {
            var stored = em.createNativeQuery(
                            "SELECT id FROM " + kind.table() + " WHERE name = :name ORDER BY id", Long.class)
                    .setParameter("name", name)
                    .setMaxResults(1)
                    .getResultList();
            known = stored.isEmpty() ? make(em, kind, name) : ((Number) stored.get(0)).longValue();
            lookups.remember(kind, name, known);
        }
        return known;
    }

    private long make(EntityManager em, RecordKind kind, String name) {
        if (dry) {
            return pretend();
        }
        var made = kind == RecordKind.PIPELINES
                ? new Pipeline(name, nextPosition(em), clock.instant())
                : (ImportedRecord) RecordTypes.of(kind).make().apply(clock.instant());
        @SuppressWarnings("unchecked")
        var fields = (Fields<ImportedRecord>) RecordTypes.of(kind).fields();
        fields.named("name").orElseThrow().set().accept(made, name);
        return store(em, made);
    }

    /** Stores something shared at once, since what comes next refers to it. */
    long store(EntityManager em, ImportedRecord made) {
        made.madeBy(run);
        em.persist(made);
        em.flush();
        return made.key();
    }

    long pretend() {
        return --pretended;
    }

    boolean dry() {
        return dry;
    }

    Clock clock() {
        return clock;
    }

    private static int nextPosition(EntityManager em) {
        var last = em.createQuery("SELECT MAX(p.position) FROM Pipeline p", Integer.class)
                .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    /** Whether a text can name a thing made on the way. */
    static boolean canBeNamed(RecordKind kind, String text) {
        return KINDS.contains(kind) && text.codePointCount(0, text.length()) <= 190;
    }
}
