package org.likeness.crm.web.record;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.Reference;
import org.likeness.crm.web.ui.Form;

/** Between what stands in a form and what a record takes. */
public final class Forms {
    private static final Set<String> NOT_FIELDS = Set.of("_csrf", "version", "back");

    private Forms() {}

    /** What was typed, as fields to give to a record: blank means none; {@code custom.<key>} gathers under {@code custom}. */
    public static Map<String, Object> sent(MultivaluedMap<String, String> form) {
        var sent = new LinkedHashMap<String, Object>();
        var custom = new LinkedHashMap<String, Object>();
        form.forEach((name, values) -> {
            var value = values.get(0).isBlank() ? null : values.get(0).strip();
            if (name.startsWith("custom.")) {
                custom.put(name.substring(7), value);
            } else if (!NOT_FIELDS.contains(name)) {
                sent.put(name, value);
            }
        });
        if (!custom.isEmpty()) {
            sent.put("custom", custom);
        }
        return sent;
    }

    /** The form as it was typed, with the sentences of a refusal beside their fields. */
    public static Form refused(MultivaluedMap<String, String> typed, Refusal refusal) {
        var form = Form.of(flat(typed));
        for (var error : refusal.errors()) {
            form = form.refused(error.field(), error.message());
        }
        return refusal.errors().isEmpty() ? form.refused(refusal.getMessage()) : form;
    }

    /** What a record holds, as a form shows it. */
    public static Form of(Described record) {
        var values = new LinkedHashMap<String, String>();
        record.values().forEach((name, value) -> {
            if (value != null && !(value instanceof Map)) {
                values.put(name, typed(value));
            }
        });
        record.custom().forEach((key, value) -> values.put("custom." + key, typed(value)));
        return Form.of(values);
    }

    private static String typed(Object value) {
        if (value instanceof Reference reference) {
            return reference.id();
        }
        if (value instanceof Instant at) {
            return at.toString().substring(0, 10);
        }
        return value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15
                ? String.valueOf(d.longValue())
                : value.toString();
    }

    private static Map<String, String> flat(MultivaluedMap<String, String> typed) {
        var flat = new LinkedHashMap<String, String>();
        typed.forEach((name, values) -> flat.put(name, values.get(0)));
        return flat;
    }
}
