package org.likeness.crm.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordBroughtBack;
import org.likeness.crm.record.RecordChanged;
import org.likeness.crm.record.RecordDeleted;
import org.likeness.crm.user.Sight;

/** Keeps the keys of single records fresh, in the transaction that made, changed or deleted them. */
@ApplicationScoped
public class KeepingKeys {
    private static final Set<String> TELLING = Set.of("name", "contactName", "email", "phone", "domain", "account");

    @PersistenceContext
    private EntityManager em;

    /** For CDI. */
    public KeepingKeys() {}

    public KeepingKeys(EntityManager em) {
        this.em = em;
    }

    public void on(@Observes RecordChanged news) {
        if (!Collections.disjoint(TELLING, news.fields())) {
            renew(news.kind(), news.id());
        }
    }

    public void on(@Observes RecordBroughtBack news) {
        renew(news.kind(), news.id());
    }

    public void on(@Observes RecordDeleted news) {
        if (ReadingTraits.COLUMNS.containsKey(news.kind())) {
            KeptKeys.forget(em, news.id());
        }
    }

    /** What is told has been flushed; to flush once more for each of many rows would look at all the others each time. */
    private void renew(RecordKind kind, long id) {
        if (ReadingTraits.COLUMNS.containsKey(kind)) {
            KeptKeys.renew(em, kind, ReadingTraits.of(em, kind, List.of(id), Sight.everything()));
        }
    }
}
