package org.likeness.crm.duplicate;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;

/** All that hangs on one record moves to another of its kind, and back; which rows moved is written down. */
final class MovedRows {
    /** A column by which rows name a record, the field it is, and whose rows they are. */
    record Link(String table, String column, String field, RecordKind of) {}

    private static final Map<RecordKind, List<Link>> LINKS = Map.of(
            RecordKind.ACCOUNTS,
            List.of(
                    new Link("accounts", "parent_id", "parent", RecordKind.ACCOUNTS),
                    new Link("contacts", "account_id", "account", RecordKind.CONTACTS),
                    new Link("deals", "account_id", "account", RecordKind.DEALS),
                    new Link("leads", "converted_account_id", "convertedAccount", RecordKind.LEADS),
                    new Link("purchases", "account_id", "account", RecordKind.PURCHASES),
                    new Link("events", "account_id", "account", RecordKind.EVENTS),
                    new Link("follow_ups", "account_id", "account", RecordKind.FOLLOW_UPS),
                    new Link("next_steps", "account_id", "account", RecordKind.NEXT_STEPS)),
            RecordKind.CONTACTS,
            List.of(
                    new Link("deals", "contact_id", "contact", RecordKind.DEALS),
                    new Link("leads", "converted_contact_id", "convertedContact", RecordKind.LEADS),
                    new Link("follow_ups", "contact_id", "contact", RecordKind.FOLLOW_UPS),
                    new Link("next_steps", "contact_id", "contact", RecordKind.NEXT_STEPS)),
            RecordKind.LEADS,
            List.of(
                    new Link("deals", "lead_id", "lead", RecordKind.DEALS),
                    new Link("events", "lead_id", "lead", RecordKind.EVENTS),
                    new Link("follow_ups", "lead_id", "lead", RecordKind.FOLLOW_UPS),
                    new Link("next_steps", "lead_id", "lead", RecordKind.NEXT_STEPS)));

    private final EntityManager em;
    private final RecordKind kind;
    private final long merge;

    MovedRows(EntityManager em, RecordKind kind, long merge) {
        this.em = em;
        this.kind = kind;
        this.merge = merge;
    }

    /** The columns by which rows name a record of a kind. */
    static List<Link> links(RecordKind kind) {
        return LINKS.get(kind);
    }

    /** Moves everything from one record to the other. */
    void move(long from, long to, Instant at) {
        em.flush();
        for (var link : LINKS.get(kind)) {
            note(link.table, link.column, link.column + " = :from AND id <> :to", from, to);
            back(link.table, link.column, ", t.version = t.version + 1, t.updated_at = :at", from, to, at);
        }
        note("form_submissions", submitter(), submitter() + " = :from AND id <> :to", from, to);
        back("form_submissions", submitter(), "", from, to, null);
        // a tag that both carry now stays where it is
        note(
                "taggings",
                "record_id",
                "record_kind = '" + kind.name() + "' AND record_id = :from AND tag_id NOT IN"
                        + " (SELECT tag_id FROM (SELECT tag_id FROM taggings WHERE record_kind = '" + kind.name()
                        + "' AND record_id = :to AND until_at IS NULL) carried)",
                from,
                to);
        back("taggings", "record_id", "", from, to, null);
    }

    /** Moves the rows that moved then, and still stand where they were moved to. */
    void moveBack(long from, long to, Instant at) {
        em.flush();
        for (var link : LINKS.get(kind)) {
            back(link.table, link.column, ", t.version = t.version + 1, t.updated_at = :at", from, to, at);
        }
        back("form_submissions", submitter(), "", from, to, null);
        back("taggings", "record_id", "", from, to, null);
    }

    /** The column by which what was sent through a form names a record of this kind: consents move along. */
    private String submitter() {
        return kind.table().substring(0, kind.table().length() - 1) + "_id";
    }

    /** The records with a trail of their own that moved and name this record now, with the field by which they do. */
    @SuppressWarnings("unchecked")
    void each(long to, BiConsumer<Link, Long> told) {
        for (var link : LINKS.get(kind)) {
            if (RecordTypes.of(link.of).carriesCustomFields()) {
                List<Number> ids = em.createNativeQuery("SELECT t.id FROM merge_rows m JOIN " + link.table
                                + " t ON t.id = m.row_id AND t." + link.column
                                + " = :to WHERE m.merge_id = :merge AND m.table_name = :t AND m.column_name = :c")
                        .setParameter("to", to)
                        .setParameter("merge", merge)
                        .setParameter("t", link.table)
                        .setParameter("c", link.column)
                        .getResultList();
                ids.forEach(id -> told.accept(link, id.longValue()));
            }
        }
    }

    /** Whether something would move that lies out of sight. */
    boolean carriesHidden(long from, Sight sight) {
        return !sight.all()
                && LINKS.get(kind).stream().anyMatch(link -> !em.createNativeQuery("SELECT t.id FROM " + link.table
                                + " t WHERE t." + link.column + " = :from AND NOT ("
                                + RecordTypes.of(link.of).sightline().sql(sight, "t") + ")")
                        .setParameter("from", from)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    private void note(String table, String column, String condition, long from, long to) {
        var query = em.createNativeQuery(
                        "INSERT INTO merge_rows (merge_id, table_name, column_name, row_id) SELECT :merge, '" + table
                                + "', '" + column + "', id FROM " + table + " WHERE " + condition)
                .setParameter("merge", merge)
                .setParameter("from", from);
        query.setParameter("to", to).executeUpdate();
    }

    private void back(String table, String column, String besides, long from, long to, Instant at) {
        var query = em.createNativeQuery(
                        "UPDATE " + table + " t JOIN merge_rows m ON m.merge_id = :merge AND m.table_name = '"
                                + table + "' AND m.column_name = '" + column + "' AND m.row_id = t.id SET t." + column
                                + " = :to"
                                + besides + " WHERE t." + column + " = :from")
                .setParameter("merge", merge)
                .setParameter("from", from)
                .setParameter("to", to);
        if (at != null) {
            query.setParameter("at", at);
        }
        query.executeUpdate();
    }
}
