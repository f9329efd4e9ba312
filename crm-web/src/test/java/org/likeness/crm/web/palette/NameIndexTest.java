package org.likeness.crm.web.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.LongStream;
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
    void words_that_mean_something_else_as_well_are_found_only_as_they_stand() {
        var index = index("Neander Ladders", "New Leads Ltd", "Ladnew", "Service renewal");

        assertThat(index.find("new leads", 5, false)).containsExactly(2L);
        assertThat(index.find("ne lad", 5, false)).isEmpty();
        assertThat(index.find("new", 5, false)).containsExactly(2L);
        assertThat(index.find("lad ne", 5)).isNotEmpty();
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

    /** More names than a bitmap has at first, some with letters of two halves, against looking through all of them. */
    @Test
    void among_thousands_of_names_none_that_holds_the_words_is_missed() {
        var random = new Random(7);
        var letters = "abcde 𠀀𠀁海视".codePoints().toArray();
        var filling = new NameIndex.Filling();
        var names = new ArrayList<String>();
        for (int i = 0; i < 3000; i++) {
            names.add(word(random, letters, 8));
            filling.add(i, NameIndex.text(names.get(i)));
        }
        var index = filling.filled();
        for (int i = 0; i < 300; i++) {
            var words = Spelling.plain(word(random, letters, 4));
            if (words.length() < 3 || words.contains(" ")) {
                continue;
            }
            var holding = LongStream.range(0, 3000)
                    .filter(n -> Spelling.plain(names.get((int) n)).contains(words))
                    .boxed()
                    .toList();
            var found = index.find(words, 3000);
            if (holding.isEmpty()) {
                var forgiven = Spelling.forgiven(words.length());
                assertThat(found)
                        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 3000)
                                .filter(n -> forgiven > 0
                                        && Spelling.distance(words, Spelling.plain(names.get((int) n))) <= forgiven)
                                .boxed()
                                .toList());
            } else {
                assertThat(found).containsAll(holding);
            }
        }
    }

    private static String word(Random random, int[] letters, int most) {
        var word = new StringBuilder("x");
        for (int n = 2 + random.nextInt(most); n > 0; n--) {
            word.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return word.toString();
    }

    private static NameIndex index(String... names) {
        var filling = new NameIndex.Filling();
        for (int i = 0; i < names.length; i++) {
            filling.add(i + 1, NameIndex.text(names[i]));
        }
        return filling.filled();
    }
}
