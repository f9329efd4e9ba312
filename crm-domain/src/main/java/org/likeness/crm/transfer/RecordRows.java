package org.likeness.crm.transfer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.likeness.crm.account.Account;
import org.likeness.crm.job.Transactions;
import org.likeness.crm.kernel.ImportedRecord;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.EndingSteps;
import org.likeness.crm.record.RecordType;
import org.likeness.crm.record.RecordTypes;
import org.likeness.crm.record.Trail;
import org.likeness.crm.user.Takers;

/**
 * Rows that are records with fields: made, or found again by their external id and changed. The record's own rules hold as they do for
 * people; an empty cell leaves what is there.
 */
final class RecordRows implements Rows {
    /** Records must have some one of these: none is missing where one was given that cannot be used. */
    private static final Set<String> ONE_OF =
            Set.of("name", "contactName", "externalId", "account", "lead", "deal", "contact");

    private final RunContext run;
    private final RecordKind kind;
    private final RecordType<StoredRecord> type;
    private final RowReading reading;
    private final HistoryRules history;
    private final Inserting inserting;
    /** External ids that a dry run would have made by now. */
    private final Set<String> pretended = new HashSet<>();

    private final AlreadyHere here;
    private final Fingerprints seen;
    private final Repeats repeats;
    private Forebears forebears;

    @SuppressWarnings("unchecked")
    RecordRows(RunContext run) {
        this.run = run;
        this.kind = run.spec().kind().record();
        this.type = (RecordType<StoredRecord>) RecordTypes.of(kind);
        this.reading = new RowReading(run);
        this.history = new HistoryRules(run, type);
        this.inserting = new Inserting(type);
        this.here = AlreadyHere.of(run, type);
        this.repeats = new Repeats(run.run());
        this.seen = run.dry() ? new Fingerprints() : null;
    }

    @Override
    public ReadRow read(CsvRow row) {
        var read = reading.read(row);
        return seen != null && row.flaw() == null && !seen.add(row.fields()) ? read.seenBefore() : read;
    }

    @Override
    public void write(EntityManager em, List<ReadRow> rows, Tally tally) {
        em.setFlushMode(FlushModeType.COMMIT);
        lookUp(em, rows);
        if (here != null) {
            here.forget();
        }
        repeats.forget();
        forebears = new Forebears(em);
        var known = KnownRecords.load(em, type, run.sight(), externalIds(rows));
        var made = new ArrayList<ImportedRecord>();
        for (var row : rows) {
            if (row.texts() == null) {
                tally.problem(row.row(), null, null, row.row().flaw());
                tally.reject();
            } else {
                one(em, row, known, made, tally);
            }
        }
        if (!run.dry()) {
            inserting.insert(em, made);
            repeats.write(em);
            em.flush();
        } else if (here != null) {
            here.note(em, tally);
        }
    }

    @Override
    public void finish(Transactions transactions) {
        if (run.names() != null && !run.dry()) {
            new TyingParents(run, transactions).tie();
        }
    }

    private void lookUp(EntityManager em, List<ReadRow> rows) {
        var feeds = run.plan().feeds();
        for (int i = 0; i < feeds.size(); i++) {
            var to = reading.refersTo(i);
            if (to != null) {
                run.lookups().load(em, to, column(rows, i));
            }
        }
    }

    private Set<String> externalIds(List<ReadRow> rows) {
        var feeds = run.plan().feeds();
        for (int i = 0; i < feeds.size(); i++) {
            if (feeds.get(i).target().equals("externalId")) {
                return column(rows, i);
            }
        }
        return Set.of();
    }

    private static Set<String> column(List<ReadRow> rows, int place) {
        var column = new LinkedHashSet<String>();
        rows.forEach(row -> column.add(row.text(place)));
        column.remove(null);
        return column;
    }

    private void one(EntityManager em, ReadRow cells, KnownRecords known, List<ImportedRecord> made, Tally tally) {
        var row = cells.row();
        var values = reading.values(cells, tally);
        var externalId = (String) values.value("externalId");
        var old = known.get(externalId);
        if (values.sound && (known.outOfSight(externalId) || old != null && !run.mayChange(old))) {
            tally.problem(row, null, externalId, "is a record that you may not change");
            values.sound = false;
        }
        var before = run.dry() && old == null && pretended.contains(externalId);
        if (!known.outOfSight(externalId)) {
            refuseTakers(row, values, old, tally);
        }
        if (!values.sound) {
            if (old == null && !before && !known.outOfSight(externalId)) {
                tellMissing(row, values, tally);
            } else if (old != null) {
                history.toCome(old, values, run.clock().instant()).forEach(fault -> tell(row, fault, tally));
            }
            tally.reject();
            return;
        }
        if (old != null && !externalId.equals(old.externalId())) {
            // of a record that was merged into this one, which keeps its own
            values.forget("externalId");
        }
        var record = old == null ? type.make().apply(run.clock().instant()) : old;
        var trail = old == null || isMine(old) ? null : new Trail(kind, record);
        if (!fill(row, values, record, old != null || before, tally)) {
            return;
        }
        history.leaveOut(row, record, values, tally);
        values.refer(record, (to, name) -> run.makeshift().named(em, to, name));
        history.place(em, record, values);
        history.warn(row, record, values, old != null, tally);
        accept(em, row, values, record, trail, old == null, tally);
        if (old == null && !before && Oddities.noCompany(kind, values.value("name"), values.value("contactName"))) {
            tally.note(ImportNote.NO_COMPANY, row.number());
        }
        if (cells.twice()) {
            tally.note(ImportNote.TWICE_IN_FILE, row.number());
        }
        if (old == null && !before) {
            made.add((ImportedRecord) record);
            forebears.add(record);
            tally.create();
            if (here != null) {
                here.see(row.number(), values, cells.twice(), tally);
            }
        } else {
            tally.update();
        }
        if (externalId != null) {
            known.add(externalId, record);
            if (run.dry()) {
                pretended.add(externalId);
            }
        }
    }

    /** Who may not be given a record keeps one that is theirs already. */
    private void refuseTakers(CsvRow row, RowValues values, StoredRecord old, Tally tally) {
        values.refused.forEach((feed, text) -> {
            var field = type.fields().named(feed.target()).orElseThrow();
            if (old == null || !values.value(field.name()).equals(field.get().apply(old))) {
                tally.problem(row, feed.column(), text, Takers.REFUSED);
                values.sound = false;
                values.unfit.add(feed.target());
            }
        });
    }

    private boolean isMine(StoredRecord old) {
        return Long.valueOf(run.run()).equals(((ImportedRecord) old).importId());
    }

    /** Fills the record; where it cannot stand so, an old one gets its values back. */
    private boolean fill(CsvRow row, RowValues values, StoredRecord record, boolean old, Tally tally) {
        var parent = parent(record);
        var back = values.applyTo(record);
        var faults = unsettled(record, values);
        if (!old) {
            addMissing(record, faults);
        }
        if (!Objects.equals(parent, parent(record))) {
            if (old) {
                forebears.alone();
            }
            if (forebears.above(record.key(), parent(record))) {
                faults.add(new FieldError("parent", "is the record itself, or lies below it already"));
            }
        }
        if (faults.isEmpty()) {
            return true;
        }
        back.run();
        faults.forEach(fault -> tell(row, fault, tally));
        tally.reject();
        return false;
    }

    private static Long parent(StoredRecord record) {
        return record instanceof Account account ? account.parent() : null;
    }

    /** What else is wrong with a new record, where a row is rejected for what it gives: all is to be mended at once. */
    private void tellMissing(CsvRow row, RowValues values, Tally tally) {
        var record = type.make().apply(run.clock().instant());
        values.applyTo(record);
        var faults = unsettled(record, values);
        if (!Collections.disjoint(values.unfit, ONE_OF)) {
            faults.removeIf(fault -> ONE_OF.contains(fault.field()));
        }
        addMissing(record, faults);
        faults.stream()
                .filter(fault -> !values.unfit.contains(fault.field()))
                .forEach(fault -> tell(row, fault, tally));
    }

    private List<FieldError> unsettled(StoredRecord record, RowValues values) {
        try {
            history.settle(record, values, run.clock().instant());
            return new ArrayList<>();
        } catch (InvalidInput e) {
            return new ArrayList<>(e.errors());
        }
    }

    private void tell(CsvRow row, FieldError fault, Tally tally) {
        tally.problem(row, columnOf(fault.field()), textOf(row, fault.field()), worded(fault));
    }

    private String columnOf(String target) {
        return run.plan().feeding(target).map(Feed::column).orElse(null);
    }

    /** What the file says there, {@code null} for nothing. */
    private String textOf(CsvRow row, String target) {
        return run.plan()
                .feeding(target)
                .filter(feed -> feed.index() < row.fields().size())
                .map(feed -> row.fields().get(feed.index()))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private String worded(FieldError error) {
        return columnOf(error.field()) == null ? error.field() + " " + error.message() : error.message();
    }

    private void addMissing(StoredRecord record, List<FieldError> faults) {
        type.fields().all().stream()
                .filter(f -> f.rules().required() && f.get().apply(record) == null)
                .filter(f -> faults.stream().noneMatch(fault -> fault.field().equals(f.name())))
                .map(f -> new FieldError(f.name(), "is required"))
                .toList()
                .forEach(faults::add);
    }

    private void accept(
            EntityManager em,
            CsvRow row,
            RowValues values,
            StoredRecord record,
            Trail trail,
            boolean created,
            Tally tally) {
        if (created) {
            ((ImportedRecord) record).madeBy(run.run());
        }
        if (trail != null && !run.dry()) {
            var now = run.clock().instant();
            var changes = trail.changes(run.author(), now);
            if (!changes.isEmpty()) {
                record.touched(now);
                changes.forEach(em::persist);
                if (changes.stream().anyMatch(change -> change.field().equals("outcome"))) {
                    new EndingSteps(em).follow(record, run.author(), now);
                }
            }
            if (!created && ((ImportedRecord) record).importId() != null) {
                repeats.add(record.key());
            }
        }
        if (values.later != null && !run.dry()) {
            em.persist(new ImportLink(
                    run.run(), record.key(), row.number(), values.laterFrom.column(), values.later, created));
        }
        if (run.names() != null) {
            run.lookups().remember(kind, record.externalId(), record.key());
            run.lookups()
                    .remember(
                            kind,
                            (String) type.fields()
                                    .named("name")
                                    .orElseThrow()
                                    .get()
                                    .apply(record),
                            record.key());
        }
    }
}
