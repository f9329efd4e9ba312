package org.likeness.crm.web.webhook;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.likeness.crm.duplicate.RecordsMerged;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.Describing;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.api.Json;

/**
 * Turns what happens to records into messages for the webhooks that want to know, in the transaction in which it happens. Where none
 * wants to, it costs a look at a list in memory. Webhooks are made by administrators: they are told of every record.
 */
@ApplicationScoped
public class HookNews {
    /** After the scores, which come anew with a change, so that a message holds the new ones. */
    private static final int AFTER_THE_SCORES = 3000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    ActiveWebhooks active;

    @Inject
    Outbox outbox;

    @Inject
    Describing describing;

    @Inject
    Clock clock;

    void on(@Observes @Priority(AFTER_THE_SCORES) RecordChanged news) {
        if (wanted(news.kind())) {
            var record = em.find(RecordTypes.of(news.kind()).entity(), news.id());
            if (record != null) {
                changed(news.kind(), record, news);
            }
        }
    }

    void on(@Observes RecordDeleted news) {
        if (wanted(news.kind())) {
            tell(news.kind(), List.of(HookEvents.DELETED), Map.of("id", Id.text(news.id())), Set.of());
        }
    }

    void on(@Observes RecordBroughtBack news) {
        if (wanted(news.kind())) {
            var record = em.find(RecordTypes.of(news.kind()).entity(), news.id());
            tell(
                    news.kind(),
                    List.of(HookEvents.BROUGHT_BACK),
                    describing.one(news.kind(), record, Sight.everything()),
                    Set.of());
        }
    }

    /** The record that stayed, and which one went into it. */
    void on(@Observes @Priority(AFTER_THE_SCORES) RecordsMerged news) {
        var merge = news.merge();
        var event = HookEvents.name(merge.kind(), HookEvents.MERGED);
        if (wants(event)) {
            var record = em.find(RecordTypes.of(merge.kind()).entity(), merge.survivor());
            em.refresh(record);
            var gone = new LinkedHashMap<String, Object>();
            gone.put("id", Id.text(merge.merged()));
            gone.put("externalId", merge.externalId());
            gone.put("name", merge.name());
            put(
                    event,
                    body(
                            event,
                            merge.kind().path(),
                            describing.one(merge.kind(), record, Sight.everything()),
                            Set.of(),
                            gone,
                            clock));
        }
    }

    /** The record is read anew only where somebody is told: the scores wrote past it. */
    private void changed(RecordKind kind, StoredRecord record, RecordChanged news) {
        var happened = happened(kind, record, news);
        var grades = !news.made() && wants(HookEvents.name(kind, HookEvents.GRADE_CHANGED));
        if (!grades && happened.stream().noneMatch(one -> wants(HookEvents.name(kind, one)))) {
            return;
        }
        var before = value(kind, record, "grade");
        em.refresh(record);
        if (grades && !Objects.equals(before, value(kind, record, "grade"))) {
            happened.add(HookEvents.GRADE_CHANGED);
        }
        tell(kind, happened, describing.one(kind, record, Sight.everything()), news.fields());
    }

    private static List<String> happened(RecordKind kind, StoredRecord record, RecordChanged news) {
        var happened = new ArrayList<String>();
        happened.add(news.made() ? HookEvents.CREATED : HookEvents.CHANGED);
        if (kind == RecordKind.DEALS && !news.made()) {
            var outcome = news.fields().contains("outcome") ? value(kind, record, "outcome") : null;
            if (Outcome.WON.name().equals(outcome)) {
                happened.add(HookEvents.WON);
            } else if (Outcome.LOST.name().equals(outcome)) {
                happened.add(HookEvents.LOST);
            } else if (news.fields().contains("stage")) {
                happened.add(HookEvents.MOVED);
            }
        }
        if (kind == RecordKind.LEADS && news.fields().contains("convertedAt")) {
            happened.add(HookEvents.CONVERTED);
        }
        return happened;
    }

    private void tell(RecordKind kind, List<String> happened, Map<String, Object> record, Set<String> fields) {
        for (var one : happened) {
            var event = HookEvents.name(kind, one);
            put(event, body(event, kind.path(), record, fields, clock));
        }
    }

    private void put(String event, String body) {
        active.all().stream().filter(hook -> hook.wants(event)).forEach(hook -> outbox.put(hook.id(), event, body));
    }

    /** The message: the same for every webhook that is told, its id as well. */
    static String body(String event, String kind, Map<String, Object> record, Set<String> fields, Clock clock) {
        return body(event, kind, record, fields, null, clock);
    }

    /** @param merged the record that went into this one, {@code null} where none did */
    private static String body(
            String event, String kind, Map<String, Object> record, Set<String> fields, Object merged, Clock clock) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Id.text(Id.next()));
        body.put("event", event);
        body.put("occurredAt", clock.instant());
        body.put("kind", kind);
        body.put("record", record);
        body.put("changed", new TreeSet<>(fields));
        if (merged != null) {
            body.put("merged", merged);
        }
        return new Json(body).text();
    }

    private boolean wanted(RecordKind kind) {
        return !active.all().isEmpty()
                && HookEvents.KINDS.contains(kind)
                && HookEvents.of(kind).stream().anyMatch(happened -> wants(HookEvents.name(kind, happened)));
    }

    private boolean wants(String event) {
        return active.all().stream().anyMatch(hook -> hook.wants(event));
    }

    private static Object value(RecordKind kind, StoredRecord record, String field) {
        @SuppressWarnings("unchecked")
        var fields = (Fields<StoredRecord>) RecordTypes.of(kind).fields();
        return fields.named(field).map(f -> f.get().apply(record)).orElse(null);
    }
}
