package org.likeness.crm.web.score;

import java.time.Instant;
import org.likeness.crm.maths.regression.AucDifference;
import org.likeness.crm.maths.regression.LossDifference;
import org.likeness.crm.score.Challenge;
import org.likeness.crm.web.ui.Interval;
import org.likeness.crm.web.ui.Say;

/**
 * A challenger and what was decided of it, as the page shows it.
 *
 * @param challenger its version; empty where none was trained
 * @param champion the version it was held against; empty where there was none
 * @param verdict in words
 * @param auc both and their difference, or null unless they were compared
 * @param loss the same
 */
public record ChallengeRow(
        Instant at,
        String challenger,
        String champion,
        boolean promoted,
        String verdict,
        int rows,
        AucDifference auc,
        LossDifference loss) {

    static ChallengeRow of(Challenge challenge, Say say) {
        return new ChallengeRow(
                challenge.decidedAt(),
                challenge.challengerVersion() == null ? "" : "v" + challenge.challengerVersion(),
                challenge.championVersion() == null ? "" : "v" + challenge.championVersion(),
                challenge.verdict().promotes(),
                verdict(challenge, say),
                challenge.rows(),
                challenge.auc(),
                challenge.loss());
    }

    private static String verdict(Challenge challenge, Say say) {
        var lost = challenge.rows() - challenge.won();
        return challenge.verdict() == Challenge.Verdict.TOO_FEW_NEW
                ? say.text("challenge.few", challenge.won(), lost, Challenge.FEWEST)
                : say.word("challenge.verdict", challenge.verdict().name());
    }

    public Interval aucInterval() {
        return new Interval(auc.low(), auc.high());
    }

    public Interval lossInterval() {
        return new Interval(loss.low(), loss.high());
    }
}
