package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.likeness.crm.feature.ProtectedFeatures;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.score.AdditiveModel;
import org.likeness.crm.score.Challenges;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.score.FeatureWords.Words;
import org.likeness.crm.web.score.ModelView.Bin;
import org.likeness.crm.web.score.ModelView.Drift;
import org.likeness.crm.web.score.ModelView.Feature;
import org.likeness.crm.web.score.ModelView.GradeRow;
import org.likeness.crm.web.score.ModelView.Warning;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.chart.Histogram;
import org.likeness.crm.web.ui.chart.RocCurves;

/** Gathers what the page on scores shows of a subject's models. */
@ApplicationScoped
class ModelTold {
    private static final int MOST_DRIFT = 8;
    private static final int MOST_CHALLENGES = 8;
    private static final Pattern RANGE = Pattern.compile("-?[0-9.]+ to < -?[0-9.]+[0-9]");
    private static final Pattern KEYS =
            Pattern.compile("([(（])([a-z][A-Za-z]*(?:\\.[A-Za-z]+)?(?:, [a-z][A-Za-z.]+)*)([)）])");

    @Inject
    WinModels models;

    @Inject
    OpenScores open;

    @Inject
    FeatureWords features;

    @Inject
    ProtectedFeatures rules;

    @Inject
    KeptLives lives;

    @Inject
    Challenges challenges;

    ModelView view(Subject subject, Form form, Training training, Viewer viewer, Say say) {
        var all = models.list(subject);
        var now = models.published(subject, null)
                .or(() -> all.stream().filter(m -> m.publishedAt() != null).findFirst())
                .orElse(null);
        return view(now, all, form, training, viewer, say, subject);
    }

    /** What there is to be known of one model, whether it is in use or not. */
    ModelView of(StoredModel model, Viewer viewer, Say say) {
        var subject = model.model().subject();
        return view(model, models.list(subject), Form.empty(), null, viewer, say, subject);
    }

    private ModelView view(
            StoredModel now,
            List<StoredModel> all,
            Form form,
            Training training,
            Viewer viewer,
            Say say,
            Subject subject) {
        var model = now == null ? null : now.model();
        var signal = model != null && model.status() == WinModel.Status.OK;
        var words = features.of(subject, say);
        var bins = now == null ? List.<Histogram.Bin>of() : open.of(subject, viewer.sight());
        return new ModelView(
                subject.name(),
                form,
                model == null ? null : model.status().name(),
                now == null ? null : ScoreWords.version(now),
                model == null ? 0 : model.rows(),
                model == null ? 0 : model.won(),
                model == null ? 0 : model.lost(),
                training,
                model == null || model.quality() == null ? null : HeldOut.quality(model.quality()),
                model == null || model.quality() == null ? null : HeldOut.calibration(model.quality()),
                roc(now, all),
                signal ? grades(model, say) : List.of(),
                model == null ? List.of() : warnings(model, words, say),
                model == null ? 0 : stable(model),
                ModelVersions.of(all, now, rules.now()),
                bins.isEmpty() ? null : new Histogram(bins),
                bins.stream().mapToLong(Histogram.Bin::n).sum(),
                model == null || model.drift() == null ? List.of() : drift(model, words),
                model == null ? List.of() : features(model, words),
                model == null ? ModelView.ByRule.NONE : byRule(model, words, say),
                now == null ? List.of() : live(now, viewer.sight(), say),
                challenges.of(subject).stream()
                        .limit(MOST_CHALLENGES)
                        .map(c -> ChallengeRow.of(c, say))
                        .toList(),
                viewer.role().shapesTheHouse());
    }

    private ModelView.ByRule byRule(WinModel model, Words words, Say say) {
        return new ModelView.ByRule(
                RulesTold.list(model.leftOutByRule(), words, say),
                RulesTold.list(model.against(rules.now()), words, say));
    }

    private List<LiveView> live(StoredModel now, Sight sight, Say say) {
        var own = LiveView.of(say.text("live.by", ScoreWords.version(now)), lives.of(now, sight), say);
        return now.version() == 1
                ? List.of(own)
                : List.of(own, LiveView.of(say.text("live.by-all"), lives.ofAll(now, sight), say));
    }

    private static List<Drift> drift(WinModel model, Words words) {
        return model.drift().stream()
                .limit(MOST_DRIFT)
                .map(one -> new Drift(words.label(one.feature()), one.index()))
                .toList();
    }

    /** The model in use, and behind it the one before. */
    private RocCurves roc(StoredModel now, List<StoredModel> all) {
        if (now == null || now.model().quality() == null) {
            return null;
        }
        var lines = new ArrayList<RocCurves.Line>();
        all.stream()
                .filter(m -> m.version() <= now.version() && m.model().quality() != null)
                .limit(2)
                .forEach(m -> {
                    var points = Roc.of(models.heldOut(m));
                    if (!points.isEmpty()) {
                        var auc = m.model().quality().auc().value();
                        lines.add(new RocCurves.Line(ScoreWords.version(m), auc, points));
                    }
                });
        return lines.isEmpty() ? null : new RocCurves(lines);
    }

    private static List<GradeRow> grades(WinModel model, Say say) {
        return model.grades().stream()
                .filter(g -> g.n() > 0)
                .map(g -> new GradeRow(
                        g.name(), say.word("model.grade", g.name()), g.won(), g.n(), ScoreWords.interval(g)))
                .toList();
    }

    private static List<Warning> warnings(WinModel model, Words words, Say say) {
        return model.warnings().stream()
                .map(w -> new Warning(
                        w.kind(),
                        w.feature() == null ? "" : words.label(w.feature()),
                        worded(w.feature(), say.chinese() ? w.detailZh() : w.detail(), words)))
                .toList();
    }

    /** The numbers of a warning with its ranges and features as the reader calls them. */
    private static String worded(String feature, String detail, Words words) {
        var ranges = feature == null || feature.contains(AdditiveModel.Term.CROSS)
                ? detail
                : RANGE.matcher(detail)
                        .replaceAll(range -> Matcher.quoteReplacement(words.value(feature, range.group(), true)));
        return KEYS.matcher(ranges)
                .replaceAll(keys -> Matcher.quoteReplacement(keys.group(1)
                        + Arrays.stream(keys.group(2).split(", "))
                                .map(words::label)
                                .collect(Collectors.joining(", "))
                        + keys.group(3)));
    }

    private static int stable(WinModel model) {
        return (int) model.additive().single().stream()
                .filter(t ->
                        model.warnings().stream().noneMatch(w -> t.feature().equals(w.feature())))
                .count();
    }

    private static List<Feature> features(WinModel model, Words words) {
        return model.additive().terms().stream()
                .map(t -> new Feature(words.label(t.feature()), bins(t, words)))
                .filter(f -> f.span() > 0)
                .sorted(Comparator.comparingDouble(Feature::span).reversed())
                .toList();
    }

    private static List<Bin> bins(AdditiveModel.Term term, Words words) {
        return IntStream.range(0, term.logOdds().length)
                .filter(b -> term.won()[b] + term.lost()[b] > 0)
                .mapToObj(b -> new Bin(
                        words.value(term.feature(), term.label(b), term.named(b)),
                        term.logOdds()[b],
                        term.won()[b],
                        term.lost()[b]))
                .toList();
    }
}
