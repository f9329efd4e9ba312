package org.likeness.crm.browser;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CaptureIT {
    @Test
    void a_visitor_fills_in_a_form_and_the_rep_whom_a_rule_names_finds_the_lead_on_today() {
        var city = "Journey " + System.nanoTime();
        var admin = Visitor.signedIn();
        admin.opens("assignment-rules/new");
        admin.types(By.id("f-name"), "Rule of " + city);
        admin.types(By.id("f-regions"), city);
        admin.clicks(By.xpath("//label[contains(., 'Administrator') or contains(., 'admin')]/input[@name='takers']"));
        admin.clicks(By.cssSelector(".buttons .primary"));
        admin.reads(By.cssSelector("table.ruled"), "Rule of " + city);

        admin.opens("forms/new");
        admin.types(By.id("f-name"), "Form of " + city);
        admin.types(By.id("f-title"), "Talk to us");
        admin.clicks(By.name("ask.region"));
        admin.clicks(By.cssSelector(".buttons .primary"));
        admin.reads(By.id("snippet"), "<iframe src=");
        var address = admin.text(By.cssSelector("p .code"));

        admin.losesSession();
        var visitor = admin;
        visitor.opens(address.replaceFirst("^https?://[^/]+/", ""));
        visitor.types(By.id("f-contactName"), "Mia " + city);
        visitor.types(By.id("f-email"), "not an address");
        visitor.types(By.id("f-region"), city);
        visitor.types(By.id("f-message"), "Please call me.");
        visitor.clicks(By.id("f-consent"));
        visitor.types(By.id("f-email"), "mia@" + city.replaceAll("\\D", "") + ".example");
        // people take longer than programs, which are told to look again
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        visitor.clicks(By.cssSelector(".buttons .primary"));
        visitor.reads(By.cssSelector(".note"), "Thank you");

        var rep = Visitor.signedIn();
        rep.opens("?whose=mine&steps=all");
        rep.reads(By.tagName("main"), "Answer “Talk to us”", "Mia " + city);
        rep.clicks(By.xpath("//a[contains(., 'Answer “Talk to us”')][1]"));
        rep.reads(By.id("timeline"), "Sent the form Form of " + city, "Please call me.", "by the rule Rule of " + city);
        rep.reads(By.id("side"), "Form of " + city + ", version 1");
    }
}
