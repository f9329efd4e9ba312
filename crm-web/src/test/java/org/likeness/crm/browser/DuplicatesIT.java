package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class DuplicatesIT {
    private static final By TWINS = By.cssSelector(".twins .note");
    private static final By MAYBE = By.cssSelector(".twins summary");

    @Test
    void a_lead_that_is_known_is_told_while_typing_saved_all_the_same_and_merged_and_parted_again() {
        var account =
                Records.make("accounts", "{\"name\":\"Kupferberg Works GmbH\",\"domain\":\"kupferberg.example\"}");
        Records.make(
                "contacts",
                "{\"name\":\"Paula Kupfer\",\"email\":\"paula@kupferberg.example\",\"account\":\"" + account + "\"}");
        Records.make(
                "leads", "{\"name\":\"Kupferberg Works\",\"contactName\":\"Paula Kupfer\",\"phone\":\"030 4455667\"}");
        var rep = Visitor.signedIn();

        rep.opens("leads/new");
        rep.types(By.name("name"), "Kupferberg Works Ltd");
        rep.types(By.name("email"), "paula@kupferberg.example");
        rep.reads(TWINS, "Known already", "Paula Kupfer", "at Kupferberg Works GmbH", "same e-mail");
        rep.reads(By.cssSelector(".twins .note.warning"), "This may be the same as", "Kupferberg Works", "same name");
        rep.types(By.name("contactName"), "Paula Kupfer");
        rep.clicks(By.cssSelector("form.form .primary"));

        rep.clicks(MAYBE);
        rep.reads(By.cssSelector(".twins .panel"), "Kupferberg Works", "same person: Paula Kupfer");
        rep.clicks(By.linkText("Compare"));
        rep.reads(By.cssSelector("table.choose"), "paula@kupferberg.example", "030 4455667");
        rep.clicks(By.cssSelector("form.merge .primary"));
        rep.reads(By.cssSelector(".toast"), "Merged");
        rep.reads(By.cssSelector(".record .facts"), "paula@kupferberg.example", "030 4455667");

        rep.clicks(By.cssSelector(".toast button"));
        rep.reads(MAYBE, "1 possible duplicate");
        assertThat(rep.console()).isEmpty();
    }

    @Test
    void a_record_is_not_compared_with_itself() {
        var account = Records.make("accounts", "{\"name\":\"Kupferberg Alone GmbH\"}");
        var rep = Visitor.signedIn();
        rep.opens("duplicates/accounts/" + account + "/" + account);
        rep.reads(By.tagName("main"), "Both are the same record.");
        // the status of the page, read here so that no other test in this browser finds it
        assertThat(rep.console()).asString().contains("409");
    }
}
