package org.likeness.crm.job;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs each step of long work in a transaction of its own, with an entity manager of its own: committed at the end, rolled back when
 * the step throws.
 */
@FunctionalInterface
public interface Transactions {
    <T> T call(Function<EntityManager, T> step);

    default void run(Consumer<EntityManager> step) {
        call(em -> {
            step.accept(em);
            return null;
        });
    }
}
