package org.likeness.crm.transfer;

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

    @SuppressWarnings("unchecked")
    RowReading(RunContext run) {
        this.run = run;
        this.kind = run.spec().kind();
        this.feeds = run.plan().feeds();
        this.fields = (Fields<StoredRecord>) RecordTypes.of(kind.record()).fields();
    }

    RowValues read(CsvRow row, String[] texts, Tally tally) {
        var values = new RowValues();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                try {
                    one(values, feeds.get(i), texts[i], row, tally);
                } catch (Unfit e) {
                    tally.problem(row, feeds.get(i).column(), texts[i], e.getMessage());
                    values.sound = false;
                }
            }
        }
        if (kind == ImportKind.DEALS) {
            stage(values, texts);
        }
        return values;
    }

    private void one(RowValues values, Feed feed, String text, CsvRow row, Tally tally) throws Unfit {
        if (text.indexOf('\0') >= 0) {
            throw new Unfit("holds a NUL character");
        }
        if (feed.custom()) {
            values.giveCustom(feed.key(), run.cells().custom(feed.key(), text));
            return;
        }
        var field = fields.named(feed.target()).orElseThrow();
        if (isStage(feed)) {
            run.cells().value(field, text);
            values.stage = text;
        } else if (field.type() == FieldType.REFERENCE) {
            reference(values, field, feed, text, row, tally);
        } else {
            values.give(field, run.cells().value(field, text));
        }
    }

    private void reference(RowValues values, Field<StoredRecord> field, Feed feed, String text, CsvRow row, Tally tally)
            throws Unfit {
        var to = field.rules().refersTo();
        var id = run.lookups().get(to, text);
        if (id != null) {
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
    private void stage(RowValues values, String[] texts) {
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

    /** The kind of record that a target refers to, {@code null} where it refers to none or is a stage. */
    RecordKind refersTo(Feed feed) {
        return feed.custom() || isStage(feed)
                ? null
                : fields.named(feed.target())
                        .filter(f -> f.type() == FieldType.REFERENCE)
                        .map(f -> f.rules().refersTo())
                        .orElse(null);
    }
}
