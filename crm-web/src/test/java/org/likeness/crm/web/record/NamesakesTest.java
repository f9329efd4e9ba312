package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.user.Sight;
import org.likeness.crm.web.ui.Choice;

class NamesakesTest {
    @BeforeEach
    void three_bearings_and_two_of_one_name_at_work() {
        TestDatabase.clear();
        TestDatabase.inTransaction(em -> {
            for (var account : List.of(
                    "1, 'Abraham Bearing', 'Dortmund', 'Bearings'",
                    "2, 'Abraham Bearing', 'Stuttgart', 'Bearings'",
                    "3, 'abraham bearing', 'Stuttgart', NULL",
                    "4, 'Only Once', 'Ulm', NULL")) {
                em.createNativeQuery("INSERT INTO accounts (id, name, city, industry, created_at, updated_at, version)"
                                + " VALUES (" + account + ", '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
            for (var contact : List.of("11, 'Ines Weber', 1", "12, 'Ines Weber', 2")) {
                em.createNativeQuery("INSERT INTO contacts (id, name, account_id, created_at, updated_at, version)"
                                + " VALUES (" + contact + ", '2020-01-01', '2020-01-01', 0)")
                        .executeUpdate();
            }
        });
    }

    @Test
    void what_is_suggested_tells_records_of_one_name_apart_and_leads_to_the_one_chosen() {
        List<Choice> offered = asked(n -> n.offered(RecordKind.ACCOUNTS, "", Sight.everything()));
        assertThat(offered)
                .extracting(Choice::value)
                .containsExactly(
                        "Only Once",
                        "abraham bearing · Stuttgart · " + Id.text(3L),
                        "Abraham Bearing · Stuttgart · Bearings",
                        "Abraham Bearing · Dortmund");
        assertThat(meant(RecordKind.ACCOUNTS, "Abraham Bearing · Dortmund", null))
                .isEqualTo(1);
        assertThat(meant(RecordKind.ACCOUNTS, "Abraham Bearing · Stuttgart · Bearings", null))
                .isEqualTo(2);
        assertThat(meant(RecordKind.ACCOUNTS, "abraham bearing · Stuttgart · " + Id.text(3L), null))
                .isEqualTo(3);
        assertThat(meant(RecordKind.ACCOUNTS, "Only Once", null)).isEqualTo(4);
        assertThat(meant(RecordKind.ACCOUNTS, "Nobody · Ulm", null)).isNull();
    }

    @Test
    void a_name_that_several_have_is_asked_about() {
        assertThatThrownBy(() -> meant(RecordKind.ACCOUNTS, "Abraham Bearing", null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("names several records; choose one of them");
        assertThatThrownBy(() -> meant(RecordKind.ACCOUNTS, "Abraham Bearing · Stuttgart", null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void of_two_people_of_one_name_the_account_beside_decides() {
        assertThatThrownBy(() -> meant(RecordKind.CONTACTS, "Ines Weber", null)).isInstanceOf(InvalidInput.class);
        assertThat(meant(RecordKind.CONTACTS, "Ines Weber", "t.account_id = 2")).isEqualTo(12);
    }

    private static Long meant(RecordKind kind, String typed, String within) {
        return asked(n -> n.meant(kind, "account", typed, within, Sight.everything()));
    }

    private static <T> T asked(Function<Namesakes, T> question) {
        return TestDatabase.fromTransaction(em -> {
            var namesakes = new Namesakes();
            namesakes.em = em;
            return question.apply(namesakes);
        });
    }
}
