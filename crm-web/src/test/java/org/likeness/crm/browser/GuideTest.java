package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide says the same in both languages, every picture in it is one that a journey takes, and every link leads somewhere. */
class GuideTest {
    private static final Path GUIDE = Path.of("../docs/guide");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]+]\\(\\.\\./pictures/(\\w+)/([a-z-]+)\\.png\\)");
    private static final Pattern LINK = Pattern.compile("[^!]\\[[^]]+]\\(([^)]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_picture_is_taken_by_a_journey_and_is_there(String language) throws IOException {
        var named = new TreeSet<String>();
        for (var page : pages(language)) {
            var pictures = PICTURE.matcher(text(language, page));
            while (pictures.find()) {
                assertThat(pictures.group(1)).as(page).isEqualTo(language);
                named.add(pictures.group(2));
            }
        }
        assertThat(named).isEqualTo(Pictures.names());
        assertThat(named).allSatisfy(name -> assertThat(
                        GUIDE.resolve("pictures").resolve(language).resolve(name + ".png"))
                .exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_link_leads_to_a_page_and_every_page_is_in_the_contents(String language) throws IOException {
        for (var page : pages(language)) {
            var links = LINK.matcher(text(language, page));
            while (links.find()) {
                assertThat(links.group(1)).as(page).matches("[A-Za-z-]+\\.md(#.+)?");
                assertThat(pages(language)).as(page).contains(links.group(1).replaceFirst("#.*", ""));
            }
            assertThat(text(language, "README.md")).contains(page.equals("README.md") ? "" : "(" + page + ")");
        }
        assertThat(pages(language)).isEqualTo(pages("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void imports_which_sales_reps_cannot_open_are_no_subject_for_everybody_who_sells(String language)
            throws IOException {
        var subjects = text(language, "README.md").split("\n## ");
        assertThat(subjects[1]).contains("(first-hour.md)").doesNotContain("(import.md)");
        assertThat(subjects[2]).contains("(import.md)");
    }

    private static String text(String language, String page) throws IOException {
        return Files.readString(GUIDE.resolve(language).resolve(page));
    }

    private static Set<String> pages(String language) {
        try (var files = Files.list(GUIDE.resolve(language))) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
