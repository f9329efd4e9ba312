package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactCardTest {
    @Test
    void a_phone_number_is_dialled_by_its_digits_however_it_is_written() {
        assertThat(ContactCard.tel("+49 (0)711 / 5550-014")).isEqualTo("tel:+497115550014");
        assertThat(ContactCard.tel("(0231) 55 66")).isEqualTo("tel:02315566");
        assertThat(ContactCard.tel("０２１－６６６６")).isEqualTo("tel:0216666");
        assertThat(ContactCard.tel("021-6666 8888 转 12")).isEqualTo("tel:02166668888;ext=12");
        assertThat(ContactCard.tel("+1 212 555 0100 ext. 7")).isEqualTo("tel:+12125550100;ext=7");
    }

    @Test
    void what_has_no_digit_is_not_dialled() {
        assertThat(ContactCard.tel("hello")).isNull();
        assertThat(ContactCard.tel("+")).isNull();
        assertThat(ContactCard.tel(null)).isNull();
        assertThat(ContactCard.tel("ext. 12")).isEqualTo("tel:12");
    }

    @Test
    void an_address_is_written_to_and_says_nothing_more_than_the_address() {
        assertThat(ContactCard.mailto("jo@example.com")).isEqualTo("mailto:jo@example.com");
        assertThat(ContactCard.mailto("jo@example.com?bcc=all@example.com")).isNull();
        assertThat(ContactCard.mailto("jo+crm@example.com")).isEqualTo("mailto:jo%2Bcrm@example.com");
        assertThat(ContactCard.mailto("a?subject=b@example.com")).isEqualTo("mailto:a%3Fsubject%3Db@example.com");
        assertThat(ContactCard.mailto("nobody")).isNull();
    }
}
