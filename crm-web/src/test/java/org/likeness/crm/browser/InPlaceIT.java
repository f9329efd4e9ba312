package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class InPlaceIT {
    private static final By TOAST = By.cssSelector(".toast");

    @Test
    void facts_are_changed_one_after_the_other_with_the_keyboard_alone_and_one_is_taken_back() {
        var lead = Records.make("leads", "{\"name\":\"Keys Only\",\"industry\":\"Steel\",\"employees\":40}");
        var rep = Visitor.signedIn();
        rep.opens("leads/" + lead);
        rep.types(By.id("f-text"), "Half a sentence");

        rep.focuses(pen("industry"));
        rep.presses("e");
        rep.awaitsFocus(By.id("f-industry"));
        rep.presses("Glass", Keys.TAB);
        rep.awaitsFocus(By.id("f-subIndustry"));
        rep.reads(fact("industry"), "Glass");
        rep.presses(Keys.TAB);
        rep.awaitsFocus(By.id("f-employees"));
        rep.presses("-3", Keys.ENTER);
        rep.finds(By.id("e-employees"));
        rep.presses(Keys.ESCAPE);
        rep.awaitsFocus(pen("employees"));
        rep.reads(fact("employees"), "40");
        rep.presses(Keys.ENTER);
        rep.awaitsFocus(By.id("f-employees"));
        rep.presses("41", Keys.ENTER);
        rep.reads(TOAST, "Employees: “41”");
        rep.awaitsFocus(pen("employees"));
        rep.reads(By.id("timeline"), "Employees: 40 → 41", "Industry: Steel → Glass");

        rep.presses(Keys.chord(Keys.CONTROL, "z"));
        rep.reads(fact("employees"), "40");
        assertThat(rep.value(By.id("f-text"))).isEqualTo("Half a sentence");
    }

    @Test
    void numbers_are_typed_as_people_write_them_in_place_and_in_forms() {
        Records.make(
                "custom-fields",
                "{\"kind\":\"ACCOUNTS\",\"key\":\"machines\",\"name\":\"Machines\",\"type\":\"NUMBER\"}");
        var account = Records.make("accounts", "{\"name\":\"Hundred Million\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.clicks(pen("annualRevenue"));
        rep.types(By.id("f-annualRevenue"), "1.2亿");
        rep.presses(Keys.ENTER);
        rep.finds(pen("annualRevenue"));
        rep.clicks(pen("annualRevenue"));
        rep.finds(By.id("f-annualRevenue"));
        assertThat(rep.value(By.id("f-annualRevenue"))).isEqualTo("120000000");

        rep.opens("accounts/" + account + "/edit");
        rep.types(By.name("employees"), "3千");
        rep.types(By.name("custom.machines"), "1.5k");
        rep.clicks(By.cssSelector("form.form .primary"));
        rep.reads(By.cssSelector(".record .facts"), "3,000", "1,500");
    }

    @Test
    void a_fact_that_somebody_else_changed_too_is_asked_about_and_other_facts_are_merged() {
        var account = Records.make("accounts", "{\"name\":\"Four Hands\",\"industry\":\"Steel\",\"city\":\"Bremen\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.clicks(fact("industry"));
        rep.awaitsFocus(By.id("f-industry"));
        Records.change("accounts/" + account, "{\"industry\":\"Rubber\",\"city\":\"Ulm\"}");

        rep.presses("Glass", Keys.ENTER);
        rep.reads(By.id("e-industry"), "They wrote meanwhile: Rubber");
        assertThat(rep.value(By.id("f-industry"))).isEqualTo("Glass");
        rep.presses(Keys.ENTER);
        rep.reads(fact("industry"), "Glass");
        rep.reads(fact("city"), "Ulm");
    }

    @Test
    void what_stood_in_a_fact_when_the_session_ended_is_there_again_after_signing_in() {
        var account = Records.make("accounts", "{\"name\":\"Long Lunch\",\"city\":\"Bremen\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.clicks(fact("city"));
        rep.awaitsFocus(By.id("f-city"));
        rep.losesSession();
        rep.presses("Ulm", Keys.ENTER);

        rep.reads(By.cssSelector(".sign-in"), "Your session has ended");
        rep.signsIn();
        rep.awaitsFocus(By.id("f-city"));
        rep.reads(TOAST, "What you had typed is here again");
        assertThat(rep.value(By.id("f-city"))).isEqualTo("Ulm");
        rep.presses(Keys.ENTER);
        rep.reads(fact("city"), "Ulm");
    }

    @Test
    void what_was_said_is_there_again_too() {
        var account = Records.make("accounts", "{\"name\":\"Longer Lunch\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.types(By.id("f-text"), "They moved to Ulm.");
        rep.losesSession();
        rep.clicks(By.cssSelector(".composer .primary"));

        rep.reads(By.cssSelector(".sign-in"), "Your session has ended");
        rep.signsIn();
        rep.reads(TOAST, "What you had typed is here again");
        assertThat(rep.value(By.id("f-text"))).isEqualTo("They moved to Ulm.");
    }

    @Test
    void the_name_above_the_page_and_the_currency_of_an_amount_are_changed_where_they_stand() {
        var deal = Records.make("deals", "{\"name\":\"Old name\",\"amount\":1200,\"currency\":\"CNY\"}");
        var rep = Visitor.signedIn();
        rep.opens("deals/" + deal);
        rep.clicks(By.cssSelector(".record-head h1"));
        rep.awaitsFocus(By.id("f-name"));
        rep.presses("Nothing of it", Keys.ESCAPE);
        rep.reads(By.cssSelector(".record-head h1"), "Old name");
        rep.presses(Keys.ENTER);
        rep.awaitsFocus(By.id("f-name"));
        rep.presses("New name", Keys.ENTER);
        rep.reads(By.cssSelector(".record-head h1"), "New name");
        rep.reads(TOAST, "Name: “New name”");

        rep.focuses(pen("currency"));
        rep.presses("e");
        rep.awaitsFocus(By.id("f-currency"));
        rep.presses("E", Keys.ENTER);
        rep.reads(By.id("record-glance"), "€1,200");
        rep.reads(By.id("timeline"), "Name: Old name → New name", "Currency: CNY → EUR");
    }

    private static By fact(String name) {
        return By.id("fact-" + name);
    }

    private static By pen(String name) {
        return By.cssSelector("#fact-" + name + " .pen");
    }
}
