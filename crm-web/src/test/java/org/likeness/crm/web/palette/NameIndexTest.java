package org.likeness.crm.web.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameIndexTest {

    @Test
    void a_name_is_found_by_its_beginning_before_others_that_hold_the_words() {
        var index = index("Bolt Halden", "Halden Vision", "Underhalden");

        assertThat(index.find("HALD", 5)).containsExactly(2L, 1L, 3L);
    }

    @Test
    void accents_case_and_wide_letters_do_not_matter() {
        var index = index("Müller Präzision", "ＡＢＣ Optik");

        assertThat(index.find("muller", 5)).containsExactly(1L);
        assertThat(index.find("PRAZISION", 5)).containsExactly(1L);
        assertThat(index.find("abc optik", 5)).containsExactly(2L);
    }

    @Test
    void words_are_found_in_any_order_and_by_their_initials() {
        var index = index("Halden Vision Systems", "Vision of Hope");

        assertThat(index.find("systems halden", 5)).containsExactly(1L);
        assertThat(index.find("hvs", 5)).containsExactly(1L);
    }

    @Test
    void chinese_names_are_found_by_any_part_of_them() {
        var index = index("上海海德视觉科技有限公司", "苏州精密机械有限公司");

        assertThat(index.find("视觉", 5)).containsExactly(1L);
        assertThat(index.find("精密机", 5)).containsExactly(2L);
        assertThat(index.find("海德视角科技", 5)).containsExactly(1L);
    }

    @Test
    void a_wrong_a_missing_and_a_swapped_letter_are_forgiven_in_long_enough_words() {
        var index = index("Halden Vision", "Nordwind Robotics");

        assertThat(index.find("haldan", 5)).containsExactly(1L);
        assertThat(index.find("nordwnd", 5)).containsExactly(2L);
        assertThat(index.find("robtoics", 5)).containsExactly(2L);
        assertThat(index.find("hax", 5)).isEmpty();
    }

    @Test
    void a_phone_number_is_found_however_it_is_written() {
        var filling = new NameIndex.Filling();
        filling.add(7, NameIndex.text("Halden", Spelling.digits("+86 (21) 5555-0123")));

        assertThat(filling.filled().find("21 5555 0123", 5)).containsExactly(7L);
        assertThat(filling.filled().find("55550123", 5)).containsExactly(7L);
        assertThat(filling.filled().find("021 5555 0123", 5))
                .as("as dialled within the country")
                .containsExactly(7L);
        assertThat(filling.filled().find("5555 0124", 5)).isEmpty();
    }

    @Test
    void what_was_renamed_since_is_found_by_its_new_name_only() {
        var index = index("Halden Vision");
        index.change(1, NameIndex.text("Nordwind Robotics"));

        assertThat(index.find("nordwind", 5)).containsExactly(1L);
        assertThat(index.find("halden", 5)).isEmpty();
    }

    private static NameIndex index(String... names) {
        var filling = new NameIndex.Filling();
        for (int i = 0; i < names.length; i++) {
            filling.add(i + 1, NameIndex.text(names[i]));
        }
        return filling.filled();
    }
}
