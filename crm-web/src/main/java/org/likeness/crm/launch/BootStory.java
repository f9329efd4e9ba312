package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's log says about its boot: whether it is over, and what went wrong. */
record BootStory(List<String> lines) {
    private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in");
    private static final Pattern CAUSE = Pattern.compile("^Caused by: [\\w.$]+: (.*)");
    private static final Pattern FAILED =
            Pattern.compile("(?:Exception while \\w+ the app \\[\\w+\\] ?:|SEVERE:?|Error:|Exception in thread \"main\") (.*)");

    static BootStory read(Path log) {
        try {
            // whatever the log holds, a byte is a letter
            return new BootStory(Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList());
        } catch (IOException none) {
            return new BootStory(List.of());
        }
    }

    boolean bootEnded() {
        return lines.stream().anyMatch(line -> BOOTED.matcher(line).find());
    }

    /** The deepest cause if one is told, else the first complaint. */
    String reason() {
        return last(CAUSE).or(() -> last(FAILED)).orElse("it did not say why");
    }

    private java.util.Optional<String> last(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(text -> !text.isEmpty())
                .reduce((earlier, later) -> later);
    }
}
