package org.likeness.crm.web.deal;

import org.likeness.crm.funnel.DealOutlook;
import org.likeness.crm.maths.regression.Logit;

/**
 * The chance that an open deal is won, by both things known of it: its stage and time there, and the facts its score goes by. The facts move the odds
 * of the stage by as much as they move the odds of an average deal of the pipeline, which is Bayes' rule where facts and stages tell independently of each other
 * (as in a naive Bayes classifier): logit(together) = logit(by stage) + logit(by facts) − logit(of all).
 *
 * @param byStage the chance by stage and time, 0 to 1
 * @param byFacts the score, {@code null} where a model has none or finds no signal
 * @param ofAll what the score is held against ({@link WonShares}), {@code null} with {@code byFacts}
 */
public record DealChance(double byStage, Double byFacts, Double ofAll) {
    /** Of an outlook that has a chance. */
    public static DealChance of(DealOutlook outlook, Double byFacts, Double ofAll) {
        var both = byFacts != null && ofAll != null;
        return new DealChance(outlook.chance(), both ? byFacts : null, both ? ofAll : null);
    }

    /** Whether the facts tell anything. */
    public boolean scored() {
        return byFacts != null;
    }

    /** The chance by both; by the stage alone where there is no score. */
    public double together() {
        return scored() ? Logit.probability(Logit.of(byStage) + Logit.of(byFacts) - Logit.of(ofAll)) : byStage;
    }
}
