package org.likeness.crm.maths.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some units of a boosting one after the other, and the different combinations of their codes that occur: its cells. A step of one of these
 * units looks only at the sums of the cells, so that rows are visited once for all units of a block and not once for each. The same
 * steps come out, but for the order in which numbers are added.
 */
final class UnitBlock {
    private static final int MOST_CELLS = 4096;
    private static final int ROWS_PER_CELL = 8;
    private static final int MOST_COMBINATIONS = 1 << 18;

    private final int first;
    private final short[] cells;
    private final List<short[]> codes;
    private final double[] g;
    private final double[] h;
    private final int[] n;
    private final double[] moved;
    private final double[] movedNow;

    private UnitBlock(int first, short[] cells, List<short[]> codes, int[] n) {
        this.first = first;
        this.cells = cells;
        this.codes = codes;
        this.n = n;
        this.g = new double[n.length];
        this.h = new double[n.length];
        this.moved = new double[n.length];
        this.movedNow = new double[n.length];
    }

    /** Units from one number up to another in as few blocks as pay: a block has far fewer cells than there are rows. */
    static List<UnitBlock> of(List<ShapeBoosting.Unit> units, int from, int to) {
        List<UnitBlock> blocks = new ArrayList<>();
        UnitBlock block = null;
        for (int u = from; u < to; u++) {
            UnitBlock wider = block == null ? null : block.with(units.get(u));
            if (block != null && wider == null) {
                blocks.add(block);
            }
            block = wider == null ? single(u, units.get(u)) : wider;
        }
        if (block != null) {
            blocks.add(block);
        }
        return blocks;
    }

    private static UnitBlock single(int u, ShapeBoosting.Unit unit) {
        short[] codes = new short[unit.size()];
        int[] n = new int[unit.size()];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = (short) code;
        }
        for (short code : unit.codes()) {
            n[code]++;
        }
        return new UnitBlock(u, unit.codes(), List.of(codes), n);
    }

    /** The block with one more unit; {@code null} where that has too many cells. */
    private UnitBlock with(ShapeBoosting.Unit unit) {
        int most = Math.min(MOST_CELLS, cells.length / ROWS_PER_CELL);
        if ((long) n.length * unit.size() > MOST_COMBINATIONS) {
            return null;
        }
        short[] number = new short[n.length * unit.size()];
        Arrays.fill(number, (short) -1);
        short[] joined = new short[cells.length];
        int[] example = new int[most];
        int[] count = new int[most];
        int found = 0;
        for (int i = 0; i < joined.length; i++) {
            int combination = cells[i] * unit.size() + unit.codes()[i];
            if (number[combination] < 0) {
                if (found == most) {
                    return null;
                }
                number[combination] = (short) found;
                example[found++] = i;
            }
            joined[i] = number[combination];
            count[joined[i]]++;
        }
        List<short[]> all = new ArrayList<>();
        for (short[] of : codes) {
            all.add(at(of, cells, example, found));
        }
        short[] own = new short[found];
        for (int cell = 0; cell < found; cell++) {
            own[cell] = unit.codes()[example[cell]];
        }
        all.add(own);
        return new UnitBlock(first, joined, all, Arrays.copyOf(count, found));
    }

    private static short[] at(short[] codes, short[] cells, int[] example, int found) {
        short[] some = new short[found];
        for (int cell = 0; cell < found; cell++) {
            some[cell] = codes[cells[example[cell]]];
        }
        return some;
    }

    int first() {
        return first;
    }

    int units() {
        return codes.size();
    }

    /** Begins anew: nothing was moved, and second derivatives of the rows are summed up by cell. */
    void begin(double[] hOfRows) {
        Arrays.fill(moved, 0);
        Arrays.fill(movedNow, 0);
        Parts.sum(cells.length, h, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                sums[cells[i]] += hOfRows[i];
            }
        });
    }

    /** Passes the last steps of the block before on to the derivatives of the rows, and sums those up by cell. */
    void collect(UnitBlock before, double[] gOfRows, double[] hOfRows) {
        Parts.sum(cells.length, g, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                double left = gOfRows[i] - hOfRows[i] * before.movedNow[before.cells[i]];
                gOfRows[i] = left;
                sums[cells[i]] += left;
            }
        });
        Arrays.fill(movedNow, 0);
    }

    /** Passes all steps since the beginning on to the log-odds of the rows. */
    void settle(double[] z) {
        Parts.each(cells.length, (from, to) -> {
            for (int i = from; i < to; i++) {
                z[i] += moved[cells[i]];
            }
        });
    }

    /** First derivatives, second derivatives and rows by code of one of the units, which is counted within the block. */
    Sums sums(int unit, int size) {
        Sums sums = new Sums(new double[size], new double[size], new int[size]);
        short[] of = codes.get(unit);
        for (int cell = 0; cell < of.length; cell++) {
            sums.g[of[cell]] += g[cell];
            sums.h[of[cell]] += h[cell];
            sums.n[of[cell]] += n[cell];
        }
        return sums;
    }

    /** Takes the step of one of the units. */
    void move(int unit, double[] delta) {
        short[] of = codes.get(unit);
        for (int cell = 0; cell < of.length; cell++) {
            double d = delta[of[cell]];
            g[cell] -= h[cell] * d;
            moved[cell] += d;
            movedNow[cell] += d;
        }
    }

    /** By code. */
    record Sums(double[] g, double[] h, int[] n) {}
}
