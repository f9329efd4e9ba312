package org.likeness.crm.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HibernateMeanwhileTest {
    private final List<String> calls = new ArrayList<>();
    private final CompletableFuture<EntityManagerFactory> ready = new CompletableFuture<>();
    private final EntityManagerFactory awaited = HibernateMeanwhile.awaited(ready);

    @Test
    void a_manager_that_is_only_made_and_closed_does_not_wait() {
        var manager = awaited.createEntityManager();
        assertThat(manager.isOpen()).isTrue();
        manager.close();
        assertThat(manager.isOpen()).isFalse();
        assertThatIllegalStateException().isThrownBy(manager::flush);
        assertThat(calls).isEmpty();
    }

    @Test
    void a_manager_made_early_is_made_once_for_whoever_uses_it() {
        var manager = awaited.createEntityManager();
        ready.complete(recording(EntityManagerFactory.class));
        manager.flush();
        manager.clear();
        manager.close();
        assertThat(calls).containsExactly("createEntityManager", "flush", "clear", "close");
    }

    @Test
    void once_ready_every_call_is_handed_on() {
        ready.complete(recording(EntityManagerFactory.class));
        awaited.createEntityManager().flush();
        awaited.close();
        assertThat(calls).containsExactly("createEntityManager", "flush", "close");
    }

    @Test
    void what_went_wrong_is_told_to_whoever_asks_first() {
        ready.completeExceptionally(new PersistenceException("no such table"));
        assertThatThrownBy(awaited::getMetamodel)
                .isInstanceOf(PersistenceException.class)
                .hasMessage("no such table");
    }

    @Test
    void one_that_is_awaited_is_equal_to_itself_alone() {
        assertThat(awaited).isEqualTo(awaited).isNotEqualTo(HibernateMeanwhile.awaited(ready));
    }

    private <T> T recording(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getReturnType() == EntityManager.class ? recording(EntityManager.class) : null;
                }));
    }
}
