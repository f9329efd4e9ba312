package org.likeness.crm.web.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.maths.stats.Proportion;
import org.likeness.crm.score.Grade;
import org.likeness.crm.score.ManyReasons;
import org.likeness.crm.score.StoredModel;
import org.likeness.crm.score.WinModels;
import org.likeness.crm.score.WinScore;
import org.likeness.crm.score.WinScores;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.score.FeatureWords.Words;
import org.likeness.crm.web.ui.Asking;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Likeness;
import org.likeness.crm.web.ui.Lookalike;
import org.likeness.crm.web.ui.ModelStamp;
import org.likeness.crm.web.ui.Reason;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Score;

/** Puts scores into the reader's words for record pages and lists. */
@ApplicationScoped
public class ScoreWords {
    private static final int STRONGEST = 2;

    @Inject
    WinScores scores;

    @Inject
    WinModels models;

    @Inject
    ManyReasons reasons;

    @Inject
    FeatureWords features;

    @Inject
    SharedTraits shared;

    @Inject
    Asking asking;

    /** A record's score and its likeness to those won; null while no model is published. */
    public record Scored(Score score, Likeness likeness) {
        static final Scored NONE = new Scored(null, null);
    }

    /** The score of a lead or deal that the viewer may see, explained. */
    public Scored of(RecordKind kind, String id, Say say) {
        var subject = subject(kind);
        var sight = asking.viewer().orElseThrow().sight();
        return scores.of(subject, Id.parse(id), null, sight)
                .flatMap(score -> models.find(score.model())
                        .map(model -> scored(score, model, say, alike(subject, Id.parse(id), score, sight, say))))
                .orElse(Scored.NONE);
    }

    /** The two strongest reasons of each of many records, by id. */
    public Map<String, List<Reason>> strongest(RecordKind kind, Collection<String> ids, Say say) {
        var subject = subject(kind);
        var found = reasons.of(
                subject,
                ids.stream().map(Id::parse).toList(),
                asking.viewer().orElseThrow().sight());
        if (found.isEmpty()) {
            return Map.of();
        }
        var words = words(subject, say);
        var one = models.published(subject, null).map(OneReason::by).orElseGet(() -> OneReason.of(List.of()));
        // records of one page share most of their reasons: each is put into words once
        var worded = new IdentityHashMap<org.likeness.crm.score.Reason, Reason>();
        var told = new HashMap<String, List<Reason>>();
        found.forEach((id, all) -> told.put(
                Id.text(id),
                one.of(
                        all,
                        STRONGEST,
                        r -> worded.computeIfAbsent(r, unsaid -> told(unsaid, words, say)),
                        unknown(say))));
        return told;
    }

    /** The published model of LEAD or DEAL, or null. */
    public ModelStamp published(String subject) {
        return models.published(Subject.valueOf(subject), null)
                .map(m -> new ModelStamp(version(m), m.model().rows(), m.model().won(), day(m)))
                .orElse(null);
    }

    static String version(StoredModel model) {
        return "v" + model.version();
    }

    private static LocalDate day(StoredModel model) {
        return model.model().stamp().dataUpTo().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private List<Lookalike> alike(Subject subject, long id, WinScore score, Sight sight, Say say) {
        return shared.told(subject, id, score.lookalikes(), sight, say);
    }

    private Scored scored(WinScore score, StoredModel model, Say say, List<Lookalike> alike) {
        var words = words(model.model().subject(), say);
        var grade = model.model().grades().stream()
                .filter(g -> g.name().equals(score.grade()))
                .findFirst();
        var told = new Score(
                score.probability(),
                score.grade(),
                grade.map(g -> (long) g.won()).orElse(null),
                grade.map(g -> (long) g.n()).orElse(null),
                grade.map(ScoreWords::interval).orElse(null),
                score.baseLogOdds(),
                OneReason.by(model).of(score.reasons(), r -> told(r, words, say), unknown(say)),
                new WhatIfTold(words, say).asks(score.unknown()),
                version(model),
                day(model));
        return new Scored(told, Likenesses.of(score, alike));
    }

    private static IntFunction<String> unknown(Say say) {
        return n -> say.text("score.not-known", n);
    }

    static Interval interval(Grade grade) {
        var share = Proportion.of(grade.won(), grade.n());
        return new Interval(share.low(), share.high());
    }

    private static Reason told(org.likeness.crm.score.Reason reason, Words words, Say say) {
        if (reason.hidden()) {
            return new Reason(say.text("score.hidden-account"), null, null, reason.logOdds());
        }
        return new Reason(
                words.both(reason.feature(), reason.value(), reason.named()),
                (long) reason.won(),
                (long) reason.won() + reason.lost(),
                reason.logOdds());
    }

    private Words words(Subject subject, Say say) {
        return features.of(subject, say);
    }

    private static Subject subject(RecordKind kind) {
        return kind == RecordKind.LEADS ? Subject.LEAD : Subject.DEAL;
    }
}
