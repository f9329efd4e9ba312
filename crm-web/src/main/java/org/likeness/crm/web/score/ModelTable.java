package org.likeness.crm.web.score;

import org.likeness.crm.web.record.CsvTable;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.chart.Calibration;

/**
 * How good a win model is, as a table. What a row is about stands in front: {@code quality} of held-out records, {@code calibration} by
 * tenths, {@code grade}, and after {@code live} the same of scores that were given out.
 */
final class ModelTable {
    private final CsvTable table =
            new CsvTable("what", "of", "records", "won", "promised", "value", "low", "high", "base");

    private ModelTable() {}

    static CsvTable of(ModelView view) {
        var model = new ModelTable();
        if (view.quality() != null) {
            model.quality(view.quality());
        }
        if (view.calibration() != null) {
            model.tenths("calibration", view.calibration());
        }
        for (var grade : view.grades()) {
            model.row("grade", grade.grade(), grade.closed(), grade.won(), null, grade.rate(), grade.interval(), null);
        }
        view.live().forEach(model::live);
        return model.table;
    }

    private void quality(ModelView.Quality q) {
        row("quality", "auc", q.heldOut(), null, null, q.auc(), q.aucInterval(), .5);
        row("quality", "logLoss", q.heldOut(), null, null, q.logLoss(), null, q.baseLogLoss());
        row("quality", "brier", q.heldOut(), null, null, q.brier(), null, q.baseBrier());
        row("quality", "topDecileLift", q.heldOut(), null, null, q.topDecileLift(), null, 1.);
    }

    private void live(LiveView live) {
        row("live", live.title(), live.given() - live.open(), null, null, null, null, null);
        for (var grade : live.rows()) {
            row(
                    "live grade",
                    grade.grade(),
                    grade.closed(),
                    grade.won(),
                    grade.promised(),
                    grade.rate(),
                    grade.interval(),
                    null);
        }
        if (live.tenths() != null) {
            tenths("live calibration", live.tenths());
        }
    }

    private void tenths(String what, Calibration calibration) {
        var n = 0;
        for (var bin : calibration.bins()) {
            n++;
            row(
                    what,
                    Integer.toString(n),
                    bin.n(),
                    Math.round(bin.observed() * bin.n()),
                    bin.predicted(),
                    bin.observed(),
                    bin.interval(),
                    null);
        }
    }

    private void row(
            String what, String of, Long records, Long won, Double promised, Double value, Interval in, Double base) {
        table.row(
                what,
                of,
                records,
                won,
                promised,
                value,
                in == null ? null : (Double) in.low(),
                in == null ? null : (Double) in.high(),
                base);
    }
}
