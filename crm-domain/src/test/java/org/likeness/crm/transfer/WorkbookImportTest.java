package org.likeness.crm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.likeness.crm.TestDatabase;
import org.likeness.crm.job.JobStatus;

class WorkbookImportTest {
    private static final String SPEC =
            "{'kind':'leads','columns':{'id':'externalId','company':'name','size':'employees','since':'createdAt',"
                    + "'hot':'custom.hot','met':'custom.met'},'dateFormat':'M/d/yyyy','thousands':'.'%s}";

    private static final Object[][] LEADS = {
        {"id", "company", "size", "since", "hot", "met"},
        {"L1", "Huaxin", 1200, LocalDate.of(2026, 1, 31), true, LocalDate.of(2026, 2, 3)},
        {},
        {"L2", "Ruibo", "many", "2/14/2026", false, null},
        {"L3", "鼎衡", 1.141, "2/14/2026", null, LocalDate.of(2026, 2, 4)}
    };
    private Desk desk;

    @BeforeEach
    void clear() {
        TestDatabase.clear();
        desk = new Desk();
    }

    @Test
    void a_sheet_comes_in_as_a_file_of_separated_values_does() throws IOException {
        var run = start(book(), "");
        assertThat(run.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(run.spec().sheet()).isEqualTo("Leads");
        assertThat(desk.problems(run))
                .isEqualTo(Desk.text(
                        "4,size,many,ERROR,must be a whole number", "5,size,1.141,ERROR,must be a whole number"));
        assertThat(Desk.rows("SELECT external_id, name, employees, created_at, custom FROM leads"))
                .containsExactly("L1 Huaxin 1200 2026-01-31 00:00:00.0 {\"hot\":true,\"met\":\"2026-02-03\"}");
        desk.importing.undo(run.key(), desk.admin);
        assertThat(Desk.count("SELECT COUNT(*) FROM leads")).isZero();
    }

    @Test
    void a_trial_of_another_sheet_keeps_the_workbook_for_the_import() throws IOException {
        var trial = start(book(), ",'sheet':'2025','dryRun':true");
        assertThat(trial.total()).isEqualTo(1);
        assertThat(desk.importing.sheets(trial.key())).containsExactly("Cover", "Leads", "2025");
        var draft = desk.importing.draft(org.likeness.crm.kernel.Id.text(trial.key()), desk.admin);
        var other = desk.importing.choose(trial.key(), "Leads", draft.orElseThrow(), desk.admin);
        assertThat(other).isNotEqualTo(trial.key());
        assertThat(desk.importing.preview(other, ImportKind.LEADS, ';', null, desk.admin))
                .satisfies(preview -> assertThat(preview.columns()).contains("company", "hot"))
                .satisfies(preview -> assertThat(preview.sheet()).isEqualTo("Leads"));
        var run = Desk.again(desk.importing
                .startAgain(trial.key(), trial.spec().dry(false), "b.xlsx", desk.admin)
                .key());
        assertThat(run.created()).isEqualTo(1);
        assertThat(Desk.rows("SELECT name FROM leads")).containsExactly("Old");
    }

    @Test
    void a_sheet_that_is_not_there_or_of_no_workbook_is_refused() {
        assertThatThrownBy(() -> start(book(), ",'sheet':'2019'"))
                .hasMessage("sheet must be one of Cover, Leads, 2025.");
        assertThatThrownBy(() -> start("id,company,size,since,hot,met\n".getBytes(), ",'sheet':'A'"))
                .hasMessageContaining("for workbooks only");
        assertThat(desk.folder).isEmptyDirectory();
    }

    private static byte[] book() {
        var sheets = new LinkedHashMap<String, Object[][]>();
        sheets.put("Cover", new Object[][] {});
        sheets.put("Leads", LEADS);
        sheets.put("2025", new Object[][] {LEADS[0], {"O1", "Old", 5, LocalDate.of(2025, 5, 5), true, null}});
        return Sheets.book(sheets);
    }

    private ImportRun start(byte[] content, String more) throws IOException {
        var spec = ImportSpec.read(SPEC.formatted(more).replace('\'', '"'));
        return Desk.again(desk.importing
                .start(new ByteArrayInputStream(content), spec, "book.xlsx", desk.admin)
                .key());
    }
}
