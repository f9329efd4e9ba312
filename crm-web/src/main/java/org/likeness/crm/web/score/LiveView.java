package org.likeness.crm.web.score;

import java.util.List;
import org.likeness.crm.maths.regression.ScoreQuality;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.score.LiveCalibration;
import org.likeness.crm.score.LiveCalibration.GradeOutcome;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.chart.Calibration;
import org.likeness.crm.web.ui.chart.ShareBar;

/**
 * What came of given scores, as the page shows it.
 *
 * @param title whose scores
 * @param verdict in words
 * @param tone of the note: plain, success or warning
 * @param open how many of the given are open still
 * @param rows by grade; empty while there are too few
 * @param tenths by what was promised, or null while there are too few
 */
public record LiveView(
        String title, String verdict, String tone, long given, long open, List<Row> rows, Calibration tenths) {

    /** One grade ({@code null} for none): the mean promise, and what happened. */
    public record Row(String grade, double promised, long won, long closed, double rate, Interval interval) {

        public ShareBar bar() {
            return new ShareBar(rate, interval, 1, "line");
        }
    }

    static LiveView of(String title, LiveCalibration live, Say say) {
        var few = live.verdict() == LiveCalibration.Verdict.NOTHING_GIVEN
                || live.verdict() == LiveCalibration.Verdict.TOO_FEW;
        return new LiveView(
                title,
                verdict(live, say),
                few ? "" : live.verdict() == LiveCalibration.Verdict.AGREES ? "success" : "warning",
                live.given(),
                live.given() - live.closed(),
                few ? List.of() : live.grades().stream().map(LiveView::row).toList(),
                few ? null : tenths(live.quality()));
    }

    private static String verdict(LiveCalibration live, Say say) {
        return switch (live.verdict()) {
            case NOTHING_GIVEN -> say.text("live.nothing");
            case TOO_FEW -> say.text("live.few", live.closed(), live.needed());
            case AGREES -> say.text("live.agrees", live.closed(), promised(live, say), happened(live, say));
            case TOO_HIGH -> say.text("live.high", live.closed(), promised(live, say), happened(live, say));
            case TOO_LOW -> say.text("live.low", live.closed(), promised(live, say), happened(live, say));
            case UNEVEN -> say.text("live.uneven", live.closed(), promised(live, say), happened(live, say));
        };
    }

    private static String promised(LiveCalibration live, Say say) {
        return say.percent1(live.test().expected() / live.closed());
    }

    private static String happened(LiveCalibration live, Say say) {
        return say.percent1((double) live.test().happened() / live.closed());
    }

    private static Row row(GradeOutcome grade) {
        var share = grade.happened();
        return new Row(
                grade.grade(),
                grade.promised(),
                share.successes(),
                share.trials(),
                share.rate(),
                new Interval(share.low(), share.high()));
    }

    private static Calibration tenths(ScoreQuality quality) {
        return new Calibration(quality.calibration().stream()
                .map(bin -> {
                    var share = Proportion.of(bin.won(), bin.n());
                    return new Calibration.Bin(
                            bin.predicted(), share.rate(), new Interval(share.low(), share.high()), bin.n());
                })
                .toList());
    }
}
