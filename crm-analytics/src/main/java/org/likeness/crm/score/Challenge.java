package org.likeness.crm.score;

import java.time.Instant;
import java.util.Objects;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.maths.regression.AucDifference;
import org.likeness.crm.maths.regression.LossDifference;

/**
 * A new model held against the one in use, on records that neither had seen: those held out of the new one's training that were not closed yet
 * when the other learnt. The rule: the new one is promoted if its log-loss there is no higher and DeLong's paired test does not find its AUC
 * lower (p &lt; .05); a tie goes to the newer. With fewer than {@value #FEWEST} won or lost such records nothing is decided and the old one stays.
 *
 * @param champion id of the model in use, {@code null} where there was none
 * @param challenger id of the new one, {@code null} where none was trained because it could not have been compared
 * @param rows records that both were judged on, {@code won} among them; with too few, those that there were
 * @param auc challenger − champion, and both; {@code null} unless they were compared
 * @param loss the same of the mean log-loss
 */
public record Challenge(
        Subject subject,
        Long pipeline,
        Long champion,
        Integer championVersion,
        Long challenger,
        Integer challengerVersion,
        Verdict verdict,
        int rows,
        int won,
        AucDifference auc,
        LossDifference loss,
        Instant decidedAt) {
    /** Fewest won, and fewest lost, records to compare on. */
    public static final int FEWEST = 10;

    static final double SURE = .05;

    /** What was decided, and why. */
    public enum Verdict {
        /** No worse by the rule. */
        NOT_WORSE(true),
        /** There was no model with a signal to be held against. */
        NO_CHAMPION(true),
        /** The model in use goes by something that is protected by now: any that does not is better. */
        RULE(true),
        /** Its log-loss is higher. */
        HIGHER_LOSS(false),
        /** Its AUC is lower beyond doubt. */
        LOWER_AUC(false),
        /** It found no signal, or too few data, while the one in use has one. */
        NO_SIGNAL(false),
        /** Too few have closed since. */
        TOO_FEW_NEW(false),
        /** It would have been promoted, but another model was published while it learnt, which it was not held against. */
        OVERTAKEN(false);

        private final boolean promotes;

        Verdict(boolean promotes) {
            this.promotes = promotes;
        }

        /** Whether the new model takes the place of the old one. */
        public boolean promotes() {
            return promotes;
        }
    }

    /** By the rule, from figures on the same records. */
    static Verdict verdict(AucDifference auc, LossDifference loss) {
        if (!(loss.difference() <= 0)) {
            return Verdict.HIGHER_LOSS;
        }
        return auc.difference() < 0 && auc.p() < SURE ? Verdict.LOWER_AUC : Verdict.NOT_WORSE;
    }

    Challenge by(StoredModel model) {
        return with(model.id(), model.version(), verdict);
    }

    /** The same against what is published by now, {@code null} for nothing: a verdict on another model promotes nobody. */
    Challenge amid(Long published) {
        return verdict.promotes() && !Objects.equals(published, champion)
                ? with(challenger, challengerVersion, Verdict.OVERTAKEN)
                : this;
    }

    private Challenge with(Long challenger, Integer challengerVersion, Verdict verdict) {
        return new Challenge(
                subject,
                pipeline,
                champion,
                championVersion,
                challenger,
                challengerVersion,
                verdict,
                rows,
                won,
                auc,
                loss,
                decidedAt);
    }
}
