package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.pipeline.Stage;

/** The pipelines' stages by name, made where a file names one that is missing, in the order of the file. */
final class Stages {
    private final Makeshift makeshift;
    private final Map<Long, Map<String, Long>> byPipeline = new HashMap<>();
    private final Map<Long, Long> pipelines = new HashMap<>();
    private final Map<Long, Integer> next = new HashMap<>();
    private Long otherwise;

    Stages(Makeshift makeshift) {
        this.makeshift = makeshift;
    }

    /** The stage of a pipeline that a text means by external id or name, made if there is none. */
    long in(EntityManager em, long pipeline, String text) {
        return of(em, pipeline).computeIfAbsent(NameKey.of(text), key -> make(em, pipeline, text));
    }

    /** The stage that a text means in any pipeline, by its external id; {@code null} where there is none. */
    Long byExternalId(EntityManager em, String text) {
        var found = em.createQuery("SELECT s FROM Stage s WHERE s.externalId = :text", Stage.class)
                .setParameter("text", text)
                .getResultList();
        found.forEach(s -> pipelines.put(s.key(), s.pipeline()));
        return found.isEmpty() ? null : found.get(0).key();
    }

    long pipelineOf(long stage) {
        return pipelines.get(stage);
    }

    /** The pipeline for deals that name none: the one with the lowest position; one named Sales is made where there is none. */
    long defaultPipeline(EntityManager em) {
        if (otherwise == null) {
            var first = em.createQuery("SELECT p.id FROM Pipeline p ORDER BY p.position, p.id", Long.class)
                    .setMaxResults(1)
                    .getResultList();
            otherwise = first.isEmpty() ? makeshift.named(em, RecordKind.PIPELINES, "Sales") : first.get(0);
        }
        return otherwise;
    }

    void forgetAll() {
        byPipeline.clear();
        pipelines.clear();
        next.clear();
        otherwise = null;
    }

    private Map<String, Long> of(EntityManager em, long pipeline) {
        var known = byPipeline.get(pipeline);
        if (known == null) {
            known = new HashMap<>();
            byPipeline.put(pipeline, known);
            var position = 0;
            for (var stage : em.createQuery("SELECT s FROM Stage s WHERE s.pipeline = :p ORDER BY s.id", Stage.class)
                    .setParameter("p", pipeline)
                    .getResultList()) {
                known.put(NameKey.of(stage.name()), stage.key());
                pipelines.put(stage.key(), pipeline);
                position = Math.max(position, stage.position() + 1);
            }
            for (var stage : em.createQuery("SELECT s FROM Stage s WHERE s.pipeline = :p", Stage.class)
                    .setParameter("p", pipeline)
                    .getResultList()) {
                if (stage.externalId() != null) {
                    known.put(NameKey.of(stage.externalId()), stage.key());
                }
            }
            next.put(pipeline, position);
        }
        return known;
    }

    private long make(EntityManager em, long pipeline, String name) {
        var position = next.merge(pipeline, 1, Integer::sum) - 1;
        var id = makeshift.dry()
                ? makeshift.pretend()
                : makeshift.store(
                        em,
                        new Stage(pipeline, name, position, makeshift.clock().instant()));
        pipelines.put(id, pipeline);
        return id;
    }
}
