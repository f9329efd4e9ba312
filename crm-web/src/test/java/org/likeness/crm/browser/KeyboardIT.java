package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A day without a mouse. */
class KeyboardIT {
    private static final int HITS = 30;
    private static final String FOUND = "return document.getElementById('found')?.innerText";
    private static final String PANEL = "return getComputedStyle(document.getElementById('found')).display";
    private static final String HERE = "return document.activeElement.textContent";
    private static final By TOAST = By.cssSelector(".toast");
    private static final By SEARCH = By.cssSelector(".search input");

    @Test
    void a_rep_signs_in_finds_logs_edits_moves_and_takes_back_with_the_keyboard_alone() {
        var records = Records.in(RunningLikeness.demo());
        records.makes("leads", "{\"name\":\"Keyboard Works\",\"city\":\"Bremen\"}");
        var rep = Visitor.atTheDoor(RunningLikeness.demo());

        rep.tabsTo(By.name("name"));
        rep.presses(RunningLikeness.ADMIN, Keys.TAB);
        rep.tabsTo(By.name("password"));
        rep.presses(RunningLikeness.PASSWORD, Keys.ENTER);
        rep.finds(By.cssSelector(".app main"));

        rep.tabsTo(SEARCH);
        rep.finds(By.cssSelector("#found a"));
        rep.presses(Keys.TAB); // past what the navigation says as well
        assertThat(rep.isAt(By.cssSelector(".nav a[href='/']:not(.brand)"))).isTrue();
        rep.presses("n");
        rep.awaitsFocus(By.id("f-name"));

        goes(rep, "Keyboard Wroks", "Keyboard Works");
        rep.reads(By.cssSelector(".record-head h1"), "Keyboard Works");
        rep.presses("l");
        rep.awaitsFocus(By.id("f-text"));
        rep.presses("They measure by hand.", Keys.chord(Keys.CONTROL, Keys.ENTER));
        rep.reads(By.id("timeline"), "They measure by hand.");

        rep.tabsTo(By.cssSelector("#fact-city .pen"));
        rep.presses("e");
        rep.awaitsFocus(By.id("f-city"));
        rep.presses("Ulm", Keys.ENTER);
        rep.reads(By.id("fact-city"), "Ulm");
        rep.presses(Keys.chord(Keys.CONTROL, "z"));
        rep.reads(By.id("fact-city"), "Bremen");

        rep.presses(Keys.chord(Keys.CONTROL, "k"));
        rep.presses("Keyboard");
        rep.finds(By.cssSelector("#found a[href^='/leads/']"));
        rep.presses(Keys.ARROW_DOWN, Keys.ESCAPE); // among the hits, not only in the field
        assertThat(rep.script(PANEL)).isEqualTo("none");

        goes(rep, "Board", "Board");
        rep.finds(By.cssSelector(".board .deal-card"));
        rep.presses("j");
        rep.awaitsFocus(By.cssSelector(".deal-card .title"));
        var deal = (String) rep.script("return document.activeElement.textContent");
        rep.tabsTo(By.cssSelector(".deal-card .move select"));
        rep.presses(Keys.ARROW_DOWN); // passes a stage on the way
        rep.presses(Keys.ARROW_DOWN, Keys.ENTER);
        rep.reads(TOAST, "Moved “" + deal + "”");
        rep.awaitsFocus(By.cssSelector(".deal-card .title"));
        assertThat(rep.script("return document.activeElement.textContent")).isEqualTo(deal);
        rep.presses(Keys.chord(Keys.CONTROL, "z"));
        rep.reads(TOAST, "Taken back");
    }

    @Test
    void a_card_is_won_and_another_lost_for_a_reason_with_the_keyboard_alone() {
        var rep = Visitor.signedIn(RunningLikeness.demo());
        rep.opens("deals/board");
        rep.presses("j");
        rep.awaitsFocus(By.cssSelector(".deal-card .title"));
        var first = (String) rep.script(HERE);
        rep.tabsTo(By.cssSelector(".deal-card form[data-way=win] button"));
        rep.presses(Keys.ENTER);
        rep.reads(TOAST, "Won “" + first + "”");
        rep.awaitsFocus(By.cssSelector(".deal-card .title"));
        var second = (String) rep.script(HERE);
        assertThat(second).isNotEqualTo(first);

        rep.tabsTo(By.cssSelector(".deal-card [data-opens=lose]"));
        rep.presses(Keys.ENTER);
        rep.awaitsFocus(By.id("f-reason"));
        rep.presses(Keys.ESCAPE);
        rep.awaitsFocus(By.cssSelector(".deal-card [data-opens=lose]"));
        rep.presses(Keys.ENTER);
        rep.awaitsFocus(By.id("f-reason"));
        rep.presses("Too expensive for now", Keys.ENTER);
        rep.reads(TOAST, "Lost “" + second + "”");
        rep.awaitsFocus(By.cssSelector(".deal-card .title"));
        rep.presses(Keys.chord(Keys.CONTROL, "z"));
        rep.reads(TOAST, "Taken back: “" + second + "”");
    }

    /** By the palette, from wherever one is. */
    private static void goes(Visitor rep, String typed, String hit) {
        var found = By.xpath("//*[@id='found']//a[*[normalize-space()='" + hit + "']]");
        rep.presses(Keys.chord(Keys.CONTROL, "k"));
        rep.awaitsFocus(SEARCH);
        rep.presses(typed);
        rep.finds(found);
        for (int steps = 0; !rep.isAt(found); steps++) {
            assertThat(steps).as("steps to " + hit + " in " + rep.script(FOUND)).isLessThan(HITS);
            rep.presses(Keys.ARROW_DOWN);
        }
        rep.presses(Keys.ENTER);
    }
}
