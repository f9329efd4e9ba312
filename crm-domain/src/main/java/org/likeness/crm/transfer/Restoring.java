package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.FieldText;
import org.likeness.crm.record.FillingIn;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.Trail;

/**
 * Gives records that an import changed their old values again, field by field, where nobody changed them since. That is a change with
 * its own date, carried by the same import, so that doing it twice changes nothing.
 */
final class Restoring {
    private static final int AT_ONCE = 300;

    private final Transactions transactions;
    private final LongConsumer done;
    private final Clock clock;
    private final long run;
    private final Author by;
    private long restored;
    private long kept;

    Restoring(Transactions transactions, Clock clock, long run, Author by, LongConsumer done) {
        this.transactions = transactions;
        this.done = done;
        this.clock = clock;
        this.run = run;
        this.by = new Author(by.user(), run);
    }

    long restored() {
        return restored;
    }

    long kept() {
        return kept;
    }

    Restoring all() {
        long after = Long.MIN_VALUE;
        while (true) {
            long from = after;
            var last = transactions.call(em -> some(em, from));
            if (last == null) {
                return this;
            }
            after = last;
        }
    }

    private Long some(EntityManager em, long after) {
        var records = em.createQuery(
                        "SELECT DISTINCT c.record FROM FieldChange c WHERE c.importId = :run AND c.record > :after ORDER BY c.record",
                        Long.class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (records.isEmpty()) {
            return null;
        }
        em.createQuery(
                        "SELECT c FROM FieldChange c WHERE c.importId = :run AND c.record IN :records ORDER BY c.at, c.id",
                        FieldChange.class)
                .setParameter("run", run)
                .setParameter("records", records)
                .getResultStream()
                .collect(Collectors.groupingBy(FieldChange::kind))
                .forEach((kind, changes) -> restore(em, kind, changes));
        done.accept(records.size());
        return records.get(records.size() - 1);
    }

    private void restore(EntityManager em, RecordKind kind, List<FieldChange> changes) {
        var type = RecordTypes.of(kind);
        var entity = em.getMetamodel().entity(type.entity()).getName();
        var byRecord = changes.stream().collect(Collectors.groupingBy(FieldChange::record));
        var custom = customTypes(em, kind);
        for (Object found : em.createQuery("SELECT e FROM " + entity + " e WHERE e.id IN :ids", type.entity())
                .setParameter("ids", byRecord.keySet())
                .getResultList()) {
            var record = (StoredRecord) found;
            var trail = new Trail(kind, record);
            if (restore(em, kind, record, byRecord.get(record.key()), custom)) {
                restored++;
            } else {
                kept++;
            }
            var back = trail.changes(by, clock.instant());
            if (!back.isEmpty()) {
                record.touched(clock.instant());
                back.forEach(em::persist);
            }
        }
    }

    private static boolean restore(
            EntityManager em,
            RecordKind kind,
            StoredRecord record,
            List<FieldChange> changes,
            Map<String, CustomFieldType> custom) {
        var first = new LinkedHashMap<String, String>();
        var last = new HashMap<String, String>();
        changes.forEach(c -> {
            if (!first.containsKey(c.field())) {
                first.put(c.field(), c.before());
            }
            last.put(c.field(), c.after());
        });
        var all = true;
        for (var field : first.entrySet()) {
            var name = field.getKey();
            var unchanged = Objects.equals(current(kind, record, name), last.get(name));
            if (unchanged) {
                give(em, kind, record, name, field.getValue(), custom);
            }
            all &= unchanged;
        }
        return all;
    }

    private static String current(RecordKind kind, StoredRecord record, String name) {
        return name.startsWith(ImportKind.CUSTOM)
                ? FieldText.of(((CustomRecord) record).custom().get(name.substring(ImportKind.CUSTOM.length())))
                : FieldText.of(field(kind, name).get().apply(record));
    }

    private static void give(
            EntityManager em,
            RecordKind kind,
            StoredRecord record,
            String name,
            String text,
            Map<String, CustomFieldType> custom) {
        try {
            if (name.startsWith(ImportKind.CUSTOM)) {
                var key = name.substring(ImportKind.CUSTOM.length());
                var type = custom.getOrDefault(key, CustomFieldType.CATEGORY);
                ((CustomRecord) record).custom(key, FillingIn.customValue(type, text));
            } else if (record instanceof Deal deal && name.equals("stage")) {
                deal.standsIn((Long) value(em, field(kind, name), text), null);
            } else if (record instanceof NextStep step && name.equals("doneAt")) {
                // an import only drops steps and takes them up
                follow(step, (Instant) value(em, field(kind, name), text));
            } else {
                field(kind, name).set().accept(record, value(em, field(kind, name), text));
            }
        } catch (Unfit e) {
            throw new IllegalStateException("The trail holds a value that does not fit: " + name, e);
        }
    }

    private static void follow(NextStep step, Instant ended) {
        if (ended == null) {
            step.takeUp();
        } else {
            step.drop(ended);
        }
    }

    private static Object value(EntityManager em, Field<StoredRecord> field, String text) throws Unfit {
        if (text == null) {
            return null;
        }
        if (field.type() != FieldType.REFERENCE) {
            return FieldInput.read(field, text);
        }
        var to = RecordTypes.of(field.rules().refersTo()).entity();
        return em.find(to, Long.valueOf(text)) == null ? null : Long.valueOf(text);
    }

    @SuppressWarnings("unchecked")
    private static Field<StoredRecord> field(RecordKind kind, String name) {
        return ((Fields<StoredRecord>) RecordTypes.of(kind).fields())
                .named(name)
                .orElseThrow();
    }

    private static Map<String, CustomFieldType> customTypes(EntityManager em, RecordKind kind) {
        return em.createQuery("SELECT f FROM CustomField f", CustomField.class)
                .getResultStream()
                .filter(f -> f.kind() == kind)
                .collect(Collectors.toMap(CustomField::fieldKey, CustomField::type));
    }
}
