package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures FIGURES = new Figures(null);

    @Test
    void amounts_are_read_as_people_write_them() {
        assertThat(FIGURES.plain("¥148,000")).isEqualTo("148000");
        assertThat(FIGURES.plain("1,054.00")).isEqualTo("1054.00");
        assertThat(FIGURES.plain("-$1,054.5")).isEqualTo("-1054.5");
        assertThat(FIGURES.plain("US$ 12")).isEqualTo("12");
        assertThat(FIGURES.plain("148 000 €")).isEqualTo("148000");
        assertThat(FIGURES.plain("1.054,25")).isEqualTo("1054.25");
        assertThat(FIGURES.plain("12,5")).isEqualTo("12.5");
        assertThat(FIGURES.plain("3.2e4")).isEqualTo("3.2e4");
        assertThat(FIGURES.plain("148,000元")).isEqualTo("148000");
        assertThat(FIGURES.plain("1,23,4")).isNull();
        assertThat(FIGURES.plain("NaN")).isNull();
        assertThat(FIGURES.plain("12 apples")).isNull();
        assertThat(FIGURES.money("0.123456")).isEqualTo("0.1235");
    }

    @Test
    void a_point_separates_thousands_only_where_it_is_said_to() {
        assertThat(FIGURES.plain("1.141")).isEqualTo("1.141");
        var pointed = new Figures('.');
        assertThat(pointed.plain("1.141")).isEqualTo("1141");
        assertThat(pointed.plain("1.234.567 €")).isEqualTo("1234567");
        assertThat(pointed.plain("-1.141,505")).isEqualTo("-1141.505");
        assertThat(pointed.plain("0.125")).isEqualTo("0.125");
        assertThat(pointed.plain("950")).isEqualTo("950");
        assertThat(pointed.plain("3,125")).isEqualTo("3.125");
        assertThat(FIGURES.plain("1 141,50")).isEqualTo("1141.50");
    }

    @Test
    void commas_of_a_column_are_read_as_one_value_that_can_only_be_read_so() {
        assertThat(commas("71,3", "69,269")).isEqualTo(CommaReading.DECIMAL_POINTED);
        assertThat(commas("71,3", "69,269", "12.5")).isEqualTo(CommaReading.DECIMAL);
        assertThat(commas("0,125", "69,269")).isEqualTo(CommaReading.DECIMAL_POINTED);
        assertThat(commas("1.054,25")).isEqualTo(CommaReading.DECIMAL_POINTED);
        assertThat(commas("69,269", "950")).isEqualTo(CommaReading.UNSURE);
        assertThat(commas("71,3", "69,269", "1,234,567")).as("both are there").isEqualTo(CommaReading.THOUSANDS);
        assertThat(commas("71,3", "69,2", "1,234,567")).isEqualTo(CommaReading.DECIMAL_POINTED);
        var grouped = Figures.reading(CommaReading.THOUSANDS);
        assertThat(grouped.plain("1,23")).isNull();
        assertThat(grouped.plain("1.054,25")).isNull();
        assertThat(grouped.plain("69,269")).isEqualTo("69269");
        assertThat(grouped.plain("1,234,567.8")).isEqualTo("1234567.8");
        assertThat(commas("69,269", "¥1,234.50")).isEqualTo(CommaReading.BY_FORM);
        assertThat(commas("71.3", "69269", "Ulm, Neu-Ulm")).isEqualTo(CommaReading.BY_FORM);
        var decimal = Figures.reading(CommaReading.DECIMAL_POINTED);
        assertThat(decimal.plain("69,269")).isEqualTo("69.269");
        assertThat(decimal.plain("€1.069,2695")).isEqualTo("1069.2695");
        assertThat(Figures.reading(CommaReading.DECIMAL).plain("1.069")).isEqualTo("1.069");
        assertThat(new Figures(' ').plain("69,269")).isEqualTo("69.269");
        assertThat(new Figures(',').plain("69,269")).isEqualTo("69269");
    }

    @Test
    void a_comma_that_stands_before_decimals_does_so_after_blanks_between_thousands_too() {
        assertThat(commas("1 234,567", "12,5")).isEqualTo(CommaReading.DECIMAL_POINTED);
        for (var decimal : List.of(
                Figures.reading(CommaReading.DECIMAL_POINTED),
                Figures.reading(CommaReading.DECIMAL),
                new Figures(' '))) {
            assertThat(decimal.plain("1 234,567")).isEqualTo("1234.567");
            assertThat(decimal.plain("1 234,5678")).isEqualTo("1234.5678");
            assertThat(decimal.plain("1 234 567")).isEqualTo("1234567");
            assertThat(decimal.plain("1,234,567"))
                    .as("two commas are no decimals")
                    .isNull();
        }
    }

    @Test
    void ten_thousands_and_hundred_millions_are_counted_as_chinese_does() {
        assertThat(FIGURES.plain("1.2亿")).isEqualTo("120000000");
        assertThat(FIGURES.plain("3500万")).isEqualTo("35000000");
        assertThat(FIGURES.plain("800万元")).isEqualTo("8000000");
        assertThat(FIGURES.plain("¥12.5 万")).isEqualTo("125000");
        assertThat(FIGURES.plain("1,200萬 RMB")).isEqualTo("12000000");
        assertThat(FIGURES.plain("-0.00001万")).isEqualTo("-0.1");
        assertThat(FIGURES.plain("万")).isNull();
        assertThat(FIGURES.plain("100万-500万")).isNull();
        assertThat(FIGURES.counts("1.2亿")).isTrue();
    }

    private static CommaReading commas(String... values) {
        var guess = new CommaGuess();
        for (var value : values) {
            guess.see(value);
        }
        return guess.reading();
    }
}
