package org.likeness.crm.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Lets deals be won or not, each by its chance and apart from the others, many times over, and adds up the amounts by period. The band holds the
 * middle 80% of these sums: it tells of chance only, not of how well the chances are known. The same chances, in the same order, give the same digits.
 */
final class Simulation {
    static final double BAND = .8;
    static final long SEED = 20201122;
    /** Fewer where there are very many deals, whose sums vary little. */
    static final int RUNS = 2000;

    private static final int FEWEST_RUNS = 200;
    private static final long DRAWS = 20_000_000;

    private final int periods;
    private final List<Bet> bets;

    /**
     * A deal at stake.
     *
     * @param within the chance to be won by the end of each period
     */
    record Bet(double amount, double[] within) {}

    Simulation(int periods, List<Bet> bets) {
        this.periods = periods;
        this.bets = bets;
    }

    /** What each period brings, and (last) all of them. */
    Expected[] expected() {
        int runs = (int) Math.max(FEWEST_RUNS, Math.min(RUNS, DRAWS / Math.max(1, bets.size())));
        double[][] sums = new double[periods + 1][runs];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < runs; run++) {
            for (Bet bet : bets) {
                int period = period(bet.within(), random.nextDouble());
                if (period < periods) {
                    sums[period][run] += bet.amount();
                    sums[periods][run] += bet.amount();
                }
            }
        }
        Expected[] expected = new Expected[periods + 1];
        for (int k = 0; k <= periods; k++) {
            expected[k] = expected(k, sums[k]);
        }
        return expected;
    }

    private Expected expected(int k, double[] sums) {
        double deals = 0;
        double amount = 0;
        for (Bet bet : bets) {
            double before = k == 0 || k == periods ? 0 : bet.within()[k - 1];
            double chance = bet.within()[Math.min(k, periods - 1)] - before;
            deals += chance;
            amount += chance * bet.amount();
        }
        Arrays.sort(sums);
        double tail = (1 - BAND) / 2 * (sums.length - 1);
        return new Expected(deals, amount, sums[(int) Math.floor(tail)], sums[(int) Math.ceil(sums.length - 1 - tail)]);
    }

    private static int period(double[] within, double draw) {
        int k = 0;
        while (k < within.length && draw >= within[k]) {
            k++;
        }
        return k;
    }
}
