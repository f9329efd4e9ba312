package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path directory;

    @Test
    void a_build_that_changed_nothing_leaves_the_fingerprint_as_it_was() throws IOException {
        var first = Fingerprint.of(archive("first.jar", "same", 1_000_000_000_000L));
        var second = Fingerprint.of(archive("second.jar", "same", 1_700_000_000_000L));
        assertThat(second).isEqualTo(first).matches("[0-9a-f]{8}");
    }

    @Test
    void another_text_of_the_same_length_and_time_is_another_fingerprint() throws IOException {
        var first = Fingerprint.of(archive("first.jar", "same", 1_000_000_000_000L));
        assertThat(Fingerprint.of(archive("second.jar", "some", 1_000_000_000_000L)))
                .isNotEqualTo(first);
    }

    private Path archive(String name, String text, long time) throws IOException {
        var file = directory.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            var entry = new JarEntry("org/likeness/text");
            entry.setTime(time);
            jar.putNextEntry(entry);
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
