package org.likeness.crm.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void the_environment_goes_before_the_file_and_the_file_before_the_default(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve("likeness.properties"), "LIKENESS_HTTP_PORT=9000\nLIKENESS_HEAP=512m\n");
        var settings = Settings.of(Map.of("LIKENESS_DATA_DIR", home.toString(), "LIKENESS_HTTP_PORT", "9100"), null);
        assertThat(settings.port()).isEqualTo(9100);
        assertThat(settings.get(Setting.LIKENESS_HEAP)).isEqualTo("512m");
        assertThat(settings.get(Setting.LIKENESS_HTTP_HOST)).isEqualTo("127.0.0.1");
    }

    @Test
    void data_lies_with_the_user_and_never_in_the_temp_directory() {
        var home = Settings.of(Map.of(), null).dataDir();
        assertThat(home).startsWithRaw(Path.of(System.getProperty("user.home")));
        assertThat(home.startsWith(System.getProperty("java.io.tmpdir"))).isFalse();
    }

    @Test
    void a_port_that_is_none_is_refused() {
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_HTTP_PORT", "eighty"), null)
                        .port())
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("'eighty'");
    }

    @Test
    void a_time_zone_that_is_none_is_refused_in_a_sentence() {
        assertThat(Settings.of(Map.of(), null).zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(Settings.of(Map.of("LIKENESS_TIME_ZONE", "Asia/Shanghai"), null)
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThatThrownBy(() -> Settings.of(Map.of("LIKENESS_TIME_ZONE", "Shanghai"), null)
                        .zone())
                .isInstanceOf(LaunchRefused.class)
                .hasMessageContaining("LIKENESS_TIME_ZONE must be a time zone", "'Shanghai'");
    }

    @Test
    void a_named_file_must_be_there() {
        assertThatThrownBy(() -> Settings.of(Map.of(), Path.of("no-such-file"))).isInstanceOf(LaunchRefused.class);
    }
}
