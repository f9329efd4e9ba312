package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.report.Digest;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.report.Figure.Unit;
import org.likeness.crm.web.report.ReportKind;
import org.likeness.crm.web.report.Reporting;
import org.likeness.crm.web.ui.Say;

/** Whether the scores may be trusted, in a few lines. */
@ApplicationScoped
class ModelDigest implements Reporting {
    @Inject
    ModelTold told;

    @Override
    public ReportKind kind() {
        return ReportKind.SCORES;
    }

    @Override
    public void read(PageQuestion question, Viewer viewer, Say say) {
        subject(question);
    }

    private static Subject subject(PageQuestion question) {
        return Subject.valueOf(question.one("subject", ScorePages.SUBJECTS, "LEAD"));
    }

    @Override
    public Digest of(Asked asked) {
        var say = asked.say();
        var question = new PageQuestion(asked.filters(), say);
        var subject = subject(question);
        var view = told.view(subject, question.form(), null, asked.viewer(), say);
        return new Digest(
                answer(view, say),
                question.warning(warning(view, say)),
                figures(view, say),
                table(view, say),
                live(view),
                ModelTable.of(view),
                question.address("/scores").href());
    }

    private static String answer(ModelView view, Say say) {
        if (!"OK".equals(view.status()) || view.quality() == null) {
            return "";
        }
        var q = view.quality();
        var warnings = view.warnings().size();
        return say.plain(
                warnings == 0 ? "model.answer" : warnings == 1 ? "model.answer.warned.one" : "model.answer.warned",
                warnings,
                q.heldOut(),
                view.version(),
                say.percent(q.auc()),
                say.percent(q.aucInterval()),
                q.agreeing(),
                q.bins());
    }

    private static String warning(ModelView view, Say say) {
        if (view.status() == null) {
            return say.text("model.answer.never");
        }
        return switch (view.status()) {
            case "NO_SIGNAL" ->
                say.text("digest.no-signal") + " " + say.plain("model.answer.none", view.version(), view.rows());
            case "INSUFFICIENT_DATA" -> say.plain("model.answer.few", view.won(), view.lost());
            default -> "";
        };
    }

    private static List<Figure> figures(ModelView view, Say say) {
        var figures = new ArrayList<Figure>();
        var q = view.quality();
        if (q != null) {
            var heldOut = say.text("model.held-out", q.heldOut());
            figures.add(Figure.of("auc", say.text("model.auc"), q.auc(), Unit.SCORE, q.aucInterval(), heldOut));
            figures.add(Figure.of(
                    "log-loss",
                    say.text("model.log-loss"),
                    q.logLoss(),
                    Unit.SCORE,
                    null,
                    say.text("model.base", say.bare(q.baseLogLoss()))));
            figures.add(Figure.of(
                    "agreeing",
                    say.text("digest.agreeing"),
                    (double) q.agreeing(),
                    Unit.COUNT,
                    null,
                    say.text("digest.bins", q.bins())));
        }
        if (!view.live().isEmpty()) {
            var live = view.live().get(0);
            figures.add(Figure.of(
                    "live-closed",
                    say.text("digest.live-closed"),
                    (double) (live.given() - live.open()),
                    Unit.COUNT,
                    null,
                    say.text("live.given", live.given(), live.open())));
        }
        return figures;
    }

    private static Digest.Table table(ModelView view, Say say) {
        return new Digest.Table(
                say.text("model.grades"),
                List.of(say.text("digest.grade"), say.text("digest.of-grade"), say.text("ideal.win-rate")),
                view.grades().stream()
                        .map(g -> List.of(
                                g.grade() + " · " + g.label(),
                                say.text("ideal.of", g.won(), g.closed()),
                                say.percent(g.rate()) + " (" + say.percent(g.interval()) + ")"))
                        .toList());
    }

    /** What came of the scores given out, in the page's own words. */
    private static String live(ModelView view) {
        return String.join(
                " ",
                view.live().stream().map(l -> l.title() + ": " + l.verdict()).toList());
    }
}
