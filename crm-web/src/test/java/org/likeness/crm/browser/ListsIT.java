package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class ListsIT {
    private static final By TOAST = By.cssSelector(".toast");
    private static final By NAMES = By.cssSelector("td.name > a");

    @Test
    void ticked_leads_are_changed_and_brought_back_and_a_filtered_list_is_kept_under_a_name() {
        List.of("Mill", "Foundry", "Dairy")
                .forEach(name -> Records.make("leads", "{\"name\":\"Listed " + name + "\"}"));
        var rep = Visitor.signedIn();

        rep.opens("leads?sort=name&q=Listed");
        rep.clicks(By.cssSelector("tr:nth-child(1) td.pick input"));
        rep.clicks(By.cssSelector("tr:nth-child(2) td.pick input"));
        rep.reads(By.cssSelector("[data-chosen]"), "2");
        rep.clicks(By.xpath("//form[@id='bulk']//summary[contains(., 'Edit')]"));
        rep.chooses(By.id("f-bulk-field"), "City");
        rep.types(By.cssSelector("#bulk-value [name=value][form=bulk]"), "Lyon");
        rep.clicks(By.cssSelector(".bulk [value=edit]"));
        rep.reads(TOAST, "2 records changed.");

        rep.clicks(By.cssSelector(".filters summary"));
        rep.chooses(By.id("f-add"), "City");
        rep.types(By.id("f-value"), "Lyon");
        rep.clicks(By.cssSelector(".filters .form .primary"));
        rep.awaitsAddress("city=Lyon");
        rep.lists(NAMES, "Listed Dairy", "Listed Foundry");
        rep.clicks(By.cssSelector(".tabs-line summary"));
        rep.types(By.id("f-view-name"), "In Lyon");
        rep.clicks(By.cssSelector(".tabs-line .form button"));
        rep.reads(TOAST, "View In Lyon saved.");
        rep.reads(By.cssSelector(".tabs a[aria-current]"), "In Lyon 2");
        rep.awaitsAddress("city=Lyon", "view=");

        rep.opens("leads?sort=name&q=Listed");
        rep.clicks(By.cssSelector("[data-all]"));
        rep.clicks(By.cssSelector(".bulk [value=delete]"));
        rep.reads(TOAST, "3 records deleted.");
        rep.clicks(By.cssSelector(".toast button"));
        rep.reads(TOAST, "3 records are as they were.");
        rep.lists(NAMES, "Listed Dairy", "Listed Foundry", "Listed Mill");
        assertThat(rep.console()).isEmpty();
    }
}
