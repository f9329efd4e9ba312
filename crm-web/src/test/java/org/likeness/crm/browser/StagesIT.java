package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A manager shapes the way of selling. */
class StagesIT {
    private static final By TOAST = By.cssSelector(".toast");
    private static final By UNDO = By.cssSelector(".toast button");

    private final String name = "Shaped " + System.nanoTime();
    private final String pipeline = Records.make("pipelines", "{\"name\":\"" + name + "\"}");

    private String stage(String name, int position) {
        return Records.make(
                "stages",
                "{\"pipeline\":\"" + pipeline + "\",\"name\":\"" + name + "\",\"position\":" + position + "}");
    }

    private static By within(String stage, String what) {
        return By.cssSelector("#stage-" + stage + " " + what);
    }

    @Test
    void a_retired_stage_stays_on_the_board_while_open_deals_are_in_it_and_takes_no_other() {
        var first = stage("Qualified", 0);
        var second = stage("Discovery", 1);
        var here = "{\"pipeline\":\"" + pipeline + "\",\"name\":\"%s\",\"stage\":\"%s\"}";
        Records.make("deals", here.formatted("Elsewhere", first));
        var stays = Records.make("deals", here.formatted("Left behind", second));
        var admin = Visitor.signedIn();

        admin.opens("settings");
        admin.clicks(within(second, "summary"));
        admin.reads(within(second, ".hint"), "1 open deal stays in it");
        admin.clicks(within(second, "button[formaction$='/retire']"));
        admin.reads(TOAST, "“Discovery” is retired; 1 open deal stays in it");
        admin.opens("deals/board?pipeline=" + pipeline);
        admin.lists(By.cssSelector(".column:has([data-takes-none]) .title"), "Left behind");
        admin.reads(By.cssSelector(".column:has([data-takes-none]) h2"), "Discovery", "1", "retired");
        assertThat(admin.script(
                        "return Array.from(document.querySelectorAll('.column:first-child option'), o => o.text)"
                                + ".join()"))
                .isEqualTo("Qualified");
        admin.opens("deals/" + stays);
        admin.lists(By.cssSelector(".stages button[aria-pressed=true]"), "Discovery\n< 1 d");
        admin.clicks(By.cssSelector(".stages button"));
        admin.reads(TOAST, "Moved");
        admin.opens("deals/board?pipeline=" + pipeline);
        assertThat(admin.text(By.cssSelector(".board"))).doesNotContain("Discovery");
        admin.opens("settings");
        admin.clicks(within(second, "summary"));
        admin.clicks(within(second, "button[formaction$='/reinstate']"));
        admin.reads(TOAST, "“Discovery” is back");
        assertThat(admin.console()).isEmpty();
    }

    @Test
    void stages_are_put_in_order_by_keys_and_a_pipeline_is_renamed_retired_and_taken_up_again() {
        var first = stage("One", 0);
        var second = stage("Two", 0);
        var admin = Visitor.signedIn();
        var order = By.cssSelector("ol:has(#stage-" + first + ") summary");

        admin.opens("settings");
        admin.lists(order, "One", "Two");
        admin.focuses(within(second, "[id^='up-']"));
        admin.presses(Keys.ENTER);
        admin.reads(TOAST, "Moved “Two”");
        admin.lists(order, "Two", "One");
        admin.awaitsFocus(within(second, "[id^='down-']"));
        admin.presses(Keys.chord(Keys.CONTROL, "z"));
        admin.lists(order, "One", "Two");

        var card = "//div[@class='line'][.//input[@id='pipeline-" + pipeline + "']]";
        admin.clicks(By.xpath(card + "//summary"));
        admin.types(By.id("pipeline-" + pipeline), name + " anew");
        admin.clicks(By.xpath(card + "//button[1]"));
        admin.reads(TOAST, "Saved “" + name + " anew”");
        Records.make("deals", "{\"pipeline\":\"" + pipeline + "\",\"name\":\"Done\",\"outcome\":\"WON\"}");
        admin.opens("settings");
        admin.clicks(By.xpath(card + "//summary"));
        admin.clicks(By.xpath(card + "//button[2]"));
        admin.reads(TOAST, "“" + name + " anew” is retired");
        admin.reads(By.xpath(card), "retired");
        admin.clicks(UNDO);
        admin.reads(TOAST, "is back");
        assertThat(admin.text(By.xpath(card))).doesNotContain("retired");
        assertThat(admin.console()).isEmpty();
    }

    @Test
    void a_pipeline_without_stages_or_deals_says_so_on_the_board_and_is_deleted_and_brought_back() {
        var admin = Visitor.signedIn();
        admin.opens("deals/board?pipeline=" + pipeline);
        admin.reads(By.cssSelector("main"), "This pipeline has no stages");
        admin.finds(By.cssSelector(".filters select[name=pipeline] option[value='" + pipeline + "'][selected]"));
        admin.opens("settings");
        var card = "//div[@class='line'][.//input[@id='pipeline-" + pipeline + "']]";
        admin.clicks(By.xpath(card + "//summary"));
        admin.clicks(By.xpath(card + "//button[2]"));
        admin.reads(TOAST, "Deleted “" + name + "”");
        admin.clicks(UNDO);
        admin.reads(TOAST, "“" + name + "” is back");
        admin.reads(By.xpath(card), name);
        assertThat(admin.console()).isEmpty();
    }
}
