package org.likeness.crm.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Sample;

class DayStepsTest {
    private static final long REP = 71;
    private static final long STRANGER = 72;
    private static final String STAMPS = "'2020-01-01', '2020-01-01', 0)";

    @Test
    void an_own_step_on_a_deal_that_a_stranger_has_taken_over_is_out_of_sight() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> {
            for (long user : List.of(REP, STRANGER)) {
                insert(em, "users (id, login, name, role", user + ", 'u" + user + "', 'Ann', 'REP'");
            }
            insert(em, "pipelines (id, name, position", "1, 'Sales', 0");
            insert(em, "deals (id, name, pipeline_id, outcome, owner_id", "10, 'Mine', 1, 'OPEN', " + REP);
            insert(em, "deals (id, name, pipeline_id, outcome, owner_id", "11, 'Theirs', 1, 'OPEN', " + STRANGER);
            for (int deal : List.of(10, 11)) {
                insert(
                        em,
                        "next_steps (id, deal_id, owner_id, body, due_at",
                        deal + "0, " + deal + ", " + REP + ", 'Call', '2020-01-02'");
            }
        });
        var rep = new Viewer(REP, "rep", "Rep", Role.REP, Sight.of(List.of(REP)));
        for (var whose : List.of("mine", "team")) {
            var due = TestDatabase.fromTransaction(em -> {
                var steps = new DaySteps();
                steps.em = em;
                return steps.due(Whose.of(whose, rep), Sample.say("en"));
            });
            assertThat(due).extracting(TodayView.StepRow::with).containsExactly("Mine");
        }
    }

    private static void insert(EntityManager em, String columns, String values) {
        em.createNativeQuery("INSERT INTO " + columns + ", created_at, updated_at, version) VALUES (" + values + ", "
                        + STAMPS)
                .executeUpdate();
    }
}
