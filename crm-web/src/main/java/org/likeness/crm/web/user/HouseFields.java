package org.likeness.crm.web.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.user.SettingsView.Field;

/** The user-defined fields and how many records have them filled: one look at each kind of record. */
@ApplicationScoped
@InTransaction
class HouseFields {
    @PersistenceContext
    EntityManager em;

    List<Field> all() {
        var fields = em.createQuery("SELECT f FROM CustomField f ORDER BY f.kind, f.retired, f.name", CustomField.class)
                .getResultList();
        var shown = new ArrayList<Field>();
        fields.stream()
                .collect(Collectors.groupingBy(CustomField::kind, java.util.TreeMap::new, Collectors.toList()))
                .forEach((kind, ofKind) -> shown.addAll(counted(kind, ofKind)));
        return shown;
    }

    private List<Field> counted(RecordKind kind, List<CustomField> fields) {
        var counts = fields.stream()
                .map(f -> "COUNT(JSON_VALUE(custom, '$." + f.fieldKey() + "'))")
                .collect(Collectors.joining(", "));
        var row = em.createNativeQuery("SELECT " + counts + ", 1 FROM " + kind.table())
                .getSingleResult();
        var shown = new ArrayList<Field>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            shown.add(new Field(
                    Id.text(field.key()),
                    kind.name(),
                    field.fieldKey(),
                    field.name(),
                    field.type().name(),
                    field.retired(),
                    ((Number) ((Object[]) row)[i]).longValue()));
        }
        return shown;
    }
}
