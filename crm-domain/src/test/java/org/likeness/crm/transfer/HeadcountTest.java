package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.account.SizeBand;

class HeadcountTest {
    private static final Figures FIGURES = new Figures(null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50-200|100",
                "50–200|100",
                "50 - 200 employees|100",
                "50至200人|100",
                "50人~200人|100",
                "1,000-5,000|2236",
                "1万-4万人|20000",
                "0-50|7",
                "1 to 10|3",
                "10000+|10000",
                "10,000+ employees|10000",
                "1000人以上|1000",
                "120人|120"
            })
    void sizes_are_read_as_directories_give_them(String text, String number) {
        assertThat(Headcount.plain(text, FIGURES)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200-50", "2018-01-01", "50-", "1.000-5.000", "many", "12 apples", "-50", "50-50", "1-2-3"})
    void what_gives_no_size_is_read_as_none(String text) {
        assertThat(Headcount.plain(text, FIGURES)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1-10", "11-50", "51-200", "201-500", "501-1000", "1001-5000", "5001-10000"})
    void the_middle_of_a_customary_band_lies_in_that_band(String band) {
        var middle = Long.valueOf(Headcount.plain(band, FIGURES));
        var from = Long.parseLong(band.substring(0, band.indexOf('-')));
        assertThat(SizeBand.label(middle)).isEqualTo(SizeBand.label(from));
    }

    @Test
    void an_import_takes_ranges_for_employees_only_and_notes_them() {
        TestDatabase.clear();
        var desk = new Desk();
        var spec = "{%s'kind':'accounts','columns':{'n':'name','size':'employees','r':'annualRevenue'}}";
        String[] lines = {"n,size,r", "A,50-200人,", "B,10000+,", "C,120人,", "D,7,", "E,30,50-200"};
        for (var dry : new String[] {"'dryRun':true,", ""}) {
            var run = desk.run(spec.formatted(dry), lines);
            assertThat(run.notes().text()).isEqualTo("SIZE_ESTIMATED@size=2:2 3");
            assertThat(desk.problems(run)).startsWith("6,r,50-200,ERROR,").hasLineCount(1);
        }
        assertThat(Desk.rows("SELECT name, employees FROM accounts ORDER BY name"))
                .containsExactly("A 100", "B 10000", "C 120", "D 7");
    }
}
