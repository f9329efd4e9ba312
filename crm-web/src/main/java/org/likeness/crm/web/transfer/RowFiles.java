package org.likeness.crm.web.transfer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.transfer.Formulas;
import org.likeness.crm.transfer.ImportProblem;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.web.ui.Say;

/** What an import gives back as files, streamed: its problems one by one, and the rows that it rejected. */
final class RowFiles {
    private static final char MARK = '\uFEFF';

    private RowFiles() {}

    private interface Writing {
        void to(Writer out) throws java.io.IOException;
    }

    /** The problems as programs read them. */
    static Response problems(Imports imports, ImportRun run) {
        return file("problems", run, out -> imports.writeProblems(run.key(), out));
    }

    /** The problems in the reader's words, for a spreadsheet. */
    static Response problems(Imports imports, ImportRun run, Say say) {
        var head = Stream.of("row", "column", "value", "severity", "message")
                .map(name -> say.word("import.problems.head", name))
                .toList();
        return file("problems", run, out -> {
            out.write(MARK);
            imports.writeProblems(run.key(), head, p -> words(p, say), out);
        });
    }

    private static List<String> words(ImportProblem problem, Say say) {
        return Stream.of(
                        problem.column(),
                        problem.value(),
                        say.word("import.severity", problem.severity().name()),
                        ProblemWords.sentence(problem.message(), problem.value(), say))
                .map(Formulas::guarded)
                .toList();
    }

    /** The rejected rows with their reasons in the words of the domain. */
    static Response rejected(Importing importing, ImportRun run) {
        return rejected(importing, run, false, ProblemWords::reasons);
    }

    /** The rejected rows with their reasons in the reader's words. */
    static Response rejected(Importing importing, ImportRun run, Say say) {
        return rejected(importing, run, say.chinese(), problems -> ProblemWords.reasons(problems, say));
    }

    private static Response rejected(
            Importing importing, ImportRun run, boolean chinese, Function<List<ImportProblem>, String> words) {
        return file("rejected", run, out -> importing.writeRejected(run, chinese, words, out));
    }

    private static Response file(String name, ImportRun run, Writing writing) {
        StreamingOutput csv = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writing.to(writer);
            writer.flush();
        };
        return Response.ok(csv)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "-" + Id.text(run.key()) + ".csv\"")
                .build();
    }
}
