package org.likeness.crm.maths.regression;

/** Solves (H + λI)x = g for a symmetric H given by its upper triangle; λ is not added to the intercept in row 0. */
final class Cholesky {
    private final double[] factor;
    private final int size;

    Cholesky(double[] upper, int size, double lambda) {
        this.size = size;
        this.factor = upper.clone();
        for (int k = 0; k < size; k++) {
            int row = k * size;
            double pivot = Math.sqrt(Math.max(factor[row + k] + (k == 0 ? 0 : lambda), 1e-12));
            for (int j = k; j < size; j++) {
                factor[row + j] /= pivot;
            }
            factor[row + k] = pivot;
            for (int i = k + 1; i < size; i++) {
                double share = factor[row + i];
                if (share != 0) {
                    for (int j = i, at = i * size; j < size; j++) {
                        factor[at + j] -= share * factor[row + j];
                    }
                }
            }
        }
    }

    double[] solve(double[] gradient) {
        double[] x = gradient.clone();
        for (int k = 0; k < size; k++) {
            x[k] /= factor[k * size + k];
            for (int j = k + 1; j < size; j++) {
                x[j] -= factor[k * size + j] * x[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int j = k + 1; j < size; j++) {
                x[k] -= factor[k * size + j] * x[j];
            }
            x[k] /= factor[k * size + k];
        }
        return x;
    }
}
