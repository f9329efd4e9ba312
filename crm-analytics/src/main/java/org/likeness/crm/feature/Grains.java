package org.likeness.crm.feature;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Grains learnt from the same training rows, each made once however many ask for it. */
public final class Grains {
    private final int[] training;
    private final Map<Column, Grain> made = new ConcurrentHashMap<>();

    Grains(int[] training) {
        this.training = training;
    }

    public Grain of(Column column) {
        return made.computeIfAbsent(column, one -> Grain.of(one, training));
    }
}
