package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class WebhookIT {
    private static final By LOG = By.cssSelector("main table.rows tbody");

    @Test
    void a_webhook_is_made_tried_and_its_log_says_what_was_answered() {
        try (var ledger = new Ledger()) {
            var admin = Visitor.signedIn();
            admin.opens("webhooks/new");
            admin.types(By.name("url"), ledger.address());
            admin.types(By.name("name"), "Ledger");
            admin.clicks(By.cssSelector("form.form .primary"));
            admin.finds(By.id("new-secret"));
            admin.clicks(By.cssSelector("form[action$='/test'] button"));
            admin.reads(LOG, "delivered 200");
            admin.clicks(By.cssSelector("main table.rows summary"));
            admin.reads(LOG, "booked");
            assertThat(admin.console()).isEmpty();
        }
    }
}
