package org.likeness.crm.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedClassesTest {
    private static final String CLASS = "org/likeness/crm/boot/Boot.class";

    @TempDir
    private Path directory;

    @BeforeEach
    void two_archives_and_a_file_beside_them() throws IOException {
        archive("one.jar", false, Map.of("META-INF/services/x", "one", "both/text", "first", "no end", "spaced"));
        archive(
                "two.jar",
                true,
                Map.of(
                        "META-INF/services/x",
                        "two",
                        "both/text",
                        "second",
                        "META-INF/versions/9/new/text",
                        "versioned"));
        Files.writeString(directory.resolve("beside.rar"), "beside");
        JarIndex.write(directory, List.of("one.jar", "two.jar"));
    }

    @Test
    void a_class_is_defined_here_with_the_package_and_the_source_of_its_archive() throws Exception {
        try (var loader = loader()) {
            var found = loader.findClass(Boot.class.getName());
            assertThat(found.getClassLoader()).isSameAs(loader);
            assertThat(found.getPackage().getImplementationVersion()).isEqualTo("7");
            assertThat(found.getProtectionDomain().getCodeSource().getLocation().toString())
                    .endsWith("/one.jar");
            assertThatThrownBy(() -> loader.findClass("org.likeness.crm.boot.Nowhere"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void a_resource_comes_from_the_first_archive_and_all_of_its_name_in_their_order() throws Exception {
        try (var loader = loader()) {
            assertThat(text(loader, "both/text")).isEqualTo("first");
            assertThat(text(loader, "no end")).isEqualTo("spaced");
            assertThat(text(loader, "new/text")).isEqualTo("versioned");
            assertThat(text(loader, "beside.rar")).isEqualTo("beside");
            assertThat(Collections.list(loader.findResources("META-INF/services/x")))
                    .extracting(url -> new String(url.openStream().readAllBytes(), StandardCharsets.UTF_8))
                    .containsExactly("one", "two");
            assertThat(loader.findResource("both/none")).isNull();
            assertThat(loader.findResource("nowhere/text")).isNull();
        }
    }

    @Test
    void archives_that_hold_nothing_of_the_folder_are_not_asked() throws IOException {
        var index = JarIndex.read(directory);
        assertThat(index.mayHold(CLASS)).containsExactly(0);
        assertThat(index.mayHold("both/none")).containsExactly(0, 1);
        assertThat(index.mayHold("META-INF/services/y")).isEmpty();
    }

    private static String text(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void archive(String name, boolean versioned, Map<String, String> texts) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7");
        if (versioned) {
            manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        }
        try (var jar = new JarOutputStream(Files.newOutputStream(directory.resolve(name)), manifest)) {
            for (var text : texts.entrySet()) {
                jar.putNextEntry(new JarEntry(text.getKey()));
                jar.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (!versioned) {
                jar.putNextEntry(new JarEntry(CLASS));
                try (var own = Boot.class.getResourceAsStream("Boot.class")) {
                    own.transferTo(jar);
                }
            }
        }
    }

    private IndexedClasses loader() throws IOException {
        return new IndexedClasses(directory, JarIndex.read(directory));
    }
}
