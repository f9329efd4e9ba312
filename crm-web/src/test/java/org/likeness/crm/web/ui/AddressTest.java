package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void a_change_of_filter_leaves_the_page_it_stood_on() {
        Address address = Address.of("/leads").with("cursor", "abc").with("outcome", "OPEN");
        assertThat(address.href()).isEqualTo("/leads?outcome=OPEN");
    }

    @Test
    void numbers_sort_from_the_largest_first_then_the_other_way_round() {
        Address address = Address.of("/leads").sortedBy("winProbability", true);
        assertThat(address.href()).isEqualTo("/leads?sort=-winProbability");
        assertThat(address.sortOf("winProbability")).isEqualTo("descending");
        assertThat(address.sortedBy("winProbability", true).href()).isEqualTo("/leads?sort=winProbability");
    }

    @Test
    void values_that_stand_several_times_are_kept_and_encoded() {
        Address address = Address.of("/leads").adding("region", "East China").adding("region", "北欧");
        assertThat(address.href()).isEqualTo("/leads?region=East+China&region=%E5%8C%97%E6%AC%A7");
        assertThat(address.without("region").href()).isEqualTo("/leads");
    }
}
