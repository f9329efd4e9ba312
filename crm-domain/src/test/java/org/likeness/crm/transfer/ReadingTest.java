package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.crm.customfield.CustomFieldType;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.record.FieldInput.Unfit;

class ReadingTest {
    private static final Figures FIGURES = new Figures(null);

    @TempDir
    Path folder;

    @Test
    void a_file_whose_header_is_refused_is_let_go() throws IOException {
        var open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "only Linux tells which files are open");
        var file = Files.writeString(folder.resolve("blank.csv"), "\n \n");
        assertThatThrownBy(() -> CsvSource.open(file, ',', StandardCharsets.UTF_8))
                .isInstanceOf(InvalidInput.class);
        try (var files = Files.list(open)) {
            assertThat(files.filter(Files::exists).map(ReadingTest::target)).doesNotContain(file.toRealPath());
        }
    }

    @Test
    void a_header_that_cannot_be_read_is_told_for_what_it_is() throws IOException {
        assertThat(headerRefused("c,".repeat(20_000) + "c\n1\n"))
                .isEqualTo(
                        "has a header of more columns than can be read, which are 16384; leave out those that are not"
                                + " needed");
        assertThat(headerRefused(("c".repeat(100) + ",").repeat(20_000) + "c\n1\n"))
                .startsWith("has a header line of more than 1048576 characters");
        assertThat(headerRefused("\"name,city\n1,2\n")).endsWith("a quoted value in it never ends");
        var most = Files.writeString(folder.resolve("most.csv"), "c,".repeat(CsvRecords.MOST_VALUES - 1) + "c\n");
        try (var source = CsvSource.open(most, ',', StandardCharsets.UTF_8)) {
            assertThat(source.columns()).hasSize(CsvRecords.MOST_VALUES);
        }
    }

    private String headerRefused(String text) throws IOException {
        var file = Files.writeString(folder.resolve("header.csv"), text);
        var refused = new AtomicReference<String>();
        assertThatThrownBy(() -> CsvSource.open(file, ',', StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> refused.set(e.errors().get(0).message()));
        return refused.get();
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException gone) {
            return link;
        }
    }

    @Test
    void dates_are_read_by_patterns_in_order_with_one_digit_or_two() throws Unfit {
        var dates = DateReading.of(List.of("M/d/yyyy", "yyyyMMdd", "dd.MM.yyyy HH:mm", "yyyy年M月d日"));
        assertThat(dates.read("2/1/2018")).hasToString("2018-02-01T00:00:00Z");
        assertThat(dates.read("02/01/2018")).hasToString("2018-02-01T00:00:00Z");
        assertThat(dates.read("19970118")).hasToString("1997-01-18T00:00:00Z");
        assertThat(dates.read("1.3.2018 9:05")).hasToString("2018-03-01T09:05:00Z");
        assertThat(dates.read("2018年3月5日")).hasToString("2018-03-05T00:00:00Z");
        assertThat(DateReading.of(List.of("MMM yyyy")).read("mar 2018")).hasToString("2018-03-01T00:00:00Z");
        assertThat(DateReading.of(List.of()).read("2018-02-26 19:58:54")).hasToString("2018-02-26T19:58:54Z");
        assertThat(DateReading.of(List.of("yyyy-MM-dd'T'HH:mmXXX")).read("2018-02-26T01:00+02:00"))
                .hasToString("2018-02-25T23:00:00Z");
    }

    @Test
    void a_day_that_does_not_exist_is_no_date() {
        assertThatThrownBy(() -> DateReading.of(List.of("M/d/yyyy")).read("2/30/2018"))
                .hasMessage("is no date");
        assertThatThrownBy(() -> DateReading.of(List.of("M/d/yyyy")).read("30.2.2018"))
                .hasMessage("is no date");
        assertThatThrownBy(() -> DateReading.of(List.of()).read("2026-02-31")).hasMessage("is no date");
        assertThatThrownBy(() -> DateReading.of(List.of()).read("last Tuesday")).hasMessage("is no date");
        assertThatThrownBy(() -> DateReading.of(List.of()).read("2026年13月1日")).hasMessage("is no date");
    }

    @Test
    void a_day_of_another_form_is_told_of_the_format() {
        assertThatThrownBy(() -> DateReading.of(List.of("M/d/yyyy")).read("28.2.2018"))
                .hasMessage("must be a date of the form M/d/yyyy, as the date format says");
        assertThatThrownBy(() -> DateReading.of(List.of()).read("29/2/24"))
                .hasMessageContaining("a date format can name");
        assertThatThrownBy(() -> DateReading.of(List.of()).read("21. November 2026"))
                .hasMessageContaining("a date format can name");
    }

    @Test
    void types_are_guessed_from_all_values() {
        assertThat(guess("yes", "No", "TRUE")).isEqualTo(CustomFieldType.YES_NO);
        assertThat(guess("是", "否")).isEqualTo(CustomFieldType.YES_NO);
        assertThat(guess("0", "1", "1")).isEqualTo(CustomFieldType.NUMBER);
        assertThat(guess("1,000", "2.5", "-3")).isEqualTo(CustomFieldType.NUMBER);
        assertThat(guess("660737", "660738")).isEqualTo(CustomFieldType.NUMBER);
        assertThat(guess("007", "8")).isEqualTo(CustomFieldType.CATEGORY);
        assertThat(guess("12345678901234567", "1")).isEqualTo(CustomFieldType.CATEGORY);
        assertThat(guess("2018-01-02", "2018-01-02T03:04")).isEqualTo(CustomFieldType.DATE);
        assertThat(guess("1", "2", "three")).isEqualTo(CustomFieldType.CATEGORY);
        assertThat(guess(null, null)).isEqualTo(CustomFieldType.CATEGORY);
    }

    private static CustomFieldType guess(String... values) {
        var guess = new TypeGuess(DateReading.of(List.of()), FIGURES, null);
        for (var value : values) {
            guess.see(value);
        }
        return guess.type();
    }

    @Test
    void rows_are_numbered_as_people_see_them_and_flaws_are_named() throws IOException {
        var rows = rows(write("a,b\n1,2\n\n\"x\ny\",3\n4\n5,6,\n7,8,9\n\"open,1\n2,3\n", "UTF-8"), ',');
        assertThat(rows).extracting(CsvRow::number).containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(rows)
                .extracting(CsvRow::flaw)
                .containsExactly(
                        null,
                        null,
                        "has 1 values where the header has 2",
                        null,
                        "has 3 values where the header has 2",
                        "has a quotation mark that is never closed",
                        null);
        assertThat(rows.get(1).fields()).containsExactly("x\ny", "3");
        assertThat(rows.get(6).fields()).containsExactly("2", "3");
    }

    @Test
    void a_quotation_mark_left_open_costs_only_its_own_line() throws IOException {
        var many = "5,6\n".repeat(400_000);
        for (var end : List.of("\n", "\r\n", "\r")) {
            var text = "\uFEFFa,b\n\"x\ny\",1\n\"open,2\n3,4\n" + many;
            var rows = rows(write(text.replace("\n", end), "UTF-8"), ',');
            assertThat(rows).hasSize(3 + 400_000);
            assertThat(rows.get(1).flaw()).isEqualTo("has a quotation mark that is never closed");
            assertThat(rows.get(2).fields()).containsExactly("3", "4");
            assertThat(rows.subList(2, rows.size())).allMatch(row -> row.flaw() == null);
        }
    }

    @Test
    void a_mark_left_open_swallows_no_rows_up_to_the_next_mark() throws IOException {
        var rows = rows(write("a,b,c,d\nAlpha,1,\"open,\nBeta,2,x,\nGamma,3,\"y,\nDelta,4,,\n", "UTF-8"), ',');
        assertThat(rows).extracting(row -> row.flaw() == null).containsExactly(false, true, false, true);
        assertThat(rows.get(0).fields()).containsExactly("Alpha,1,\"open,");
        assertThat(rows.get(1).fields()).containsExactly("Beta", "2", "x", "");
    }

    @Test
    void empty_quoted_values_at_the_end_close_nothing() throws IOException {
        var rows = rows(write("a,b\n1,\"open\n2,\"\"\n3,\"\"\n", "UTF-8"), ',');
        assertThat(rows).extracting(row -> row.flaw() == null).containsExactly(false, true, true);
        assertThat(rows.get(2).fields()).containsExactly("3", "");
    }

    @Test
    void marks_that_are_closed_stay_closed_whatever_stands_around_them() throws IOException {
        var rows = rows(
                write("a,b\n\"x\" , \"y\ny\" \n\"say \"\"hi\"\"\",2\n\"x\"y,3\nz\"z,4\n5,\"x\ny\" \n", "UTF-8"), ',');
        assertThat(rows).allMatch(row -> row.flaw() == null);
        assertThat(rows).extracting(row -> row.fields().get(0)).containsExactly("x", "say \"hi\"", "xy", "z\"z", "5");
        assertThat(rows.get(4).fields().get(1)).isEqualTo("x\ny");
    }

    @Test
    void a_row_that_runs_over_lines_and_does_not_fit_may_lack_a_quotation_mark() throws IOException {
        var rows = rows(write("a,b,c\n\"open,1,2\n3,4,5\n\",6\n7,8,9\n", "UTF-8"), ',');
        assertThat(rows.get(0).flaw())
                .isEqualTo("has 2 values where the header has 3, over 3 lines: a quotation mark may be missing");
        assertThat(rows.get(1).fields()).containsExactly("7", "8", "9");
    }

    @Test
    void a_value_without_end_does_not_fill_the_memory() throws IOException {
        var rows = rows(write("a,b\n1,2\n\"" + "x".repeat(3_000_000), "UTF-8"), ',');
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).flaw()).contains("does not end");
        assertThat(rows.get(1).fields().get(0)).hasSize(1 << 20);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        try (var source = CsvSource.open(write("\uFEFFa;b\n1;2\n", "UTF-8"), ';', null)) {
            assertThat(source.columns()).containsExactly("a", "b");
        }
        try (var source = CsvSource.open(write("名称\t城市\n华信\t上海\n", "UTF-16"), '\t', null)) {
            assertThat(source.columns()).containsExactly("名称", "城市");
        }
    }

    @Test
    void a_wrong_charset_is_named_with_the_row() throws IOException {
        var file = write("a,b\n" + "1,2\n".repeat(20_000) + "华,信\n", "GB18030");
        assertThatThrownBy(() -> rows(file, ','))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("charset does not fit: after row")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void an_encoding_is_guessed_for_whoever_sees_what_comes_of_it() throws IOException {
        var rows = "a,b\n" + "1,2\n".repeat(20_000);
        assertThat(FileShape.guessedCharset(write(rows + "华信,上海\n", "GB18030"), null))
                .hasToString("GB18030");
        assertThat(FileShape.guessedCharset(write(rows + "昆山镕诚 GmbH,广东省深圳市\n", "GB18030"), null))
                .hasToString("GB18030");
        assertThat(FileShape.guessedCharset(write(rows + "Müller,Größe\nÄrzte – Öl,12 €\n", "windows-1252"), null))
                .hasToString("windows-1252");
        assertThat(FileShape.guessedCharset(write(rows + "Société Générale,Orléans\n", "windows-1252"), null))
                .hasToString("windows-1252");
        assertThat(FileShape.guessedCharset(write(rows + "华信,Müller\n", "UTF-8"), null))
                .hasToString("UTF-8");
        assertThat(FileShape.guessedCharset(write(rows, "UTF-8"), null)).hasToString("UTF-8");
        assertThat(FileShape.charset(write("华信\n", "GB18030"), null))
                .as("the API's rule stays")
                .hasToString("UTF-8");
    }

    @Test
    void utf8_with_a_single_flaw_stays_utf8_that_the_flaw_is_told() throws IOException {
        var file = write("名称\n" + "华信上海\n".repeat(10), "UTF-8");
        Files.write(file, new byte[] {(byte) 0xE9, '\n'}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(FileShape.guessedCharset(file, null)).hasToString("UTF-8");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        var file = write("\n\n", "UTF-8");
        assertThatThrownBy(() -> rows(file, ',')).hasMessageContaining("file is empty");
    }

    @Test
    void the_separator_can_be_found_out() throws IOException {
        assertThat(FileShape.delimiter(write("a;b;c\n1,5;2;3\n2,5;3;4\n", "UTF-8"), StandardCharsets.UTF_8))
                .isEqualTo(';');
        assertThat(FileShape.delimiter(write("a\tb\n1\t2\n", "UTF-8"), StandardCharsets.UTF_8))
                .isEqualTo('\t');
        assertThat(FileShape.delimiter(write("a\n1\n", "UTF-8"), StandardCharsets.UTF_8))
                .isEqualTo(',');
    }

    private Path write(String text, String charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ".csv"), text.getBytes(Charset.forName(charset)));
    }

    private static List<CsvRow> rows(Path file, char delimiter) {
        try (var source = CsvSource.open(file, delimiter, null)) {
            var rows = new ArrayList<CsvRow>();
            for (var row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
