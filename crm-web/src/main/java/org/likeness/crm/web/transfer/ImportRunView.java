package org.likeness.crm.web.transfer;

import java.util.List;
import org.likeness.crm.web.ui.View;

/**
 * An import, or its trial, while it runs and after.
 *
 * @param status QUEUED, RUNNING, COMPLETED, FAILED or CANCELLED
 * @param dryRun true when nothing is written
 * @param total rows of the file, 0 until they are counted
 * @param warnings rows that came in with a warning
 * @param detail why it failed or what an undo left, or null
 * @param undone true when everything of it was taken back
 * @param mayUndo true when it can be taken back now
 * @param takenBack of how many records it is taken back so far, or null while nobody is at it
 * @param undoStopped true when taking it back ended before it was through
 * @param fileHere true when the uploaded file is still kept
 * @param lacksName true when no column brings the name that the rows should have
 * @param notes what is to be known of rows that come in all the same
 * @param problems grouped by their sentence, most rows first
 * @param problemsInAll how many kinds of problems there are
 */
public record ImportRunView(
        String id,
        String fileName,
        String kind,
        boolean dryRun,
        String status,
        long total,
        long processed,
        long created,
        long updated,
        long rejected,
        long warnings,
        String detail,
        boolean undone,
        boolean mayUndo,
        Long takenBack,
        boolean undoStopped,
        boolean fileHere,
        boolean lacksName,
        List<Note> notes,
        List<Problem> problems,
        long problemsInAll)
        implements View {

    /**
     * One kind of problem: ERROR (rows rejected) or WARNING (rows in all the same), and the first rows that have it.
     *
     * @param column of the file that it is about, or null where it is about whole rows
     */
    public record Problem(String severity, String message, String column, long rows, List<Long> firstRows) {

        public boolean rejects() {
            return severity.equals("ERROR");
        }

        public Lines lines() {
            return new Lines(rows, firstRows);
        }
    }

    /** A sentence about rows that come in all the same, what to do about it (may be empty), and the lines. */
    public record Note(String sentence, String advice, Lines lines) {}

    /** Lines of the file: how many, and the first of them. */
    public record Lines(long count, List<Long> first) {

        /** Whether there are others than the first. */
        public boolean more() {
            return count > first.size();
        }

        /** The first of them, between commas of the reader's. */
        public String text(String comma) {
            return String.join(comma, first.stream().map(String::valueOf).toList());
        }
    }

    /** Whether it is being taken back. */
    public boolean undoing() {
        return takenBack != null;
    }

    /** How much of it is taken back, from 0 to 1. */
    public double undoneShare() {
        return Math.min(1, (double) takenBack / Math.max(1, created + updated));
    }

    /** Rows of which there are so many that taking them back takes seconds. */
    public boolean slowToUndo() {
        return mayUndo && created + updated > 5000;
    }

    /** How long taking them back takes, about, in seconds. */
    public long undoSeconds() {
        return 3 + (created + updated) / 10_000;
    }

    /** Notes that ask for a decision. */
    public List<Note> foremost() {
        return notes.stream().filter(n -> !n.advice().isEmpty()).toList();
    }

    public List<Note> others() {
        return notes.stream().filter(n -> n.advice().isEmpty()).toList();
    }

    /** Problems and notes together. */
    public long told() {
        return problemsInAll + notes.size();
    }

    /** Rows with warnings or notes; a row may be counted more than once. */
    public long warned() {
        return warnings + notes.stream().mapToLong(n -> n.lines().count()).sum();
    }

    public boolean running() {
        return status.equals("QUEUED") || status.equals("RUNNING");
    }

    public Double share() {
        return total == 0 ? null : (double) processed / total;
    }

    public long ready() {
        return Math.max(0, processed - rejected);
    }

    @Override
    public String template() {
        return "transfer/run";
    }

    @Override
    public String place() {
        return "imports";
    }
}
