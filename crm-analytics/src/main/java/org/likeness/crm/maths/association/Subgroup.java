package org.likeness.crm.maths.association;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that have some values at once, as in subgroup discovery (Klösgen, Explora, 1996). One of no values has every row.
 *
 * @param features by number, ascending, each once
 * @param codes the value of each
 */
public record Subgroup(List<Integer> features, List<Integer> codes) {
    static Subgroup of(int... featuresAndCodes) {
        int[] pairs = featuresAndCodes;
        List<Integer> order = IntStream.range(0, pairs.length / 2)
                .boxed()
                .sorted((a, b) -> pairs[2 * a] - pairs[2 * b])
                .toList();
        return new Subgroup(
                order.stream().map(k -> pairs[2 * k]).toList(),
                order.stream().map(k -> pairs[2 * k + 1]).toList());
    }

    /** Whether a row belongs to it. */
    public boolean has(int[][] codesByFeature, int row) {
        for (int k = 0; k < features.size(); k++) {
            if (codesByFeature[features.get(k)][row] != codes.get(k)) {
                return false;
            }
        }
        return true;
    }

    /** The subgroups with one value less. */
    public List<Subgroup> parts() {
        return IntStream.range(0, features.size())
                .mapToObj(out -> Subgroup.of(IntStream.range(0, features.size())
                        .filter(k -> k != out)
                        .flatMap(k -> Arrays.stream(new int[] {features.get(k), codes.get(k)}))
                        .toArray()))
                .toList();
    }
}
