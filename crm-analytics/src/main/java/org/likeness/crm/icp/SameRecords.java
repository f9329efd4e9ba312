package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Table;

/**
 * Traits of different features that nearly the same closed records have, so that they tell one fact: having the one and having the other
 * go together with a phi coefficient of {@value #NEARLY} or more, which is Cramér's V of two by two with its sign.
 *
 * @param traits two or more, the strongest first
 */
public record SameRecords(List<Value> traits) {
    private static final double NEARLY = .95;

    /** A trait by its feature's key and its value. */
    public record Value(String feature, String value) {
        static Value of(TraitValue trait) {
            return new Value(trait.feature(), trait.value());
        }
    }

    /** @param ranked all values of a profile, the strongest first */
    static List<SameRecords> among(Table table, ClosedRows closed, List<TraitValue> ranked) {
        List<Value> traits =
                ranked.stream().filter(TraitValue::trait).map(Value::of).toList();
        Map<Value, BitSet> rows = new HashMap<>();
        traits.stream().map(Value::feature).distinct().forEach(key -> rows.putAll(rows(table, closed, key, traits)));
        List<List<Value>> facts = new ArrayList<>();
        for (Value trait : traits) {
            facts.stream()
                    .filter(fact -> phi(rows.get(fact.get(0)), rows.get(trait), closed.size()) >= NEARLY)
                    .findFirst()
                    .ifPresentOrElse(fact -> fact.add(trait), () -> facts.add(new ArrayList<>(List.of(trait))));
        }
        return facts.stream()
                .filter(fact -> fact.size() > 1)
                .map(SameRecords::new)
                .toList();
    }

    /** The closed rows, by position, that have the traits of one feature. */
    private static Map<Value, BitSet> rows(Table table, ClosedRows closed, String feature, List<Value> traits) {
        Column column = table.column(feature);
        var bins = PlainBins.of(column, closed.rows());
        int[] binOfRow = bins.of(column, table.rows());
        Map<Value, BitSet> rows = new HashMap<>();
        for (int b = 0; b < bins.size(); b++) {
            Value value = new Value(feature, bins.label(b));
            if (bins.named(b) && traits.contains(value)) {
                BitSet having = new BitSet();
                for (int i = 0; i < closed.rows().length; i++) {
                    if (binOfRow[closed.rows()[i]] == b) {
                        having.set(i);
                    }
                }
                rows.put(value, having);
            }
        }
        return rows;
    }

    /** NaN where one of the two is had by all records or none. */
    private static double phi(BitSet one, BitSet other, long n) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        double a = one.cardinality();
        double b = other.cardinality();
        return (n * (double) both.cardinality() - a * b) / Math.sqrt(a * (n - a) * b * (n - b));
    }
}
