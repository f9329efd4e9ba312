package org.likeness.crm.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * Hibernate, made ready beside the rest of the deployment: the mapping is a fifth of what a boot does one thing after the other, and
 * nobody needs it until the first bean asks the database. Whoever asks before waits.
 */
public class HibernateMeanwhile extends HibernatePersistenceProvider {

    /** For the container, which makes providers by their name. */
    public HibernateMeanwhile() {}

    @Override
    @SuppressWarnings("rawtypes")
    public EntityManagerFactory createContainerEntityManagerFactory(PersistenceUnitInfo unit, Map properties) {
        var ready = new CompletableFuture<EntityManagerFactory>();
        var thread = new Thread(
                () -> {
                    try {
                        ready.complete(super.createContainerEntityManagerFactory(unit, properties));
                    } catch (RuntimeException | Error failed) {
                        ready.completeExceptionally(failed);
                    }
                },
                "mapping");
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        thread.start();
        return awaited(ready);
    }

    static EntityManagerFactory awaited(CompletableFuture<EntityManagerFactory> ready) {
        return Awaited.of(
                EntityManagerFactory.class,
                ready::join,
                (method, arguments) -> method.getName().equals("createEntityManager") && !ready.isDone()
                        ? manager(ready, arguments)
                        : null);
    }

    /** The container makes a manager at once and closes it again, to see the unit refused early: that one need not wait. */
    private static EntityManager manager(CompletableFuture<EntityManagerFactory> ready, Object[] arguments) {
        var made = new AtomicReference<EntityManager>();
        var closed = new AtomicBoolean();
        return Awaited.of(
                EntityManager.class,
                () -> made.updateAndGet(m -> m == null ? make(ready.join(), arguments) : m),
                (method, none) -> made.get() == null ? untouched(method, closed) : null);
    }

    private static Object untouched(Method method, AtomicBoolean closed) {
        return switch (method.getName()) {
            case "close" -> {
                closed.set(true);
                yield true;
            }
            case "isOpen" -> !closed.get();
            default -> {
                if (closed.get()) {
                    throw new IllegalStateException("The entity manager is closed.");
                }
                yield null;
            }
        };
    }

    private static EntityManager make(EntityManagerFactory factory, Object[] arguments) {
        SynchronizationType joins = null;
        Map<?, ?> properties = null;
        for (var argument : arguments == null ? new Object[0] : arguments) {
            joins = argument instanceof SynchronizationType type ? type : joins;
            properties = argument instanceof Map<?, ?> map ? map : properties;
        }
        return joins == null ? factory.createEntityManager(properties) : factory.createEntityManager(joins, properties);
    }
}
