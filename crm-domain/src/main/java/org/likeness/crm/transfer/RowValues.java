package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;

/** What one row gives a record, by the names of its fields; nothing is forgotten by an empty cell. */
final class RowValues {
    private final Map<String, Given> fields = new LinkedHashMap<>();
    private final Map<String, Object> custom = new TreeMap<>();

    /** References to things that are to be made, by name. */
    private final Map<String, Given> toMake = new LinkedHashMap<>();

    /** The stage of a deal, as the file calls it. */
    String stage;
    /** A row of the same file that has not come in yet, and the column that names it. */
    String later;

    Feed laterFrom;

    boolean sound = true;

    /** What the row gives a text for that cannot be used. */
    final Set<String> unfit = new HashSet<>();

    /** What the row names somebody for to whom the record may not be given anew, as the file writes them. */
    final Map<Feed, String> refused = new LinkedHashMap<>();

    /** A value for a field. */
    private record Given(Field<StoredRecord> field, Object value) {}

    void give(Field<StoredRecord> field, Object value) {
        fields.put(field.name(), new Given(field, value));
    }

    void giveCustom(String key, Object value) {
        custom.put(key, value);
    }

    void make(Field<StoredRecord> field, String name) {
        toMake.put(field.name(), new Given(field, name));
    }

    void leaveOut(String field) {
        toMake.remove(field);
    }

    /** Leaves a field of the record as it is. */
    void forget(String field) {
        fields.remove(field);
    }

    /** The value for a field, {@code null} where the row gives none. */
    Object value(String field) {
        var given = fields.get(field);
        return given == null ? null : given.value;
    }

    boolean gives(String field) {
        return fields.containsKey(field) || toMake.containsKey(field);
    }

    Set<String> names() {
        var names = new HashSet<>(fields.keySet());
        custom.keySet().forEach(key -> names.add(ImportKind.CUSTOM + key));
        return names;
    }

    /** Makes what is to be made and lets the record refer to it. */
    void refer(StoredRecord record, BiFunction<RecordKind, String, Long> making) {
        toMake.values().forEach(made -> made.field
                .set()
                .accept(record, making.apply(made.field.rules().refersTo(), (String) made.value)));
    }

    /** Gives the record these values; answers how to take them back. */
    Runnable applyTo(StoredRecord record) {
        var before = new ArrayList<Given>(fields.size());
        fields.values().forEach(given -> {
            before.add(new Given(given.field, given.field.get().apply(record)));
            given.field.set().accept(record, given.value);
        });
        Runnable back = () -> before.forEach(given -> given.field.set().accept(record, given.value));
        if (custom.isEmpty()) {
            return back;
        }
        var carrier = (CustomRecord) record;
        var customBefore = new TreeMap<String, Object>();
        custom.keySet().forEach(key -> customBefore.put(key, carrier.custom().get(key)));
        carrier.custom(custom);
        return () -> {
            back.run();
            carrier.custom(customBefore);
        };
    }
}
