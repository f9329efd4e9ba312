package org.likeness.crm.web.score;

import java.time.LocalDate;
import java.util.List;
import org.likeness.crm.score.OneFact;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.View;
import org.likeness.crm.web.ui.chart.Calibration;
import org.likeness.crm.web.ui.chart.DriftBar;
import org.likeness.crm.web.ui.chart.Histogram;
import org.likeness.crm.web.ui.chart.RocCurves;
import org.likeness.crm.web.ui.chart.ShareBar;
import org.likeness.crm.web.ui.chart.Whisker;

/**
 * How good the win model is.
 *
 * @param subject LEAD or DEAL
 * @param filter the form that picks the {@code subject}
 * @param status OK, NO_SIGNAL or INSUFFICIENT_DATA of the newest published version; null when none was ever trained
 * @param version of that version, such as v7
 * @param rows closed rows it learnt from, {@code won} and {@code lost} among them
 * @param training the job that is running now, or null
 * @param quality on rows it never saw, or null
 * @param calibration or null
 * @param roc or null
 * @param grades what each grade was worth; empty without a signal
 * @param warnings leaks, drift and the like
 * @param stable how many features have no warning
 * @param versions newest first
 * @param open the open rows by chance, or null
 * @param openRows how many open rows are scored
 * @param drift by feature, largest first
 * @param features what the model uses, strongest first
 * @param byRule what a rule of the house keeps out of it
 * @param live what came of the scores given out: by the model in use, and by all there were if there were others
 * @param challenges what was decided of challengers, newest first
 * @param mayTrain whether the visitor may start a training
 */
public record ModelView(
        String subject,
        Form filter,
        String status,
        String version,
        long rows,
        long won,
        long lost,
        Training training,
        Quality quality,
        Calibration calibration,
        RocCurves roc,
        List<GradeRow> grades,
        List<Warning> warnings,
        int stable,
        List<Version> versions,
        Histogram open,
        long openRows,
        List<Drift> drift,
        List<Feature> features,
        ByRule byRule,
        List<LiveView> live,
        List<ChallengeRow> challenges,
        boolean mayTrain)
        implements View {

    /** Features in words, listed: those left out by rule, and those in use that are protected by now; each may be empty. */
    public record ByRule(String leftOut, String against) {
        static final ByRule NONE = new ByRule("", "");
    }

    /** Quality on held-out rows; {@code agreeing} of the calibration bins cover their predicted chance. */
    public record Quality(
            long heldOut,
            double auc,
            Interval aucInterval,
            double logLoss,
            double baseLogLoss,
            double brier,
            double baseBrier,
            Double topDecileLift,
            int agreeing,
            int bins) {}

    /** What a grade is, and how many of it were won; {@code label} such as “top 20%”. */
    public record GradeRow(String grade, String label, long won, long closed, Interval interval) {

        public double rate() {
            return (double) won / closed;
        }
    }

    /** A warning: its {@code kind}, the feature it names (may be empty), and the numbers in words. */
    public record Warning(String kind, String feature, String detail) {

        public boolean grave() {
            return kind.equals("LEAK_SUSPECTED");
        }
    }

    /** One version of the model beside the others; {@code state}: PUBLISHED, OUTDATED (published, but goes by something protected), RETIRED, NO_SIGNAL or INSUFFICIENT_DATA. */
    public record Version(
            String id,
            String name,
            String state,
            LocalDate trained,
            long rows,
            Double auc,
            Interval aucInterval,
            Double logLoss,
            Double brier,
            Double topDecileLift) {

        public boolean inUse() {
            return state.equals("PUBLISHED") || state.equals("OUTDATED");
        }

        public Whisker whisker() {
            return new Whisker(Whisker.Axis.share(.45, .95, .5), auc == null ? Double.NaN : auc, aucInterval);
        }
    }

    /** How far a feature moved between training and now. */
    public record Drift(String feature, double index) {}

    /** A feature and how strongly its values differ, from the lowest to the highest log-odds. */
    public record Feature(String words, List<Bin> bins) {

        public double span() {
            return bins.stream().mapToDouble(Bin::logOdds).max().orElse(0)
                    - bins.stream().mapToDouble(Bin::logOdds).min().orElse(0);
        }
    }

    /** One value of a feature. */
    public record Bin(String label, double logOdds, long won, long lost) {}

    public double gradeHigh() {
        double top = grades.stream().mapToDouble(g -> g.interval().high()).max().orElse(.5);
        return top > .75 ? 1 : top > .5 ? .75 : .5;
    }

    public ShareBar bar(GradeRow row) {
        return new ShareBar(row.rate(), row.interval(), gradeHigh(), "line");
    }

    public DriftBar bar(Drift one) {
        return new DriftBar(
                one.index(), drift.stream().mapToDouble(Drift::index).max().orElse(.3));
    }

    public double lowest() {
        return features.stream()
                .flatMap(f -> f.bins().stream())
                .mapToDouble(Bin::logOdds)
                .min()
                .orElse(0);
    }

    public double highest() {
        return features.stream()
                .flatMap(f -> f.bins().stream())
                .mapToDouble(Bin::logOdds)
                .max()
                .orElse(0);
    }

    /** The warnings that make the scores less to be trusted; that one fact is told twice does not. */
    public List<Warning> alarms() {
        return warnings.stream().filter(w -> !w.kind().equals(OneFact.KIND)).toList();
    }

    /** Features that tell one fact twice, pair by pair, in words. */
    public List<String> toldTwice() {
        return warnings.stream()
                .filter(w -> w.kind().equals(OneFact.KIND))
                .map(Warning::feature)
                .toList();
    }

    @Override
    public String template() {
        return "score/model";
    }

    @Override
    public String place() {
        return "scores";
    }
}
