package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.RecordNotFound;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.pipeline.StageOrder;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Desk;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.user.SettingsView.Pipeline;
import org.likeness.crm.web.user.SettingsView.Stage;

/** The pipelines with their stages, and what the settings page does to them. */
@ApplicationScoped
@InTransaction
class HouseStages {
    @PersistenceContext
    EntityManager em;

    @Inject
    Desk desk;

    List<Pipeline> all() {
        var stages = new LinkedHashMap<Long, java.util.ArrayList<Stage>>();
        rows("SELECT s.pipeline_id, s.id, s.name, s.retired, (SELECT COUNT(*) FROM deals d WHERE d.pipeline_id = s.pipeline_id"
                        + " AND d.stage_id = s.id AND d.outcome = 'OPEN') FROM stages s ORDER BY s.position, s.id")
                .forEach(r -> stages.computeIfAbsent(((Number) r[0]).longValue(), k -> new java.util.ArrayList<>())
                        .add(new Stage(id(r[1]), (String) r[2], ((Number) r[4]).longValue(), yes(r[3]))));
        return rows("SELECT p.id, p.name, EXISTS (SELECT 1 FROM deals d WHERE d.pipeline_id = p.id),"
                        + " (SELECT COUNT(*) FROM deals d WHERE d.pipeline_id = p.id AND d.outcome = 'OPEN')"
                        + " FROM pipelines p ORDER BY p.position, p.id")
                .stream()
                .map(r -> new Pipeline(
                        id(r[0]),
                        (String) r[1],
                        yes(r[2]),
                        ((Number) r[3]).longValue(),
                        stages.getOrDefault(((Number) r[0]).longValue(), new java.util.ArrayList<>())))
                .toList();
    }

    void makePipeline(String name, Viewer by) {
        desk.make(RecordKind.PIPELINES, Map.of("name", given(name), "position", after("pipelines", "1 = 1")), by);
    }

    /** Adds a stage at the end. */
    void makeStage(String pipeline, String name, Viewer by) {
        var of = Id.parse(pipeline);
        desk.make(
                RecordKind.STAGES,
                Map.of("pipeline", pipeline, "name", given(name), "position", after("stages", "pipeline_id = " + of)),
                by);
    }

    void rename(String stage, String name, Viewer by) {
        desk.change(RecordKind.STAGES, stage, null, Map.of("name", given(name)), by);
    }

    void renamePipeline(String pipeline, String name, Viewer by) {
        desk.change(RecordKind.PIPELINES, pipeline, null, Map.of("name", given(name)), by);
    }

    /** Retires a stage, or takes it up again; the deals in it stay. */
    void retire(String stage, boolean retired, Viewer by) {
        desk.change(RecordKind.STAGES, stage, null, Map.of("retired", retired), by);
    }

    void retire(List<String> stages, boolean retired, Viewer by) {
        stages.forEach(stage -> retire(stage, retired, by));
    }

    /** How many open deals are in a stage. */
    long open(String stage) {
        return count("stage_id = " + Id.parse(stage) + " AND outcome = 'OPEN'");
    }

    /**
     * What came of moving a stage.
     *
     * @param atEnd whether it can go no further that way
     */
    record Moved(boolean changed, boolean atEnd) {}

    /** Moves a stage by a place among those of its pipeline, retired ones as well. */
    Moved move(String stage, int by, Viewer viewer) {
        var key = Id.parse(stage);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("SELECT s.id, s.position FROM stages s JOIN stages own"
                        + " ON own.pipeline_id = s.pipeline_id WHERE own.id = :id ORDER BY s.position, s.id")
                .setParameter("id", key == null ? -1 : key)
                .getResultList();
        if (rows.isEmpty()) {
            throw new RecordNotFound(RecordKind.STAGES, stage);
        }
        var before = rows.stream().map(r -> id(r[0])).toList();
        var after = StageOrder.moved(before, Id.text(key), by);
        for (int i = 0; i < after.size(); i++) {
            if (((Number) rows.get(before.indexOf(after.get(i)))[1]).intValue() != i) {
                desk.change(RecordKind.STAGES, after.get(i), null, Map.of("position", i), viewer);
            }
        }
        return new Moved(!after.equals(before), after.equals(StageOrder.moved(after, Id.text(key), by)));
    }

    /**
     * Retires all stages of a pipeline and tells which; empty where no deal ever went through it, since then it is deleted.
     *
     * @throws PipelineBusy if open deals are in it
     */
    Optional<List<String>> retirePipeline(String pipeline, Viewer by) {
        var of = "pipeline_id = " + Id.parse(pipeline);
        if (count(of + " AND outcome = 'OPEN'") > 0) {
            throw new PipelineBusy();
        }
        if (count(of) == 0) {
            desk.delete(RecordKind.PIPELINES, pipeline, by);
            return Optional.empty();
        }
        List<String> taking = all().stream()
                .filter(p -> p.id().equals(pipeline))
                .flatMap(p -> p.stages().stream())
                .filter(s -> !s.retired())
                .map(Stage::id)
                .toList();
        retire(taking, true, by);
        return Optional.of(taking);
    }

    /** A pipeline with open deals stays. */
    static final class PipelineBusy extends Refusal {
        private static final long serialVersionUID = 1;

        PipelineBusy() {
            super(Sort.CONFLICT, "Open deals are in the pipeline; close them or move them to another first.");
        }
    }

    private long count(String where) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM deals WHERE " + where)
                        .getSingleResult())
                .longValue();
    }

    private static boolean yes(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    private static String given(String name) {
        if (name == null || name.isBlank()) {
            throw new InvalidInput("name", "is required");
        }
        return name.strip();
    }

    private long after(String table, String where) {
        return ((Number)
                        em.createNativeQuery("SELECT COALESCE(MAX(position), -1) + 1 FROM " + table + " WHERE " + where)
                                .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }

    private static String id(Object column) {
        return Id.text(((Number) column).longValue());
    }
}
