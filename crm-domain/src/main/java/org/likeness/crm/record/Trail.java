package org.likeness.crm.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.FieldChange;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** Remembers a record's values, and later tells which became others. */
public final class Trail {
    private final RecordKind kind;
    private final StoredRecord record;
    private final Map<String, String> before;

    public Trail(RecordKind kind, StoredRecord record) {
        this.kind = kind;
        this.record = record;
        this.before = values();
    }

    /** What changed since, as rows of the audit trail. */
    public List<FieldChange> changes(Author by, Instant at) {
        var after = values();
        var changes = new ArrayList<FieldChange>();
        var names = new LinkedHashMap<>(before);
        names.putAll(after);
        for (var name : names.keySet()) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(new FieldChange(kind, record.key(), name, before.get(name), after.get(name), by, at));
            }
        }
        return changes;
    }

    private Map<String, String> values() {
        @SuppressWarnings("unchecked")
        var fields = (Fields<StoredRecord>) RecordTypes.of(kind).fields();
        var values = new LinkedHashMap<String, String>();
        for (var field : fields.all()) {
            if (field.writable() || field.name().startsWith("converted")) {
                values.put(field.name(), FieldText.of(field.get().apply(record)));
            }
        }
        if (record instanceof CustomRecord carrier) {
            carrier.custom().forEach((key, value) -> values.put("custom." + key, FieldText.of(value)));
        }
        return values;
    }
}
