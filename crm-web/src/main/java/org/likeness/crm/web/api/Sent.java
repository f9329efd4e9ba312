package org.likeness.crm.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.record.FieldInput;
import org.likeness.crm.record.FieldInput.Unfit;

/**
 * The JSON object a caller sent: names to text, numbers, yes/no, lists, objects, {@code null}. Numbers are kept exactly.
 *
 * @param fields what was sent, in order
 * @param fingerprint SHA-256 of the bytes that were sent
 */
public record Sent(Map<String, Object> fields, String fingerprint) {

    public Sent {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** The object that a text of ours holds. */
    public static Sent of(String json) {
        try {
            return SentReader.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The same without some fields, which the caller treats itself. */
    public Map<String, Object> without(String... names) {
        var rest = new LinkedHashMap<>(fields);
        rest.keySet().removeAll(List.of(names));
        return rest;
    }

    /** @throws InvalidInput if anything else was sent */
    public Sent only(String... names) {
        var known = Arrays.asList(names);
        var errors = new ArrayList<FieldError>();
        fields.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(new FieldError(
                        name,
                        "is not known here; known are " + (known.isEmpty() ? "none" : String.join(", ", known)))));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return this;
    }

    /** A text of at most 190 characters, or {@code null}. */
    public String text(String name) {
        return (String) read(Fields.<Void>text(name, null, v -> null, null));
    }

    public Instant moment(String name) {
        return (Instant) read(Fields.<Void>moment(name, null, v -> null, null));
    }

    public Long whole(String name) {
        return (Long) read(Fields.<Void>whole(name, null, v -> null, null));
    }

    /** A JSON number; digits in a text are none. */
    public Double number(String name) {
        if (fields.get(name) instanceof String) {
            throw new InvalidInput(name, "must be a number");
        }
        return (Double) read(Fields.<Void>number(name, null, v -> null, null));
    }

    /** A list of texts, or {@code null} where there is none. */
    public List<String> texts(String name) {
        var value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new InvalidInput(name, "must be a list of texts");
    }

    /** An object of its own, or {@code null}. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String name) {
        var value = fields.get(name);
        if (value == null || value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new InvalidInput(name, "must be an object");
    }

    /** What was sent for a field of a record, within that field's rules. */
    public Object read(Field<?> field) {
        try {
            return FieldInput.read(field, fields.get(field.name()));
        } catch (Unfit e) {
            throw new InvalidInput(field.name(), e.getMessage());
        }
    }
}
