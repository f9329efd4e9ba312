package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

class CountingIT {
    /** What a reader is sent who does not wait, put where a page would be. */
    private static final String IMPATIENTLY =
            """
            return fetch(arguments[0], { headers: { Prefer: "wait=0", "HX-Request": "true" } }).then(async (found) => {
              const main = document.querySelector("#main");
              main.innerHTML = await found.text();
              const told = found.status + " " + main.querySelector("h1").textContent;
              htmx.process(main);
              return told;
            });
            """;

    @Test
    void a_page_whose_figures_take_long_says_so_at_once_and_shows_them_when_they_are_there() {
        var reader = Visitor.signedIn();
        reader.opens("leads");
        var address = "/channels?from=1999-01-01&to=2099-12-%02d".formatted(1 + System.nanoTime() % 31);
        assertThat(reader.script(IMPATIENTLY, address)).isEqualTo("202 Counting …");
        reader.reads(By.cssSelector("#main h1"), "Which channel brings");
        assertThat(reader.address()).as("no other page").endsWith("/leads");
    }
}
