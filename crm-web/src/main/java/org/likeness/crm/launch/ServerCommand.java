package org.likeness.crm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.crm.boot.Boot;

/** The command line of the server process. */
final class ServerCommand {
    /**
     * The quick compiler waits for code three times hotter than usual: most of what a boot runs, it runs a few times. The thorough
     * one does not wait, it makes pages a third faster.
     */
    private static final List<String> PATIENT_COMPILER = List.of(
            "-XX:Tier3InvocationThreshold=600",
            "-XX:Tier3MinInvocationThreshold=300",
            "-XX:Tier3CompileThreshold=6000",
            "-XX:Tier3BackEdgeThreshold=180000");

    /** What reads classes and descriptors works hard at each boot and never again: the quick compiler is enough for it. */
    private static final String BOOT_ONLY =
            """
            [{match: ["org/objectweb/asm/*.*", "jdk/internal/org/objectweb/*.*", "com/sun/org/apache/*.*",
                      "org/jboss/weld/resolution/*.*", "org/jboss/classfilewriter/*.*", "org/jboss/jandex/*.*",
                      "org/glassfish/hk2/classmodel/*.*", "com/sun/enterprise/deployment/*.*", "net/bytebuddy/*.*"],
              c2: {Exclude: true}}]
            """;

    private static final String DOOR =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.enabled=";

    private ServerCommand() {}

    /** Whole ones, of a size as Java writes it; 0 for what it would not understand, which it says itself. */
    private static long gigabytes(String heap) {
        var size = heap.strip().toLowerCase(Locale.ROOT);
        if (!size.matches("\\d{1,9}[kmgt]?")) {
            return 0;
        }
        var number = Long.parseLong(size.replaceAll("\\D", ""));
        return switch (size.charAt(size.length() - 1)) {
            case 't' -> number << 10;
            case 'g' -> number;
            case 'm' -> number >> 10;
            case 'k' -> number >> 20;
            default -> number >> 30;
        };
    }

    static List<String> line(
            Installation installation, Settings settings, ServerFiles files, Path databasePid, int port)
            throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var heap = settings.get(Setting.LIKENESS_HEAP);
        line.add("-Xms" + heap);
        line.add("-Xmx" + heap);
        // half of it for what is young: a boot and a page leave little behind, and each collection costs both. A large
        // heap is there for large books
        line.add("-XX:NewRatio=" + (gigabytes(heap) < 2 ? 1 : 3));
        line.add("-XX:+UseSerialGC"); // two cores and a small heap: the others cost more than they give
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.addAll(PATIENT_COMPILER);
        line.addAll(List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile="
                        + Files.writeString(files.directory().resolve("compiler.json"), BOOT_ONLY)));
        line.add("-XX:MetaspaceSize=256m"); // a boot fills it, and each growth would be a full collection
        line.add("-Dlikeness.timezone=" + settings.zone());
        var further = List.of(settings.get(Setting.LIKENESS_JAVA_OPTIONS).split("\\s+"));
        if (further.stream().noneMatch(option -> option.startsWith("-Xshare"))) {
            line.addAll(files.classArchive().options());
        }
        further.stream().filter(option -> !option.isEmpty()).forEach(line::add);
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Duser.timezone=UTC");
        line.add("-Djava.awt.headless=true");
        // webhooks go to the address that was checked, under the name that was given
        line.add("-Djdk.httpclient.allowRestrictedHeaders=host");
        line.add("-Djava.io.tmpdir=" + files.temporary());
        line.add("-Dlikeness.gate=" + files.gate());
        line.add("-Dlikeness.launcher.pid=" + ProcessHandle.current().pid());
        if (databasePid != null) {
            line.add("-Dlikeness.database.pidfile=" + databasePid);
        }
        line.addAll(files.server().doors());
        line.addAll(List.of("-cp", files.server().classPath().toString()));
        line.addAll(List.of(
                Boot.class.getName(),
                files.server().directory().toString(),
                installation.payara().toString(),
                files.root().toString()));
        // --nocluster would bring Hazelcast back, with a port open to the network
        line.addAll(List.of("--nohazelcast", "--disablephonehome"));
        line.addAll(List.of("--port", Integer.toString(port)));
        line.addAll(List.of("--rootdir", files.root().toString()));
        line.addAll(List.of("--prebootcommandfile", listener(settings, files).toString()));
        line.addAll(List.of("--postdeploycommandfile", opened(files).toString()));
        line.addAll(List.of("--deploy", installation.war().toString()));
        return line;
    }

    private static Path opened(ServerFiles files) throws IOException {
        return Files.writeString(files.directory().resolve("after-deployment.txt"), DOOR + "true\n");
    }

    /** The host has no option of its own, so it is set before the server boots. */
    private static Path listener(Settings settings, ServerFiles files) throws IOException {
        var config = "set configs.config.server-config.network-config.";
        return Files.writeString(
                files.directory().resolve("before-boot.txt"),
                config + "network-listeners.network-listener.http-listener.address="
                        + settings.get(Setting.LIKENESS_HTTP_HOST) + "\n"
                        // before it is deployed, there is nothing behind the door
                        + DOOR + "false\n"
                        + config + "protocols.protocol.http-listener.http.xpowered-by=false\n"
                        // an answer over HTTP/2 that takes longer than an idle connection may last is cut off
                        + config + "protocols.protocol.http-listener.http.timeout-seconds=180\n");
    }
}
