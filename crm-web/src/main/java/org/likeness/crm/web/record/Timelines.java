package org.likeness.crm.web.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.attachment.Attachment;
import org.likeness.crm.attachment.Attachments;
import org.likeness.crm.duplicate.Merges;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Happening;
import org.likeness.crm.web.ui.Link;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.TimelineDay;

/** Tells what happened to one record: follow-ups, moves, changed fields, events, its beginning; newest first. */
@ApplicationScoped
@InTransaction
public class Timelines {
    private static final int MOST = 100;
    private static final Set<String> TOLD_OTHERWISE =
            Set.of("stage", "closedAt", "convertedAt", "convertedAccount", "convertedContact", "convertedDeal");

    @PersistenceContext
    EntityManager em;

    @Inject
    Attachments attachments;

    @Inject
    KeptValues values;

    @Inject
    Merges merges;

    @Inject
    Submissions submissions;

    @Inject
    Asking asking;

    public List<TimelineDay> of(RecordKind kind, Described record, Say say) {
        var key = Id.parse(record.id());
        var word = kind.table().substring(0, kind.table().length() - 1);
        var told = new ArrayList<Happening>();
        followUps(kind, word, key, record, told);
        var changes = rows(
                "SELECT c.changed_at, c.field, c.old_value, c.new_value, c.record_id, r.reason, r.rule_name, r.days, u.name"
                        + " FROM field_changes c LEFT JOIN users u ON u.id = c.user_id LEFT JOIN owner_reasons r ON r.change_id = c.id WHERE c.record_kind = '"
                        + kind.name() + "' AND c.record_id IN (:id" + merged(key)
                        + ") ORDER BY c.changed_at DESC",
                key);
        var losses = new Losses(changes);
        changes.stream().filter(r -> !losses.tell(r)).forEach(r -> changed(kind, r, losses.reason(r), say, told));
        if (kind == RecordKind.DEALS) {
            rows(
                            "SELECT v.entered_at, LAG(s.name) OVER (ORDER BY v.entered_at, v.id), s.name, s.id, v.id FROM stage_visits v"
                                    + " JOIN stages s ON s.id = v.stage_id WHERE v.deal_id = :id ORDER BY v.entered_at DESC",
                            key)
                    .stream()
                    .filter(r -> r[1] != null)
                    .forEach(r -> told.add(new Happening(Moments.of(r[0]), "MOVED", (String) r[1], (String) r[2], "")
                            .by(Moves.by(changes, Id.madeAt(number(r[4])), number(r[3])))));
        }
        if (kind == RecordKind.LEADS || kind == RecordKind.ACCOUNTS) {
            rows(
                            "SELECT happened_at, type, 1, 1, 1 FROM events WHERE " + word
                                    + "_id = :id ORDER BY happened_at DESC",
                            key)
                    .forEach(r -> told.add(
                            new Happening(Moments.of(r[0]), "EVENT", EventWords.of((String) r[1], say), "", "")));
        }
        submissions.of(kind, key).forEach(told::add);
        told.add(new Happening(begun(record), "CREATED", record.textOr("channel"), "", "")
                .by(record.textOr("createdBy")));
        return byDay(told, say);
    }

    /** Those that went into the record, for a list of ids: their history is its own. */
    private String merged(long id) {
        var all = new LinkedHashSet<Long>();
        for (var next = List.of(id); !next.isEmpty(); ) {
            next = next.stream()
                    .flatMap(one -> merges.within(one).stream())
                    .filter(all::add)
                    .toList();
        }
        return all.stream().map(one -> ", " + one).collect(Collectors.joining());
    }

    /** A follow-up may be about a deal or a person out of sight although the record is not: nothing is said of those. */
    private void followUps(RecordKind kind, String word, Long key, Described record, List<Happening> told) {
        var rows = rows(
                "SELECT f.happened_at, f.method, u.name, f.body, f.id, c.name, c.id, d.name, d.id, o.name"
                        + " FROM follow_ups f LEFT JOIN users u ON u.id = f.owner_id"
                        + " LEFT JOIN form_submissions s ON s.follow_up_id = f.id LEFT JOIN forms o ON o.id = s.form_id"
                        + InSight.join(RecordKind.CONTACTS, "f.contact_id", "c", sight())
                        + InSight.join(RecordKind.DEALS, "f.deal_id", "d", sight()) + " WHERE f."
                        + word + "_id = :id AND " + visible(RecordKind.FOLLOW_UPS, "f")
                        + " ORDER BY f.happened_at DESC",
                key);
        var files = attachments.of(rows.stream().map(r -> number(r[4])).toList()).stream()
                .collect(Collectors.groupingBy(
                        Attachment::followUp,
                        Collectors.mapping(
                                a -> new Happening.Attached(Id.text(a.id()), a.name(), a.size()),
                                Collectors.toList())));
        for (var r : rows) {
            told.add(new Happening(
                    Moments.of(r[0]),
                    r[9] == null ? (String) r[1] : "SUBMITTED",
                    Link.of(orEmpty(r[9] == null ? r[2] : r[9])),
                    with(kind, record, r[5], r[6]),
                    orEmpty(r[3]),
                    word.equals("deal") || r[8] == null
                            ? null
                            : new Link(orEmpty(r[7]), "/deals/" + Id.text(number(r[8]))),
                    files.getOrDefault(number(r[4]), List.of())));
        }
    }

    private String visible(RecordKind kind, String alias) {
        return RecordTypes.of(kind).sightline().sql(sight(), alias);
    }

    private Sight sight() {
        return asking.viewer().orElseThrow().sight();
    }

    /** The person spoken with; where none is named, the record itself, or the account of a deal: nobody calls a deal. */
    private static Link with(RecordKind kind, Described record, Object name, Object id) {
        if (orEmpty(name).isEmpty()) {
            var account = kind == RecordKind.DEALS ? record.ref("account") : null;
            return account == null ? Link.of(Names.of(record)) : new Link(account.name(), "/accounts/" + account.id());
        }
        return new Link(
                (String) name,
                id == null || Id.text(number(id)).equals(record.id()) ? null : "/contacts/" + Id.text(number(id)));
    }

    private static Long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Instant begun(Described record) {
        var opened = record.values().get("openedAt");
        return opened instanceof Instant at ? at : record.moment("createdAt");
    }

    private void changed(RecordKind kind, Object[] row, String lossReason, Say say, List<Happening> told) {
        var field = (String) row[1];
        var at = Moments.of(row[0]);
        var by = orEmpty(row[8]);
        if (row[5] != null) {
            var now = row[3] == null ? Link.of("…") : values.words(kind, field, (String) row[3], say);
            told.add(new Happening(at, (String) row[5], now, Link.of(because(row, say)), "", null, List.of()).by(by));
        } else if (field.equals("outcome") && !"OPEN".equals(row[3])) {
            var why = lossReason == null ? Link.of("") : values.words(kind, "lossReason", lossReason, say);
            told.add(new Happening(at, (String) row[3], why, Link.of(""), "", null, List.of()).by(by));
        } else if (!TOLD_OTHERWISE.contains(field)) {
            var label = Link.of(values.label(kind, field, say));
            var before = row[2] == null ? null : values.words(kind, field, (String) row[2], say);
            var now = row[3] == null ? null : values.words(kind, field, (String) row[3], say);
            var what = now == null
                    ? new Happening(at, "EMPTIED", label, before == null ? Link.of("") : before, "", null, List.of())
                    : new Happening(at, "CHANGED", label, now, before == null ? "" : before.words(), null, List.of());
            told.add(what.by(by));
        }
    }

    /** The rule that gave a lead away, or the days after which it went back to the pool. */
    private static String because(Object[] row, Say say) {
        return row[7] == null ? orEmpty(row[6]) : say.days(number(row[7]).doubleValue());
    }

    private static List<TimelineDay> byDay(List<Happening> told, Say say) {
        told.sort(Comparator.comparing(Happening::at).reversed());
        var days = new LinkedHashMap<LocalDate, List<Happening>>();
        told.stream().limit(MOST).forEach(h -> days.computeIfAbsent(
                        say.local(h.at()).toLocalDate(), d -> new ArrayList<>())
                .add(h));
        return days.entrySet().stream()
                .map(e -> new TimelineDay(e.getKey(), e.getValue()))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Long id) {
        return em.createNativeQuery(sql)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static String orEmpty(Object text) {
        return text == null ? "" : text.toString();
    }
}
