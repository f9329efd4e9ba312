package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.likeness.crm.kernel.Field;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.kernel.Fields;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.record.FieldInput.Unfit;
import org.likeness.crm.record.RecordTypes;

/** Reads the texts of a row into values, noting every cell that cannot be used. */
final class RowReading {
    private static final Set<String> ENDINGS = Set.of("WON", "LOST");

    private final RunContext run;
    private final ImportKind kind;
    private final List<Feed> feeds;
    private final Fields<StoredRecord> fields;
    /** The field that each feed fills, {@code null} for one that users defined. */
    private final List<Field<StoredRecord>> filled = new ArrayList<>();

    @SuppressWarnings("unchecked")
    RowReading(RunContext run) {
        this.run = run;
        this.kind = run.spec().kind();
        this.feeds = run.plan().feeds();
        this.fields = (Fields<StoredRecord>) RecordTypes.of(kind.record()).fields();
        feeds.forEach(feed ->
                filled.add(feed.custom() ? null : fields.named(feed.target()).orElseThrow()));
    }

    /** Reads what needs no record to refer to; keeps nothing, so that it may run beside {@link #values}. */
    ReadRow read(CsvRow row) {
        var read = ReadRow.of(row, run.plan());
        if (read.texts() == null) {
            return read;
        }
        var values = new Object[feeds.size()];
        for (int i = 0; i < values.length; i++) {
            if (read.text(i) != null) {
                try {
                    values[i] = value(i, read.text(i));
                } catch (Unfit e) {
                    values[i] = e;
                }
            }
        }
        return new ReadRow(row, read.texts(), values, false);
    }

    private Object value(int place, String text) throws Unfit {
        if (text.indexOf('\0') >= 0) {
            throw new Unfit("holds a NUL character");
        }
        var field = filled.get(place);
        if (field == null) {
            return run.cells().custom(feeds.get(place).key(), text);
        }
        return refersTo(place) == null ? run.cells().value(field, text) : null;
    }

    /** The values of a row, with what they refer to. */
    RowValues values(ReadRow row, Tally tally) {
        var values = new RowValues();
        for (int i = 0; i < feeds.size(); i++) {
            if (row.text(i) != null) {
                try {
                    give(values, i, row, tally);
                } catch (Unfit e) {
                    tally.problem(row.row(), feeds.get(i).column(), row.text(i), e.getMessage());
                    values.sound = false;
                    values.unfit.add(feeds.get(i).target());
                }
            }
        }
        if (kind == ImportKind.DEALS) {
            stage(values);
        }
        return values;
    }

    private void give(RowValues values, int place, ReadRow row, Tally tally) throws Unfit {
        var value = row.values()[place];
        var feed = feeds.get(place);
        if (value instanceof Unfit unfit) {
            throw unfit;
        }
        note(place, row, tally);
        if (filled.get(place) == null) {
            values.giveCustom(feed.key(), value);
        } else if (isStage(feed)) {
            values.stage = row.text(place);
        } else if (refersTo(place) != null) {
            reference(values, filled.get(place), feed, row.text(place), row.row(), tally);
        } else {
            values.give(filled.get(place), value);
        }
    }

    /** What is to be known of how a number was read. */
    private void note(int place, ReadRow row, Tally tally) {
        var feed = feeds.get(place);
        var number = row.row().number();
        if (Oddities.unknownOutcome(feed, feeds, row.row().fields().get(feed.index()))) {
            tally.note(ImportNote.OUTCOME_UNKNOWN, feed.column(), number);
        }
        if (run.cells().unsure(feed.target(), row.text(place))) {
            tally.note(ImportNote.COMMA_AS_THOUSANDS, feed.column(), number);
        }
        if (filled.get(place) != null && run.cells().rounds(filled.get(place), row.text(place))) {
            tally.note(ImportNote.AMOUNT_ROUNDED, feed.column(), number);
        }
        if (filled.get(place) != null && run.cells().estimates(filled.get(place), row.text(place))) {
            tally.note(ImportNote.SIZE_ESTIMATED, feed.column(), number);
        }
    }

    private void reference(RowValues values, Field<StoredRecord> field, Feed feed, String text, CsvRow row, Tally tally)
            throws Unfit {
        var to = field.rules().refersTo();
        var id = run.lookups().get(to, text);
        if (id != null) {
            if (to == RecordKind.USERS && !run.takers().has(id)) {
                values.refused.put(feed, text);
            }
            values.give(field, id);
            if (run.lookups().ambiguous(to, text)) {
                tally.warn(row.number(), feed.column(), text, "names several " + to.path() + "; the oldest was taken");
            }
        } else if (Makeshift.canBeNamed(to, text)) {
            values.make(field, text);
        } else if (to == kind.record() && NamesInFile.among(run.names(), text)) {
            values.later = text;
            values.laterFrom = feed;
        } else {
            throw new Unfit("names nothing among " + to.path());
        }
    }

    /** A stage called like an outcome is one, and so is a text that the same column already turned into an ending. */
    private void stage(RowValues values) {
        if (values.stage == null) {
            return;
        }
        var ending = values.stage.toUpperCase(Locale.ROOT);
        if (ENDINGS.contains(ending)) {
            if (!values.gives("outcome")) {
                values.give(fields.named("outcome").orElseThrow(), ending);
            }
            values.stage = null;
        } else if (sameColumn() && values.gives("outcome") && ENDINGS.contains(values.value("outcome"))) {
            values.stage = null;
        }
    }

    private boolean sameColumn() {
        var stage = run.plan().feeding("stage");
        var outcome = run.plan().feeding("outcome");
        return stage.isPresent()
                && outcome.isPresent()
                && stage.get().index() == outcome.get().index();
    }

    private static boolean isStage(Feed feed) {
        return feed.target().equals("stage");
    }

    /** The kind of record that the feed at a place refers to, {@code null} where it refers to none or is a stage. */
    RecordKind refersTo(int place) {
        var field = filled.get(place);
        return field == null || field.type() != FieldType.REFERENCE || isStage(feeds.get(place))
                ? null
                : field.rules().refersTo();
    }
}
