package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.maths.stats.BenjaminiHochberg;

/** A value of a feature that was tested, or was not (NaN). */
interface Tested {
    double p();

    /** Whether it is a value or range, neither unknown nor the rest; only such values are tested unless they are one of two. */
    boolean named();

    /** One q per value in the order of features and values; the two values of a pair are one test. */
    static double[] falseDiscovery(List<? extends List<? extends Tested>> features) {
        List<Double> tests = new ArrayList<>();
        for (List<? extends Tested> values : features) {
            boolean pair = values.size() == 2;
            for (int v = 0; v < values.size(); v++) {
                boolean tested = pair ? v == 0 : values.get(v).named();
                tests.add(tested ? values.get(v).p() : Double.NaN);
            }
        }
        double[] q = BenjaminiHochberg.adjust(
                tests.stream().mapToDouble(Double::doubleValue).toArray());
        int at = 0;
        for (List<? extends Tested> values : features) {
            if (values.size() == 2) {
                q[at + 1] = q[at];
            }
            at += values.size();
        }
        return q;
    }
}
