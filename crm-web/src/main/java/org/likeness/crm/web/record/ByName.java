package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Sight;

/** Lets people name an account or a campaign as they call it, where programs would give its id. */
@ApplicationScoped
@InTransaction
public class ByName {
    @PersistenceContext
    EntityManager em;

    @Inject
    References references;

    /** The same fields, names among the references replaced by ids; what names nothing stays and is refused later. */
    public Map<String, Object> resolved(RecordKind kind, Map<String, Object> sent, Sight sight) {
        var resolved = new LinkedHashMap<>(sent);
        RecordTypes.of(kind).fields().all().stream()
                .filter(f -> f.type() == FieldType.REFERENCE && sent.get(f.name()) instanceof String)
                .forEach(f -> resolved.put(f.name(), idOf(f.rules().refersTo(), (String) sent.get(f.name()), sight)));
        return resolved;
    }

    @SuppressWarnings("unchecked")
    private String idOf(RecordKind kind, String typed, Sight sight) {
        if (references.resolve(kind, typed, sight).isPresent()) {
            return typed;
        }
        List<Number> named = em.createNativeQuery("SELECT t.id FROM " + kind.table() + " t WHERE "
                        + References.nameColumn(kind) + " = :name AND "
                        + RecordTypes.of(kind).sightline().sql(sight, "t") + " ORDER BY t.id")
                .setParameter("name", typed)
                .setMaxResults(1)
                .getResultList();
        return named.isEmpty() ? typed : Id.text(named.get(0).longValue());
    }
}
