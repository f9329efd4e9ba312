package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class OwnFieldsIT {
    private static final By TOAST = By.cssSelector(".toast");

    @Test
    void a_field_is_renamed_retired_and_taken_up_again_with_all_that_records_hold_of_it() {
        var field = Records.make(
                "custom-fields", "{\"kind\":\"CONTACTS\",\"key\":\"glove\",\"name\":\"Glove\",\"type\":\"CATEGORY\"}");
        var contact = Records.make("contacts", "{\"name\":\"Ada Own\",\"custom\":{\"glove\":\"Left\"}}");
        var admin = Visitor.signedIn();
        var card = "//div[@class='line'][.//input[@id='field-" + field + "']]";

        admin.opens("settings");
        admin.clicks(By.xpath(card + "//summary"));
        admin.types(By.id("field-" + field), "Glove size");
        admin.clicks(By.xpath(card + "//button[1]"));
        admin.reads(TOAST, "Saved “Glove size”");
        admin.opens("contacts/" + contact);
        admin.reads(By.cssSelector(".record .facts"), "Glove size", "Left");

        admin.opens("settings");
        admin.clicks(By.xpath(card + "//summary"));
        admin.clicks(By.xpath(card + "//button[2]"));
        admin.reads(TOAST, "“Glove size” is asked no more");
        admin.opens("contacts/" + contact);
        assertThat(admin.text(By.cssSelector(".record .facts"))).doesNotContain("Glove");
        admin.opens("contacts/" + contact + "/edit");
        assertThat(admin.text(By.cssSelector("form.form"))).doesNotContain("Glove");
        admin.types(By.name("title"), "Fitter");
        admin.clicks(By.cssSelector("form.form .primary"));
        assertThat(Records.kept("contacts/" + contact)).contains("\"glove\":\"Left\"");

        admin.opens("settings");
        admin.reads(By.xpath(card), "retired");
        admin.clicks(By.xpath(card + "//summary"));
        admin.clicks(By.xpath(card + "//button[2]"));
        admin.reads(TOAST, "“Glove size” is back");
        admin.opens("contacts/" + contact);
        admin.reads(By.cssSelector(".record .facts"), "Glove size", "Left");
    }
}
