package org.likeness.crm.web.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.likeness.crm.record.Reference;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Person;
import org.likeness.crm.web.ui.Ref;

/** A described record, read by pages: its values by field name. */
public record Described(Map<String, Object> values) {
    public String id() {
        return (String) values.get("id");
    }

    /** The value as text, {@code null} where there is none. */
    public String text(String field) {
        var value = values.get(field);
        return value instanceof Reference r ? r.name() : value == null ? null : value.toString();
    }

    /** The value as text, empty where there is none. */
    public String textOr(String field) {
        var text = text(field);
        return text == null ? "" : text;
    }

    public Double number(String field) {
        return values.get(field) instanceof Number n ? (Double) n.doubleValue() : null;
    }

    public Instant moment(String field) {
        return (Instant) values.get(field);
    }

    public Ref ref(String field) {
        return values.get(field) instanceof Reference r ? new Ref(r.id(), r.name()) : null;
    }

    /** The owner, {@code null} for the unowned pool. */
    public Person person(String field) {
        return values.get(field) instanceof Reference r ? new Person(r.id(), r.name()) : null;
    }

    /** A sum with the record's own currency, else the house's. */
    public Amount amount(String field, String houseCurrency) {
        var currency = text("currency") == null ? houseCurrency : text("currency");
        return values.get(field) instanceof Number n ? new Amount(new BigDecimal(n.toString()), currency) : null;
    }

    @SuppressWarnings("unchecked")
    public Map<String, Object> custom() {
        return (Map<String, Object>) values.getOrDefault("custom", Map.of());
    }

    /** What {@code If-Match} would say. */
    public String version() {
        return String.valueOf(values.get("version"));
    }
}
