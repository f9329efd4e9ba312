package org.likeness.crm.web.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.record.Described;
import org.likeness.crm.web.record.InTransaction;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tag;

/** The tags that many records carry now, in one query. */
@ApplicationScoped
@InTransaction
class Marks {
    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    Map<String, Cell> of(RecordKind kind, List<Described> records, Say say) {
        var tags = new HashMap<String, List<Tag>>();
        if (!records.isEmpty()) {
            var ids =
                    records.stream().map(r -> String.valueOf(Id.parse(r.id()))).collect(Collectors.joining(", "));
            List<Object[]> rows = em.createNativeQuery(
                            "SELECT g.record_id, t.name, t.temperature FROM taggings g JOIN tags t ON t.id = g.tag_id"
                                    + " WHERE g.record_kind = '" + kind.name() + "' AND g.record_id IN (" + ids
                                    + ") AND (g.until_at IS NULL OR g.until_at > UTC_TIMESTAMP())"
                                    + " ORDER BY FIELD(t.temperature, 'HOT', 'WARM', 'COLD'), t.name")
                    .getResultList();
            rows.forEach(r -> tags.computeIfAbsent(Id.text(((Number) r[0]).longValue()), k -> new ArrayList<>())
                    .add(new Tag((String) r[1], ((String) r[2]).toLowerCase(Locale.ROOT), "")));
        }
        var cells = new HashMap<String, Cell>();
        tags.forEach((id, its) -> cells.put(id, new Cell.Tags(its)));
        return cells;
    }
}
