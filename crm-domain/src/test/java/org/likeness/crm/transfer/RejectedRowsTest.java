package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;

class RejectedRowsTest {
    private static final String SPEC =
            "{'kind':'leads','columns':{'company':'name','size':'employees','tel':'phone','won':'outcome'}}";
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void rejected_rows_come_back_in_the_columns_of_the_file_with_every_reason() throws IOException {
        var run = desk.run(
                SPEC,
                "company,memo,size,tel,won",
                "Huaxin,=1+1,many,+49 89 1,maybe",
                "Ruibo,fine,5,,WON",
                "\"Ulm, \"\"Werke\"\"\",-5,x,-5,",
                "short,1",
                "long,1,2,3,WON,6,7");
        assertThat(rejected(run))
                .isEqualTo(Desk.text(
                        "company,memo,size,tel,won,Why it was rejected",
                        "Huaxin,'=1+1,many,'+49 89 1,maybe,\"size must be a whole number; won must be one of OPEN, WON, LOST\"",
                        "\"Ulm, \"\"Werke\"\"\",-5,x,-5,,size must be a whole number",
                        "short,1,,,,has 2 values where the header has 5",
                        "long,1,2,3,WON,has 7 values where the header has 5,6,7"));
    }

    @Test
    void a_day_to_come_is_told_beside_cells_that_cannot_be_used() throws IOException {
        var spec = "{'kind':'leads','columns':{'company':'name','size':'employees','won':'outcome','closed':'closedAt',"
                + "'made':'createdAt','who':'contactName'}}";
        var run = desk.run(
                spec,
                "company,size,won,closed,made,who",
                "Huaxin,many,WON,2030-01-01,2031-01-01,",
                "Ulm,2,LOST,2030-01-01,2031-01-01,",
                ",2,LOST,2030-01-01,," + "x".repeat(300));
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "2,size,many,ERROR,must be a whole number",
                        "2,made,2031-01-01,ERROR,lies in the future",
                        "2,closed,2030-01-01,ERROR,lies in the future",
                        "3,made,2031-01-01,ERROR,lies in the future",
                        "3,closed,2030-01-01,ERROR,lies in the future",
                        "4,who," + "x".repeat(300) + ",ERROR,must have at most 190 characters",
                        "4,closed,2030-01-01,ERROR,lies in the future"));
    }

    @Test
    void a_day_to_come_is_told_of_a_record_that_is_here_already_as_well() throws IOException {
        var spec =
                "{'kind':'leads','columns':{'i':'externalId','n':'name','size':'employees','won':'outcome','closed':'closedAt'}}";
        var run = desk.run(
                spec,
                "i,n,size,won,closed",
                "1,Huaxin,5,WON,2026-01-01",
                "1,Huaxin,many,WON,2030-01-01",
                "1,Huaxin,few,OPEN,2030-01-01");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "3,size,many,ERROR,must be a whole number",
                        "3,closed,2030-01-01,ERROR,lies in the future",
                        "4,size,few,ERROR,must be a whole number"));
    }

    @Test
    void what_cannot_be_is_a_problem_of_its_row() throws IOException {
        var spec =
                "{'kind':'accounts','columns':{'n':'name','r':'annualRevenue','s':'employees','t':'phone','d':'domain'}}";
        var run = desk.run(
                spec, "n,r,s,t,d", "Ulm,-1,-5,hello,http://foo bar", "Bremen,0,0,ext. 12,https://bremen.example/de");
        assertThat(run.created()).isEqualTo(1);
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "2,r,-1,ERROR,must not be below 0",
                        "2,s,-5,ERROR,must not be below 0",
                        "2,t,hello,ERROR,must have a digit",
                        "2,d,http://foo bar,ERROR,\"must be an Internet domain, such as example.com\""));
    }

    @Test
    void the_mended_file_comes_in_with_the_mapping_of_before_and_the_reason_left_out() throws IOException {
        var run = desk.run(SPEC, "company,size,tel,won", "Huaxin,many,+49 89 1,WON", "Ruibo,5,,WON");
        var mended = rejected(run).replace(",many,", ",7,");
        var upload = keep(mended);
        var preview = desk.importing.preview(upload, ImportKind.LEADS, null, null, desk.admin);
        assertThat(preview.columns()).endsWith("Why it was rejected");
        assertThat(preview.guesses().get(4).target()).isNull();
        var before = desk.importing
                .remembered(ImportKind.LEADS, preview.columns(), desk.admin)
                .orElseThrow();
        assertThat(before.key()).isEqualTo(run.key());
        var again = Desk.again(desk.importing
                .start(upload, before.spec().reading(',', StandardCharsets.UTF_8), "mended.csv", desk.admin)
                .key());
        assertThat(Desk.counts(again)).isEqualTo("1 1 1 0 0");
        assertThat(Desk.rows("SELECT name, employees, phone FROM leads ORDER BY id"))
                .containsExactly("Ruibo 5 null", "Huaxin 7 +49 89 1");
    }

    @Test
    void rows_rejected_a_second_time_have_only_the_reasons_of_the_second() throws IOException {
        var first = desk.run(SPEC, "company,size,tel,won", "Huaxin,many,,", "Ulm,few,,");
        var second = desk.run(SPEC, rejected(first).replace(",few,", ",1,"));
        assertThat(rejected(second))
                .isEqualTo(Desk.text(
                        "company,size,tel,won,Why it was rejected", "Huaxin,many,,,size must be a whole number"));
    }

    @Test
    void rows_of_a_workbook_are_told_as_the_sheet_has_them() throws IOException {
        var sheets = new LinkedHashMap<String, Object[][]>();
        sheets.put("Leads", new Object[][] {{"company", "size", "tel", "won"}, {"Huaxin", 12}, {}, {"Ulm", "many"}});
        var run = Desk.again(desk.importing
                .start(
                        new ByteArrayInputStream(Sheets.book(sheets)),
                        ImportSpec.read(SPEC.replace('\'', '"').replace(",\"tel\":\"phone\",\"won\":\"outcome\"", "")),
                        "book.xlsx",
                        desk.admin)
                .key());
        assertThat(run.created()).isEqualTo(1);
        assertThat(rejected(run))
                .contains("Ulm,many,", "size must be a whole number")
                .doesNotContain("Huaxin");
    }

    @Test
    void the_file_stays_a_week_and_after_an_undo() throws IOException {
        var run = desk.run(SPEC, "company,size,tel,won", "Huaxin,5,,");
        assertThat(desk.importing.hasFile(run.key())).isTrue();
        desk.importing.undo(run.key(), desk.admin);
        assertThat(desk.importing.hasFile(run.key())).isTrue();
        for (var file : java.util.Objects.requireNonNull(desk.folder.toFile().listFiles())) {
            assertThat(file.setLastModified(Desk.NOW.toEpochMilli() - 3 * 86_400_000L))
                    .isTrue();
        }
        keep("company\n");
        assertThat(desk.importing.hasFile(run.key())).isTrue();
        TestDatabase.inTransaction(em -> em.createNativeQuery("UPDATE imports SET ended_at = '2026-11-13 08:00:00'")
                .executeUpdate());
        keep("company\n");
        assertThat(desk.importing.hasFile(run.key())).isFalse();
    }

    private long keep(String text) throws IOException {
        return desk.importing.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), desk.admin);
    }

    private String rejected(ImportRun run) throws IOException {
        var text = new StringWriter();
        desk.importing.writeRejected(
                run,
                false,
                all -> all.stream()
                        .map(p -> (p.column() == null ? "" : p.column() + " ") + p.message())
                        .collect(java.util.stream.Collectors.joining("; ")),
                text);
        return text.toString().replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
    }
}
