package org.likeness.crm.maths.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.crm.maths.regression.ShapeBoosting.Unit;

class UnitBlockTest {
    private static final int ROWS = 2000;
    private static final double LEAST = 20;
    private static final double RATE = .05;

    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Unit> units =
            List.of(unit(4, false), unit(30, true), unit(3, false), unit(5, true), unit(9, false), unit(2, false));

    @Test
    void units_with_few_combinations_share_a_block() {
        // 2,000 rows allow 250: 4 · 30 · 3 would be 360, and 3 · 5 · 9 · 2 would be 270
        assertThat(UnitBlock.of(units, 0, 6)).extracting(UnitBlock::units).containsExactly(2, 3, 1);
        assertThat(UnitBlock.of(units, 2, 3)).extracting(UnitBlock::first).containsExactly(2);
        assertThat(UnitBlock.of(units, 3, 3)).isEmpty();
    }

    @Test
    void fewer_rows_make_smaller_blocks() {
        assertThat(UnitBlock.of(
                        List.of(new Unit(new short[] {0, 1}, 2, false, 1), new Unit(new short[2], 2, false, 1)), 0, 2))
                .hasSize(2);
    }

    @Test
    void boosting_by_blocks_takes_the_steps_it_would_take_row_by_row() {
        boolean[] won = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            won[i] = random.nextInt(30) < 8 + units.get(1).codes()[i] / 2;
        }
        ShapeBoosting boosting = new ShapeBoosting(units, won, RATE, LEAST);
        boosting.rounds(0, units.size(), 3);
        boosting.rounds(0, units.size(), 2);
        double[][] byRow = new double[units.size()][30];
        double[] z = new double[ROWS];
        java.util.Arrays.fill(z, boosting.intercept());
        rounds(byRow, z, won, 3);
        rounds(byRow, z, won, 2);
        for (int u = 0; u < byRow.length; u++) {
            for (int code = 0; code < units.get(u).size(); code++) {
                assertThat(boosting.shapes()[u][code]).isCloseTo(byRow[u][code], within(1e-13));
            }
        }
    }

    /** The same without blocks: every unit visits every row. */
    private void rounds(double[][] shapes, double[] z, boolean[] won, int count) {
        double[] g = new double[ROWS];
        double[] h = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double p = Logit.probability(z[i]);
            g[i] = (won[i] ? 1 : 0) - p;
            h[i] = p * (1 - p);
        }
        for (int step = 0; step < count * units.size(); step++) {
            Unit unit = units.get(step % units.size());
            double[] gs = new double[unit.size()];
            double[] hs = new double[unit.size()];
            int[] ns = new int[unit.size()];
            for (int i = 0; i < ROWS; i++) {
                gs[unit.codes()[i]] += g[i];
                hs[unit.codes()[i]] += h[i];
                ns[unit.codes()[i]]++;
            }
            double[] delta = unit.ordered()
                    ? Leaves.steps(gs, hs, ns, unit.lambda(), LEAST)
                    : Leaves.single(gs, hs, unit.lambda());
            IntStream.range(0, delta.length).forEach(code -> delta[code] *= RATE);
            for (int code = 0; code < delta.length; code++) {
                shapes[step % units.size()][code] += delta[code];
            }
            for (int i = 0; i < ROWS; i++) {
                z[i] += delta[unit.codes()[i]];
                g[i] -= h[i] * delta[unit.codes()[i]];
            }
        }
    }

    private Unit unit(int size, boolean ordered) {
        short[] codes = new short[ROWS];
        for (int i = 0; i < ROWS; i++) {
            codes[i] = (short) random.nextInt(size);
        }
        return new Unit(codes, size, ordered, 1);
    }
}
