package org.likeness.crm.web.transfer;

import java.util.List;
import java.util.stream.Collectors;
import org.likeness.crm.transfer.ImportNote;
import org.likeness.crm.transfer.ImportNotes;
import org.likeness.crm.transfer.ImportProblem;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tally;

/** Tells in the reader's words what was wrong with rows of a file, or is to be known of them. */
final class ProblemWords {
    private ProblemWords() {}

    /** What is wrong, where it makes a difference with the text that it is about. */
    static String sentence(String message, String value, Say say) {
        if (value != null && message.startsWith("must be a date")) {
            return say.text("import.problem.date", value);
        }
        if (value != null && message.equals("must be a number")) {
            return say.text("import.problem.no-number", value);
        }
        return value != null && message.equals("is no date")
                ? say.text("import.problem.no-date", value)
                : Refusals.noted(say, message);
    }

    /** Why a row was rejected, each reason with the column that it is about. */
    static String reasons(List<ImportProblem> problems, Say say) {
        return problems.stream()
                .map(p -> p.column() == null
                        ? sentence(p.message(), p.value(), say)
                        : say.text("refusal.field", p.column(), sentence(p.message(), p.value(), say)))
                .collect(Collectors.joining(say.chinese() ? "" : " "));
    }

    /** The same as programs read it. */
    static String reasons(List<ImportProblem> problems) {
        return problems.stream()
                .map(p -> (p.column() == null ? "" : p.column() + " ") + p.message())
                .collect(Collectors.joining("; "));
    }

    static List<ImportRunView.Note> notes(ImportNotes notes, Say say) {
        return notes.all().entrySet().stream()
                .map(n -> new ImportRunView.Note(
                        sentence(n.getKey(), n.getValue().count(), say),
                        advice(n.getKey().note(), say),
                        new ImportRunView.Lines(
                                n.getValue().count(), n.getValue().first())))
                .toList();
    }

    private static String advice(ImportNote note, Say say) {
        return switch (note) {
            case ALREADY_HERE -> say.text("import.note.already.how");
            case OUTCOME_UNKNOWN -> say.text("import.note.outcome.how");
            case COMMA_AS_THOUSANDS -> say.text("import.note.comma.how");
            case COMMA_AGAINST_COLUMN -> say.text("import.note.against.how");
            case SIZE_ESTIMATED -> say.text("import.note.size.how");
            default -> "";
        };
    }

    private static String sentence(ImportNotes.About about, long rows, Say say) {
        return switch (about.note()) {
            case ALREADY_HERE -> say.count("import.note.already", new Tally(rows, rows >= 10_000));
            case TWICE_IN_FILE -> say.count("import.note.twice", rows);
            case NO_CLOSING_DATE -> say.count("import.note.no-closing", rows);
            case CLOSED_IN_FUTURE -> say.count("import.note.future", rows);
            case BEGUN_IN_FUTURE -> say.count("import.note.begun", rows);
            case OUTCOME_UNKNOWN -> say.count("import.note.outcome", rows, about.column());
            case NO_COMPANY -> say.count("import.note.no-company", rows);
            case NO_EMAIL_ADDRESS -> say.count("import.note.email", rows);
            case COMMA_AS_THOUSANDS -> say.count("import.note.comma", rows, about.column());
            case COMMA_AGAINST_COLUMN -> say.count("import.note.against", rows, about.column());
            case AMOUNT_ROUNDED -> say.count("import.note.rounded", rows, about.column());
            case SIZE_ESTIMATED -> say.count("import.note.size", rows, about.column());
        };
    }
}
