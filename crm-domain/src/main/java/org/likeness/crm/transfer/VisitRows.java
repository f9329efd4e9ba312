package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.deal.StageVisit;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.Trail;

/**
 * Rows that say when a deal entered a stage and, perhaps, when it left. The same deal, stage and entry as
 * a visit that was there before is that visit. A stage
 * called like an outcome ends the deal and is no visit.
 */
final class VisitRows implements Rows {
    private final RunContext run;
    private final Map<String, Integer> places = new HashMap<>();

    /** What tells visits apart. */
    private record Entry(long deal, long stage, Instant at) {}

    VisitRows(RunContext run) {
        this.run = run;
        var feeds = run.plan().feeds();
        for (int i = 0; i < feeds.size(); i++) {
            places.put(feeds.get(i).target(), i);
        }
    }

    @Override
    public ReadRow read(CsvRow row) {
        return ReadRow.of(row, run.plan());
    }

    @Override
    public void write(EntityManager em, List<ReadRow> rows, Tally tally) {
        em.setFlushMode(FlushModeType.COMMIT);
        var texts = new ArrayList<String[]>();
        rows.forEach(row -> texts.add(row.texts()));
        run.lookups()
                .load(
                        em,
                        RecordKind.DEALS,
                        texts.stream()
                                .filter(Objects::nonNull)
                                .map(t -> text(t, "deal"))
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var deals = deals(em, texts);
        var known = visits(em, deals.keySet());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i).row();
            if (texts.get(i) == null) {
                tally.problem(row, null, null, row.flaw());
                tally.reject();
            } else {
                one(em, row, texts.get(i), deals, known, tally);
            }
        }
        if (!run.dry()) {
            em.flush();
        }
    }

    @Override
    public void finish(Transactions transactions) {
        if (!run.dry()) {
            new TyingVisits(run, transactions).tie();
        }
    }

    private void one(
            EntityManager em,
            CsvRow row,
            String[] texts,
            Map<Long, Deal> deals,
            Map<Entry, Deque<StageVisit>> known,
            Tally tally) {
        // all that is wrong is told, to be mended at once
        var deal = deal(row, texts, deals, tally);
        var stage = stage(row, texts, tally);
        var entered = date(row, texts, "enteredAt", tally);
        var leaves = text(texts, "leftAt") != null;
        var left = leaves ? date(row, texts, "leftAt", tally) : null;
        if (deal == null || stage == null || entered == null || leaves && left == null) {
            tally.reject();
            return;
        }
        var ending = stage.toUpperCase(Locale.ROOT);
        if (ending.equals("WON") || ending.equals("LOST")) {
            end(em, deal, ending, entered);
            tally.update();
            return;
        }
        if (left != null && left.isBefore(entered)) {
            warn(row, texts, "leftAt", "lies before enteredAt: the visit is left out of durations", tally);
        }
        var in = run.stages().in(em, deal.pipeline(), stage);
        var same = known.get(new Entry(deal.key(), in, entered));
        var visit = same == null ? null : same.poll();
        if (visit == null) {
            if (!run.dry()) {
                em.persist(new StageVisit(deal.key(), in, entered, left, run.run()));
            }
            tally.create();
        } else {
            if (left != null) {
                visit.leave(left);
            }
            tally.update();
        }
    }

    private void end(EntityManager em, Deal deal, String outcome, Instant at) {
        var trail = new Trail(RecordKind.DEALS, deal);
        Deal.FIELDS.named("outcome").orElseThrow().set().accept(deal, outcome);
        if (deal.closedAt() == null) {
            Deal.FIELDS.named("closedAt").orElseThrow().set().accept(deal, at);
        }
        var changes = trail.changes(run.author(), run.clock().instant());
        if (!changes.isEmpty() && !run.dry()) {
            deal.touched(run.clock().instant());
            changes.forEach(em::persist);
        }
    }

    private Map<Long, Deal> deals(EntityManager em, List<String[]> texts) {
        var ids = texts.stream()
                .filter(Objects::nonNull)
                .map(t -> run.lookups().get(RecordKind.DEALS, text(t, "deal")))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("SELECT d FROM Deal d WHERE d.id IN :ids", Deal.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Deal::key, d -> d));
    }

    /** Visits that were there before this import; a file's own repetitions are visits of their own. */
    private Map<Entry, Deque<StageVisit>> visits(EntityManager em, Set<Long> deals) {
        var known = new HashMap<Entry, Deque<StageVisit>>();
        if (!deals.isEmpty()) {
            em.createQuery(
                            "SELECT v FROM StageVisit v WHERE v.deal IN :deals AND (v.importId IS NULL OR v.importId <> :run)",
                            StageVisit.class)
                    .setParameter("deals", deals)
                    .setParameter("run", run.run())
                    .getResultStream()
                    .forEach(v -> known.computeIfAbsent(
                                    new Entry(v.deal(), v.stage(), v.enteredAt()), e -> new ArrayDeque<>())
                            .add(v));
        }
        return known;
    }

    private Deal deal(CsvRow row, String[] texts, Map<Long, Deal> deals, Tally tally) {
        var text = needed(row, texts, "deal", tally);
        var id = run.lookups().get(RecordKind.DEALS, text);
        var deal = id == null ? null : deals.get(id);
        if (text != null && deal == null) {
            refuse(row, texts, "deal", "names nothing among deals", tally);
        }
        return deal;
    }

    private String stage(CsvRow row, String[] texts, Tally tally) {
        var stage = needed(row, texts, "stage", tally);
        if (stage != null && stage.codePointCount(0, stage.length()) > 190) {
            refuse(row, texts, "stage", "must have at most 190 characters", tally);
            return null;
        }
        return stage;
    }

    private Instant date(CsvRow row, String[] texts, String target, Tally tally) {
        var text = needed(row, texts, target, tally);
        try {
            return text == null ? null : run.spec().dates().read(text);
        } catch (Unfit e) {
            refuse(row, texts, target, e.getMessage(), tally);
            return null;
        }
    }

    private String needed(CsvRow row, String[] texts, String target, Tally tally) {
        var text = text(texts, target);
        if (text == null) {
            refuse(row, texts, target, "is required", tally);
        }
        return text;
    }

    private void refuse(CsvRow row, String[] texts, String target, String message, Tally tally) {
        var feed = run.plan().feeding(target);
        tally.problem(
                row,
                feed.map(Feed::column).orElse(null),
                text(texts, target),
                feed.isPresent() ? message : target + " " + message);
    }

    private void warn(CsvRow row, String[] texts, String target, String message, Tally tally) {
        tally.warn(row.number(), run.plan().feeding(target).orElseThrow().column(), text(texts, target), message);
    }

    private String text(String[] texts, String target) {
        var place = places.get(target);
        return place == null ? null : texts[place];
    }
}
