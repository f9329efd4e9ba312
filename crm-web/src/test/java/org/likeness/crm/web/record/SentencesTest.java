package org.likeness.crm.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.web.ui.Sample;
import org.likeness.crm.web.ui.Say;

class SentencesTest {
    private static final Path IMPORTS = Path.of("../crm-domain/src/main/java/org/likeness/crm/transfer");
    private static final Path INPUT = Path.of("../crm-domain/src/main/java/org/likeness/crm/record/FieldInput.java");
    private static final Pattern BEGUN =
            Pattern.compile("\"((?:is|must|names|lies|has|holds|begins|could not|did|does|stands|maps) [^\"]+)\"");

    /** Every sentence that an import can say about a row or a file, with something where it holds a figure or a name. */
    private static final List<String> SAID = List.of(
            "is required",
            "must be a text",
            "must have at most 190 characters",
            "must not be beyond 2147483647",
            "must be a whole number",
            "must be a number",
            "must be a number of at most 400 digits",
            "must be an amount with at most four decimals, below a thousand billion",
            "must be an amount, such as 1200.50",
            "must be true or false",
            "must lie between the years 1000 and 9999",
            "must be a date or date-time such as 2026-11-21 or 2026-11-21T09:30:00Z; a date format can name another form",
            "must be a date such as 2026-11-21",
            "must be a date of the form M/d/yyyy, as the date format says",
            "is no date",
            "must be one of OPEN, WON, LOST",
            "must not be below 0",
            "is not a user-defined field",
            "must be somebody who is active in your team, or nobody",
            "has more than 200 values, which are no groups",
            "holds numbers or dates, which are no groups",
            "names nothing among accounts",
            "names nothing among deals",
            "names several accounts; the oldest was taken",
            "names several records; choose one of them",
            "names a row that was rejected; the account is left without a parent",
            "is the record itself, or lies below it already",
            "lies below the account already, which keeps the parent it had, or none",
            "is the account itself; it is left without a parent",
            "is a record that you may not change",
            "is left out, since the row is open",
            "lies in the future",
            "is for deals that were won or lost; say so in outcome",
            "is for leads that were lost; say so in outcome",
            "must be a currency of ISO 4217, such as CNY or EUR",
            "is empty: the deal is left out of durations",
            "lies before openedAt: the deal is left out of durations",
            "lies before createdAt: the lead is left out of durations",
            "lies before enteredAt: the visit is left out of durations",
            "holds a NUL character",
            "could not be stored",
            "has 3 values where the header has 4",
            "has 3 values where the header has 4, over 7 lines: a quotation mark may be missing",
            "has a quotation mark that is never closed",
            "has more values than can be read",
            "begins a value that does not end within 1048576 characters: a quotation mark may be missing",
            "is empty: a first row with the names of the columns is needed",
            "has no readable header: a quoted value in it never ends",
            "has a header of more columns than can be read, which are 16384; leave out those that are not needed",
            "has a header line of more than 1048576 characters: it holds too much, or a quotation mark is missing",
            "has a comma before decimals, where the column has commas between thousands",
            "has a comma between thousands, where the column has commas before decimals",
            "does not fit: after row 7 the file is not valid UTF-8; name its charset, such as GB18030 or windows-1252",
            "is not here any more; upload it again",
            "is no table: an Excel workbook (.xlsx) or a CSV file is needed",
            "is a web page or XML, whatever it is called; open it in Excel and save it as .xlsx or CSV",
            "is protected by a password; save it without one",
            "is of the Excel before 2007 (.xls); save it as .xlsx or CSV",
            "is a binary workbook (.xlsb); save it as .xlsx or CSV",
            "is a ZIP file without an Excel workbook in it; save it as .xlsx or CSV",
            "is a workbook with cells that no sheet can have; save it as CSV",
            "is a workbook that is not whole: it did not arrive completely, or is damaged",
            "is a workbook that unpacks to more than can be read here; save it as CSV",
            "is a workbook that cannot be read: it is damaged, or of a form not known here; save it as CSV",
            "is for workbooks only, and the file is none",
            "is not a column of the file, which has id, name",
            "stands 2 times in the header");

    private final Say chinese = Sample.say("zh");
    private final Say english = Sample.say("en");

    @Test
    void whatever_an_import_says_is_said_in_chinese() {
        assertThat(SAID).allSatisfy(sentence -> assertThat(Sentences.said(chinese, sentence))
                .hasValueSatisfying(said -> assertThat(said).matches("(?s).*\\p{IsHan}.*")));
    }

    @Test
    void no_sentence_of_an_import_is_forgotten_here() throws IOException {
        var begun = new TreeSet<String>();
        try (var files = Files.list(IMPORTS)) {
            for (var file : files.filter(f -> !f.endsWith("SpecReader.java") && !f.endsWith("JsonTree.java"))
                    .toList()) {
                BEGUN.matcher(Files.readString(file)).results().forEach(m -> begun.add(m.group(1)));
            }
        }
        BEGUN.matcher(Files.readString(INPUT)).results().forEach(m -> begun.add(m.group(1)));
        assertThat(begun).isNotEmpty().allSatisfy(words -> assertThat(SAID)
                .anySatisfy(sentence -> assertThat(sentence).startsWith(words)));
    }

    @Test
    void what_is_wrong_with_a_log_is_said_without_the_name_of_its_field() {
        var noDay = new InvalidInput("nextDue", "says when the next step is due; it is needed with its text");
        assertThat(Refusals.sentence(english, noDay))
                .isEqualTo("Choose the day when the next step is due, or leave its text out.");
        assertThat(Refusals.sentence(chinese, noDay)).isEqualTo("请选择下一步的到期日期，或留空下一步内容。");
        var nobody = new InvalidInput("find", "says whom it was with; choose one, or find one by name");
        assertThat(Refusals.sentence(english, nobody))
                .isEqualTo("Say whom it was with: choose one, or find one by name.");
        var field = new InvalidInput("city", "is required");
        assertThat(Refusals.sentence(english, field)).isEqualTo("City: This is needed.");
    }

    @Test
    void a_password_of_the_wrong_length_is_told_how_long_it_must_be() {
        assertThat(Refusals.aboutField(english, "must be a text of 8 to 200 characters"))
                .isEqualTo("Must have 8 to 200 characters.");
        assertThat(Refusals.aboutField(chinese, "must have 8 to 200 characters"))
                .isEqualTo("须为 8 到 200 个字符。");
    }

    @Test
    void figures_and_names_find_their_place_in_either_language() {
        assertThat(Refusals.noted(english, "has 3 values where the header has 4"))
                .isEqualTo("This row has 3 values, the header 4.");
        assertThat(Refusals.noted(chinese, "has 3 values where the header has 4"))
                .isEqualTo("有 3 个值，而标题行有 4 个。");
        assertThat(Refusals.noted(chinese, "openedAt is empty: the deal is left out of durations"))
                .isEqualTo("开启日期：为空，该商机不计入时长。");
        assertThat(Refusals.noted(
                        chinese, "Cancelled before it was through. 3 records stay, since later work depends on them."))
                .isEqualTo("在完成前已停止。3 条记录保留，因为后来的工作依赖它们。");
        assertThat(Refusals.noted(english, "something new")).isEqualTo("Something new.");
        assertThat(Refusals.noted(chinese, "something new")).isEqualTo("无法这样填写。");
    }
}
