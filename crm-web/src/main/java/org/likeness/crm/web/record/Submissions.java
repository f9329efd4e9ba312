package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Happening;

/** What came through forms, as pages of records show it: the beginning of a lead, and what its senders agreed to. */
@ApplicationScoped
@InTransaction
public class Submissions {
    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    /**
     * What somebody agreed to.
     *
     * @param form id of the form
     * @param name what the form is called
     * @param version of the text, which grows with each change
     * @param text the words as they stood there
     */
    public record Consent(String form, String name, long version, String text, Instant at) {}

    /** Those that are no follow-up of their own, since they made the record. */
    List<Happening> of(RecordKind kind, long id) {
        return rows(kind, id, "f.name, s.body, s.received_at", "s.follow_up_id IS NULL").stream()
                .map(r -> new Happening(
                        Moments.of(r[2]), "SUBMITTED", (String) r[0], "", r[1] == null ? "" : (String) r[1]))
                .toList();
    }

    /** What was agreed to, newest first. */
    public List<Consent> consents(RecordKind kind, String id) {
        return rows(
                        kind,
                        Id.parse(id),
                        "f.id, f.name, s.consent_version, s.consent, s.received_at",
                        "s.consent IS NOT NULL")
                .stream()
                .map(r -> new Consent(
                        Id.text(((Number) r[0]).longValue()),
                        (String) r[1],
                        ((Number) r[2]).longValue(),
                        (String) r[3],
                        Moments.of(r[4])))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(RecordKind kind, long id, String columns, String which) {
        if (kind != RecordKind.LEADS && kind != RecordKind.CONTACTS && kind != RecordKind.ACCOUNTS) {
            return List.of();
        }
        return em.createNativeQuery(
                        "SELECT " + columns + " FROM form_submissions s JOIN forms f ON f.id = s.form_id WHERE s."
                                + Sheet.word(kind) + "_id = :id AND " + which + " ORDER BY s.id DESC")
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }
}
