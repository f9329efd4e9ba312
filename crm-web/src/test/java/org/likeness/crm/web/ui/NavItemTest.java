package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavItemTest {
    private static final Visitor REP = visitor(false, false);
    private static final Visitor MANAGER = visitor(true, false);
    private static final Visitor ADMIN = visitor(true, true);

    @Test
    void a_rep_is_offered_the_forecast_and_neither_imports_nor_users() {
        assertThat(places(REP)).contains("forecast", "settings").doesNotContain("imports", "reports", "users");
        assertThat(places(MANAGER)).contains("forecast", "imports", "reports").doesNotContain("users");
        assertThat(places(ADMIN)).contains("imports", "users").endsWith("settings");
    }

    @Test
    void the_tour_leads_nobody_to_a_page_that_refuses_them() {
        assertThat(TourStop.allFor(REP)).endsWith(TourStop.CALLS).doesNotContain(TourStop.IMPORT);
        assertThat(TourStop.allFor(MANAGER)).containsExactly(TourStop.values());
        assertThat(TourStop.at(8, REP)).isNull();
        assertThat(TourStop.at(8, MANAGER)).isEqualTo(TourStop.IMPORT);
        assertThat(TourStop.CALLS.lastFor(REP)).isTrue();
        assertThat(TourStop.CALLS.lastFor(MANAGER)).isFalse();
    }

    /** A stop is remembered by its number, which has to mean the same for everybody. */
    @Test
    void what_is_left_out_of_a_tour_is_at_its_end() {
        assertThat(TourStop.allFor(REP))
                .allSatisfy(stop -> assertThat(TourStop.at(stop.number(), REP)).isEqualTo(stop));
    }

    private static List<String> places(Visitor visitor) {
        return NavItem.allFor(visitor).stream().map(NavItem::place).toList();
    }

    private static Visitor visitor(boolean manager, boolean admin) {
        return new Visitor("Jo", "", "en", null, ZoneOffset.UTC, manager, admin, "", "t0ken", 0);
    }

    @Test
    void an_address_belongs_to_the_entry_that_leads_to_it() {
        assertThat(NavItem.placeOf("/funnel?split=industry")).isEqualTo("funnel");
        assertThat(NavItem.placeOf("/ideal-customer/changes")).isEqualTo("ideal");
        assertThat(NavItem.placeOf("/funnels")).isEmpty();
    }
}
