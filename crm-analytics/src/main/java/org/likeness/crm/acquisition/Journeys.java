package org.likeness.crm.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.likeness.crm.acquisition.Attribution.TouchCredit;
import org.likeness.crm.maths.association.RemovalEffect;
import org.likeness.crm.stamp.RowDigest;

/**
 * Gathers the touches of closed records in the order of time, and shares out the wins. Of events only the {@value #MOST_EVENTS} types that most
 * touches are of stand for themselves, since anybody may send new ones; all others are one.
 */
final class Journeys {
    private static final int MOST_EVENTS = 200;
    private static final String EVENT = "EVENT";
    private static final Touch OTHER = new Touch(EVENT, "other");

    private final Map<Touch, Integer> numbers = new LinkedHashMap<>();
    private final List<int[]> journeys = new ArrayList<>();
    private final List<Boolean> won = new ArrayList<>();
    private final RowDigest digest = new RowDigest();
    private long untouched;

    /** A kind of touch. */
    record Touch(String kind, String name) {}

    /** Takes one record with its touches in order. */
    void add(long id, boolean wasWon, List<Touch> touches) {
        long[] seen = new long[touches.size() + 2];
        seen[0] = id;
        seen[1] = wasWon ? 1 : 0;
        int[] journey = new int[touches.size()];
        for (int i = 0; i < journey.length; i++) {
            Touch touch = touches.get(i);
            journey[i] = numbers.computeIfAbsent(touch, t -> numbers.size());
            seen[i + 2] = RowDigest.of(touch.kind() + touch.name());
        }
        digest.add(seen);
        if (journey.length == 0) {
            untouched++;
        } else {
            journeys.add(journey);
            won.add(wasWon);
        }
    }

    RowDigest digest() {
        return digest;
    }

    private void putRareEventsTogether() {
        long[] touches = new long[numbers.size()];
        journeys.forEach(journey -> Arrays.stream(journey).forEach(touch -> touches[touch]++));
        Set<Touch> rare = numbers.keySet().stream()
                .filter(touch -> touch.kind().equals(EVENT) && !touch.equals(OTHER))
                .sorted(Comparator.comparingLong((Touch touch) -> -touches[numbers.get(touch)])
                        .thenComparing(Touch::name))
                .skip(MOST_EVENTS)
                .collect(Collectors.toSet());
        if (rare.isEmpty()) {
            return;
        }
        int[] told = new int[numbers.size()];
        Map<Touch, Integer> fewer = new LinkedHashMap<>();
        numbers.forEach((touch, number) ->
                told[number] = fewer.computeIfAbsent(rare.contains(touch) ? OTHER : touch, t -> fewer.size()));
        journeys.replaceAll(
                journey -> Arrays.stream(journey).map(touch -> told[touch]).toArray());
        numbers.clear();
        numbers.putAll(fewer);
    }

    long count() {
        return journeys.size();
    }

    long untouched() {
        return untouched;
    }

    long won() {
        return won.stream().filter(w -> w).count();
    }

    List<TouchCredit> credits() {
        putRareEventsTogether();
        int n = numbers.size();
        double[][] credit = new double[3][n];
        long[][] had = new long[2][n];
        RemovalEffect chain = new RemovalEffect(n);
        for (int j = 0; j < journeys.size(); j++) {
            int[] journey = journeys.get(j);
            boolean w = won.get(j);
            chain.add(journey, w);
            Arrays.stream(journey).distinct().forEach(touch -> {
                had[0][touch]++;
                had[1][touch] += w ? 1 : 0;
            });
            if (w) {
                credit[0][journey[0]]++;
                credit[1][journey[journey.length - 1]]++;
                for (int touch : journey) {
                    credit[2][touch] += 1d / journey.length;
                }
            }
        }
        long wins = won();
        double[] effects = wins == 0 ? new double[n] : chain.effects();
        double sum = Arrays.stream(effects).sum();
        List<TouchCredit> told = new ArrayList<>();
        numbers.forEach((touch, i) -> told.add(new TouchCredit(
                touch.kind(),
                touch.name(),
                had[0][i],
                had[1][i],
                credit[0][i],
                credit[1][i],
                credit[2][i],
                wins == 0 ? null : (Double) (sum == 0 ? 0 : wins * effects[i] / sum),
                wins == 0 ? null : (Double) effects[i])));
        told.sort(Comparator.comparing(TouchCredit::markov, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                .thenComparing(TouchCredit::journeys)
                .reversed()
                .thenComparing(TouchCredit::kind)
                .thenComparing(TouchCredit::name));
        return List.copyOf(told);
    }
}
