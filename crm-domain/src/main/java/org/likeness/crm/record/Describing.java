package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.user.Sight;

/** Words records for the doors: field names to values, references to names, a handful of queries for a whole page. */
@ApplicationScoped
public class Describing {
    private References references;

    /** For CDI. */
    protected Describing() {}

    @Inject
    public Describing(References references) {
        this.references = references;
    }

    /**
     * One map per record in the order of its fields: {@code id}, the fields, {@code custom}, {@code version}. Values are text, {@link Number},
     * {@link Boolean}, {@link java.time.Instant}, {@link java.time.LocalDate}, {@link Reference} or {@code null}.
     *
     * @param sight what the reader may see; a reference to what lies beyond is {@code null}
     */
    public List<Map<String, Object>> all(RecordKind kind, Collection<? extends StoredRecord> records, Sight sight) {
        @SuppressWarnings("unchecked")
        var fields = (Fields<StoredRecord>) RecordTypes.of(kind).fields();
        var names = names(fields, records, sight);
        var own = customKeys(kind, records);
        var described = new ArrayList<Map<String, Object>>(records.size());
        for (var one : records) {
            var map = new LinkedHashMap<String, Object>();
            map.put("id", Id.text(one.key()));
            for (var field : fields.all()) {
                map.put(field.name(), worded(field, one, names));
            }
            if (one instanceof CustomRecord custom) {
                map.put("custom", present(custom.custom(), own));
            }
            map.put("version", one.version());
            described.add(map);
        }
        return described;
    }

    /** Asked for only where some record has such values. */
    private Set<String> customKeys(RecordKind kind, Collection<? extends StoredRecord> records) {
        return records.stream()
                        .anyMatch(
                                r -> r instanceof CustomRecord c && !c.custom().isEmpty())
                ? references.customKeys(kind)
                : Set.of();
    }

    /** The values of fields that were deleted are kept, in case those come back, and told to nobody. */
    private static Map<String, Object> present(Map<String, Object> custom, Set<String> own) {
        if (own.containsAll(custom.keySet())) {
            return custom;
        }
        var present = new TreeMap<>(custom);
        present.keySet().retainAll(own);
        return present;
    }

    public Map<String, Object> one(RecordKind kind, StoredRecord record, Sight sight) {
        return all(kind, List.of(record), sight).get(0);
    }

    private static Object worded(
            Field<StoredRecord> field, StoredRecord record, Map<RecordKind, Map<Long, Reference>> names) {
        var value = field.get().apply(record);
        return field.type() == FieldType.REFERENCE && value != null
                ? names.get(field.rules().refersTo()).get((Long) value)
                : value;
    }

    private Map<RecordKind, Map<Long, Reference>> names(
            Fields<StoredRecord> fields, Collection<? extends StoredRecord> records, Sight sight) {
        var wanted = new EnumMap<RecordKind, Set<Long>>(RecordKind.class);
        for (var field : fields.all()) {
            if (field.type() == FieldType.REFERENCE) {
                var ids = wanted.computeIfAbsent(field.rules().refersTo(), kind -> new HashSet<>());
                records.forEach(r -> ids.add((Long) field.get().apply(r)));
            }
        }
        var names = new EnumMap<RecordKind, Map<Long, Reference>>(RecordKind.class);
        wanted.forEach((kind, ids) -> {
            ids.remove(null);
            names.put(kind, references.named(kind, ids, sight));
        });
        return names;
    }
}
