package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
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

    private static List<String> offered(String present) {
        return TestDatabase.fromTransaction(em -> {
            var choices = new Choices();
            choices.em = em;
            choices.clock = Clock.systemUTC();
            return choices.lossReasons(present).stream().map(Choice::words).toList();
        });
    }
}
