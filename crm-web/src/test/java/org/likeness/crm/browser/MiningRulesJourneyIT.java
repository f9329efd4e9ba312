package org.likeness.crm.browser;

import org.junit.jupiter.api.Test;
import org.likeness.crm.launch.RunningLikeness;
import org.openqa.selenium.By;

class MiningRulesJourneyIT {

    @Test
    void a_fact_is_protected_the_model_is_trained_without_it_and_the_verdict_stands_on_the_page() {
        var admin = Visitor.signedIn(RunningLikeness.demo());
        admin.opens("settings/mining");
        admin.chooses(By.name("feature"), "Industry");
        admin.types(By.name("reason"), "House rule");
        admin.clicks(By.xpath("//button[.='Never use it']"));
        admin.reads(By.cssSelector("[aria-labelledby=h-protected]"), "Industry", "House rule");
        admin.reads(By.cssSelector(".note.warning"), "Industry");

        admin.opens("scores");
        admin.clicks(By.xpath("//button[.='Train a challenger']"));
        admin.reads(By.cssSelector("main"), "The old one goes by something protected.");
        admin.reads(By.cssSelector("main"), "promoted", "Left out by rule");

        admin.opens("settings/mining");
        admin.clicks(By.cssSelector("form[action$='/release'] button"));
        admin.reads(By.cssSelector(".toast"), "Industry");
    }

    @Test
    void a_feature_is_asked_for_and_the_undo_leaves_it_out_again() {
        var admin = Visitor.signedIn(RunningLikeness.demo());
        admin.opens("settings/mining");
        admin.clicks(By.cssSelector("form[action$='/asked/team/ask'] button"));
        admin.reads(By.cssSelector(".toast"), "Win models learn from “Team” as well");
        admin.reads(By.cssSelector("[aria-labelledby=h-asked]"), "Asked for by");
        admin.clicks(By.cssSelector(".toast form button"));
        admin.reads(By.cssSelector(".toast"), "Win models learn without “Team”");
        admin.clicks(By.cssSelector("form[action$='/asked/team/ask'] button"));
        admin.clicks(By.cssSelector("form[action$='/asked/team/leave'] button"));
        admin.reads(By.cssSelector(".toast"), "Win models learn without “Team”");
    }
}
