package org.likeness.crm.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours and sizes live in the tokens, and nowhere else. */
class TokensTest {

    private static final Path ASSETS = Path.of("src/main/webapp/assets");

    @Test
    void the_style_sheet_names_no_colour_and_no_size_of_its_own() throws IOException {
        String style = Files.readString(ASSETS.resolve("likeness.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("@media[^{]*", "");
        assertThat(Pattern.compile("#[0-9a-f]{3,8}\\b|\\brgba?\\(|\\bhsl")
                        .matcher(style)
                        .results()
                        .map(m -> m.group()))
                .isEmpty();
        assertThat(Pattern.compile("[0-9.]+(px|em|rem|pt)\\b")
                        .matcher(style)
                        .results()
                        .map(m -> m.group()))
                .isEmpty();
    }

    @Test
    void every_token_that_is_used_exists_and_every_one_that_exists_is_used() throws IOException {
        String tokens = Files.readString(ASSETS.resolve("tokens.css"));
        String style = Files.readString(ASSETS.resolve("likeness.css"));
        assertThat(names(style, "var\\((--[a-z0-9-]+)\\)")).isSubsetOf(names(tokens, "(?m)^\\s*(--[a-z0-9-]+):"));
        Set<String> unused = names(tokens, "(?m)^\\s*(--[a-z0-9-]+):");
        unused.removeAll(names(style + tokens, "var\\((--[a-z0-9-]+)\\)"));
        assertThat(unused).isEmpty();
    }

    @Test
    void every_icon_that_is_used_is_in_the_sprite() throws IOException {
        String sprite = Files.readString(ASSETS.resolve("icons.svg"));
        Set<String> there = names(sprite, "<symbol id=\"([a-z-]+)\"");
        Set<String> used = new TreeSet<>();
        Samples.all().forEach(s -> used.addAll(names(s.html("en", null), "icons\\.svg#([a-z-]+)\"")));
        assertThat(there).containsAll(used);
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
