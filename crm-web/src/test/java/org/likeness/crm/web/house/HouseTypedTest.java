package org.likeness.crm.web.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.Refusal.FieldError;
import org.likeness.crm.web.ui.House;

class HouseTypedTest {
    private static final House BEFORE = House.atFirst();

    @Test
    void what_is_not_sent_stays() {
        var house = HouseTyped.read(BEFORE, null, "Asia/Shanghai", null, List.of("SUNDAY", "THURSDAY"));
        assertThat(house.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(house.workingDays()).containsExactly(DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);
        assertThat(house.currency()).isEqualTo(BEFORE.currency());
        assertThat(house.language()).isEqualTo(BEFORE.language());
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThatThrownBy(() -> HouseTyped.read(BEFORE, "BTC", "Mars/Olympus", "fr", List.of("MONDAY", "HOLIDAY")))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("currency", "timeZone", "language", "workingDays"));
        assertThatThrownBy(() -> HouseTyped.read(BEFORE, null, null, null, List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_day_off_gives_way_to_the_next_working_day() {
        var saturday = LocalDate.of(2026, 11, 21);
        assertThat(BEFORE.workingDay(saturday)).isEqualTo("2026-11-23");
        assertThat(BEFORE.workingDay(saturday.minusDays(1))).isEqualTo("2026-11-20");
    }
}
