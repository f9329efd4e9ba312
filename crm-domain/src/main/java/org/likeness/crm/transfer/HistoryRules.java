package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.crm.deal.Deal;
import org.likeness.crm.kernel.Faults;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.lead.Lead;
import org.likeness.crm.pipeline.Stage;
import org.likeness.crm.record.RecordType;

/**
 * How leads and deals with a past are taken in: with the outcome they had, without inventing a closing date or a visit, and with a
 * warning where their dates are of no use for durations.
 */
final class HistoryRules {
    private static final String LEFT_OUT = "is left out, since the row is open";
    private static final Set<String> ENDS = Set.of("closedAt", "lossReason");

    private final RunContext run;
    private final boolean ends;
    private final Field<StoredRecord> outcome;
    private final Field<StoredRecord> closedAt;
    private final Field<StoredRecord> lossReason;

    HistoryRules(RunContext run, RecordType<StoredRecord> type) {
        this.run = run;
        this.ends = type.kind() == RecordKind.LEADS || type.kind() == RecordKind.DEALS;
        this.outcome = ends ? type.fields().named("outcome").orElseThrow() : null;
        this.closedAt = ends ? type.fields().named("closedAt").orElseThrow() : null;
        this.lossReason = ends ? type.fields().named("lossReason").orElseThrow() : null;
    }

    /** The record's own rules, without today as the day on which the past was closed. */
    void settle(StoredRecord record, RowValues values, Instant now) {
        var changed = values.names();
        changed.remove("outcome");
        if (isOpen(record)) {
            // what only ends have is left out, with a warning
            changed.removeAll(ENDS);
        }
        var faults = new Faults();
        if (changed.contains("createdAt")) {
            faults.refuseToCome("createdAt", record.createdAt(), now);
        }
        faults.gather(() -> record.settle(changed, now));
        faults.refuse();
    }

    /** Days to come that a row gives a record which stays as it is, since something else in the row cannot be used. */
    List<FieldError> toCome(StoredRecord record, RowValues values, Instant now) {
        var said = ends ? values.value("outcome") : null;
        var open = ends && "OPEN".equals(said == null ? outcome.get().apply(record) : said);
        return Stream.of("createdAt", "openedAt", "closedAt")
                .filter(name -> !(open && name.equals("closedAt")))
                .filter(name -> values.value(name) instanceof Instant at && Moments.toCome(at, now))
                .map(name -> new FieldError(name, Moments.TO_COME))
                .toList();
    }

    /** Why something was lost is not kept, nor made, for what is open. */
    void leaveOut(CsvRow row, StoredRecord record, RowValues values, Tally tally) {
        if (isOpen(record) && values.gives("lossReason")) {
            warn(row, "lossReason", LEFT_OUT, tally);
            values.leaveOut("lossReason");
        }
    }

    /** Puts a deal into its pipeline and stage; what is open has not closed. */
    void place(EntityManager em, StoredRecord record, RowValues values) {
        if (isOpen(record)) {
            closedAt.set().accept(record, null);
            lossReason.set().accept(record, null);
        }
        if (record instanceof Deal deal) {
            if (values.stage == null && values.gives("pipeline") && deal.stage() != null) {
                var stage = em.find(Stage.class, deal.stage());
                setStage(deal, stage.pipeline() == deal.pipeline() ? deal.stage() : null);
            }
            place(em, deal, values.stage);
        }
    }

    private void place(EntityManager em, Deal deal, String stage) {
        var elsewhere =
                stage == null || deal.pipeline() != null ? null : run.stages().byExternalId(em, stage);
        if (elsewhere != null) {
            deal.follows(run.stages().pipelineOf(elsewhere));
            setStage(deal, elsewhere);
            return;
        }
        if (deal.pipeline() == null) {
            deal.follows(run.stages().defaultPipeline(em));
        }
        if (stage != null) {
            setStage(deal, run.stages().in(em, deal.pipeline(), stage));
        }
    }

    private static void setStage(Deal deal, Long stage) {
        Deal.FIELDS.named("stage").orElseThrow().set().accept(deal, stage);
    }

    void warn(CsvRow row, StoredRecord record, RowValues values, boolean old, Tally tally) {
        Oddities.of("email", values.value("email"), run.clock().instant())
                .ifPresent(note -> tally.note(note, row.number()));
        if (!ends) {
            return;
        }
        var closed = (Instant) closedAt.get().apply(record);
        if (values.gives("closedAt") && closed == null) {
            warn(row, "closedAt", LEFT_OUT, tally);
        } else if (closed == null && !isOpen(record)) {
            tally.note(ImportNote.NO_CLOSING_DATE, row.number());
        }
        if (record instanceof Deal deal) {
            if (deal.openedAt() == null) {
                warn(row, "openedAt", "is empty: the deal is left out of durations", tally);
            } else if (before(deal.closedAt(), deal.openedAt())) {
                warn(row, "closedAt", "lies before openedAt: the deal is left out of durations", tally);
            }
        } else if (record instanceof Lead lead
                && (old || values.gives("createdAt"))
                && before((Instant) closedAt.get().apply(lead), lead.createdAt())) {
            warn(row, "closedAt", "lies before createdAt: the lead is left out of durations", tally);
        }
    }

    private boolean isOpen(StoredRecord record) {
        return ends && outcome.get().apply(record).equals("OPEN");
    }

    private void warn(CsvRow row, String target, String message, Tally tally) {
        var feed = run.plan().feeding(target);
        if (feed.isPresent()) {
            tally.warn(
                    row.number(),
                    feed.get().column(),
                    row.fields().get(feed.get().index()),
                    message);
        } else {
            tally.warn(row.number(), null, null, target + " " + message);
        }
    }

    private static boolean before(Instant one, Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
