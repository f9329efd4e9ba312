package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Choice;

class ChoicesTest {
    @Test
    void a_retired_reason_is_offered_only_where_it_stands_already() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> {
            for (var reason : List.of("1, 'Price', FALSE", "2, 'Old', TRUE", "3, 'Older', TRUE")) {
                em.createNativeQuery("INSERT INTO loss_reasons (id, name, retired, created_at, updated_at, version)"
                                + " VALUES (" + reason + ", '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
        });
        assertThat(offered("")).containsExactly("Price");
        assertThat(offered(Id.text(1L))).containsExactly("Price");
        assertThat(offered(Id.text(2L))).containsExactly("Old", "Price");
    }

    @Test
    void industries_are_suggested_that_are_in_use_or_offered_unless_they_are_retired() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> {
            for (var account : List.of("1, 'Steel'", "2, 'Steel'", "3, 'Textiles'", "4, 'Toys'", "5, NULL")) {
                em.createNativeQuery("INSERT INTO accounts (id, industry, name, created_at, updated_at, version)"
                                + " VALUES (" + account + ", 'Acme', '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
            for (var industry : List.of("1, 'steel', FALSE", "2, 'Finance', FALSE", "3, 'textiles', TRUE")) {
                em.createNativeQuery("INSERT INTO industries (id, name, retired, created_at, updated_at, version)"
                                + " VALUES (" + industry + ", '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
        });
        assertThat(among(c -> c.values(RecordKind.ACCOUNTS, "industry", Sight.everything())))
                .containsExactly("Steel", "Toys", "Finance");
        assertThat(among(c -> c.values(RecordKind.LEADS, "industry", Sight.everything())))
                .containsExactly("Finance", "steel");
        assertThat(among(c -> c.values(RecordKind.ACCOUNTS, "city", Sight.everything())))
                .isEmpty();
    }

    @Test
    void a_deal_is_put_into_pipelines_with_a_stage_in_use_or_into_any_where_none_has_one() {
        TestDatabase.clear();
        pipeline(1, "Old", true);
        assertThat(among(Choices::takingPipelines)).containsExactly("Old");
        pipeline(2, "New", false);
        assertThat(among(Choices::takingPipelines)).containsExactly("New");
        assertThat(among(Choices::pipelines)).containsExactly("Old", "New");
    }

    private static void pipeline(long id, String name, boolean retired) {
        TestDatabase.inTransaction(em -> {
            em.createNativeQuery("INSERT INTO pipelines (id, name, position, created_at, updated_at, version) VALUES ("
                            + id + ", '" + name + "', " + id + ", '2020-01-01', '2020-01-01', 0)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO stages (id, pipeline_id, name, position, retired, created_at, updated_at,"
                            + " version) VALUES (" + id + ", " + id + ", 'Only', 0, " + retired
                            + ", '2020-01-01', '2020-01-01', 0)")
                    .executeUpdate();
        });
    }

    private static List<String> offered(String present) {
        return among(c -> c.lossReasons(present));
    }

    private static List<String> among(Function<Choices, List<Choice>> asked) {
        return TestDatabase.fromTransaction(em -> {
            var choices = new Choices();
            choices.em = em;
            choices.clock = Clock.systemUTC();
            return asked.apply(choices).stream().map(Choice::words).toList();
        });
    }
}
