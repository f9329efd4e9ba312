package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.transfer.TypedFigure;

/** Lets people type numbers as they write them, where programs would give plain ones. */
@ApplicationScoped
@InTransaction
public class TypedNumbers {
    private static final Set<FieldType> NUMBERS = Set.of(FieldType.WHOLE, FieldType.NUMBER, FieldType.MONEY);

    @PersistenceContext
    EntityManager em;

    /** The same fields, numbers in plain writing; what is no number stays and is refused later. */
    public Map<String, Object> plain(RecordKind kind, Map<String, Object> sent) {
        var plain = new LinkedHashMap<>(sent);
        RecordTypes.of(kind).fields().all().stream()
                .filter(f -> NUMBERS.contains(f.type()))
                .forEach(f -> plain.computeIfPresent(f.name(), (name, typed) -> read(typed)));
        if (sent.get("custom") instanceof Map<?, ?> custom) {
            var values = new LinkedHashMap<Object, Object>(custom);
            keys(kind).forEach(key -> values.computeIfPresent(key, (name, typed) -> read(typed)));
            plain.put("custom", values);
        }
        return plain;
    }

    private static Object read(Object typed) {
        return typed instanceof String text ? TypedFigure.plain(text) : typed;
    }

    @SuppressWarnings("unchecked")
    private List<String> keys(RecordKind kind) {
        return em.createNativeQuery("SELECT field_key FROM custom_fields WHERE record_kind = :kind AND type = 'NUMBER'")
                .setParameter("kind", kind.name())
                .getResultList();
    }
}
