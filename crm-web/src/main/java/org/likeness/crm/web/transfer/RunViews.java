package org.likeness.crm.web.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.record.Reference;
import org.likeness.crm.transfer.ImportProblem;
import org.likeness.crm.transfer.ImportRun;

/** Puts imports and their problems as pages show them. */
final class RunViews {
    /** Problems looked at to group them; the CSV has all. */
    static final int LOOKED_AT = 5000;

    private static final int KINDS_SHOWN = 20;
    private static final int FIRST_ROWS = 5;

    private RunViews() {}

    static ImportListView.Row row(ImportRun run, Map<Long, Reference> who) {
        var by = run.user() == null ? null : who.get(run.user());
        return new ImportListView.Row(
                Id.text(run.key()),
                run.fileName(),
                run.kind().path(),
                run.dryRun(),
                run.status().name(),
                run.createdAt(),
                by == null ? "" : by.name(),
                run.total(),
                run.created(),
                run.updated(),
                run.rejected(),
                run.undoneAt() != null);
    }

    static ImportRunView of(ImportRun run, List<ImportProblem> problems) {
        var grouped = grouped(problems);
        return new ImportRunView(
                Id.text(run.key()),
                run.fileName(),
                run.kind().path(),
                run.dryRun(),
                run.status().name(),
                run.total(),
                run.processed(),
                run.created(),
                run.updated(),
                run.rejected(),
                run.warnings(),
                run.detail(),
                run.undoneAt() != null,
                run.status() == JobStatus.COMPLETED && !run.dryRun() && run.undoneAt() == null,
                grouped.stream().limit(KINDS_SHOWN).toList(),
                grouped.size());
    }

    private static List<ImportRunView.Problem> grouped(List<ImportProblem> problems) {
        var groups = new LinkedHashMap<String, List<ImportProblem>>();
        for (var problem : problems) {
            var same = problem.severity() + "\n" + problem.column() + "\n" + problem.message();
            groups.computeIfAbsent(same, k -> new ArrayList<>()).add(problem);
        }
        return groups.values().stream()
                .map(RunViews::problem)
                .sorted(Comparator.comparing(ImportRunView.Problem::rows).reversed())
                .toList();
    }

    private static ImportRunView.Problem problem(List<ImportProblem> same) {
        var first = same.get(0);
        return new ImportRunView.Problem(
                first.severity().name(),
                first.message(),
                first.column() == null ? "" : first.column(),
                same.size(),
                same.stream().limit(FIRST_ROWS).map(ImportProblem::row).toList());
    }
}
