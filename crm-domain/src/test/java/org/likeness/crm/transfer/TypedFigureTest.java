package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFigureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120000000|1.2亿",
                "30000|3万",
                "30000|3 万元",
                "30000000|3千万",
                "2000000|2百万",
                "1200000|1.2m",
                "1200000|1.2 M",
                "50000|50k",
                "2500000000|2.5bn",
                "1054.00|1,054.00",
                "1054|1 054",
                "1200|１２００",
                "-3000|-3k",
                "7|7"
            })
    void a_number_is_read_as_people_shorten_it(String plain, String typed) {
        assertThat(TypedFigure.plain(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "k", "5 metres", "$5000", "USD 5k", "1.2.3m", "~3万"})
    void what_is_no_number_alone_stays_as_it_was_typed(String typed) {
        assertThat(TypedFigure.plain(typed)).isEqualTo(typed);
    }
}
