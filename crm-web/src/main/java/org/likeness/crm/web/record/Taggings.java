package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tag;

/** The tags a record carries now, hot ones first. */
@ApplicationScoped
@InTransaction
public class Taggings {
    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    public List<Tag> of(RecordKind kind, String id, Say say) {
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT t.name, t.temperature, COALESCE(g.rule_name, u.name, ''), g.tagged_at FROM taggings g
                        JOIN tags t ON t.id = g.tag_id LEFT JOIN users u ON u.id = g.user_id
                        WHERE g.record_kind = :kind AND g.record_id = :id AND (g.until_at IS NULL OR g.until_at > UTC_TIMESTAMP())
                        ORDER BY FIELD(t.temperature, 'HOT', 'WARM', 'COLD'), t.name""")
                .setParameter("kind", kind.name())
                .setParameter("id", Id.parse(id))
                .getResultList();
        return rows.stream()
                .map(r -> new Tag(
                        (String) r[0],
                        ((String) r[1]).toLowerCase(Locale.ROOT),
                        (r[2] + " " + say.ago(Moments.of(r[3]))).strip()))
                .toList();
    }
}
