package org.likeness.crm.web.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.likeness.crm.audit.Author;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.ownership.Assigning;
import org.likeness.crm.ownership.Source;
import org.likeness.crm.record.Changing;
import org.likeness.crm.record.FillingIn;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.capture.Recognising.Known;
import org.likeness.crm.web.record.InTransaction;

/**
 * Takes what a visitor sent. Who is known gets it on the timeline; everybody else becomes a lead, scored and assigned like any other.
 * One form takes one submission at a time, so that nobody who sends twice becomes two leads.
 */
@ApplicationScoped
@InTransaction
class Receiving {
    private static final Viewer HOUSE = new Viewer(0, "", "", Role.INTEGRATOR, Sight.everything());

    @PersistenceContext
    EntityManager em;

    @Inject
    Recognising recognising;

    @Inject
    FillingIn filling;

    @Inject
    Changing changing;

    @Inject
    Assigning assigning;

    @Inject
    AnswerSteps steps;

    @Inject
    Clock clock;

    /**
     * Takes it; what carries a stamp that was taken before is the same once more, and nothing is done.
     *
     * @return whether it was taken; not where another text has to be agreed to than the page showed
     * @throws org.likeness.crm.kernel.InvalidInput naming the answers that no lead can have, whoever the sender is
     */
    boolean take(long id, Answers answers, String stamp) {
        em.createNativeQuery("SELECT id FROM forms WHERE id = :id FOR UPDATE")
                .setParameter("id", id)
                .getResultList();
        if (taken(stamp)) {
            return true;
        }
        var form = em.find(CaptureForm.class, id);
        if (!Stamp.showedConsentOf(form, stamp)) {
            return false;
        }
        var submission = Id.next();
        var fields = fields(form, answers);
        // who is known has to answer like anybody else, or what is refused would tell strangers who is in the book
        filling.fill(RecordTypes.of(RecordKind.LEADS), new Lead(clock.instant()), fields, true, Sight.everything());
        var known = recognising.of(answers);
        if (known.isPresent()) {
            addTo(form, known.get(), answers, submission, stamp);
        } else {
            newLead(form, fields, answers.message(), submission, stamp);
        }
        return true;
    }

    private boolean taken(String stamp) {
        return !em.createNativeQuery("SELECT 1 FROM form_submissions WHERE stamp = :stamp")
                .setParameter("stamp", stamp)
                .getResultList()
                .isEmpty();
    }

    private static Map<String, Object> fields(CaptureForm form, Answers answers) {
        var sent = new HashMap<>(answers.sent());
        // a person whose company is not known yet is called by the own name
        if (!sent.containsKey("name") && !sent.containsKey("contactName")) {
            sent.put("name", sent.containsKey("email") ? sent.get("email") : sent.get("phone"));
        }
        sent.put("channel", Id.text(form.channel()));
        sent.put("campaign", Id.text(form.campaign()));
        return sent;
    }

    private void newLead(CaptureForm form, Map<String, Object> fields, String message, long submission, String stamp) {
        var lead = (Lead) changing.make(RecordKind.LEADS, fields, HOUSE);
        keep(form, submission, stamp, "lead_id", lead.key(), null, message, false);
        assigning.assign(lead, Source.FORM);
        steps.plan(form, Map.of("lead", Id.text(lead.key())), lead.owner(), HOUSE);
    }

    private void addTo(CaptureForm form, Known known, Answers answers, long submission, String stamp) {
        var about = about(known);
        var followUp = new HashMap<String, Object>(about);
        followUp.put("text", answers.lines());
        var kept = changing.make(RecordKind.FOLLOW_UPS, followUp, HOUSE);
        var column = known.kind().table().substring(0, known.kind().table().length() - 1) + "_id";
        keep(form, submission, stamp, column, known.id(), kept.key(), null, true);
        if (known.kind() == RecordKind.LEADS) {
            takeUpAgain(em.find(Lead.class, known.id()));
        }
        steps.plan(form, about, owner(known), HOUSE);
    }

    private Map<String, Object> about(Known known) {
        var word = known.kind().table().substring(0, known.kind().table().length() - 1);
        var about = new HashMap<String, Object>(Map.of(word, Id.text(known.id())));
        if (known.kind() == RecordKind.CONTACTS) {
            var account = number("SELECT account_id FROM contacts WHERE id = " + known.id());
            if (account != null) {
                about.put("account", Id.text(account));
            }
        }
        return about;
    }

    /** Whoever was lost and comes again is interested again. */
    private void takeUpAgain(Lead lead) {
        if (lead.outcome() == Outcome.LOST) {
            changing.withTrail(RecordKind.LEADS, lead, Author.HOUSE, lead::reopen);
        }
    }

    private Long owner(Known known) {
        return number("SELECT owner_id FROM " + known.kind().table() + " WHERE id = " + known.id());
    }

    private Long number(String sql) {
        var found = em.createNativeQuery(sql).getResultList();
        return found.isEmpty() || found.get(0) == null ? null : ((Number) found.get(0)).longValue();
    }

    private void keep(
            CaptureForm form,
            long submission,
            String stamp,
            String column,
            long record,
            Long followUp,
            String body,
            boolean known) {
        em.createNativeQuery("INSERT INTO form_submissions (id, form_id, " + column
                        + ", follow_up_id, known, body, consent, consent_version, stamp, received_at)"
                        + " VALUES (:id, :form, :record, :follow, :known, :body, :consent, :version, :stamp, :now)")
                .setParameter("id", submission)
                .setParameter("form", form.key())
                .setParameter("record", record)
                .setParameter("follow", followUp)
                .setParameter("known", known)
                .setParameter("body", body)
                .setParameter("consent", form.consent())
                .setParameter("version", form.consent() == null ? null : (Long) form.consentVersion())
                .setParameter("stamp", stamp)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
