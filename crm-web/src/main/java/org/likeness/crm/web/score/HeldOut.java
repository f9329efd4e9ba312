package org.likeness.crm.web.score;

import org.likeness.crm.maths.regression.ScoreQuality;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.web.score.ModelView.Quality;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.chart.Calibration;

/** How well a model did on rows it never saw, as its page shows it. */
final class HeldOut {
    private HeldOut() {}

    static Quality quality(ScoreQuality q) {
        return new Quality(
                q.rows(),
                q.auc().value(),
                new Interval(q.auc().low(), q.auc().high()),
                q.logLoss(),
                q.baseLogLoss(),
                q.brier(),
                q.baseBrier(),
                q.topDecileLift(),
                (int) q.calibration().stream()
                        .filter(b -> observed(b).covers(b.predicted()))
                        .count(),
                q.calibration().size());
    }

    private static Interval observed(ScoreQuality.CalibrationBin bin) {
        var share = Proportion.of(bin.won(), bin.n());
        return new Interval(share.low(), share.high());
    }

    static Calibration calibration(ScoreQuality q) {
        return new Calibration(q.calibration().stream()
                .map(b -> new Calibration.Bin(b.predicted(), (double) b.won() / b.n(), observed(b), b.n()))
                .toList());
    }
}
