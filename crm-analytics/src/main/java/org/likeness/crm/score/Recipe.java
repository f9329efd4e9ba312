package org.likeness.crm.score;

/**
 * How a model is learnt, as cross-fitting chose it.
 *
 * @param learner {@code RIDGE} (penalised logistic regression on learnt bins), {@code SMOOTH} (the same on stairs) or {@code BOOSTED}
 *     (boosted shapes)
 * @param penalty λ of the first two, 0 for the last
 * @param rounds how often shapes are looked at, {@value BoostFit#ROUNDS} rounds of boosting each; 0 for the ridge
 * @param crossedRounds the same of crossed features; 0 where crossings do not help
 */
public record Recipe(String learner, double penalty, int rounds, int crossedRounds) {
    static Recipe ridge(double penalty) {
        return new Recipe("RIDGE", penalty, 0, 0);
    }

    static Recipe smooth(double penalty) {
        return new Recipe("SMOOTH", penalty, 0, 0);
    }

    static Recipe boosted(int rounds, int crossedRounds) {
        return new Recipe("BOOSTED", 0, rounds, crossedRounds);
    }

    boolean ridge() {
        return learner.equals("RIDGE");
    }

    boolean smooth() {
        return learner.equals("SMOOTH");
    }
}
