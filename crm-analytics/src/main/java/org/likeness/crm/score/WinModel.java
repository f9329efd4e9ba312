package org.likeness.crm.score;

import java.util.List;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.maths.regression.Logit;
import org.likeness.crm.maths.regression.ScoreQuality;
import org.likeness.crm.stamp.Stamp;

/**
 * A learnt win model with everything needed to score by it and to judge it. Never changed once written; a later training writes another
 * version.
 *
 * @param pipeline id of the only pipeline it is about, or {@code null}
 * @param rows closed records it was learnt from, won + lost
 * @param open records that were open then
 * @param moreWon how many more won records are needed, 0 where there are enough
 * @param moreLost the same of lost ones
 * @param judgedBy {@code TIME}, {@code HASH} or {@code CROSS_FITTED}: how the rows for {@code quality} were kept back; {@code null} without one
 * @param quality on rows that the judged fit never saw; {@code null} where data are insufficient
 * @param recipe how it was learnt; {@code null} where nothing was learnt, and of models made before there was a choice
 * @param additive the published sum; without terms unless the status is OK
 * @param grades empty unless the status is OK
 * @param drift by feature, largest first; {@code null} unless the status is OK
 * @param resemblance {@code null} unless the status is OK
 */
public record WinModel(
        Subject subject,
        Long pipeline,
        Status status,
        int rows,
        int won,
        int lost,
        int open,
        int moreWon,
        int moreLost,
        String judgedBy,
        ScoreQuality quality,
        Recipe recipe,
        AdditiveModel additive,
        List<Grade> grades,
        Resemblance resemblance,
        List<Drift> drift,
        List<Warning> warnings,
        Stamp stamp) {

    /** The option of the stamp that names what was left out by rule. */
    static final String BY_RULE = "protected";

    /** Whether there is something to say. */
    public enum Status {
        OK,
        NO_SIGNAL,
        INSUFFICIENT_DATA
    }

    /** Keys of the features that a rule of the house kept out; see {@link org.likeness.crm.feature.Protection}. */
    public List<String> leftOutByRule() {
        String named = stamp == null ? null : stamp.options().get(BY_RULE);
        return named == null ? List.of() : List.of(named.split(", "));
    }

    /** Keys of the features it goes by that are protected now: it is outdated unless there are none. */
    public List<String> against(Protection now) {
        return additive.single().stream()
                .map(AdditiveModel.Term::feature)
                .filter(now::covers)
                .toList();
    }

    /** Share of closed records that were won; NaN without any. */
    public double baseRate() {
        return (double) won / rows;
    }

    /** The probability of a record with these log-odds. */
    static double probability(double logOdds) {
        return Logit.probability(logOdds);
    }

    WinModel stamped(Stamp by) {
        return new WinModel(
                subject,
                pipeline,
                status,
                rows,
                won,
                lost,
                open,
                moreWon,
                moreLost,
                judgedBy,
                quality,
                recipe,
                additive,
                grades,
                resemblance,
                drift,
                warnings,
                by);
    }
}
