package org.likeness.crm.transfer;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.transfer.ImportProblem.Severity;

/** What some rows came to: counts and problems. */
final class Tally {
    private final long run;
    private final List<ImportProblem> problems = new ArrayList<>();
    private long created;
    private long updated;
    private long rejected;
    private long warnings;
    private final ImportNotes notes = new ImportNotes();

    Tally(long run) {
        this.run = run;
    }

    long run() {
        return run;
    }

    void create() {
        created++;
    }

    void update() {
        updated++;
    }

    /** The row stays out; its problems say why. */
    void reject() {
        rejected++;
    }

    void problem(CsvRow row, String column, String value, String message) {
        problems.add(new ImportProblem(run, row.number(), column, value, Severity.ERROR, message));
    }

    void warn(long row, String column, String value, String message) {
        warnings++;
        problems.add(new ImportProblem(run, row, column, value, Severity.WARNING, message));
    }

    /** The row comes in all the same, as others do that are noted for the same. */
    void note(ImportNote note, long row) {
        notes.add(note, row);
    }

    /** The same about one column of the file. */
    void note(ImportNote note, String column, long row) {
        notes.add(note, column, row);
    }

    ImportNotes notes() {
        return notes;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    long created() {
        return created;
    }

    long updated() {
        return updated;
    }

    long rejected() {
        return rejected;
    }

    long warnings() {
        return warnings;
    }
}
