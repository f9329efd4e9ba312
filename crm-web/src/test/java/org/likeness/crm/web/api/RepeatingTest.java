package org.likeness.crm.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.Now;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;

class RepeatingTest {
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void begin() {
        TestDatabase.clear();
    }

    @Test
    void an_answer_that_is_json_alone_is_kept_and_given_again_word_for_word() throws Exception {
        var first = (Json) repeated(Deeds.class.getDeclaredMethod("undo"));
        var again = (Json) repeated(Deeds.class.getDeclaredMethod("undo"));
        assertThat(done).hasValue(1);
        assertThat(again.text()).isEqualTo(first.text()).isEqualTo("{\"share\":1.0E-10}");
    }

    /** What is asked for. */
    private interface Deeds {
        Json undo();
    }

    @SuppressWarnings("unchecked")
    private Object repeated(Method method) {
        return TestDatabase.fromTransaction(em -> {
            var repeating = new Repeating();
            var viewer = new Viewer(1, "anna", "Anna", Role.ADMIN, Sight.everything());
            repeating.viewer = answering(Instance.class, Map.of("get", viewer));
            repeating.answers = new RepeatedAnswers();
            repeating.answers.em = em;
            repeating.answers.clock = Now.CLOCK;
            repeating.request = answering(
                    HttpServletRequest.class,
                    Map.of("getHeader", "key-1", "getMethod", "POST", "getRequestURI", "/api/v1/merges/1/undo"));
            try {
                return repeating.run(answering(InvocationContext.class, Map.of("getMethod", method)));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (self, method, given) -> switch (method.getName()) {
                    case "getParameters" -> new Object[0];
                    case "proceed" -> new Json(Map.of("share", done.incrementAndGet() * 1e-10));
                    default -> answers.get(method.getName());
                }));
    }
}
