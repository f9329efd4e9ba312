package org.likeness.crm.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.user.Role;
import org.likeness.crm.user.Sight;
import org.likeness.crm.user.Viewer;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Say;
import org.likeness.crm.web.ui.Visitor;

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
                return steps.due(Whose.of(whose, rep), 12, Sample.say("en"));
            });
            assertThat(due).extracting(TodayView.StepRow::with).containsExactly("Mine");
        }
    }

    @Test
    void a_step_due_at_any_time_of_a_day_is_counted_that_day_whatever_the_hour_of_the_house() {
        var atAnyTime = List.of("2026-11-19", "2026-11-20", "2026-11-21");
        // today is the 20th; both moments are of the 20th in one house only
        var early = "2026-11-19 16:30";
        var latest = "2026-11-21 04:30";
        assertThat(counted("UTC", atAnyTime)).isEqualTo(new DaySteps.Counted(1, 1));
        assertThat(counted("Asia/Shanghai", atAnyTime)).isEqualTo(new DaySteps.Counted(1, 1));
        assertThat(counted("America/New_York", atAnyTime)).isEqualTo(new DaySteps.Counted(1, 1));
        assertThat(counted("Asia/Shanghai", List.of(early, latest))).isEqualTo(new DaySteps.Counted(0, 1));
        assertThat(counted("America/New_York", List.of(early, latest))).isEqualTo(new DaySteps.Counted(1, 1));
        assertThat(counted("UTC", List.of(early, latest))).isEqualTo(new DaySteps.Counted(1, 0));
    }

    private static DaySteps.Counted counted(String zone, List<String> due) {
        TestDatabase.clear();
        return TestDatabase.fromTransaction(em -> {
            insert(em, "users (id, login, name, role", REP + ", 'u', 'Ann', 'REP'");
            for (int i = 0; i < due.size(); i++) {
                insert(
                        em,
                        "next_steps (id, owner_id, body, due_at",
                        (100 + i) + ", " + REP + ", 'Call', '" + due.get(i) + "'");
            }
            var steps = new DaySteps();
            steps.em = em;
            var rep = new Viewer(REP, "rep", "Rep", Role.REP, Sight.of(List.of(REP)));
            var visitor = new Visitor("Rep", "", "en", null, ZoneId.of(zone), false, false, "", "", 0);
            var say = Say.to(visitor, Sample.CLOCK);
            var counted = steps.counted(Whose.of("mine", rep), say);
            var listed = steps.due(Whose.of("mine", rep), 12, say);
            assertThat(listed).hasSize((int) (counted.late() + counted.today()));
            assertThat(listed.stream().filter(row -> row.step().late())).hasSize((int) counted.late());
            return counted;
        });
    }

    private static void insert(EntityManager em, String columns, String values) {
        em.createNativeQuery("INSERT INTO " + columns + ", created_at, updated_at, version) VALUES (" + values + ", "
                        + STAMPS)
                .executeUpdate();
    }
}
