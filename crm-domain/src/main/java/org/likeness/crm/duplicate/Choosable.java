package org.likeness.crm.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.FieldText;
import org.likeness.crm.record.RecordTypes;

/** Which values of two records one chooses between when they become one; user-defined fields are named {@code custom.<key>}. */
public final class Choosable {
    private static final String CUSTOM = "custom.";

    /** How a lead ended stays with the lead that stays; when a record began is told by its history. */
    private static final Set<String> STAY = Set.of("outcome", "closedAt", "lossReason", "createdAt");

    private Choosable() {}

    /** The fields in which the two differ and between which one may choose. */
    public static List<String> differing(RecordKind kind, StoredRecord one, StoredRecord other) {
        var names = new ArrayList<String>();
        for (var field : fields(kind).all()) {
            if (choosable(field) && !Objects.equals(text(kind, one, field.name()), text(kind, other, field.name()))) {
                names.add(field.name());
            }
        }
        var keys = new TreeSet<>(((CustomRecord) one).custom().keySet());
        keys.addAll(((CustomRecord) other).custom().keySet());
        keys.stream()
                .map(key -> CUSTOM + key)
                .filter(name -> !Objects.equals(text(kind, one, name), text(kind, other, name)))
                .forEach(names::add);
        return names;
    }

    /** Those of the fields that are better taken from the other record: it knows them and the one that stays does not. */
    public static List<String> preselected(RecordKind kind, StoredRecord survivor, StoredRecord other) {
        return differing(kind, survivor, other).stream()
                .filter(name -> text(kind, survivor, name) == null)
                .toList();
    }

    /** A value as the audit trail has it. */
    static String text(RecordKind kind, StoredRecord record, String name) {
        return name.startsWith(CUSTOM)
                ? FieldText.of(((CustomRecord) record).custom().get(name.substring(CUSTOM.length())))
                : fields(kind)
                        .named(name)
                        .map(f -> FieldText.of(f.get().apply(record)))
                        .orElse(null);
    }

    /** Kept values as a caller would send them. */
    static Map<String, Object> sent(RecordKind kind, Map<String, String> kept) {
        var sent = new HashMap<String, Object>();
        var custom = new HashMap<String, Object>();
        kept.forEach((name, text) -> {
            if (name.startsWith(CUSTOM)) {
                custom.put(name.substring(CUSTOM.length()), text);
            } else {
                sent.put(name, text != null && refers(kind, name) ? Id.text(Long.valueOf(text)) : text);
            }
        });
        if (!custom.isEmpty()) {
            sent.put("custom", custom);
        }
        return sent;
    }

    static boolean refers(RecordKind kind, String name) {
        return fields(kind)
                .named(name)
                .filter(f -> f.type() == FieldType.REFERENCE)
                .isPresent();
    }

    /** @throws InvalidInput if one of the names is no field to choose */
    static void require(RecordKind kind, Set<String> names) {
        var unknown = names.stream()
                .filter(name -> !name.startsWith(CUSTOM)
                        && fields(kind).named(name).filter(Choosable::choosable).isEmpty())
                .map(name -> new FieldError("take", name + " is not a field that can be taken from the other record"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidInput(unknown);
        }
    }

    private static boolean choosable(Field<StoredRecord> field) {
        return field.writable() && !field.rules().onlyAtCreation() && !STAY.contains(field.name());
    }

    @SuppressWarnings("unchecked")
    private static Fields<StoredRecord> fields(RecordKind kind) {
        return (Fields<StoredRecord>) RecordTypes.of(kind).fields();
    }
}
