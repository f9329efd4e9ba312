package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void a_phone_number_is_dialled_by_its_digits_however_it_is_written() {
        assertThat(Reach.tel("+49 (0)711 / 5550-014")).isEqualTo("tel:+497115550014");
        assertThat(Reach.tel("(0231) 55 66")).isEqualTo("tel:02315566");
        assertThat(Reach.tel("０２１－６６６６")).isEqualTo("tel:0216666");
        assertThat(Reach.tel("021-6666 8888 转 12")).isEqualTo("tel:02166668888;ext=12");
        assertThat(Reach.tel("+1 212 555 0100 ext. 7")).isEqualTo("tel:+12125550100;ext=7");
    }

    @Test
    void what_has_no_digit_is_not_dialled() {
        assertThat(Reach.tel("hello")).isNull();
        assertThat(Reach.tel("+")).isNull();
        assertThat(Reach.tel(null)).isNull();
        assertThat(Reach.tel("ext. 12")).isEqualTo("tel:12");
    }

    @Test
    void an_address_is_written_to_and_says_nothing_more_than_the_address() {
        assertThat(Reach.mailto("jo@example.com")).isEqualTo("mailto:jo@example.com");
        assertThat(Reach.mailto("jo@example.com?bcc=all@example.com")).isNull();
        assertThat(Reach.mailto("jo+crm@example.com")).isEqualTo("mailto:jo%2Bcrm@example.com");
        assertThat(Reach.mailto("a?subject=b@example.com")).isEqualTo("mailto:a%3Fsubject%3Db@example.com");
        assertThat(Reach.mailto("nobody")).isNull();
    }
}
