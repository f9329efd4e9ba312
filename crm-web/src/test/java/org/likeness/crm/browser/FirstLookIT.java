package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstLookIT {

    @Test
    void a_stranger_sees_a_page_of_likeness_without_an_error_in_the_console() {
        var browser = Browser.fresh("");
        assertThat(browser.getTitle()).contains("Likeness");
        assertThat(browser.manage().logs().get("browser").getAll()).isEmpty();
    }
}
