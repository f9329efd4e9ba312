package org.likeness.crm.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LogFormTest {

    @Test
    void nobody_is_chosen_before_somebody_chooses() {
        var page = HomeSamples.all()
                .filter(s -> s.name().equals("follow-up"))
                .findFirst()
                .orElseThrow();
        var with = Jsoup.parse(page.html("en", null)).select("select[name=with]");
        assertThat(with.hasAttr("required"))
                .as("somebody else may be found by name")
                .isFalse();
        assertThat(with.select("option[selected]")).isEmpty();
        assertThat(with.select("option").first().val()).isEmpty();
    }
}
