package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class ImportAgainIT {
    private static final By RUN = By.id("run");
    private static final By GO_ON = By.cssSelector("form.form .primary");
    private static final String HEADER = "Firm,Again memo,Employees,Result\n";

    @TempDir
    Path folder;

    @Test
    void a_file_is_imported_undone_imported_again_and_known_the_next_time() throws IOException {
        var admin = Visitor.signedIn();
        uploads(admin, HEADER + "Again Mill,x,120,won\nAgain Dairy,y,many,\n");
        admin.reads(By.className("answer"), "Columns are guessed from names and values.");
        admin.chooses(By.id("target-1"), "Ignored");
        admin.clicks(By.cssSelector("button[value=dry-run]"));
        admin.reads(RUN, "1 row is won or lost without a closing date", "Line 2 of the file.", "Rejected rows");
        admin.clicks(By.xpath("//button[contains(., 'Import 1 row')]"));
        admin.reads(RUN, "1 imported, 1 rejected.", "It can be had for a week.");
        admin.clicks(By.xpath("//button[contains(., 'Undo this import')]"));
        admin.reads(RUN, "This import was taken back.", "Its file is still here");

        admin.clicks(By.linkText("Import again with other columns"));
        admin.reads(By.className("answer"), "Columns are mapped as in the last run of this file.");
        admin.clicks(By.cssSelector("button[value=import]"));
        admin.reads(RUN, "1 imported, 1 rejected.");
        uploads(admin, HEADER + "Again Mill,x,120,won\n");
        admin.reads(By.id("main"), "Mapped as in the import of", "as last time", "3 of 4 mapped");
        assertThat(admin.text(By.className("answer"))).doesNotContain("guessed");
        admin.clicks(By.cssSelector("button[value=dry-run]"));
        admin.reads(RUN, "1 of these rows looks like a record that is already here.");

        uploads(admin, "Betrieb,Employees\nAgain Works,3\n");
        admin.reads(By.id("main"), "No column goes to Name, which is the company");
        assertThat(admin.console()).isEmpty();
    }

    @Test
    void a_problem_of_a_whole_row_is_told_without_a_column() throws IOException {
        var admin = Visitor.signedIn();
        uploads(admin, HEADER + "Again Open,x,1,won\n\"Again Never,y,2,won\n");
        admin.clicks(By.cssSelector("button[value=dry-run]"));
        admin.lists(By.cssSelector(".problem.danger b"), "A quotation mark on this line is never closed.");
    }

    private void uploads(Visitor admin, String rows) throws IOException {
        admin.opens("imports/new");
        admin.chooses(By.id("f-kind"), "leads");
        admin.choosesFiles(By.id("f-file"), Files.writeString(folder.resolve("again.csv"), rows));
        admin.clicks(GO_ON);
        admin.awaitsAddress("/mapping");
    }
}
