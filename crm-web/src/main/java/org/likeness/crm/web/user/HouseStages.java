package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
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
                        + " AND d.stage_id = s.id AND d.outcome = 'OPEN') FROM stages s ORDER BY s.retired, s.position, s.id")
                .forEach(r -> stages.computeIfAbsent(((Number) r[0]).longValue(), k -> new java.util.ArrayList<>())
                        .add(new Stage(
                                id(r[1]),
                                (String) r[2],
                                ((Number) r[4]).longValue(),
                                r[3] instanceof Boolean b ? b : ((Number) r[3]).intValue() != 0)));
        return rows("SELECT id, name FROM pipelines ORDER BY position, id").stream()
                .map(r -> new Pipeline(
                        id(r[0]),
                        (String) r[1],
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

    /** Renames a stage, retires it, or takes it up again. */
    void changeStage(String stage, String name, String retired, Viewer by) {
        var sent = new LinkedHashMap<String, Object>();
        sent.put("name", given(name));
        if (retired != null) {
            sent.put("retired", retired);
        }
        desk.change(RecordKind.STAGES, stage, null, sent, by);
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
