package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code java -jar likeness.jar} as a user would, with settings of the test's own. */
final class Launching {

    private Launching() {}

    /** What a command said and how it ended. */
    record Ended(int code, String output) {}

    /** Starts a command; standard error goes where standard output goes. */
    static Process likeness(Map<String, String> settings, String... arguments) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dlikeness.mariadb="
                + Path.of("../target/mariadb").toAbsolutePath().normalize());
        line.addAll(
                List.of("-jar", Path.of("target/likeness.jar").toAbsolutePath().toString()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LIKENESS_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** Runs a command to its end. */
    static Ended run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        var process = likeness(settings, arguments);
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
