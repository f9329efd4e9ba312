package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.likeness.crm.audit.Author;
import org.likeness.crm.audit.KeepingTrail;
import org.likeness.crm.customfield.CustomField;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.OpeningDeals;
import org.likeness.crm.followup.FollowUp;
import org.likeness.crm.followup.NextStep;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.News;
import org.likeness.crm.kernel.NotAllowed;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.MakingRecords;
import org.likeness.crm.user.Takers;
import org.likeness.crm.user.Viewer;

/**
 * Makes and changes records of any kind: checks who may, reads the values, keeps the record's own rules, writes the audit trail
 * and tells the news. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class Changing implements MakingRecords, KeepingTrail {
    @PersistenceContext
    private EntityManager em;

    private FillingIn filling;
    private News news;
    private Clock clock;

    /** For CDI. */
    protected Changing() {}

    @Inject
    public Changing(FillingIn filling, News news, Clock clock) {
        this.filling = filling;
        this.news = news;
        this.clock = clock;
    }

    public Changing(EntityManager em, News news, Clock clock) {
        this(new FillingIn(em, new References(em)), news, clock);
        this.em = em;
    }

    @Override
    public StoredRecord make(RecordKind kind, Map<String, Object> sent, Viewer by) {
        var type = RecordTypes.of(kind);
        mayWrite(type, by);
        StoredRecord record = type.make().apply(clock.instant());
        var changed = filling.fill(type, record, sent, true, by.sight());
        settle(record, changed);
        requireAll(type, record);
        Aliases.refuseTaken(em, kind, record);
        if (record instanceof CustomRecord made && by.id() > 0) {
            made.createdBy(by.id());
        }
        store(record);
        news.tell(new RecordChanged(kind, record.key(), changed, true));
        return record;
    }

    @Override
    public Set<String> customKeys(RecordKind kind) {
        return Set.copyOf(em.createQuery("SELECT f.key FROM CustomField f WHERE f.kind = :kind", String.class)
                .setParameter("kind", CustomField.Carrier.valueOf(kind.name()))
                .getResultList());
    }

    @Override
    public boolean mayTake(long user, Viewer by) {
        return Takers.of(em, by.sight()).has(user);
    }

    @Override
    public void handOver(long lead, long account, Long contact, Long deal, Viewer by) {
        var to = new HashMap<String, Object>();
        to.put("account", Id.text(account));
        to.put("contact", Id.text(contact));
        to.put("deal", Id.text(deal));
        em.createQuery(
                        "SELECT s FROM NextStep s WHERE s.lead = :lead AND s.deal IS NULL AND s.doneAt IS NULL",
                        NextStep.class)
                .setParameter("lead", lead)
                .getResultList()
                .forEach(step -> change(RecordKind.NEXT_STEPS, step, to, by));
    }

    private void settle(StoredRecord record, Set<String> changed) {
        if (changed.contains("createdAt")) {
            Moments.refuseToCome("createdAt", record.createdAt(), clock.instant());
        }
        record.settle(changed, clock.instant());
    }

    private void store(StoredRecord record) {
        var opening = new OpeningDeals(em, clock);
        if (record instanceof Deal deal) {
            opening.place(deal);
        }
        em.persist(record);
        em.flush();
        if (record instanceof Deal deal) {
            opening.enter(deal);
            em.flush();
        }
    }

    /** Gives some fields other values; {@code null} forgets one. Everything not named stays. */
    public StoredRecord change(RecordKind kind, StoredRecord record, Map<String, Object> sent, Viewer by) {
        refuseOthers(record, by);
        return changeBack(kind, record, sent, by);
    }

    static void refuseOthers(StoredRecord record, Viewer by) {
        if (record instanceof FollowUp followUp) {
            followUp.refuseOthers(by);
        }
    }

    /** The same for who takes back what they changed, even if the record is another's by now. */
    StoredRecord changeBack(RecordKind kind, StoredRecord record, Map<String, Object> sent, Viewer by) {
        var type = RecordTypes.of(kind);
        mayWrite(type, by);
        return withTrail(kind, record, Author.user(by.id()), () -> {
            var beginning = Beginning.of(em, record, sent);
            var changed = filling.fill(type, record, sent, false, by.sight());
            settle(record, changed);
            beginning.refuseAfterWhatCameOfIt();
            if (record instanceof CustomField field && changed.contains("type")) {
                Retyping.refuseUnfit(em, field);
            }
            if (changed.contains("externalId")) {
                Aliases.refuseTaken(em, kind, record);
            }
        });
    }

    @Override
    public <E extends StoredRecord> E withTrail(RecordKind kind, E record, Author by, Runnable verb) {
        var trail = new Trail(kind, record);
        verb.run();
        var changes = trail.changes(by, clock.instant());
        if (!changes.isEmpty()) {
            record.touched(clock.instant());
            changes.forEach(em::persist);
            em.flush();
            Set<String> names = new HashSet<>();
            changes.forEach(c -> names.add(c.field()));
            news.tell(new RecordChanged(kind, record.key(), names));
            record.newsOf(names).forEach(news::tell);
            if (names.contains("outcome")) {
                endSteps(record, by);
            }
        }
        return record;
    }

    private void endSteps(StoredRecord record, Author by) {
        var steps = new EndingSteps(em);
        steps.ended(record)
                .forEach(step -> withTrail(RecordKind.NEXT_STEPS, step, by, () -> step.drop(clock.instant())));
        steps.back(record).forEach(step -> withTrail(RecordKind.NEXT_STEPS, step, by, step::takeUp));
    }

    /** @throws NotAllowed if the role may not write records of that kind */
    public void refuseUnlessMayWrite(RecordKind kind, Viewer by) {
        mayWrite(RecordTypes.of(kind), by);
    }

    /** @throws NotAllowed if the role may not write such records */
    static void mayWrite(RecordType<?> type, Viewer by) {
        var may =
                switch (type.writers()) {
                    case ALL -> true;
                    case SHAPERS -> by.role().shapesTheHouse();
                    case ADMINS -> by.role().managesUsers();
                };
        if (!may) {
            throw new NotAllowed("Your role may not change " + type.kind().path() + ".");
        }
    }

    private static void requireAll(RecordType<?> type, StoredRecord record) {
        @SuppressWarnings("unchecked")
        var fields = (org.likeness.crm.kernel.Fields<StoredRecord>) type.fields();
        var missing = fields.all().stream()
                .filter(f -> f.rules().required() && f.get().apply(record) == null)
                .map(f -> new InvalidInput.FieldError(f.name(), "is required"))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }
}
