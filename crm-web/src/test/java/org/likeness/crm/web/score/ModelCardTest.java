package org.likeness.crm.web.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.likeness.crm.web.ui.Sample;

class ModelCardTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_card_stands_alone_and_says_everything_in_one_language(String language) throws IOException {
        var html = card(language);
        Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(Path.of("target/gallery/model-card-" + language + ".html"), html);
        var page = Jsoup.parse(html);
        assertThat(html).startsWith("<!doctype html>").doesNotContain("⟦");
        assertThat(page.select("script, link, img, a, [src]")).isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("style").html()).contains("--accent", "@media print");
        assertThat(page.select("html").attr("lang")).isEqualTo(language.equals("zh") ? "zh-CN" : "en");
        assertThat(page.select("svg")).isNotEmpty();
        assertThat(page.text()).contains("0f3a", Sample.both(language, "House rule", "内部规则"), ".738");
    }

    private static String card(String language) throws IOException {
        var assets = Path.of("src/main/webapp/assets");
        var view = new ModelCardView(
                Sample.say(language).text("card.title.LEAD", "v7"),
                ModelSamples.good(language),
                List.of(new ModelCardView.Fact(Sample.say(language).text("card.digest"), "0f3a")),
                List.of(new ModelCardView.Fact("Region", Sample.both(language, "House rule", "内部规则"))),
                "",
                Files.readString(assets.resolve("tokens.css")) + Files.readString(assets.resolve("card.css")),
                Instant.parse("2026-11-20T09:30:00Z"));
        return new Sample("card", view, view).html(language, null);
    }
}
