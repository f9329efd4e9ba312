package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's log says about its boot: whether it is over, and what went wrong. */
record BootStory(List<String> lines) {
    private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in");
    /** What tells most comes first. */
    private static final List<Pattern> COMPLAINTS = List.of(
            Pattern.compile("^Caused by: [\\w.$]+: (.*)"),
            Pattern.compile("^[\\w.$]*weld[\\w.$]+: (.*)"),
            Pattern.compile("Exception while \\w+ the app[^:]*: (.*)"),
            Pattern.compile("^[\\w.$]+(?:Exception|Error): (.*)"),
            Pattern.compile("^(?:SEVERE|Error)[^:]*: (.*)"));

    static BootStory read(Path log) {
        try {
            // whatever the log holds, a byte is a letter
            return new BootStory(
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList());
        } catch (IOException none) {
            return new BootStory(List.of());
        }
    }

    boolean bootEnded() {
        return lines.stream().anyMatch(line -> BOOTED.matcher(line).find());
    }

    /** The most telling complaint, the last of its kind. */
    String reason() {
        return COMPLAINTS.stream()
                .flatMap(complaint -> last(complaint).stream())
                .findFirst()
                .orElse("it did not say why");
    }

    private Optional<String> last(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1).strip())
                .filter(text -> !text.isEmpty())
                .reduce((earlier, later) -> later);
    }
}
