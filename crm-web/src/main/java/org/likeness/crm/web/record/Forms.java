package org.likeness.crm.web.record;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.record.Reference;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;

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
            } else if (!NOT_FIELDS.contains(name) && !name.startsWith(Form.WAS)) {
                sent.put(name, value);
            }
        });
        if (!custom.isEmpty()) {
            sent.put("custom", custom);
        }
        return sent;
    }

    /** The form as it was typed, with the sentences of a refusal beside their fields; what belongs to none stands above. */
    public static Form refused(MultivaluedMap<String, String> typed, Refusal refusal, Say say) {
        var form = Form.of(flat(typed));
        for (var error : refusal.errors()) {
            form = form.refused(
                    error.field(),
                    refusal instanceof StaleRecord
                            ? theirs(say, error.message())
                            : Refusals.aboutField(say, error.message()));
        }
        var besides = refusal instanceof StaleRecord
                || refusal.errors().isEmpty()
                || refusal.errors().stream().anyMatch(e -> !typed.containsKey(e.field()));
        return besides ? form.refused(above(say, refusal)) : form;
    }

    private static String theirs(Say say, String value) {
        return value.isEmpty() ? say.text("form.theirs.none") : say.text("form.theirs", value);
    }

    static String above(Say say, Refusal refusal) {
        if (refusal instanceof StaleRecord && refusal.errors().isEmpty()) {
            return say.text("refusal.stale");
        }
        var sentence = Refusals.sentence(say, refusal);
        return sentence == null ? say.word("error.how", String.valueOf(refusal.sort().status)) : sentence;
    }

    /** What was typed and differs from what the form had shown, so that nothing untouched is rewritten. */
    static Map<String, Object> changed(MultivaluedMap<String, String> typed, Described record) {
        var shown = of(record);
        var sent = new LinkedHashMap<String, Object>();
        sent(typed).forEach((name, value) -> {
            var text = value == null ? "" : value;
            if (name.equals("custom") || !text.equals(shown.value(name)) && !text.equals(record.text(name))) {
                sent.put(name, value);
            }
        });
        return sent;
    }

    /** The form with the records that this one refers to as choices, whether they are offered to others or not. */
    static Form offering(Form form, Described record) {
        for (var field : record.values().entrySet()) {
            if (field.getValue() instanceof Reference r) {
                form = form.choosing(field.getKey(), List.of(new Choice(r.id(), r.name())));
            }
        }
        return form;
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
        if (value instanceof java.math.BigDecimal money) {
            return money.stripTrailingZeros().toPlainString();
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
