package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.JobStatus;
import org.likeness.crm.job.Transactions;

class ResumingTest {
    private static final ImportSpec SPEC = ImportSpec.read(
            "{\"kind\":\"leads\",\"columns\":{\"i\":\"externalId\",\"c\":\"channel\",\"n\":\"custom.n\"}}");

    @BeforeEach
    void clear() {
        TestDatabase.clear();
    }

    /** A crash after so many steps: from then on nothing reaches the database. */
    private static Transactions until(int steps) {
        var done = new AtomicInteger();
        return new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> step) {
                if (done.getAndIncrement() >= steps) {
                    throw new OutOfMemoryError("the program ends here");
                }
                return TestDatabase.fromTransaction(step);
            }
        };
    }

    private static byte[] file(int rows) {
        return ("i,c,n\n"
                        + IntStream.rangeClosed(1, rows)
                                .mapToObj(i -> "L" + i + ",Channel " + i % 7 + "," + (i % 10 == 0 ? "x" + i : i))
                                .collect(Collectors.joining("\n")))
                .getBytes();
    }

    @Test
    void an_import_that_a_crash_interrupts_goes_on_exactly_there() throws Exception {
        var folder = Desk.temporary();
        for (int steps : new int[] {2, 5, 9, 11}) {
            TestDatabase.clear();
            var waiting = new ArrayList<Runnable>();
            var before = new Desk(waiting::add, until(steps), folder);
            var run = before.importing.start(new ByteArrayInputStream(file(3400)), SPEC, "f", before.admin);
            try {
                waiting.forEach(Runnable::run);
            } catch (OutOfMemoryError crash) {
                assertThat(Desk.again(run.key()).status()).isNotEqualTo(JobStatus.COMPLETED);
            }
            assertThat(Desk.count("SELECT COUNT(*) FROM leads"))
                    .isEqualTo(Desk.again(run.key()).created());
            var after = new Desk(Runnable::run, TestDatabase::fromTransaction, folder);
            after.importing.resume();
            var done = Desk.again(run.key());
            assertThat(done.status()).isEqualTo(JobStatus.COMPLETED);
            assertThat(List.of(done.total(), done.processed(), done.created(), done.updated(), done.rejected()))
                    .containsExactly(3400L, 3400L, 3400L, 0L, 0L);
            assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isEqualTo(3400);
            assertThat(Desk.count("SELECT COUNT(*) FROM channels")).isEqualTo(7);
            assertThat(Desk.rows("SELECT type FROM custom_fields")).containsExactly("CATEGORY");
        }
    }

    @Test
    void an_import_stopped_with_the_house_is_left_for_the_next_start() throws Exception {
        var waiting = new ArrayList<Runnable>();
        var desk = new Desk(waiting::add, TestDatabase::fromTransaction, Desk.temporary());
        var run = desk.importing.start(new ByteArrayInputStream(file(10)), SPEC, "f", desk.admin);
        desk.importing.stop();
        waiting.forEach(Runnable::run);
        assertThat(Desk.again(run.key()).status()).isEqualTo(JobStatus.QUEUED);
        new Desk(Runnable::run, TestDatabase::fromTransaction, desk.folder).importing.resume();
        assertThat(Desk.again(run.key()).created()).isEqualTo(10);
    }

    @Test
    void an_import_cancelled_while_it_waits_never_begins() throws Exception {
        var waiting = new ArrayList<Runnable>();
        var desk = new Desk(waiting::add, TestDatabase::fromTransaction, Desk.temporary());
        var run = desk.importing.start(new ByteArrayInputStream(file(10)), SPEC, "f", desk.admin);
        assertThat(desk.importing.undo(run.key(), desk.admin).status()).isEqualTo(JobStatus.CANCELLED);
        waiting.forEach(Runnable::run);
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
    }

    @Test
    void an_import_cancelled_while_it_runs_leaves_nothing() throws Exception {
        var desk = new Desk[1];
        var steps = new AtomicInteger();
        var id = new long[1];
        var meddling = new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> step) {
                if (steps.incrementAndGet() == 10) {
                    desk[0].importing.undo(id[0], desk[0].admin);
                }
                return TestDatabase.fromTransaction(step);
            }
        };
        var waiting = new ArrayList<Runnable>();
        desk[0] = new Desk(waiting::add, meddling, Desk.temporary());
        id[0] = desk[0].importing
                .start(new ByteArrayInputStream(file(3400)), SPEC, "f", desk[0].admin)
                .key();
        waiting.forEach(Runnable::run);
        var run = Desk.again(id[0]);
        assertThat(run.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(run.processed()).isBetween(1000L, 3000L);
        assertThat(run.created()).isZero();
        assertThat(Desk.rows("SELECT (SELECT COUNT(*) FROM leads), (SELECT COUNT(*) FROM channels),"
                        + " (SELECT COUNT(*) FROM custom_fields)"))
                .containsExactly("0 0 0");
    }

    @Test
    void one_row_that_the_database_refuses_does_not_take_its_batch_with_it() throws Exception {
        var desk = new Desk();
        var refusing = new Transactions() {
            @Override
            public <T> T call(Function<EntityManager, T> step) {
                return TestDatabase.fromTransaction(em -> {
                    var answer = step.apply(em);
                    em.flush();
                    if (((Number) em.createNativeQuery("SELECT COUNT(*) FROM leads WHERE external_id = 'L7'")
                                            .getSingleResult())
                                    .intValue()
                            > 0) {
                        throw new IllegalStateException("this one not");
                    }
                    return answer;
                });
            }
        };
        var picky = new Desk(Runnable::run, refusing, Desk.temporary());
        var run = Desk.again(picky.importing
                .start(new ByteArrayInputStream(file(600)), SPEC, "f", desk.admin)
                .key());
        assertThat(run.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(run.created()).isEqualTo(599);
        assertThat(run.rejected()).isEqualTo(1);
        assertThat(desk.problems(run)).isEqualTo("8,,,ERROR,could not be stored\n");
    }
}
