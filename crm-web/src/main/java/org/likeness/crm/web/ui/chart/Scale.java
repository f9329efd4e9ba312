package org.likeness.crm.web.ui.chart;

/** Where a value lies between two ends of a picture, in pixels; linear, logarithmic or by log-odds. */
record Scale(double low, double high, double from, double to, Kind kind) {

    enum Kind {
        LINEAR {
            @Override
            double of(double value) {
                return value;
            }
        },
        LOG {
            @Override
            double of(double value) {
                return Math.log(Math.max(value, 1e-9));
            }
        },
        LOGIT {
            @Override
            double of(double value) {
                double p = Math.min(Math.max(value, 1e-6), 1 - 1e-6);
                return Math.log(p / (1 - p));
            }
        };

        abstract double of(double value);
    }

    static Scale linear(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, Kind.LINEAR);
    }

    static Scale log(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, Kind.LOG);
    }

    static Scale logit(double low, double high, double from, double to) {
        return new Scale(low, high, from, to, Kind.LOGIT);
    }

    double at(double value) {
        double width = kind.of(high) - kind.of(low);
        return width == 0 ? from : from + (kind.of(value) - kind.of(low)) / width * (to - from);
    }

    /** The same, but never outside the picture. */
    double within(double value) {
        return at(Math.min(Math.max(value, low), high));
    }

    /** A pleasant upper end for values up to this one: 1, 2, 2.5 or 5 times a power of ten. */
    static double niceCeiling(double value) {
        if (!(value > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10}) {
            if (value <= step * power * (1 + 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
