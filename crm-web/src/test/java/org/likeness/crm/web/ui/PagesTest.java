package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, in both languages: well formed, nothing inline, nothing unnamed, nothing untranslated. */
class PagesTest {

    static Stream<Arguments> pages() {
        return Samples.all().flatMap(s -> Samples.languages().stream().map(l -> Arguments.of(s, l)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_keeps_the_rules_of_the_house(Sample sample, String language) {
        String html = sample.html(language, null);
        keep(sample.name() + "-" + language, html);
        Document page = Jsoup.parse(html, "", Parser.htmlParser().setTrackErrors(20));

        assertThat(page.parser().getErrors()).as("parse errors").isEmpty();
        assertThat(html).as("missing words").doesNotContain("⟦");
        assertThat(page.select("[style], style, script:not([src])"))
                .as("inline looks or scripts")
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList().stream().map(Attribute::getKey))
                    .as("handlers on %s", element.normalName())
                    .noneMatch(a -> a.startsWith("on") || a.startsWith("hx-on"));
        }
        if (html.startsWith("<!doctype")) {
            isWhole(page, language);
        }
        idsAreUnique(page);
        formsAreSafeAndFieldsAreNamed(page);
        controlsAreNamed(page);
    }

    private static void isWhole(Document page, String language) {
        assertThat(page.select("html").attr("lang")).isEqualTo(language.equals("zh") ? "zh-CN" : "en");
        assertThat(page.select("h1")).as("one title").hasSize(1);
        assertThat(page.title()).isNotBlank();
    }

    private static void idsAreUnique(Document page) {
        Set<String> seen = new HashSet<>();
        for (Element element : page.select("[id]")) {
            assertThat(seen.add(element.id()))
                    .as("id %s stands once", element.id())
                    .isTrue();
        }
        for (Element label : page.select("label[for]")) {
            assertThat(seen).as("a label's field").contains(label.attr("for"));
        }
    }

    private static void formsAreSafeAndFieldsAreNamed(Document page) {
        // a visitor's form on another site knows no session that could be abused
        for (Element form : page.select("form[method=post]:not([action^=/f/])")) {
            assertThat(form.select("input[name=_csrf]"))
                    .as("token in %s", form.attr("action"))
                    .hasSize(1);
        }
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            boolean named = field.hasAttr("aria-label")
                    || !page.select("label[for=\"" + field.id() + "\"]").isEmpty()
                            && !field.id().isEmpty()
                    || field.closest("label") != null;
            assertThat(named).as("a label for %s", field.outerHtml()).isTrue();
        }
    }

    private static void controlsAreNamed(Document page) {
        for (Element control : page.select("a, button, summary")) {
            boolean named = !control.text().isBlank() || control.hasAttr("aria-label");
            assertThat(named).as("words on %s", control.outerHtml()).isTrue();
        }
        for (Element picture : page.select("svg, img")) {
            boolean named = picture.hasAttr("aria-hidden") || picture.hasAttr("aria-label") || picture.hasAttr("alt");
            assertThat(named).as("words for %s", picture.outerHtml()).isTrue();
        }
    }

    /** Pages are kept beside the build, to be looked at in a browser. */
    private static void keep(String name, String html) {
        Path gallery = Path.of("target", "gallery");
        try {
            Files.createDirectories(gallery);
            Files.writeString(gallery.resolve(name + ".html"), html.replace("=\"/assets/", "=\"assets/"));
            Path assets = gallery.resolve("assets");
            if (!Files.exists(assets)) {
                Files.createSymbolicLink(
                        assets, Path.of("src/main/webapp/assets").toAbsolutePath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
