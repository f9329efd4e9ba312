package org.likeness.crm.launch;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies beside {@code likeness.jar}: the application and the server that runs it. */
record Installation(Path war, Path payara, Path boot) {

    /** @throws LaunchRefused when a piece is missing */
    static Installation found() {
        try {
            var own = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // the jar, or target/classes when the build runs us
            var found = new Installation(
                    own.resolveSibling("ROOT.war"),
                    own.resolveSibling("payara-micro.jar"),
                    own.resolveSibling("boot.jar"));
            for (Path piece : new Path[] {found.war, found.payara, found.boot}) {
                if (!Files.isRegularFile(piece)) {
                    throw new LaunchRefused(
                            piece.getFileName() + " is missing beside " + own + "; please build with mvn package.");
                }
            }
            return found;
        } catch (URISyntaxException strange) {
            throw new LaunchRefused("Likeness cannot tell where it was started from.", strange);
        }
    }

    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? System.getProperty("likeness.version", "in development") : version;
    }

    /** The jar to name in a command, from where the reader stands. */
    Path launcher() {
        var jar = war.resolveSibling("likeness.jar");
        var here = Path.of("").toAbsolutePath();
        return jar.startsWith(here) ? here.relativize(jar) : jar;
    }
}
