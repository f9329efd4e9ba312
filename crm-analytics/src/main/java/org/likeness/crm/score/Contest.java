package org.likeness.crm.score;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.likeness.crm.feature.Protection;
import org.likeness.crm.feature.Table;
import org.likeness.crm.maths.regression.AucDifference;
import org.likeness.crm.maths.regression.LossDifference;

/** Holds a new model against the one in use; see {@link Challenge} for the rule. */
final class Contest {
    private final WinQuestion question;
    private final ScoringModel champion;
    private final Protection rules;
    private final Table table;
    private final boolean[] fresh;
    private final Instant at;

    /** @param table with the columns of both models */
    Contest(
            WinQuestion question,
            Optional<ScoringModel> champion,
            Protection rules,
            Connection connection,
            Table table,
            Instant at)
            throws SQLException {
        this.question = question;
        this.champion = champion.orElse(null);
        this.rules = rules;
        this.table = table;
        this.at = at;
        this.fresh = new boolean[table.rows()];
        long[] known =
                held() ? ScoreParts.ids(connection, this.champion.stored().id()) : new long[0];
        for (int row : table.closedRows()) {
            fresh[row] = Arrays.binarySearch(known, table.id(row)) < 0;
        }
    }

    /** What is decided before anything is trained: nothing can be, where too few have closed since. */
    Optional<Challenge> hopeless() {
        int[] rows = IntStream.range(0, fresh.length).filter(row -> fresh[row]).toArray();
        return held() && tooFew(rows)
                ? Optional.of(challenge(Challenge.Verdict.TOO_FEW_NEW, rows, null, null))
                : Optional.empty();
    }

    Challenge decide(Trained challenger) {
        WinModel.Status status = challenger.model().status();
        if (!held()) {
            boolean ruled = champion != null && champion.stored().model().status() == WinModel.Status.OK;
            boolean any = ruled ? status != WinModel.Status.INSUFFICIENT_DATA : status == WinModel.Status.OK;
            return challenge(
                    !any && champion != null
                            ? Challenge.Verdict.NO_SIGNAL
                            : ruled ? Challenge.Verdict.RULE : Challenge.Verdict.NO_CHAMPION,
                    new int[0],
                    null,
                    null);
        }
        if (status != WinModel.Status.OK) {
            return challenge(Challenge.Verdict.NO_SIGNAL, new int[0], null, null);
        }
        int[] rows = IntStream.range(0, fresh.length)
                .filter(row -> fresh[row] && challenger.sets()[row] == Trained.Set.HOLDOUT)
                .toArray();
        if (tooFew(rows)) {
            return challenge(Challenge.Verdict.TOO_FEW_NEW, rows, null, null);
        }
        double[] theirs = champion.stored().model().additive().logOdds(table);
        double[] first = Arrays.stream(rows)
                .mapToDouble(row -> challenger.logOdds()[row])
                .toArray();
        double[] second = Arrays.stream(rows).mapToDouble(row -> theirs[row]).toArray();
        boolean[] won = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            won[i] = table.won(rows[i]);
        }
        AucDifference auc = AucDifference.of(first, second, won);
        LossDifference loss = LossDifference.of(first, second, won);
        return challenge(Challenge.verdict(auc, loss), rows, auc, loss);
    }

    /** Whether there is a model with a signal that keeps the rules. */
    private boolean held() {
        return champion != null
                && champion.stored().model().status() == WinModel.Status.OK
                && champion.stored().model().against(rules).isEmpty();
    }

    private boolean tooFew(int[] rows) {
        long won = Arrays.stream(rows).filter(table::won).count();
        return Math.min(won, rows.length - won) < Challenge.FEWEST;
    }

    private Challenge challenge(Challenge.Verdict verdict, int[] rows, AucDifference auc, LossDifference loss) {
        return new Challenge(
                question.subject(),
                question.pipeline(),
                champion == null ? null : champion.stored().id(),
                champion == null ? null : champion.stored().version(),
                null,
                null,
                verdict,
                rows.length,
                (int) Arrays.stream(rows).filter(table::won).count(),
                auc,
                loss,
                at);
    }
}
