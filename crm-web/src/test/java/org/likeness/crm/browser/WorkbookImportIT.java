package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class WorkbookImportIT {
    private static final By MAIN = By.cssSelector("#main");
    private static final By GO_ON = By.cssSelector("form.form .primary");

    @TempDir
    Path folder;

    @Test
    void a_sheet_of_a_workbook_is_chosen_tried_imported_and_taken_back() throws IOException {
        var admin = Visitor.signedIn();
        admin.opens("imports/new?kind=leads");
        admin.choosesFiles(By.id("f-file"), Files.writeString(folder.resolve("page.xlsx"), "<html><table>"));
        admin.clicks(GO_ON);
        admin.reads(By.cssSelector(".field.refused"), "This is a web page or XML, whatever its name says");
        // the browser notes the refusal's status
        admin.console();
        admin.choosesFiles(By.id("f-file"), book());
        admin.clicks(GO_ON);
        admin.reads(By.cssSelector(".page-head"), "book.xlsx", "sheet Cover");

        admin.chooses(By.id("sheet"), "Fair leads");
        admin.clicks(By.xpath("//button[.='Use this sheet']"));
        admin.reads(By.cssSelector(".page-head"), "sheet Fair leads");
        admin.reads(MAIN, "2026-02-03", "鼎衡");
        admin.clicks(By.cssSelector("button[value=dry-run]"));
        admin.reads(By.cssSelector("#run"), "2 rows would come in, 1 would be rejected");
        admin.reads(By.cssSelector(".problem.danger"), "Must be a whole number.", "Line 4 of the file");

        admin.clicks(By.xpath("//button[contains(., 'Import 2 rows')]"));
        admin.reads(By.cssSelector("#run"), "2 imported, 1 rejected.");
        admin.opens("leads?q=Workbook");
        admin.reads(MAIN, "Workbook Mill", "Workbook 鼎衡");
        admin.opens("imports");
        admin.clicks(By.linkText("book.xlsx"));
        admin.clicks(By.xpath("//button[contains(., 'Undo this import')]"));
        admin.reads(By.cssSelector("#run"), "This import was taken back.");
        assertThat(admin.console()).isEmpty();
    }

    private Path book() throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Cover").value(0, 0, "Leads of the spring fair");
            var sheet = book.newWorksheet("Fair leads");
            var rows = new Object[][] {
                {"Lead ID", "Company", "Employees", "Created"},
                {"F-1", "Workbook Mill", 120, LocalDate.of(2026, 2, 3)},
                {"F-2", "Workbook 鼎衡", 4500, LocalDate.of(2026, 2, 4)},
                {"F-3", "Workbook Dairy", "many", LocalDate.of(2026, 2, 5)}
            };
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    if (rows[r][c] instanceof LocalDate day) {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("yyyy-mm-dd").set();
                    } else if (rows[r][c] instanceof Number number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, rows[r][c].toString());
                    }
                }
            }
        }
        return file;
    }
}
