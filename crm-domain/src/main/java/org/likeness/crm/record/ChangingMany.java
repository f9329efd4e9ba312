package org.likeness.crm.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.likeness.crm.kernel.CustomRecord;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.BulkActs.Act;
import org.likeness.crm.record.BulkActs.Row;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

/**
 * Gives one field of many records the same value, or deletes them, some at a time inside the caller's transactions, and takes the
 * whole act back. A record changed by others since is left as they made it.
 */
@ApplicationScoped
public class ChangingMany {
    @PersistenceContext
    private EntityManager em;

    private Changing changing;
    private Deleting deleting;
    private BulkActs acts;

    /** How many records an act reached, how many it had to leave, and why the first of those. */
    public record Done(int reached, int left, Refusal why) {
        public static final Done NOTHING = new Done(0, 0, null);

        public Done and(Done more) {
            return new Done(reached + more.reached, left + more.left, why == null ? more.why : why);
        }
    }

    /** For CDI. */
    protected ChangingMany() {}

    @Inject
    public ChangingMany(Changing changing, Deleting deleting, BulkActs acts) {
        this.changing = changing;
        this.deleting = deleting;
        this.acts = acts;
    }

    public ChangingMany(EntityManager em, Changing changing, Deleting deleting, BulkActs acts) {
        this(changing, deleting, acts);
        this.em = em;
    }

    /**
     * Looks before an act begins, so that none is half done.
     *
     * @throws SomeNotYours if some are follow-ups that the viewer may not change
     */
    public void refuseOthers(RecordKind kind, Collection<Long> ids, Viewer by) {
        if (kind != RecordKind.FOLLOW_UPS || by.role() != Role.REP || ids.isEmpty()) {
            return;
        }
        var owners = em.createQuery("SELECT DISTINCT f.owner FROM FollowUp f WHERE f.id IN :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList();
        if (owners.stream().anyMatch(owner -> owner == null || owner != by.id())) {
            throw new SomeNotYours();
        }
    }

    /**
     * Changes the act's field of some records that are in sight.
     *
     * @throws java.util.concurrent.CancellationException if the act was taken back meanwhile
     */
    public Done change(Act act, Collection<Long> ids, Object value, Viewer by) {
        acts.goOn(act);
        var done = Done.NOTHING;
        for (var record : loaded(act.kind(), ids)) {
            done = done.and(change(act, record, value, by));
        }
        return done;
    }

    private Done change(Act act, StoredRecord record, Object value, Viewer by) {
        var before = text(act, record);
        try {
            changing.change(act.kind(), record, sent(act, value), by);
        } catch (Refusal refusal) {
            em.detach(record);
            return new Done(0, 1, refusal);
        }
        var after = text(act, record);
        if (!Objects.equals(before, after)) {
            acts.note(act, record.key(), before, after);
        }
        return new Done(1, 0, null);
    }

    /** Deletes one record; whoever calls it gives it a transaction of its own, since a refusal spoils that. */
    public void delete(Act act, long id, Viewer by) {
        var record = em.find(RecordTypes.of(act.kind()).entity(), id);
        if (record != null) {
            deleting.delete(act.kind(), record, by);
            acts.note(act, id, null, null);
        }
    }

    /** The ids of the next records of an act that is being taken back. */
    public List<Long> next(Act act, long after, int most) {
        return acts.rows(act, after, most).stream().map(Row::record).toList();
    }

    /** Takes an act back for some of its records, those after one of them. */
    public Done takeBack(Act act, long after, int most, Viewer by) {
        var done = Done.NOTHING;
        for (var row : acts.rows(act, after, most)) {
            done = done.and(takeBack(act, row, by));
        }
        return done;
    }

    private Done takeBack(Act act, Row row, Viewer by) {
        var back = false;
        switch (act.verb()) {
            case CHANGE -> back = changedBack(act, row, by);
            case DELETE ->
                back = deleting.bringBack(act.kind(), Id.text(row.record()), by).isPresent();
            case TAG -> back = update("DELETE FROM taggings WHERE id = :id", row.after());
            case UNTAG -> back = update("UPDATE taggings SET until_at = NULL WHERE id = :id", row.after());
        }
        return back ? new Done(1, 0, null) : new Done(0, 1, null);
    }

    private boolean changedBack(Act act, Row row, Viewer by) {
        StoredRecord record = em.find(RecordTypes.of(act.kind()).entity(), row.record());
        if (record == null || !Objects.equals(text(act, record), row.after())) {
            return false;
        }
        try {
            // what was there before may be there again, such as an owner who has left since
            var back = by.seeing(Sight.everything());
            changing.changeBack(act.kind(), record, sent(act, asSent(act, row.before())), back);
            return true;
        } catch (Refusal refusal) {
            em.detach(record);
            return false;
        }
    }

    private boolean update(String sql, String id) {
        return em.createNativeQuery(sql).setParameter("id", Long.valueOf(id)).executeUpdate() > 0;
    }

    private List<? extends StoredRecord> loaded(RecordKind kind, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var type = RecordTypes.of(kind);
        return em.createQuery(
                        "SELECT r FROM " + type.entity().getSimpleName() + " r WHERE r.id IN ("
                                + ids.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                + ") ORDER BY r.id",
                        type.entity())
                .getResultList();
    }

    private static Optional<String> customKey(Act act) {
        return Optional.of(act.field()).filter(f -> f.startsWith("custom.")).map(f -> f.substring(7));
    }

    private static Map<String, Object> sent(Act act, Object value) {
        var sent = new HashMap<String, Object>();
        customKey(act)
                .ifPresentOrElse(
                        key -> sent.put("custom", Collections.singletonMap(key, value)),
                        () -> sent.put(act.field(), value));
        return sent;
    }

    @SuppressWarnings("unchecked")
    private static String text(Act act, StoredRecord record) {
        return customKey(act)
                .map(key -> FieldText.of(((CustomRecord) record).custom().get(key)))
                .orElseGet(() -> RecordTypes.of(act.kind())
                        .fields()
                        .named(act.field())
                        .map(f -> FieldText.of(((org.likeness.crm.kernel.Field<StoredRecord>) f)
                                .get()
                                .apply(record)))
                        .orElse(null));
    }

    /** A kept value as a caller would send it: references by their id in words. */
    private static Object asSent(Act act, String kept) {
        var field = RecordTypes.of(act.kind()).fields().named(act.field());
        return kept != null && field.isPresent() && field.get().type() == FieldType.REFERENCE
                ? Id.text(Long.valueOf(kept))
                : kept;
    }
}
