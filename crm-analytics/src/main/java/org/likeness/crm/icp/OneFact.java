package org.likeness.crm.icp;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.likeness.crm.feature.Column;
import org.likeness.crm.feature.PlainBins;
import org.likeness.crm.feature.Table;

/**
 * Traits of different features that nearly the same closed records have, so that they tell one fact: having the one and having the other
 * go together with a phi coefficient of {@value #NEARLY} or more, which is Cramér's V of two by two with its sign.
 *
 * @param traits two or more, the strongest first
 */
public record OneFact(List<Value> traits) {
    private static final double NEARLY = .95;

    /** A trait by its feature's key and its value. */
    public record Value(String feature, String value) {
        static Value of(TraitValue trait) {
            return new Value(trait.feature(), trait.value());
        }
    }

    /** A trait and the closed rows that have it, by position. */
    private record Held(Value value, BitSet rows) {}

    /** @param ranked all values of a profile, the strongest first */
    static List<OneFact> among(Table table, ClosedRows closed, List<TraitValue> ranked) {
        List<List<Held>> facts = new ArrayList<>();
        ranked.stream()
                .filter(TraitValue::trait)
                .map(trait -> held(table, closed, trait))
                .filter(Objects::nonNull)
                .forEach(held -> facts.stream()
                        .filter(fact -> phi(fact.get(0).rows(), held.rows(), closed.size()) >= NEARLY)
                        .findFirst()
                        .orElseGet(() -> {
                            facts.add(new ArrayList<>());
                            return facts.get(facts.size() - 1);
                        })
                        .add(held));
        return facts.stream()
                .filter(fact -> fact.size() > 1)
                .map(fact -> new OneFact(fact.stream().map(Held::value).toList()))
                .toList();
    }

    private static Held held(Table table, ClosedRows closed, TraitValue trait) {
        Column column = table.column(trait.feature());
        var bins = PlainBins.of(column, closed.rows());
        int[] binOfRow = bins.of(column, table.rows());
        for (int b = 0; b < bins.size(); b++) {
            if (bins.named(b) && bins.label(b).equals(trait.value())) {
                BitSet rows = new BitSet();
                for (int i = 0; i < closed.rows().length; i++) {
                    rows.set(i, binOfRow[closed.rows()[i]] == b);
                }
                return new Held(Value.of(trait), rows);
            }
        }
        return null;
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
