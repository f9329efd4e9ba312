package org.likeness.crm.persistence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Stands in for a thing that is still being made: every call waits for it and is handed on. */
final class Awaited implements InvocationHandler {
    private final Class<?> type;
    private final Supplier<?> thing;
    private final BiFunction<Method, Object[], Object> atOnce;

    private Awaited(Class<?> type, Supplier<?> thing, BiFunction<Method, Object[], Object> atOnce) {
        this.type = type;
        this.thing = thing;
        this.atOnce = atOnce;
    }

    /**
     * @param thing waits for the real one; a {@link CompletionException} is told by its cause
     * @param atOnce answers a call without waiting, or {@code null} to wait; what it answers for a method without a result does not matter
     */
    static <T> T of(Class<T> type, Supplier<? extends T> thing, BiFunction<Method, Object[], Object> atOnce) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Awaited(type, thing, atOnce)));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "awaited " + type.getSimpleName();
            };
        }
        var answer = atOnce.apply(method, arguments);
        if (answer != null) {
            return method.getReturnType() == void.class ? null : answer;
        }
        try {
            return method.invoke(thing.get(), arguments);
        } catch (CompletionException failed) {
            throw failed.getCause();
        } catch (InvocationTargetException refused) {
            throw refused.getCause();
        }
    }
}
