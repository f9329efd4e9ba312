package org.likeness.crm.maths.similarity;

/**
 * What a feature tells about the outcome: the mutual information of bin and won or lost, in nats, less what chance alone gives (bins
 * − 1)/(2n), not below 0. Any counts; 0 where there are none. Source: Miller (1955).
 */
final class Information {
    private Information() {}

    static double shared(int[] won, int[] lost) {
        double w = 0;
        double l = 0;
        int bins = 0;
        for (int b = 0; b < won.length; b++) {
            w += won[b];
            l += lost[b];
            bins += won[b] + lost[b] > 0 ? 1 : 0;
        }
        double n = w + l;
        double sum = 0;
        for (int b = 0; b < won.length; b++) {
            double here = won[b] + lost[b];
            sum += part(won[b], here, w, n) + part(lost[b], here, l, n);
        }
        return n == 0 ? 0 : Math.max(0, sum - (bins - 1) / (2 * n));
    }

    private static double part(double joint, double bin, double outcome, double n) {
        return joint == 0 ? 0 : joint / n * Math.log(joint * n / (bin * outcome));
    }
}
