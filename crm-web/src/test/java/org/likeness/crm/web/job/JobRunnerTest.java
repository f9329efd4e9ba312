package org.likeness.crm.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void a_job_asked_for_while_the_server_starts_waits_until_jobs_cut_off_by_a_stop_are_told_from_those_that_run() {
        var runner = runner();

        runner.on(new JobAsked(1));
        assertThat(told).isEmpty();

        runner.atStart(null);
        assertThat(told).containsExactly("recovered", "looked for a job");
    }

    private JobRunner runner() {
        var runner = new JobRunner();
        runner.book = new JobBook() {
            @Override
            void recover(Set<String> beginningAgain) {
                told.add("recovered");
            }

            @Override
            Optional<Taken> takeNext() {
                told.add("looked for a job");
                return Optional.empty();
            }

            @Override
            boolean waiting() {
                return false;
            }
        };
        runner.works = answering(Instance.class, Stream.empty());
        runner.executor = atOnce();
        return runner;
    }

    private static ManagedExecutorService atOnce() {
        return (ManagedExecutorService) Proxy.newProxyInstance(
                JobRunnerTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, call, of) -> {
                    ((Runnable) of[0]).run();
                    return null;
                });
    }

    @SuppressWarnings("unchecked")
    private static <T> T answering(Class<?> type, Object answer) {
        return (T) Proxy.newProxyInstance(
                JobRunnerTest.class.getClassLoader(), new Class<?>[] {type}, (self, call, of) -> answer);
    }
}
