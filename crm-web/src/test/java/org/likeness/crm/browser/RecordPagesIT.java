package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;

class RecordPagesIT {
    private static final By TOAST = By.cssSelector(".toast");
    private static final By SAVE = By.cssSelector("form.form .primary");

    @Test
    void a_follow_up_is_logged_with_whomever_one_finds_by_name() {
        var account = Records.make("accounts", "{\"name\":\"Findable Works\"}");
        var other = Records.make("accounts", "{\"name\":\"Solitary Foundry\"}");
        Records.make("leads", "{\"name\":\"Findable Works\"}");
        var rep = Visitor.signedIn();
        rep.opens("follow-ups/new");
        rep.types(By.id("f-find"), "Findable");
        rep.clicks(By.cssSelector(".meant input[value='account:" + account + "']"));
        rep.types(By.id("f-text"), "They called back.");
        rep.clicks(By.cssSelector(".form.log .primary"));
        rep.reads(By.cssSelector(".toast"), "Follow-up logged");
        rep.opens("accounts/" + account);
        rep.reads(By.id("timeline"), "They called back.");

        rep.opens("follow-ups/new");
        rep.types(By.id("f-find"), "Solitary Foundry");
        rep.types(By.id("f-text"), "Left a message.");
        rep.clicks(By.cssSelector(".form.log .primary"));
        rep.reads(By.cssSelector(".toast"), "Follow-up logged");
        rep.opens("accounts/" + other);
        rep.reads(By.id("timeline"), "Left a message.");

        rep.opens("follow-ups/new");
        rep.types(By.id("f-find"), "Findable Works");
        rep.types(By.id("f-text"), "Which one was it?");
        rep.clicks(By.cssSelector(".form.log .primary"));
        rep.reads(By.cssSelector(".toast"), "Several have that name: choose one of them.");
        rep.finds(By.cssSelector(".toast[data-timed]"));
        assertThat(rep.value(By.id("f-text"))).isEqualTo("Which one was it?");
        assertThat(rep.value(By.id("f-find"))).isEqualTo("Findable Works");
    }

    @Test
    void an_account_whose_name_several_have_is_chosen_and_not_guessed() {
        var here = Records.make("accounts", "{\"name\":\"Twice Named\",\"city\":\"Dortmund\"}");
        var there = Records.make("accounts", "{\"name\":\"Twice Named\",\"city\":\"Stuttgart\"}");
        Records.make("contacts", "{\"name\":\"Ines Both\",\"account\":\"" + here + "\"}");
        var person = Records.make("contacts", "{\"name\":\"Ines Both\",\"account\":\"" + there + "\"}");
        var rep = Visitor.signedIn();
        rep.opens("deals/new");
        rep.types(By.name("name"), "Which of the two");
        rep.types(By.name("account"), "Twice Named");
        rep.types(By.name("contact"), "Ines Both");
        rep.clicks(SAVE);
        rep.reads(By.id("e-account"), "Several have that name: choose one of them.");
        assertThat(rep.script(
                        "return [...document.querySelectorAll('#l-account option')].slice(0, 2).map(o => o.value)"))
                .isEqualTo(List.of("Twice Named · Stuttgart", "Twice Named · Dortmund"));
        rep.clicks(By.cssSelector("[data-fills=f-account][value$=Stuttgart]"));
        rep.clicks(SAVE);
        rep.reads(By.cssSelector(".record-head h1"), "Which of the two");
        rep.finds(By.cssSelector("#fact-account a[href='/accounts/" + there + "']"));
        rep.finds(By.cssSelector("#fact-contact a[href='/contacts/" + person + "']"));

        rep.opens("contacts/new?account=" + here);
        rep.types(By.name("name"), "Of the first");
        rep.clicks(SAVE);
        rep.finds(By.cssSelector("#fact-account a[href='/accounts/" + here + "']"));
    }

    @Test
    void what_is_wrong_with_a_log_is_told_in_plain_words_and_its_field_is_marked_and_has_the_focus() {
        var account = Records.make("accounts", "{\"name\":\"No Day Works\"}");
        var log = By.cssSelector(".form.log .primary");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.types(By.id("f-text"), "They will decide.");
        rep.types(By.id("f-nextText"), "Ask again");
        rep.clicks(By.cssSelector(".composer .primary"));
        rep.reads(TOAST, "Choose the day when the next step is due");
        rep.awaitsFocus(By.cssSelector("[name=nextDue][aria-invalid=true]"));
        assertThat(rep.value(By.id("f-nextText"))).isEqualTo("Ask again");

        rep.opens("follow-ups/new");
        rep.types(By.id("f-text"), "With nobody.");
        rep.clicks(log);
        rep.reads(TOAST, "Say whom it was with");
        rep.awaitsFocus(By.cssSelector("[name=find][aria-invalid=true]"));
        rep.types(By.id("f-find"), "Zzyzx Unheard");
        rep.clicks(log);
        rep.reads(TOAST, "Nobody of that name is known here.");
        assertThat(rep.text(TOAST)).doesNotContain("find:");
    }

    @Test
    void a_contact_is_opened_from_its_account_and_deleted_and_brought_back() {
        var account = Records.make("accounts", "{\"name\":\"Brandt Works\"}");
        Records.make(
                "contacts", "{\"name\":\"Jonas Brandt\",\"buyingRole\":\"CHAMPION\",\"account\":\"" + account + "\"}");
        var rep = Visitor.signedIn();

        rep.opens("accounts/" + account);
        rep.clicks(By.linkText("Jonas Brandt"));
        rep.reads(By.cssSelector(".record-head .titles"), "Jonas Brandt", "champions us");
        rep.types(By.id("f-text"), "Asked for the annex.");
        rep.clicks(By.cssSelector(".composer .primary"));
        rep.finds(By.xpath("//*[@class='timeline']//p[.='Asked for the annex.']"));

        rep.clicks(By.cssSelector(".actions form[action$='/delete'] button"));
        rep.clicks(By.cssSelector(".toast button"));
        rep.reads(By.cssSelector(".record-head h1"), "Jonas Brandt");
        assertThat(rep.console()).isEmpty();
    }

    @Test
    void every_open_next_step_of_a_record_is_told() {
        var account = Records.make("accounts", "{\"name\":\"Two Promises\"}");
        var step = "{\"account\":\"" + account + "\",\"dueAt\":\"%s\",\"text\":\"%s\"}";
        Records.make("next-steps", step.formatted("2030-01-07", "Send the offer"));
        Records.make("next-steps", step.formatted(LocalDate.now().minusDays(20), "Call back"));
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.reads(By.id("record-glance"), "Call back", "+1 more");
        rep.lists(By.cssSelector("#next-steps .what p:first-child"), "Call back", "Send the offer");
        rep.clicks(By.cssSelector("#next-steps li:last-child button"));
        rep.lists(By.cssSelector("#next-steps .what p:first-child"), "Call back");
        assertThat(rep.text(By.id("record-glance"))).doesNotContain("more");
    }

    @Test
    void a_logged_follow_up_is_taken_back_with_its_next_step() {
        var account = Records.make("accounts", "{\"name\":\"Said Too Soon\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account);
        rep.types(By.id("f-text"), "Never happened.");
        rep.clicks(By.cssSelector(".composer [data-day]"));
        rep.clicks(By.cssSelector(".composer .primary"));
        rep.reads(By.cssSelector(".toast"), "Follow-up logged, next step set");
        rep.reads(By.id("timeline"), "Never happened.");
        rep.finds(By.id("next-steps"));
        rep.clicks(By.cssSelector(".toast button"));
        rep.reads(By.cssSelector(".toast"), "The follow-up is taken back");
        assertThat(rep.text(By.id("timeline"))).doesNotContain("Never happened.");
        assertThat(rep.text(By.id("record-glance"))).contains("No next step");
    }

    @Test
    void a_rep_chooses_among_the_reasons_of_the_house() {
        Records.make("loss-reasons", "{\"name\":\"Went with another\"}");
        var login = "chooses" + System.nanoTime();
        Records.make(
                "users",
                "{\"login\":\"" + login + "\",\"name\":\"Ada\",\"role\":\"REP\",\"password\":\""
                        + RunningLikeness.PASSWORD + "\"}");
        var lead = Records.make("leads", "{\"name\":\"Chosen Foundry\",\"owner\":\"" + login + "\"}");
        var rep = Visitor.atTheDoor(RunningLikeness.get());
        rep.signsIn(login);
        rep.opens("leads/" + lead);
        rep.clicks(By.cssSelector("[data-opens=lose]"));
        rep.chooses(By.cssSelector("select#f-reason"), "Went with another");
        rep.clicks(By.cssSelector("#lose .danger"));
        rep.reads(By.cssSelector(".toast"), "Lost “Chosen Foundry”");
        rep.reads(By.cssSelector(".timeline"), "Went with another", "· Ada");
    }

    @Test
    void two_people_change_one_account_and_only_the_field_that_both_changed_is_asked_about() {
        var account = Records.make("accounts", "{\"name\":\"Two Desks\",\"industry\":\"Steel\",\"city\":\"Bremen\"}");
        var rep = Visitor.signedIn();
        rep.opens("accounts/" + account + "/edit");
        Records.change("accounts/" + account, "{\"industry\":\"Rubber\",\"city\":\"Ulm\"}");

        rep.types(By.name("industry"), "Glass");
        rep.clicks(SAVE);
        rep.reads(By.id("e-industry"), "They wrote meanwhile: Rubber");
        assertThat(rep.value(By.name("industry"))).isEqualTo("Glass");
        assertThat(rep.value(By.name("city"))).isEqualTo("Ulm");

        rep.clicks(SAVE);
        rep.reads(By.cssSelector(".record .facts"), "Glass", "Ulm");
        // the browser itself notes the refusal, and nothing else
        assertThat(rep.console()).isNotEmpty().allMatch(entry -> entry.getMessage()
                .contains("422"));
    }

    @Test
    void a_lead_is_lost_for_a_reason_that_its_timeline_its_facts_and_the_list_know() {
        var lead = Records.make("leads", "{\"name\":\"Lost Foundry\"}");
        var reason = Records.make("loss-reasons", "{\"name\":\"Bought elsewhere\"}");
        Records.make("loss-reasons", "{\"name\":\"Said no more\",\"retired\":true}");
        var rep = Visitor.signedIn();

        rep.opens("leads/" + lead);
        assertThat((List<?>)
                        rep.script("return Array.from(document.querySelectorAll('#l-reason option'), o => o.value)"))
                .asList()
                .contains("Bought elsewhere")
                .doesNotContain("Said no more");
        rep.clicks(By.cssSelector("[data-opens=lose]"));
        rep.types(By.id("f-reason"), "Bought elsewhere");
        rep.clicks(By.cssSelector("#lose .danger"));
        rep.reads(By.cssSelector(".toast"), "Lost “Lost Foundry”");
        rep.reads(By.cssSelector(".timeline"), "Bought elsewhere");
        rep.reads(By.cssSelector(".record .facts"), "Bought elsewhere");
        rep.opens("leads?view=all&lossReason=" + reason);
        rep.lists(By.cssSelector("td.name > a"), "Lost Foundry");
        assertThat(rep.console()).isEmpty();
    }

    @Test
    void a_lead_becomes_a_deal_of_an_account_that_is_there_with_the_step_that_was_planned() {
        Records.make("accounts", "{\"name\":\"Twice Known\"}");
        var lead = Records.make("leads", "{\"name\":\"Twice Known\",\"contactName\":\"Ada\"}");
        Records.make("next-steps", "{\"text\":\"Send the annex\",\"dueAt\":\"2030-01-07\",\"lead\":\"" + lead + "\"}");
        Records.make("pipelines", "{\"name\":\"For those who convert\"}");
        var rep = Visitor.signedIn();

        rep.opens("leads/" + lead);
        rep.clicks(By.cssSelector(".actions a[href$='/convert']"));
        Records.make("stages", "{\"name\":\"Talk\",\"pipeline\":\"" + rep.value(By.name("pipeline")) + "\"}");
        assertThat(rep.value(By.name("account"))).isEqualTo("Twice Known");
        rep.types(By.name("account"), "Never heard of");
        rep.clicks(SAVE);
        rep.reads(By.id("e-account"), "There is nothing of that name.");
        rep.types(By.name("account"), "Twice Known");
        rep.types(By.name("amount"), "5000");
        rep.clicks(SAVE);
        rep.reads(By.cssSelector(".toast"), "“Twice Known” is a deal now");
        rep.reads(By.id("record-glance"), "Twice Known", "¥5,000", "Send the annex");

        rep.clicks(By.cssSelector(".toast button"));
        rep.reads(By.cssSelector(".toast"), "“Twice Known” is a lead again");
        rep.reads(By.id("record-glance"), "Send the annex");
        rep.finds(By.cssSelector(".actions a[href$='/convert']"));
    }
}
