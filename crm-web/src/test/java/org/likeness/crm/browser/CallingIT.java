package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From a record to the phone, and from the palette to an act. */
class CallingIT {
    private static final By SEARCH = By.cssSelector(".search input");

    @Test
    void the_call_list_says_whom_to_ask_for_and_dials() {
        var rep = Visitor.signedIn(RunningLikeness.demo());
        for (var width : new int[] {1440, 390}) {
            rep.looksThrough(width, 900, false);
            rep.opens("calls");
            rep.finds(By.cssSelector("td.name .reach a[href^='tel:']"));
            assertThat(rep.script("return [...document.querySelectorAll('table.rows tbody tr')].filter("
                            + "row => !row.querySelector('.reach a[href^=\"tel:\"]')?.getClientRects().length).length"))
                    .as("rows without a number at %s", width)
                    .isEqualTo(0L);
        }
        rep.looksAsEver();
    }

    @Test
    void a_deal_dials_its_contact_and_a_lead_is_written_to_while_the_pencil_still_changes_the_number() {
        var account = Records.make("accounts", "{\"name\":\"Dialled Works\"}");
        var person = Records.make(
                "contacts", "{\"name\":\"Ruth Ring\",\"phone\":\"+49 (0)231 55-66\",\"account\":\"" + account + "\"}");
        var deal = Records.make(
                "deals", "{\"name\":\"To be called\",\"account\":\"" + account + "\",\"contact\":\"" + person + "\"}");
        var lead = Records.make(
                "leads", "{\"name\":\"Written To\",\"email\":\"ruth@dialled.example\",\"phone\":\"0231 55\"}");
        var rep = Visitor.signedIn();
        rep.opens("deals/" + deal);
        rep.reads(By.cssSelector("#record-glance a[href='tel:+492315566']"), "+49 (0)231 55-66");
        rep.opens("contacts/" + person);
        rep.finds(By.cssSelector("#record-glance a[href='tel:+492315566']"));
        rep.opens("leads/" + lead);
        rep.finds(By.cssSelector("#fact-email a[href='mailto:ruth@dialled.example']"));
        rep.clicks(By.cssSelector("#fact-phone .pen"));
        rep.awaitsFocus(By.id("f-phone"));
        rep.presses("0231 77", Keys.ENTER);
        rep.finds(By.cssSelector("#fact-phone a[href='tel:023177']"));
        rep.finds(By.cssSelector("#record-glance a[href='tel:023177']"));
    }

    @Test
    void the_palette_does_what_is_asked_of_it() {
        var deal = Records.make("deals", "{\"name\":\"Acted upon\",\"amount\":10}");
        Records.make("accounts", "{\"name\":\"Neander Ladders\"}");
        var rep = Visitor.signedIn();
        rep.opens("");
        rep.types(SEARCH, "new lead");
        rep.finds(By.cssSelector("#found a[href='/leads/new']"));
        assertThat(rep.text(By.id("found"))).doesNotContain("Neander");
        rep.types(SEARCH, "新建商机");
        rep.clicks(By.cssSelector("#found a[href='/deals/new']"));
        rep.awaitsAddress("/deals/new");

        rep.opens("deals/" + deal);
        rep.types(SEARCH, "assign");
        rep.clicks(By.cssSelector("#found a[href$='/edit#f-owner']"));
        rep.awaitsFocus(By.id("f-owner"));
        rep.presses(Keys.ESCAPE);
        rep.types(SEARCH, "lost");
        rep.clicks(By.cssSelector("#found a[data-presses*=lose]"));
        rep.awaitsFocus(By.id("f-reason"));
        rep.presses(Keys.ESCAPE);
        rep.types(SEARCH, "won");
        rep.clicks(By.cssSelector("#found a[data-presses*=win]"));
        rep.reads(By.cssSelector(".toast"), "Acted upon");
        rep.types(SEARCH, "open again");
        rep.finds(By.cssSelector("#found a[data-presses*=reopen]"));
        assertThat(rep.script("return document.querySelector('#found a[data-presses*=win]')"))
                .as("what is won already")
                .isNull();
        assertThat(rep.console()).isEmpty();
    }

    @Test
    void a_lead_may_be_a_person_of_no_company() {
        var rep = Visitor.signedIn();
        rep.opens("leads/new");
        rep.clicks(By.cssSelector("form.form .primary"));
        rep.reads(By.id("e-name"), "Name a company or a person");
        rep.types(By.name("contactName"), "Ada Alone");
        rep.types(By.name("phone"), "hello");
        rep.types(By.name("domain"), "http://foo bar");
        rep.clicks(By.cssSelector("form.form .primary"));
        rep.reads(By.id("e-phone"), "A phone number has digits.");
        rep.reads(By.id("e-domain"), "Must be an Internet domain");
        rep.types(By.name("phone"), "ext. 12");
        rep.types(By.name("domain"), "alone.example");
        rep.clicks(By.cssSelector("form.form .primary"));
        rep.reads(By.cssSelector(".record-head h1"), "Ada Alone");
    }

    @Test
    void on_a_phone_what_is_logged_from_a_record_is_about_that_record() {
        var lead = Records.make("leads", "{\"name\":\"Logged on the way\"}");
        var rep = Visitor.signedIn();
        rep.looksThrough(390, 844, false);
        rep.opens("leads/" + lead);
        rep.clicks(By.cssSelector(".bar .act"));
        rep.finds(By.id("f-text"));
        assertThat(rep.value(By.id("f-with"))).isEqualTo("lead:" + lead);
        rep.types(By.id("f-text"), "Rang from the train.");
        rep.clicks(By.cssSelector(".form.log .primary"));
        rep.awaitsAddress("/leads/" + lead);
        rep.reads(By.cssSelector(".toast"), "Follow-up logged");
        rep.looksAsEver();
    }
}
