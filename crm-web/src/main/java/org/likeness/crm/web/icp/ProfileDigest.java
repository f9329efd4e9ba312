package org.likeness.crm.web.icp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.likeness.crm.icp.IdealProfile;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.record.PageQuestion;
import org.likeness.crm.web.report.Digest;
import org.likeness.crm.web.report.Figure;
import org.likeness.crm.web.report.Figure.Unit;
import org.likeness.crm.web.report.ReportKind;
import org.likeness.crm.web.report.Reporting;
import org.likeness.crm.web.score.FeatureWords;
import org.likeness.crm.web.ui.Say;

/** The ideal customer in a few lines. */
@ApplicationScoped
class ProfileDigest implements Reporting {
    private static final int MOST = 10;

    @Inject
    KeptProfiles profiles;

    @Inject
    ProfileQuestions questions;

    @Inject
    FeatureWords features;

    @Override
    public ReportKind kind() {
        return ReportKind.IDEAL;
    }

    @Override
    public void read(PageQuestion question, Viewer viewer, Say say) {
        questions.of(question, viewer.sight());
    }

    @Override
    public Digest of(Asked asked) {
        var say = asked.say();
        var question = new PageQuestion(asked.filters(), say);
        var of = questions.of(question, asked.viewer().sight());
        var profile = profiles.of(of);
        var told =
                new ProfileTold(features.of(of.subject(), say), of.subject(), new NearestOpen(List.of(), 0), null, say);
        var view = told.view(question.address("/ideal-customer"), question.form(), profile);
        return new Digest(
                answer(view, say),
                question.warning(warning(view, say)),
                figures(profile, view, say),
                table(view, say),
                view.signal() ? say.text("ideal.association") : "",
                ProfileTable.of(profile),
                view.address().href());
    }

    private static String answer(IdealView view, Say say) {
        return view.signal()
                ? say.plain(
                        "ideal.answer",
                        view.closed(),
                        view.won(),
                        say.percent1(view.winRate()),
                        say.percent1(view.winRateInterval()),
                        view.tested(),
                        view.traits().size())
                : "";
    }

    private static String warning(IdealView view, Say say) {
        return switch (view.status()) {
            case "NO_SIGNAL" ->
                say.text("digest.no-signal") + " "
                        + say.plain("ideal.answer.none", view.closed(), view.won(), view.tested());
            case "INSUFFICIENT_DATA" ->
                say.plain("ideal.answer.few", view.closed(), view.won()) + " "
                        + say.text("ideal.few.how", view.wonMissing(), view.lostMissing());
            default -> "";
        };
    }

    private static List<Figure> figures(IdealProfile profile, IdealView view, Say say) {
        return List.of(
                Figure.count("closed", say.text("digest.closed"), view.closed()),
                Figure.of(
                        "win-rate",
                        say.text("digest.win-rate"),
                        view.winRate(),
                        Unit.SHARE,
                        view.winRateInterval(),
                        say.text("digest.of-closed", profile.won(), profile.closed())),
                Figure.of(
                        "traits",
                        say.text("digest.traits"),
                        (double) view.traits().size(),
                        Unit.COUNT,
                        null,
                        say.text("digest.tested", view.tested())));
    }

    private static Digest.Table table(IdealView view, Say say) {
        return new Digest.Table(
                say.text("digest.traits"),
                List.of(
                        say.text("ideal.trait"),
                        say.text("funnel.won-of-closed"),
                        say.text("ideal.win-rate"),
                        say.text("ideal.lift")),
                view.traits().stream()
                        .limit(MOST)
                        .map(v -> List.of(
                                say.text("feature.is", v.feature(), v.words()),
                                say.text("ideal.of", v.won(), v.closed()),
                                say.percent(v.winRate()) + " (" + say.percent(v.winRateInterval()) + ")",
                                say.number(v.lift(), 2) + " (" + say.range(v.liftInterval(), 2) + ")"))
                        .toList());
    }
}
