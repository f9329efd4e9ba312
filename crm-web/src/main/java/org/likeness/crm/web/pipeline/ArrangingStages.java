package org.likeness.crm.web.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.crm.deal.MovingDeals;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.pipeline.Pipeline;
import org.likeness.crm.pipeline.Stage;
import org.likeness.crm.pipeline.StageOrder;
import org.likeness.crm.record.Changing;
import org.likeness.crm.user.Viewer;

/**
 * Puts the stages of a pipeline into the order that is sent. A stage is known by its id, externalId or name; one that is not known
 * is made; one that is missing is retired in its place, never lost.
 */
@ApplicationScoped
public class ArrangingStages {

    private static final Set<String> KNOWN =
            Set.of("id", "externalId", "name", "retired", "position", "version", "pipeline", "createdAt", "updatedAt");

    @PersistenceContext
    private EntityManager em;

    @Inject
    Changing changing;

    @Inject
    MovingDeals moving;

    @Inject
    Clock clock;

    /** The stages as JSON, in order, retired ones last. */
    List<Map<String, Object>> stages(Pipeline pipeline) {
        return moving.stages(pipeline.key()).stream()
                .map(ArrangingStages::described)
                .toList();
    }

    void arrange(Pipeline pipeline, Object sent, Viewer by) {
        if (!(sent instanceof List<?> list)) {
            throw new InvalidInput("stages", "must be a list of objects with a name");
        }
        var before = moving.stages(pipeline.key()).stream()
                .sorted(Comparator.comparing(Stage::position).thenComparing(Stage::key))
                .toList();
        var sentOf = new IdentityHashMap<Object, Map<String, Object>>();
        var order = new ArrayList<Object>();
        for (int i = 0; i < list.size(); i++) {
            var fields = fields(list.get(i), i);
            var known = known(before, fields);
            if (known.isPresent() && sentOf.containsKey(known.get())) {
                throw new InvalidInput("stages", "names " + known.get().name() + " twice");
            }
            order.add(known.isPresent() ? known.get() : new Object());
            sentOf.put(order.get(i), fields);
        }
        var whole = StageOrder.<Object>withLeftOut(List.copyOf(before), order);
        for (int i = 0; i < whole.size(); i++) {
            var stage = whole.get(i) instanceof Stage known ? known : null;
            var fields = sentOf.get(whole.get(i));
            if (fields != null) {
                put(pipeline, stage, fields, i, by);
            } else {
                changing.change(RecordKind.STAGES, stage, Map.of("retired", true, "position", i), by);
            }
        }
        pipeline.touched(clock.instant());
        em.flush();
    }

    private void put(Pipeline pipeline, Stage known, Map<String, Object> fields, int position, Viewer by) {
        var values = new LinkedHashMap<String, Object>();
        List.of("name", "externalId").stream()
                .filter(fields::containsKey)
                .forEach(name -> values.put(name, fields.get(name)));
        values.put("position", position);
        values.put("retired", fields.getOrDefault("retired", false));
        if (known != null) {
            changing.change(RecordKind.STAGES, known, values, by);
        } else {
            values.put("pipeline", Id.text(pipeline.key()));
            changing.make(RecordKind.STAGES, values, by);
        }
    }

    private static Map<String, Object> fields(Object sent, int i) {
        if (sent instanceof String name) {
            return Map.of("name", name);
        }
        if (!(sent instanceof Map<?, ?> map)) {
            throw new InvalidInput("stages[" + i + "]", "must be an object with a name");
        }
        var fields = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                throw new InvalidInput("stages[" + i + "]." + name, "is not a field of a stage");
            }
            fields.put((String) name, value);
        });
        return fields;
    }

    private static Optional<Stage> known(List<Stage> stages, Map<String, Object> fields) {
        if (fields.get("id") != null) {
            return Optional.of(stages.stream()
                    .filter(s -> Id.text(s.key()).equals(fields.get("id")))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("stages", "holds an id that is no stage of this pipeline")));
        }
        var by = new ArrayList<Stage>();
        stages.stream()
                .filter(s -> s.externalId() != null && s.externalId().equals(fields.get("externalId")))
                .forEach(by::add);
        stages.stream().filter(s -> s.name().equals(fields.get("name"))).forEach(by::add);
        return by.stream().findFirst();
    }

    private static Map<String, Object> described(Stage stage) {
        var described = new LinkedHashMap<String, Object>();
        described.put("id", Id.text(stage.key()));
        described.put("externalId", stage.externalId());
        described.put("name", stage.name());
        described.put("position", stage.position());
        described.put("retired", stage.retired());
        return described;
    }
}
