package org.likeness.crm.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A school mark for a probability: A the top 20% of the cross-fitted training probabilities, B the next 30, C 30, D 20. Equal
 * probabilities have equal grades.
 *
 * @param from smallest probability of the grade
 * @param won how many training rows of this grade were won, judged by fits that did not see them
 * @param n how many training rows had it
 */
public record Grade(String name, double from, int won, int n) {
    private static final String[] NAMES = {"A", "B", "C", "D"};
    private static final double[] BELOW = {.8, .5, .2, 0};

    static List<Grade> of(double[] crossFitted, boolean[] won) {
        double[] sorted = crossFitted.clone();
        Arrays.sort(sorted);
        double[] from = new double[NAMES.length];
        for (int g = 0; g < from.length; g++) {
            from[g] = g == 3 ? 0 : sorted[(int) Math.floor(BELOW[g] * sorted.length)];
        }
        int[] n = new int[NAMES.length];
        int[] wins = new int[NAMES.length];
        for (int i = 0; i < won.length; i++) {
            int g = 0;
            while (crossFitted[i] < from[g]) {
                g++;
            }
            n[g]++;
            wins[g] += won[i] ? 1 : 0;
        }
        List<Grade> grades = new ArrayList<>();
        for (int g = 0; g < from.length; g++) {
            grades.add(new Grade(NAMES[g], from[g], wins[g], n[g]));
        }
        return List.copyOf(grades);
    }

    /** The grade of a probability; {@code null} where there are no grades. */
    static String of(List<Grade> grades, double probability) {
        for (Grade grade : grades) {
            if (probability >= grade.from) {
                return grade.name;
            }
        }
        return null;
    }
}
