package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class AttachmentIT {
    private static final By LOG = By.cssSelector(".composer .primary");
    private static final By FILES = By.cssSelector(".timeline .files a");

    @Test
    void an_offer_goes_with_a_follow_up_is_found_on_the_timeline_and_removed_with_a_way_back(@TempDir Path folder)
            throws IOException {
        var account = Records.make("accounts", "{\"name\":\"Paper Works\"}");
        var contact = Records.make("contacts", "{\"name\":\"Ada Paper\",\"account\":\"" + account + "\"}");
        Records.make(
                "follow-ups",
                "{\"account\":\"" + account + "\",\"contact\":\"" + contact
                        + "\",\"method\":\"CALL\",\"text\":\"Asked for an offer\"}");
        var offer = Files.writeString(folder.resolve("offer 报价.txt"), "12,000");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.types(By.id("f-text"), "Sent the offer.");
        rep.choosesFiles(By.id("f-files"), offer);
        rep.reads(By.id("names-files"), "offer 报价.txt");
        rep.clicks(LOG);
        rep.reads(By.cssSelector(".timeline .files"), "offer 报价.txt", "6 B");

        rep.clicks(By.cssSelector(".files form button"));
        rep.reads(By.cssSelector(".toast"), "Deleted “offer 报价.txt”");
        rep.lists(FILES);
        rep.clicks(By.cssSelector(".toast button"));
        rep.lists(FILES, "offer 报价.txt");

        rep.clicks(By.xpath("//*[@id='timeline']//a[.='Ada Paper']"));
        rep.reads(By.cssSelector(".record-head h1"), "Ada Paper");
        assertThat(rep.console()).isEmpty();
    }

    @Test
    void a_file_that_is_too_large_is_said_plainly_and_what_was_typed_is_still_there(@TempDir Path folder)
            throws IOException {
        var account = Records.make("accounts", "{\"name\":\"Heavy Works\"}");
        var film = Files.write(folder.resolve("film.mov"), new byte[20_000_001]);
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.types(By.id("f-text"), "Filmed the line.");
        rep.choosesFiles(By.id("f-files"), film);
        rep.clicks(LOG);

        rep.reads(By.cssSelector(".toast"), "“film.mov” is larger than 20 MB");
        rep.finds(By.cssSelector(".toast[data-timed]")); // the script has run once the toast is timed
        assertThat(rep.value(By.id("f-text"))).isEqualTo("Filmed the line.");
    }
}
