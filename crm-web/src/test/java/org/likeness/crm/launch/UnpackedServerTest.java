package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedServerTest {
    @TempDir
    private Path directory;

    @Test
    void its_class_path_lies_beside_the_archives_and_a_later_build_leaves_it_alone() throws IOException {
        var payara = directory.resolve("payara-micro.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Add-Opens", "java.base/java.lang");
        manifest.getMainAttributes().putValue("Add-Exports", "java.base/jdk.internal.ref");
        try (var jar = new JarOutputStream(Files.newOutputStream(payara), manifest)) {
            jar.putNextEntry(new JarEntry("MICRO-INF/domain/domain.xml"));
            jar.putNextEntry(new JarEntry("MICRO-INF/runtime/packed.jar"));
            Files.copy(archive("packed.jar", "within"), jar);
        }
        var boot = archive("boot.jar", "ours");
        var installation = new Installation(boot, payara, boot);

        var server = UnpackedServer.in(Files.createDirectories(directory.resolve("server")), installation);
        try (var jar = new JarFile(server.classPath().toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .containsExactly("MICRO-INF/domain/domain.xml", "org/likeness/text");
        }
        assertThat(server.directory().resolve("packed.jar")).exists();

        var written = Files.getLastModifiedTime(server.classPath());
        Files.setLastModifiedTime(boot, FileTime.fromMillis(1_700_000_000_000L));
        var again = UnpackedServer.in(directory.resolve("server"), installation);
        assertThat(again.classPath()).isEqualTo(server.classPath());
        assertThat(Files.getLastModifiedTime(again.classPath())).isEqualTo(written);
    }

    private Path archive(String name, String text) throws IOException {
        var file = directory.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("org/likeness/text"));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
