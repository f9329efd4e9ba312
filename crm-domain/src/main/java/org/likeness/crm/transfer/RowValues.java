package org.likeness.crm.transfer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.StoredRecord;

/** What one row gives a record; nothing is forgotten by an empty cell. */
final class RowValues {
    final Map<Field<StoredRecord>, Object> fields = new LinkedHashMap<>();
    final Map<String, Object> custom = new TreeMap<>();
    /** References to things that are to be made. */
    final Map<Field<StoredRecord>, String> toMake = new LinkedHashMap<>();
    /** The stage of a deal, as the file calls it. */
    String stage;
    /** A row of the same file that has not come in yet, and the column that names it. */
    String later;

    Feed laterFrom;

    boolean sound = true;

    boolean gives(String field) {
        return fields.keySet().stream().anyMatch(f -> f.name().equals(field))
                || toMake.keySet().stream().anyMatch(f -> f.name().equals(field));
    }

    Set<String> names() {
        var names = new HashSet<String>();
        fields.keySet().forEach(f -> names.add(f.name()));
        custom.keySet().forEach(key -> names.add(ImportKind.CUSTOM + key));
        return names;
    }

    /** Gives the record these values; answers how to take them back. */
    Runnable applyTo(StoredRecord record) {
        var before = new LinkedHashMap<Field<StoredRecord>, Object>();
        fields.forEach((field, value) -> {
            before.put(field, field.get().apply(record));
            field.set().accept(record, value);
        });
        if (!(record instanceof CustomRecord carrier)) {
            return () -> before.forEach((field, value) -> field.set().accept(record, value));
        }
        var customBefore = new TreeMap<String, Object>();
        custom.keySet().forEach(key -> customBefore.put(key, carrier.custom().get(key)));
        if (!custom.isEmpty()) {
            carrier.custom(custom);
        }
        return () -> {
            before.forEach((field, value) -> field.set().accept(record, value));
            carrier.custom(customBefore);
        };
    }
}
