package org.likeness.crm.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.transfer.ImportRun;
import org.likeness.crm.transfer.Importing;
import org.likeness.crm.transfer.Imports;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.Choices;
import org.likeness.crm.web.record.Refusals;
import org.likeness.crm.web.ui.Choice;
import org.likeness.crm.web.ui.Paging;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Tally;

/** Draws the list of imports, and one import, from what they say. */
@RequestScoped
class ImportViews {
    private static final int ROWS = 50;
    private static final int KINDS_OF_PROBLEMS = 30;

    @Inject
    Imports imports;

    @Inject
    Importing importing;

    @Inject
    Choices choices;

    ImportListView list(Long before, Viewer viewer) {
        var found = imports.newest(ROWS + 1, before, viewer);
        var names = choices.people().stream().collect(Collectors.toMap(Choice::value, Choice::words));
        var rows = found.stream()
                .limit(ROWS)
                .map(run -> new ImportListView.Row(
                        Id.text(run.key()),
                        fileName(run),
                        run.kind().path(),
                        run.dryRun(),
                        run.status().name(),
                        run.createdAt(),
                        names.getOrDefault(run.user() == null ? "" : Id.text(run.user()), ""),
                        run.total(),
                        run.created(),
                        run.updated(),
                        run.rejected(),
                        run.undoneAt() != null))
                .toList();
        var next = found.size() > ROWS ? "/imports?before=" + rows.get(ROWS - 1).id() : null;
        var total = Tally.of(imports.count(viewer));
        var paging = new Paging(rows.isEmpty() ? 0 : 1, rows.size(), total, before == null ? null : "/imports", next);
        return new ImportListView(rows, paging);
    }

    /** @param takenBack how far its undo was, asked before the run was read: an undo that ended meanwhile is none that stopped */
    ImportRunView run(ImportRun run, OptionalLong takenBack, Say say) {
        var problems = imports.problemKinds(run.key(), KINDS_OF_PROBLEMS).stream()
                .map(p -> new ImportRunView.Problem(
                        p.severity().name(),
                        ProblemWords.sentence(p.message(), p.example(), say),
                        p.column(),
                        p.rows(),
                        p.firstRows()))
                .toList();
        return new ImportRunView(
                Id.text(run.key()),
                fileName(run),
                run.kind().path(),
                run.dryRun(),
                run.status().name(),
                run.total(),
                run.processed(),
                run.created(),
                run.updated(),
                run.rejected(),
                run.warnings(),
                run.detail() == null ? "" : Refusals.noted(say, run.detail()),
                run.undoneAt() != null,
                takenBack.isEmpty() && run.status() == JobStatus.COMPLETED && !run.dryRun(),
                takenBack.isPresent() ? takenBack.getAsLong() : null,
                takenBack.isEmpty()
                        && run.undoRequested()
                        && importing.takenBack(run.key()).isEmpty(),
                importing.hasFile(run.key()),
                run.spec().lacksName(),
                ProblemWords.notes(run.notes(), say),
                problems,
                imports.countProblemKinds(run.key()));
    }

    private static String fileName(ImportRun run) {
        return run.fileName() == null || run.fileName().isBlank() ? Id.text(run.key()) : run.fileName();
    }
}
