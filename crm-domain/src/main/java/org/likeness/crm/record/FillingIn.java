package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.user.Sight;

/** Puts what a caller sent into a record's fields, collecting everything that cannot be used. */
@ApplicationScoped
public class FillingIn {
    private static final Set<String> LEFT_ALONE = Set.of("id", "version", "updatedAt");

    @PersistenceContext
    private EntityManager em;

    private References references;

    /** For CDI. */
    protected FillingIn() {}

    @Inject
    public FillingIn(References references) {
        this.references = references;
    }

    public FillingIn(EntityManager em, References references) {
        this(references);
        this.em = em;
    }

    /**
     * Fills the fields named.
     *
     * @param atCreation whether fields that are given only once may be given now
     * @return names of the fields given, {@code custom.<key>} among them
     * @throws InvalidInput naming every field that cannot be used
     */
    public Set<String> fill(
            RecordType<?> type, StoredRecord record, Map<String, Object> sent, boolean atCreation, Sight sight) {
        @SuppressWarnings("unchecked")
        var known = (RecordType<StoredRecord>) type;
        var errors = new ArrayList<FieldError>();
        var changed = new HashSet<String>();
        for (var entry : sent.entrySet()) {
            var name = entry.getKey();
            if (LEFT_ALONE.contains(name)) {
                continue;
            }
            try {
                if (name.equals("custom") && type.carriesCustomFields()) {
                    changed.addAll(fillCustom(known, (CustomRecord) record, entry.getValue(), errors));
                } else {
                    fillOne(known, record, name, entry.getValue(), atCreation, sight);
                    changed.add(name);
                }
            } catch (Unfit e) {
                errors.add(new FieldError(name, e.getMessage()));
            } catch (InvalidInput e) {
                errors.addAll(e.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return changed;
    }

    private void fillOne(
            RecordType<StoredRecord> type,
            StoredRecord record,
            String name,
            Object sent,
            boolean atCreation,
            Sight sight)
            throws Unfit {
        Field<StoredRecord> field = type.fields()
                .named(name)
                .orElseThrow(() -> new Unfit("is not a field of " + type.kind().path()));
        if (!atCreation && fixed(field) && unchanged(field, record, sent)) {
            return;
        }
        if (!field.writable()) {
            throw new Unfit("follows from other values and cannot be given");
        }
        if (field.rules().onlyAtCreation() && !atCreation) {
            throw new Unfit("is given once; later changes have calls of their own");
        }
        var value = field.type() == FieldType.REFERENCE
                ? new GivenReferences(em, references).key(field, type, record, sent, sight)
                : FieldInput.read(field, sent);
        field.set().accept(record, value);
    }

    private static boolean fixed(Field<?> field) {
        return !field.writable() || field.rules().onlyAtCreation();
    }

    /** Whoever sends a whole record back as it was read means no change of what cannot be changed. */
    private static boolean unchanged(Field<StoredRecord> field, StoredRecord record, Object sent) throws Unfit {
        var kept = field.get().apply(record);
        if (kept == null || sent == null) {
            return kept == sent;
        }
        if (field.type() == FieldType.REFERENCE) {
            return sent instanceof Map<?, ?> reference && Id.text((Long) kept).equals(reference.get("id"));
        }
        var read = FieldInput.read(field, sent);
        return read instanceof BigDecimal amount && kept instanceof BigDecimal other
                ? amount.compareTo(other) == 0
                : kept.toString().equals(String.valueOf(read));
    }

    private Set<String> fillCustom(RecordType<?> type, CustomRecord record, Object sent, List<FieldError> errors)
            throws Unfit {
        if (sent == null) {
            var all = Set.copyOf(record.custom().keySet());
            all.forEach(key -> record.custom(key, null));
            return all.stream().map(key -> "custom." + key).collect(Collectors.toSet());
        }
        if (!(sent instanceof Map<?, ?> values)) {
            throw new Unfit("must be an object of user-defined fields");
        }
        var changed = new HashSet<String>();
        for (var entry : values.entrySet()) {
            var key = String.valueOf(entry.getKey());
            try {
                // what a field left that is gone may be forgotten
                var forgets = entry.getValue() == null && record.custom().containsKey(key);
                record.custom(key, forgets ? null : customValue(type, key, entry.getValue()));
                changed.add("custom." + key);
            } catch (Unfit e) {
                errors.add(new FieldError("custom." + key, e.getMessage()));
            }
        }
        return changed;
    }

    private Object customValue(RecordType<?> type, String key, Object sent) throws Unfit {
        var kind = CustomField.Carrier.valueOf(type.kind().name());
        var types = em.createQuery(
                        "SELECT f.type FROM CustomField f WHERE f.kind = :kind AND f.key = :key", CustomFieldType.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .getResultList();
        if (types.isEmpty()) {
            throw new Unfit("is not a user-defined field of " + type.kind().path() + "; add it to custom-fields first");
        }
        return customValue(types.get(0), sent);
    }

    /** A user-defined value in the type of its field; dates stay ISO text, nothing stays nothing. */
    public static Object customValue(CustomFieldType type, Object sent) throws Unfit {
        if (sent == null || sent instanceof String s && s.isBlank()) {
            return null;
        }
        if (sent instanceof Map || sent instanceof List) {
            throw new Unfit("must be a single value");
        }
        return switch (type) {
            case CATEGORY -> FieldInput.text(sent instanceof Boolean ? sent.toString() : sent, 2000);
            case NUMBER -> FieldInput.number(sent);
            case YES_NO -> FieldInput.yesNo(sent);
            case DATE -> FieldInput.moment(sent).toString().replace("T00:00:00Z", "");
        };
    }
}
