package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.feature.Bins;
import org.likeness.crm.feature.Warning;
import org.likeness.crm.maths.association.CramersV;

/**
 * Finds features of a model that tell nearly the same fact, such as a channel and whether somebody referred: a model spreads what the
 * fact is worth over both, so that neither reason says it alone.
 */
public final class OneFact {
    /** The kind of the warning; its feature names both with a {@value AdditiveModel.Term#CROSS} between. */
    public static final String KIND = "ONE_FACT";

    private static final double NEARLY = .95;
    private static final int FEWEST = 100;
    /** Rows are in the order of a hash: the first ones are as good as drawn by lot, and tell enough. */
    private static final int ENOUGH = 50_000;

    private OneFact() {}

    /** The features of a pair that was warned of. */
    public static List<String> pair(Warning warning) {
        return List.of(warning.feature().split(AdditiveModel.Term.CROSS));
    }

    static List<Warning> of(Binned binned, int[] closed) {
        List<Warning> warnings = new ArrayList<>();
        List<AdditiveModel.Term> single = binned.single();
        int[] some = closed.length > ENOUGH ? Arrays.copyOf(closed, ENOUGH) : closed;
        for (int a = 0; a < single.size(); a++) {
            for (int b = a + 1; b < single.size(); b++) {
                look(single.get(a), binned.bins()[a], single.get(b), binned.bins()[b], some, warnings);
            }
        }
        return warnings;
    }

    private static void look(
            AdditiveModel.Term one,
            int[] ones,
            AdditiveModel.Term other,
            int[] others,
            int[] closed,
            List<Warning> warnings) {
        int[][] counts = new int[one.bins().size()][other.bins().size()];
        int n = 0;
        for (int row : closed) {
            if (ones[row] != Bins.UNKNOWN && others[row] != Bins.UNKNOWN) {
                counts[ones[row]][others[row]]++;
                n++;
            }
        }
        double v = n < FEWEST ? 0 : CramersV.of(counts);
        if (v >= NEARLY) {
            warnings.add(new Warning(
                    KIND,
                    one.feature() + AdditiveModel.Term.CROSS + other.feature(),
                    String.format(
                            Locale.ROOT,
                            "One tells the other in %d closed records (Cramér's V %.2f): read them together.",
                            n,
                            v),
                    String.format(Locale.ROOT, "在 %d 条已关闭记录中，由其一可知其二（Cramér V %.2f）：请合并看待。", n, v)));
        }
    }
}
